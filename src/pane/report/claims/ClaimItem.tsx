import { useRef } from 'react';
import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import type { ClaimView } from '../../../app/state/commentary';
import { selectContents } from '../selectContents';
import { useActions } from '../../store/StoreContext';

const useStyles = makeStyles({
  item: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  says: { margin: 0 },
  quote: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '24px' },
  where: { ...typographyStyles.caption1, flexGrow: 1, textAlign: 'start' },
  right: { ...typographyStyles.caption1Strong, flexShrink: 0, outlineStyle: 'none' },
  copy: { flexShrink: 0 },
});

interface Props {
  readonly view: ClaimView;
  /** What agrees or is untied is said in one line, after its words. */
  readonly brief?: boolean;
}

/** One claim: what the scorecard has, the words as they stand, where (a click goes there), and the right figure to copy. */
export function ClaimItem({ view, brief = false }: Props) {
  const styles = useStyles();
  const { select, copyFigure } = useActions();
  const figure = useRef<HTMLSpanElement>(null);
  const { says, quote, where, place, right } = view;
  return (
    <li className={styles.item}>
      {!brief && <p className={styles.says}>{says}</p>}
      <p className={styles.quote}>
        {quote.before}
        <strong>{quote.said}</strong>
        {quote.after}
      </p>
      {brief && <p className={styles.quote}>{says}</p>}
      <div className={styles.row}>
        {place === null ? (
          <span className={styles.where}>{where}</span>
        ) : (
          <Link
            as="button"
            className={styles.where}
            title={`Go to ${place.address} on ${place.sheet}`}
            onClick={() => void select(place.sheet, place.address)}
          >
            {where}
          </Link>
        )}
        {right !== null && (
          <>
            <span ref={figure} tabIndex={-1} className={styles.right}>
              {right}
            </span>
            <Button
              className={styles.copy}
              size="small"
              appearance="subtle"
              icon={<CopyRegular />}
              aria-label={`Copy ${right}`}
              title={`Copy ${right}`}
              onClick={() => void copyFigure(right, () => selectContents(figure.current))}
            />
          </>
        )}
      </div>
    </li>
  );
}
