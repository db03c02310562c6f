import { Suspense, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DIRECTION_CHOICES } from '../settings/settingWords';
import type { SettingRow, useSettingEdits } from '../settings/useSettingEdits';
import { part } from '../shell/part';
import { LABEL, LINE } from './lineStyle';

const SettingsTable = part(() =>
  import('../settings/SettingsTable').then((module) => module.SettingsTable),
).Show;

const useStyles = makeStyles({
  line: LINE,
  label: { ...LABEL, marginInlineEnd: tokens.spacingHorizontalXS },
  change: { minWidth: 'auto', marginInlineStart: tokens.spacingHorizontalXS },
});

/** "higher 8 · lower 5 · not judged 3". */
function sayDirections(rows: readonly SettingRow[]): string {
  return (['higher', 'lower', 'range', 'none'] as const)
    .map(
      (direction) =>
        [
          DIRECTION_CHOICES[direction].toLowerCase(),
          rows.filter((row) => row.direction === direction),
        ] as const,
    )
    .filter(([, named]) => named.length > 0)
    .map(([word, named]) => `${word} ${named.length}`)
    .join(' · ');
}

interface Props {
  readonly rows: readonly SettingRow[];
  readonly choose: ReturnType<typeof useSettingEdits>['choose'];
}

/** Which way is better, in a line; each can be looked at and changed. */
export function Directions({ rows, choose }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <p className={styles.line}>
        <span className={styles.label}>Better:</span>
        {sayDirections(rows)}
        <Button
          size="small"
          appearance="transparent"
          className={styles.change}
          aria-expanded={open}
          aria-label={open ? 'Done with which way is better' : 'Change which way is better'}
          onClick={() => setOpen((was) => !was)}
        >
          {open ? 'Done' : 'Change'}
        </Button>
      </p>
      {open && (
        <Suspense fallback={null}>
          <SettingsTable rows={rows} choose={choose} />
        </Suspense>
      )}
    </div>
  );
}
