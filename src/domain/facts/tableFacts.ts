import type { JudgedScorecard } from '../judging/judged';
import { parseBreakdownPeriod } from '../periods/breakdownPeriod';
import { sumOf, type CountColumn, type LinkedBreakdown } from '../tables/breakdown';
import { percentageOf } from '../values/cells';
import { formatDecimal, sign, type Rational } from '../values/exact';
import type { Fact } from './fact';

/**
 * The true statements of a table of counts: each row's count, its share of all rows and the two as a ratio; and the sum of
 * the rows, whatever the total says. Shares are of the rows' own sum, exactly; a share as shown is a second value.
 */
export function tableFacts(linked: LinkedBreakdown, judged: JudgedScorecard): readonly Fact[] {
  const { breakdown, indicator } = linked;
  const entry = judged.indicators.find((each) => each.indicator === indicator) ?? null;
  const last = breakdown.counts.at(-1);
  return breakdown.counts.flatMap((column): readonly Fact[] => {
    const sum = sumOf(breakdown, column);
    if (sum.kind === 'unknown' || sign(sum.counted) <= 0) return [];
    const at = labelOf(column, linked, judged);
    const total = sum.counted;
    const latest = column === last || column.period === null;
    const base = { indicator: entry, since: null, way: 0, at, latest } as const;
    const cellOf = (address: string): string => `${breakdown.sheet}!${address}`;
    const whole: Fact = {
      ...base,
      role: 'denominator',
      unit: 'count',
      values: [total],
      ratio: null,
      text: formatDecimal(total, 0),
      cell: cellOf(column.total.address),
      row: breakdown.totalLabel,
    };
    const shares = breakdown.shares.filter(({ of }) => of === column);
    const ofRows = breakdown.rows.flatMap(({ label, role }, index): readonly Fact[] => {
      const cell = column.cells[index];
      if (cell?.value.kind !== 'number' || role !== 'counted') return [];
      const count = cell.value.exact;
      const shown = shares.flatMap(({ cells }): readonly Rational[] => {
        const value = cells[index]?.value;
        return value?.kind === 'number' && value.percent ? [value.shown.value] : [];
      });
      const share = percentageOf(count, total);
      const row = { ...base, cell: cellOf(cell.address), row: label };
      const ratio = { numerator: count, denominator: total };
      const text = `${formatDecimal(count, 0)}/${formatDecimal(total, 0)}`;
      return [
        {
          ...row,
          role: 'numerator',
          unit: 'count',
          values: [count],
          ratio: null,
          text: formatDecimal(count, 0),
        },
        {
          ...row,
          role: 'value',
          unit: 'percent',
          values: [share, ...shown],
          ratio: null,
          text: `${formatDecimal(share, 1)}%`,
        },
        { ...row, role: 'value', unit: 'ratio', values: [share], ratio, text },
      ];
    });
    return [whole, ...ofRows];
  });
}

/** "Q3" of this year, "2019-20" of another; the period judged where neither column nor title names a time. */
function labelOf({ period }: CountColumn, { breakdown }: LinkedBreakdown, judged: JudgedScorecard): string {
  const said = period ?? parseBreakdownPeriod(breakdown.title) ?? parseBreakdownPeriod(breakdown.sheet);
  if (!said) return judged.period.key;
  if (said.kind === 'month') return said.month.key;
  const { year } = judged.scorecard;
  if (said.kind === 'year') return said.year === year ? judged.period.key : said.year;
  if (said.year === null || said.year === year) return said.quarter;
  // A year's last quarter is its outturn.
  return said.quarter === 'Q4' ? said.year : `${said.quarter} ${said.year}`;
}
