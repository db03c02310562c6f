import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { RuleChange } from '../../app/settings/rules';
import { RULE_WORDS } from './settingWords';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    '& input, & select': { minWidth: 0, textOverflow: 'ellipsis' },
  },
  // Fluent gives an input a width of its own, wider than half the pane.
  number: { width: '100%', minWidth: 0, boxSizing: 'border-box' },
  wide: { gridColumn: '1 / -1' },
});

interface Props {
  readonly rules: Required<RuleChange>;
  readonly onEdit: (change: RuleChange) => void;
}

interface ChoiceProps<Key extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Key, string>>;
  readonly value: Key;
  readonly onChoose: (value: Key) => void;
}

function Choice<Key extends string>({ label, words, value, onChoose }: ChoiceProps<Key>) {
  const keys = Object.keys(words) as Key[];
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        value={value}
        onChange={(_, data) => onChoose(keys.find((key) => key === data.value) ?? value)}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {words[key]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const THRESHOLDS = [
  ['numeratorTo', 'Hide counts up to'],
  ['complementTo', 'Hide if left out up to'],
  ['denominatorTo', 'Hide groups up to'],
] as const;

/** The rules of judging and of the public version. What they would change is shown below them before anything is saved. */
export function RuleFields({ rules, onEdit }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.fields} role="group" aria-label="Rules of judging">
      <Field label="Tolerance" size="small">
        <Input
          size="small"
          className={styles.number}
          inputMode="decimal"
          value={rules.tolerance}
          onChange={(_, { value }) => onEdit({ tolerance: value })}
        />
      </Field>
      <Choice
        label="Counted in"
        words={RULE_WORDS.toleranceKind}
        value={rules.toleranceKind}
        onChoose={(toleranceKind) => onEdit({ toleranceKind })}
      />
      <Choice
        label="Exactly at it is"
        words={RULE_WORDS.atTolerance}
        value={rules.atTolerance}
        onChoose={(atTolerance) => onEdit({ atTolerance })}
      />
      <Choice
        label="Judge by"
        words={RULE_WORDS.judgeBy}
        value={rules.judgeBy}
        onChoose={(judgeBy) => onEdit({ judgeBy })}
      />
      <div className={styles.wide}>
        <Choice
          label="A bare x means"
          words={RULE_WORDS.xMeans}
          value={rules.xMeans}
          onChoose={(xMeans) => onEdit({ xMeans })}
        />
      </div>
      {THRESHOLDS.map(([rule, label]) => (
        <Field key={rule} label={label} size="small">
          <Input
            size="small"
            className={styles.number}
            inputMode="numeric"
            value={rules[rule]}
            onChange={(_, { value }) => onEdit({ [rule]: value })}
          />
        </Field>
      ))}
    </div>
  );
}
