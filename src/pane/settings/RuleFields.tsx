import { useState } from 'react';
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { BACK_TO_ANALYST } from '../../wording/roles';
import { HABITS, RULES, type Rule, type RuleChange } from '../../app/settings/rules';

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

const FIELDS = { ...RULES, ...HABITS };
const KEYS = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter(
  (key) => FIELDS[key].label !== undefined,
);
/** Those that take a line of their own. */
const WIDE: readonly string[] = ['xMeans', 'statusColumn', 'straightLine', 'travelColumn'];

const isRare = (key: keyof typeof FIELDS): boolean => 'rare' in FIELDS[key];
const usualOf = (key: keyof typeof FIELDS): string => {
  const rule: Rule<unknown> = FIELDS[key] as Rule<unknown>;
  return rule.show(rule.usual);
};

interface Props {
  readonly rules: Required<RuleChange>;
  readonly onEdit: (change: RuleChange) => void;
}

/** The rules of judging, of the public version and of the pane. What they would change is shown below them before anything is saved. */
export function RuleFields({ rules, onEdit }: Props) {
  const styles = useStyles();
  // A rare one stays while it is being typed: "0" may become "0.5".
  const [shown] = useState(() => KEYS.filter((key) => !isRare(key) || rules[key] !== usualOf(key)));
  return (
    <div className={styles.fields} role="group" aria-label="Rules of judging">
      {shown.map((key) => {
        const { label, choices } = FIELDS[key];
        const value = rules[key];
        const edit = (to: string) => onEdit({ [key]: to });
        return (
          <Field
            key={key}
            label={label ?? ''}
            hint={key === 'mode' && value === 'manager' ? BACK_TO_ANALYST : undefined}
            size="small"
            className={WIDE.includes(key) ? styles.wide : ''}
          >
            {choices ? (
              <Select size="small" value={value} onChange={(_, data) => edit(data.value)}>
                {Object.entries(choices).map(([choice, word]) => (
                  <option key={choice} value={choice}>
                    {word}
                  </option>
                ))}
              </Select>
            ) : (
              <Input
                size="small"
                className={styles.number}
                inputMode={key === 'tolerance' || key === 'stillGreen' ? 'decimal' : 'numeric'}
                value={value}
                onChange={(_, data) => edit(data.value)}
              />
            )}
          </Field>
        );
      })}
    </div>
  );
}
