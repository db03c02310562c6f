import { Button, Input, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import type { RuleQuestionView } from '../../app/state/reading';
import { RULES } from '../../app/settings/rules';
import { useAppState } from '../store/StoreContext';
import { CellLink } from '../shell/CellLink';
import type { useRuleAnswer } from './useRuleAnswer';

const useStyles = makeStyles({
  // An accent at the left, as for every other question of the strip.
  box: {
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingInlineStart: tokens.spacingHorizontalS,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
  },
  quote: { ...typographyStyles.caption1, margin: 0, overflowWrap: 'anywhere' },
  ask: { ...typographyStyles.caption1Strong, margin: 0 },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  number: { width: '64px' },
  choice: { minWidth: 'auto' },
});

interface Props {
  readonly question: RuleQuestionView;
  /** What was read of the sheet's rule all the same: "amber within 5%"; null for nothing. */
  readonly part: string | null;
  readonly answer: ReturnType<typeof useRuleAnswer>;
}

/**
 * What the sheet says of amber and was not understood, in its own words: a person says what tolerance it means. Until then
 * nothing that is off target has a status.
 */
export function RuleQuestion({ question, part, answer }: Props) {
  const styles = useStyles();
  const sheet = useAppState((state) => state.session?.scorecard.sheet ?? '');
  const { address, text } = question;
  const usual = answer.answered && answer.tolerance === '5' && answer.toleranceKind === 'relative';
  return (
    <div className={styles.box} role="group" aria-label="How far off target is amber">
      <p className={styles.quote}>
        <CellLink sheet={sheet} address={address} inline aria-label={`Show the sentence in ${address}`}>
          {address}
        </CellLink>{' '}
        “{text}”
      </p>
      <p className={styles.ask}>
        {part === null ? question.why : `I read only part of this: ${part}.`} How far off target is still
        amber?
      </p>
      <div className={styles.fields}>
        <Input
          size="small"
          className={styles.number}
          inputMode="decimal"
          aria-label="Amber up to"
          value={answer.tolerance}
          onChange={(_, data) => answer.give({ tolerance: data.value })}
        />
        <Select
          size="small"
          aria-label="Counted in"
          value={answer.toleranceKind}
          onChange={(_, data) =>
            answer.give({
              tolerance: answer.tolerance,
              toleranceKind: data.value,
            })
          }
        >
          {Object.entries(RULES.toleranceKind.choices ?? {}).map(([kind, word]) => (
            <option key={kind} value={kind}>
              {word}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          className={styles.choice}
          appearance={usual ? 'primary' : 'secondary'}
          aria-pressed={usual}
          onClick={() => answer.give({ tolerance: '5', toleranceKind: 'relative' })}
        >
          5% of the target
        </Button>
      </div>
    </div>
  );
}
