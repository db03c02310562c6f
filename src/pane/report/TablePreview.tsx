import { useLayoutEffect, useMemo, useRef, type Ref } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { sayFirstRows } from '../../wording/list';
import { firstRows } from './firstRows';
import { nodesFromHtml } from './safeHtml';

const useStyles = makeStyles({
  // Paper in every theme: this is what Word will show, in Word's own colours.
  frame: {
    overflow: 'auto',
    flexShrink: 0,
    maxHeight: '280px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: '#ffffff',
    color: '#000000',
    forcedColorAdjust: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  paper: { width: '626px', boxSizing: 'border-box', padding: tokens.spacingHorizontalM },
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly html: string | null;
  /** All rows of a long table are drawn: they are to be selected. */
  readonly whole: boolean;
  /** The element whose contents are the table, for selecting. */
  readonly ref: Ref<HTMLDivElement>;
}

/** The table as it will appear in Word; of a long one the first rows. It scrolls inside its own frame, with the keyboard too. */
export function TablePreview({ html, whole, ref }: Props) {
  const styles = useStyles();
  const holder = useRef<HTMLDivElement>(null);
  const first = useMemo(() => (html === null ? null : firstRows(html)), [html]);
  const drawn = whole ? html : (first?.html ?? null);
  useLayoutEffect(() => {
    holder.current?.replaceChildren(...(drawn === null ? [] : nodesFromHtml(drawn)));
  }, [drawn]);
  if (html === null) return <p className={styles.empty}>Making the table…</p>;
  return (
    <>
      <div className={styles.frame} role="region" aria-label="Table as Word will show it" tabIndex={0}>
        <div ref={ref} tabIndex={-1}>
          <div ref={holder} className={styles.paper} />
        </div>
      </div>
      {!whole && first !== null && first.rows > first.drawn && (
        <p className={styles.empty}>{sayFirstRows(first.drawn, first.rows)}</p>
      )}
    </>
  );
}
