import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { focusStop } from '../shell/focusStop';
import { useActions, useAppState } from '../store/StoreContext';
import { groupBySheet } from './groupBySheet';
import { IndicatorChanges } from './IndicatorChanges';
import { SheetChanges } from './SheetChanges';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  head: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  says: { ...typographyStyles.body1, margin: 0 },
  lines: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    '@media (max-height: 360px)': { overflowY: 'visible' },
  },
  buttons: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  apply: { flexGrow: 1, minWidth: 0 },
});

/**
 * Every change, before and after, and the person's yes or no. In the pane and not a browser dialog: writes fail while
 * one of those is open in Excel on the web (office-js issue 5313). Escape says no.
 */
export function PreviewView({ messages }: { readonly messages: ReactNode }) {
  const styles = useStyles();
  const actions = useActions();
  const preview = useAppState((state) => state.preview);
  const busy = useAppState((state) => state.working !== null);
  const title = useRef<HTMLHeadingElement>(null);
  // From wherever in the pane; never from the sheet, where the person may have gone meanwhile.
  useEffect(() => {
    if (document.hasFocus()) focusStop(title.current);
  }, []);
  const subject = useAppState((state) => state.session?.scorecard.sheet ?? '');
  if (preview === null) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (!busy) actions.cancelPreview();
  };
  return (
    <main className={styles.view} aria-labelledby="preview-title" aria-busy={busy} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <h1 className={styles.title} id="preview-title" ref={title} tabIndex={-1}>
          {preview.plan.title}
        </h1>
        {preview.says !== undefined && <p className={styles.says}>{preview.says}</p>}
        <p className={styles.text}>Nothing is written until you agree.</p>
      </div>
      {messages}
      <div className={styles.lines} role="region" aria-label="Changes" tabIndex={0}>
        {preview.grouped && <IndicatorChanges groups={preview.grouped.groups} />}
        {groupBySheet(preview.grouped?.rest ?? preview.lines).map(({ sheet, lines }) => (
          <SheetChanges
            key={sheet}
            sheet={sheet}
            lines={lines}
            folded={preview.folds === true && sheet !== subject}
          />
        ))}
      </div>
      <footer className={styles.buttons}>
        <Button
          className={styles.apply}
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void actions.applyPreview()}
        >
          {preview.button}
        </Button>
        <Button disabledFocusable={busy} onClick={actions.cancelPreview}>
          Cancel
        </Button>
      </footer>
    </main>
  );
}
