import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SettingRow, useSettingEdits } from '../settings/useSettingEdits';
import { indicatorName } from '../status/indicatorName';
import { LINE } from './lineStyle';

const useStyles = makeStyles({
  line: {
    ...LINE,
    columnGap: tokens.spacingHorizontalXS,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  choice: { minWidth: 'auto' },
});

interface Props {
  readonly rows: readonly SettingRow[];
  readonly choose: ReturnType<typeof useSettingEdits>['choose'];
}

/** The rows whose status waits for what their target is of. */
export const askedBases = (rows: readonly SettingRow[]): readonly SettingRow[] =>
  rows.filter(({ card }) => card.basis?.asked === true);

const CHOICES = [
  ['year', 'Whole year'],
  ['to-date', 'To date'],
] as const;

/** One question for all targets that may be the year's; single ones are answered in the list under Better. */
export function Bases({ rows, choose }: Props) {
  const styles = useStyles();
  const asked = askedBases(rows);
  if (asked.length === 0) return null;
  const names = asked.map(({ card }) => indicatorName(card)).join('; ');
  return (
    <div className={styles.line} role="group" aria-label="What targets are of" title={names}>
      <span>
        {asked.length === 1 ? 'Is the target of 1 count' : `Are the targets of ${asked.length} counts`} for
        the whole year, or to date?
      </span>
      {CHOICES.map(([basis, word]) => {
        const chosen = asked.every(({ targetBasis }) => targetBasis === basis);
        return (
          <Button
            key={basis}
            size="small"
            appearance={chosen ? 'primary' : 'secondary'}
            className={styles.choice}
            aria-pressed={chosen}
            onClick={() => asked.forEach(({ card }) => choose(card, { targetBasis: basis }))}
          >
            {word}
          </Button>
        );
      })}
    </div>
  );
}
