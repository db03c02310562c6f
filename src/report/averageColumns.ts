import { wilson } from '../domain/values/cases';
import { measured } from '../domain/values/cells';
import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { INTERVAL, NO_DIRECTION, PART_OF_A_YEAR, sayInterval, SIMILAR } from '../wording/reports/report';
import { endsYear } from '../domain/periods/order';
import { againstAverage } from './averages';
import { plainCell, type SaidCell, type SaidColumn } from './said';
import { isOtherPeriod, scorecardColumns } from './scorecardColumns';

/** Whose average a figure is set against. */
export type Other = 'neighbour' | 'england';
export type Verdict = 'better' | 'similar' | 'worse';

/** The averages of other councils that the sheet has a column for. */
export const othersOf = ({ scorecard }: JudgedScorecard): readonly Other[] =>
  (['neighbour', 'england'] as const).filter((of) => scorecard.columns[of] !== null);

/**
 * The judged figure against an average, or why it is not set against it. Part of a year is not set against whole
 * years: a year-to-date figure meets the averages in Q4 alone.
 */
export function verdictOf(
  { indicator, setting }: JudgedIndicator,
  { period }: JudgedScorecard,
  of: Other,
): Verdict | 'part-of-a-year' | 'no-direction' | 'no-figure' {
  const value = indicator.periods[period.key]?.value;
  const average = indicator[of]?.value;
  if (!value || !average || !measured(value) || !measured(average)) return 'no-figure';
  if (setting.accumulation === 'year-to-date' && !endsYear(period)) return 'part-of-a-year';
  return againstAverage(value, average, setting.direction) ?? 'no-direction';
}

/** The columns of the comparison: the figure with its interval, and each average with how ours stands against it. */
export function comparisonColumns(
  judged: JudgedScorecard,
  entries: readonly JudgedIndicator[],
): readonly SaidColumn[] {
  const others = othersOf(judged);
  const placed = scorecardColumns(judged, entries, { columns: ['ref', 'title', 'periods', ...others] });
  return placed
    .filter(({ column: { id } }) => !isOtherPeriod(judged, id))
    .flatMap((column) => {
      if (column.column.id === judged.period.key) return [column, intervalColumn(judged)];
      const of = others.find((each) => each === column.column.id);
      return of === undefined ? [column] : [column, verdictColumn(judged, of)];
    });
}

const intervalColumn = ({ period }: JudgedScorecard): SaidColumn => ({
  column: { id: 'interval', heading: '95% interval', align: 'right', width: 62, rowHeader: false },
  note: INTERVAL,
  say: ({ indicator }) => {
    const value = indicator.periods[period.key]?.value;
    const interval = value?.kind === 'ratio' ? wilson(value.numerator, value.denominator) : null;
    return plainCell(interval ? sayInterval(interval) : '', 'number');
  },
});

const verdictColumn = (judged: JudgedScorecard, of: Other): SaidColumn => ({
  column: {
    id: `against-${of}`,
    heading: of === 'england' ? 'Ours against England' : 'Ours against neighbours',
    align: 'left',
    width: 74,
    rowHeader: false,
  },
  note: null,
  say: (entry) => sayVerdict(verdictOf(entry, judged, of)),
});

function sayVerdict(verdict: ReturnType<typeof verdictOf>): SaidCell {
  switch (verdict) {
    case 'better':
      return plainCell('Better');
    case 'worse':
      return plainCell('Worse');
    case 'similar':
      return plainCell('Similar', 'text', SIMILAR);
    case 'part-of-a-year':
      return plainCell('Not compared', 'text', PART_OF_A_YEAR);
    case 'no-direction':
      return plainCell('Not compared', 'text', NO_DIRECTION);
    case 'no-figure':
      return plainCell('');
  }
}
