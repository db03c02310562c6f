import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { DoubtView } from '../../app/state/reading';
import { READ_RIGHTLY } from '../../wording/reading/contradiction';
import { useActions, useAppState } from '../store/StoreContext';

const useStyles = makeStyles({
  // An accent at the left, as for every other question of the strip.
  box: {
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingInlineStart: tokens.spacingHorizontalS,
    display: 'grid',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalXS,
  },
  ask: { ...typographyStyles.caption1Strong, margin: 0 },
  rests: { ...typographyStyles.caption1, margin: 0, overflowWrap: 'anywhere' },
  answer: { minWidth: 'auto', maxWidth: '100%', textAlign: 'start' },
});

/**
 * The sheet's own statuses differ from ours in many rows, which wait: what ours rest on, to be changed among the columns
 * and the rule below, or the word that it is the sheet that is wrong.
 */
export function Doubt({ doubt: { says, rests, instead, answer } }: { readonly doubt: DoubtView }) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  return (
    <div className={styles.box} role="group" aria-label="Statuses that differ">
      <p className={styles.ask}>{says}</p>
      <p className={styles.rests}>
        {rests} Those rows have no status until you say. Change what is wrong below, or:
      </p>
      {instead && (
        <>
          <p className={styles.rests}>{instead.says}</p>
          <Button
            size="small"
            appearance="primary"
            className={styles.answer}
            disabledFocusable={busy}
            onClick={() => void actions.previewReading(instead.choices, [])}
          >
            {instead.take}
          </Button>
        </>
      )}
      <Button
        size="small"
        className={styles.answer}
        disabledFocusable={busy}
        onClick={() => void actions.previewReading([], [], { statusesWrong: answer })}
      >
        {READ_RIGHTLY}
      </Button>
    </div>
  );
}
