import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Unsaved } from '../../app/state/review';
import { REFRESH_WITHOUT, SAVE_FIRST, sayUnsaved } from '../../wording/settings';
import { useActions } from '../store/StoreContext';

const useStyles = makeStyles({
  // A line of its own over the buttons of the footer it belongs to.
  bar: { order: -1, flexBasis: '100%', paddingBottom: tokens.spacingVerticalXS },
  says: { ...typographyStyles.body1, margin: 0 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
    '& button': { minWidth: 'auto' },
  },
});

interface Props {
  readonly unsaved: Unsaved;
  /** Nothing is refreshed. */
  readonly onClose: () => void;
  /** Either way was chosen. */
  readonly onChosen: () => void;
}

/** Over the footer when a Refresh is asked for and settings were changed and not saved: nothing is ignored without a word. */
export function UnsavedBar({ unsaved, onClose, onChosen }: Props) {
  const styles = useStyles();
  const actions = useActions();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { changes, rules, choices } = unsaved;
  const says = sayUnsaved({
    indicators: changes.length,
    rules: Object.keys(rules).length,
    columns: choices.length,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section className={styles.bar} aria-label="Not saved" role="alertdialog" onKeyDown={onKeyDown}>
      <p className={styles.says}>{says}</p>
      <div className={styles.buttons}>
        <Button
          ref={first}
          size="small"
          onClick={() => {
            onChosen();
            void actions.previewUnsaved(unsaved);
          }}
        >
          {SAVE_FIRST}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            onChosen();
            void actions.previewRefresh();
          }}
        >
          {REFRESH_WITHOUT}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
