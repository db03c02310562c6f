import { parseCell } from '../../../src/domain/values/parseCell';
import type { Grid } from '../../../src/domain/grid/grid';
import type { PeriodContext } from '../../../src/domain/periods/years';
import { DEFAULT_POLICY } from '../../../src/domain/settings/settings';
import type { SheetSnapshot } from '../../../src/host/port';
import { planRollForward } from '../../../src/outputs/rollForward';
import { latestPeriod } from '../../../src/domain/indicators/scorecard';
import { judgeScorecard } from '../../../src/domain/judging/judge';
import { settingsFor } from '../../../src/domain/settings/suggest';
import { findScorecard } from '../../../src/layout/findScorecard';
import { gridOfRows } from '../../fixtures/strangers/rows';
import { applyPlan } from '../../setup/applyPlan';
import { judgedOf, scorecardOf, type RowOfPeriods } from '../../fixtures/anyPeriods';
import { gridOf } from '../../fixtures/published';

const snapshotOf = (grid: Grid): SheetSnapshot => ({
  name: grid.sheet,
  grid,
  fills: null,
  protected: false,
  filtered: false,
  rowsHidden: false,
  tables: [],
});

/** Next year's sheet as it shows, without the lines under it. */
function rolled(context: PeriodContext, headings: readonly string[], rows: readonly RowOfPeriods[]): string {
  const lines = rows.map(({ title, target, figures }) => [title, target, ...figures].join('\t'));
  const grid = gridOf([['Indicator', 'Target', ...headings].join('\t'), ...lines].join('\n'), 'Scorecard');
  const scorecard = scorecardOf(context, headings, rows);
  const judged = judgedOf(scorecard, rows, scorecard.periods.at(-1)?.key ?? '');
  const roll = planRollForward(judged, snapshotOf(grid), ['Scorecard']);
  if (roll.kind !== 'planned') throw new Error(roll.kind);
  const after = applyPlan(roll.plan, roll.sheet, { ...snapshotOf(grid), name: roll.sheet });
  return after.grid.cells
    .slice(0, rows.length + 1)
    .map((row) =>
      row
        .slice(0, headings.length + 2)
        .map((cell) => parseCell(cell, DEFAULT_POLICY).raw)
        .join(' | ')
        .trimEnd(),
    )
    .join('\n');
}

test('months of the year are emptied, their headings a year on', () => {
  const row = { title: 'Reviews on time', target: '95%', figures: ['91', '92', '93'] };
  expect(rolled({ year: '2025-26', yearStart: 3 }, ['Jan-26', 'Feb-26', 'Mar-26'], [row])).toBe(
    'Indicator | Target | Jan-27 | Feb-27 | Mar-27\nReviews on time | 95% |  |  |',
  );
});

test('of months that roll, the one of last year takes the figure that is now of its heading', () => {
  const headings = ['Nov-24', 'Dec-24', 'Oct-25', 'Nov-25'];
  const row = { title: 'Reviews on time', target: '95%', figures: ['80', '81', '91', '92'] };
  expect(rolled({ year: '2025-26', yearStart: 3 }, headings, [row])).toBe(
    'Indicator | Target | Nov-25 | Dec-25 | Oct-26 | Nov-26\nReviews on time | 95% | 92 |  |  |',
  );
});

test('terms move on by a year, and years by one column', () => {
  const terms = ['Autumn 2024 term', 'Spring 2025 term', 'Summer 2025 term', 'Autumn 2025 term'];
  const attendance = { title: 'Attendance', target: '94%', figures: ['93', '92.5', '92', '94.2'] };
  expect(rolled({ year: '2025-26', yearStart: 8 }, terms, [attendance])).toBe(
    'Indicator | Target | Autumn 2025 term | Spring 2026 term | Summer 2026 term | Autumn 2026 term\nAttendance | 94% | 94.2 |  |  |',
  );
  const years = { title: 'Recycled', target: '50%', figures: ['44', '45', '46'] };
  expect(rolled({ year: '2024-25', yearStart: 3 }, ['2022-23', '2023-24', '2024-25'], [years])).toBe(
    'Indicator | Target | 2023-24 | 2024-25 | 2025-26\nRecycled | 50% | 45 | 46 |',
  );
});

/** Next year's sheet of one that is read as any sheet is. */
function rolledSheet(rows: readonly string[], next: string): readonly string[] {
  const grid = gridOfRows(rows);
  const layout = findScorecard(grid, DEFAULT_POLICY);
  if (layout.kind !== 'found') throw new Error(layout.reason);
  const { scorecard } = layout;
  const period = latestPeriod(scorecard);
  if (!period) throw new Error('no period');
  const judged = judgeScorecard(scorecard, settingsFor(scorecard, null), period);
  const roll = planRollForward(judged, snapshotOf(grid), ['Sheet1']);
  if (roll.kind !== 'planned') throw new Error(roll.kind);
  expect(roll.year).toBe(next);
  const after = applyPlan(roll.plan, roll.sheet, { ...snapshotOf(grid), name: roll.sheet });
  return after.grid.cells.slice(0, rows.length).map((row) =>
    row
      .map((cell) => parseCell(cell, DEFAULT_POLICY).raw)
      .join(' | ')
      .trimEnd(),
  );
}

test('half years are emptied, with the status that was typed', () => {
  expect(
    rolledSheet(
      [
        'Indicator | Target | H1 2025-26 | H2 2025-26 | Status',
        '% of inquests held in time | 80 | 82.5 | 78.0 | Amber',
        '% of calls answered | 90 | 91.5 | 92.0 | Green',
      ],
      '2026-27',
    ),
  ).toEqual([
    'Indicator | Target | H1 2026-27 | H2 2026-27 | Status',
    '% of inquests held in time | 80 |  |  |',
    '% of calls answered | 90 |  |  |',
  ]);
});

test('numerators and denominators go with their figures: last year’s counts stand under no new heading', () => {
  expect(
    rolledSheet(
      [
        'Indicator | Target | Apr 2025 |  |  | May 2025 |  | ',
        ' |  | Num | Den | % | Num | Den | %',
        '% of reviews on time | 95 | 45 | 50 | 90.0 | 48 | 50 | 96.0',
        '% of visits on time | 90 | 30 | 40 | 75.0 | 37 | 40 | 92.5',
      ],
      '2026-27',
    ),
  ).toEqual([
    'Indicator | Target | Apr 2026 |  |  | May 2026 |  |',
    ' |  | Num | Den | % | Num | Den | %',
    '% of reviews on time | 95 |  |  |  |  |  |',
    '% of visits on time | 90 |  |  |  |  |  |',
  ]);
});

test('“45/50” beside the percentage of a term goes too', () => {
  expect(
    rolledSheet(
      [
        'Indicator | Target | Autumn 2025 |  | Spring 2026 | ',
        ' |  | % | n/N | % | n/N',
        '% of reviews on time | 95 | 90.0 | 45/50 | 96.0 | 48/50',
        '% of visits on time | 90 | 75.0 | 30/40 | 92.5 | 37/40',
      ],
      '2026-27',
    ),
  ).toEqual([
    'Indicator | Target | Autumn 2026 |  | Spring 2027 |',
    ' |  | % | n/N | % | n/N',
    '% of reviews on time | 95 |  |  |  |',
    '% of visits on time | 90 |  |  |  |',
  ]);
});
