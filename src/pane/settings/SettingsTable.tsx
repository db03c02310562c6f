import { makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { indicatorName } from '../status/indicatorName';
import { ACCUMULATION_WORDS, BASIS_CHOICES, DIRECTION_CHOICES } from './settingWords';
import type { SettingRow, useSettingEdits } from './useSettingEdits';

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    '& th': { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, paddingBlock: '4px' },
    '& tbody th': { fontWeight: tokens.fontWeightRegular, paddingInlineEnd: tokens.spacingHorizontalXS },
    '& td': { padding: '2px 0 2px 4px' },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  choice: { width: '100%', '& select': { minWidth: 0, paddingInline: '6px 18px', textOverflow: 'ellipsis' } },
  direction: { width: '31%' },
  accumulation: { width: '34%' },
  suggested: { fontStyle: 'italic', color: tokens.colorNeutralForeground3 },
});

const keysOf = <Key extends string>(words: Readonly<Record<Key, string>>): readonly Key[] =>
  Object.keys(words) as Key[];

const ASKED_CHOICES = { ...BASIS_CHOICES, '': 'Target is of …' };

interface ChoiceProps<Key extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Key, string>>;
  readonly value: Key;
  readonly onChoose: (value: Key) => void;
}

function Choice<Key extends string>({ label, words, value, onChoose }: ChoiceProps<Key>) {
  const styles = useStyles();
  const keys = keysOf(words);
  return (
    <Select
      className={styles.choice}
      size="small"
      aria-label={label}
      value={value}
      onChange={(_, data) => onChoose(keys.find((key) => key === data.value) ?? value)}
    >
      {keys.map((key) => (
        <option key={key} value={key}>
          {words[key]}
        </option>
      ))}
    </Select>
  );
}

interface Props {
  readonly rows: readonly SettingRow[];
  readonly choose: ReturnType<typeof useSettingEdits>['choose'];
}

/** Which way is better and how the figures add up over the year, for each indicator; each can be changed. */
export function SettingsTable({ rows, choose }: Props) {
  const styles = useStyles();
  // Worth a word in a row only where rows differ.
  const mixed = rows.some(({ card }) => !card.suggested);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Indicator</th>
          <th scope="col" className={styles.direction}>
            Direction
          </th>
          <th scope="col" className={styles.accumulation}>
            Period
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ card, direction, accumulation, targetBasis, changed }) => (
          <tr key={card.address}>
            <th scope="row" title={card.fullTitle}>
              {indicatorName(card)}
              {mixed && card.suggested && !changed && <div className={styles.suggested}>suggested</div>}
            </th>
            <td>
              <Choice
                label={`Direction of ${indicatorName(card)}`}
                words={DIRECTION_CHOICES}
                value={direction}
                onChoose={(chosen) => choose(card, { direction: chosen })}
              />
            </td>
            <td>
              <Choice
                label={`Period of ${indicatorName(card)}`}
                words={ACCUMULATION_WORDS}
                value={accumulation}
                onChoose={(chosen) => choose(card, { accumulation: chosen })}
              />
              {card.basis && (
                <Choice
                  label={`What the target is of, of ${indicatorName(card)}`}
                  words={card.basis.asked ? ASKED_CHOICES : BASIS_CHOICES}
                  value={(targetBasis === undefined ? card.basis.chosen : targetBasis) ?? ''}
                  onChoose={(chosen) => choose(card, { targetBasis: chosen === '' ? null : chosen })}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
