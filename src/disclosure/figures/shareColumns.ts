import type { JudgedScorecard } from '../../domain/judging/judged';
import { sumOf, type LinkedBreakdown } from '../../domain/tables/breakdown';
import type { FigureColumn, FigureTable } from '../../domain/tables/figures';
import { labelOfTime, timeIn, timeOfTable } from '../../domain/tables/tableTimes';
import { measured, type ScorecardCell, type Shown } from '../../domain/values/cells';
import { addsToHundred } from '../../domain/tables/shareSums';
import { entriesOf, roundingOf } from '../model/entries';
import { toCount } from '../model/readFigure';
import type { DisclosurePolicy } from '../model/policy';
import type { CountTable } from '../relations/tables';
import { mayBeFew } from './leastBehind';

/** A column of our own shares: as the counts behind it, or where nothing says of how many, what of it may be printed. */
export type ShareColumn =
  | { readonly kind: 'counts'; readonly column: number; readonly table: CountTable }
  | { readonly kind: 'alone'; readonly column: number; readonly hidden: ReadonlySet<number> };

/** A number of children that a workbook gives, and the time it is of. */
interface Headcount {
  readonly size: number;
  readonly at: string | null;
}

/** Columns that fit a number by chance that are to be expected among all numbers tried, at most. */
const MOST_EXPECTED = 0.01;

/**
 * How each of our own columns of a table of shares is protected; null where one cannot be. Of how many children the shares
 * are is told by a headcount of the same time to which all of them round and add up.
 */
export function shareColumns(
  table: FigureTable,
  judged: JudgedScorecard,
  breakdowns: readonly LinkedBreakdown[],
  policy: DisclosurePolicy,
): readonly ShareColumn[] | null {
  const heads = headcountsOf(judged, breakdowns);
  const found = table.columns.flatMap((column, at): (ShareColumn | null)[] => {
    if (column.who !== 'own') return [];
    const time = column.time ?? timeOfTable(table);
    const label = time && labelOfTime(time, judged.scorecard);
    const fitting = heads.filter((head) => label !== null && head.at === label);
    const counts = fitting.flatMap(({ size }) => countsOf(column, size, fitting.length) ?? []);
    const [behind] = counts;
    if (behind) return [{ kind: 'counts', column: at, table: countTable(column, behind, judged, label) }];
    const hidden = hiddenAlone(column, policy);
    return [hidden && { kind: 'alone', column: at, hidden }];
  });
  return found.every((each) => each !== null) ? found : null;
}

interface Counts {
  readonly size: number;
  readonly counts: readonly number[];
}

/** The counts of `size` that round to a column's shares and add up to it; null where there are none, or chance would do it. */
function countsOf({ cells }: FigureColumn, size: number, tried: number): Counts | null {
  let expected = tried;
  const counts: number[] = [];
  for (const { value } of cells) {
    const shown = shownOf(value);
    const rounding = shown && roundingOf(shown);
    if (!rounding) return null;
    const { low, high, scale } = rounding;
    const count = Math.round(((low + high) / 2 / scale / 100) * size);
    if (100 * scale * count < low * size || 100 * scale * count > high * size) return null;
    expected *= Math.min(1, ((high - low) * size) / (100 * scale));
    counts.push(count);
  }
  const sum = counts.reduce((all, count) => all + count, 0);
  return sum === size && expected <= MOST_EXPECTED ? { size, counts } : null;
}

function countTable(
  { cells }: FigureColumn,
  { size, counts }: Counts,
  { scorecard, period }: JudgedScorecard,
  label: string | null,
): CountTable {
  return {
    period: scorecard.periods.find(({ key }) => key === label)?.key ?? period.key,
    rows: cells.map(({ address }, at) => ({ address, count: counts[at] ?? null, counted: true })),
    total: null,
    whole: size,
    index: null,
    part: 'all',
  };
}

/**
 * The shares that may be of few where nothing says of how many they are, and one more where it would be told by what the
 * others leave of 100; null where what is left is itself too little to stand for several.
 */
function hiddenAlone({ cells }: FigureColumn, policy: DisclosurePolicy): ReadonlySet<number> | null {
  if (!addsToHundred(cells)) return null;
  const shares = cells.map(({ value }) => shownOf(value));
  const few = shares.flatMap((shown, at) => (shown && mayBeFew(shown, policy) ? [at] : []));
  if (few.length === 0) return new Set();
  const valueOf = (at: number): number =>
    Number(shares[at]?.value.num ?? 0) / Number(shares[at]?.value.den ?? 1);
  const others = cells
    .map((_, at) => at)
    .filter((at) => !few.includes(at) && valueOf(at) > 0)
    .sort((a, b) => valueOf(a) - valueOf(b));
  const hidden = new Set(few);
  for (const at of others) {
    if (hidden.size > 1 && isMuch([...hidden].map((each) => shares[each]))) return hidden;
    hidden.add(at);
  }
  // Fewer than two left open say nothing: the whole table is then no use.
  return null;
}

/** Whether what several shares come to is a third of all at least: no group a report tells of has few in that. */
const isMuch = (shares: readonly (Shown | null | undefined)[]): boolean =>
  shares.reduce((sum, shown) => sum + (shown ? Number(shown.value.num) / Number(shown.value.den) : 0), 0) >=
  33;

const shownOf = (value: ScorecardCell['value']): Shown | null => measured(value)?.shown ?? null;

/** Every number of children the scorecard and its breakdowns give, with its time. */
function headcountsOf(judged: JudgedScorecard, breakdowns: readonly LinkedBreakdown[]): readonly Headcount[] {
  const past = judged.scorecard.columns.past.map(({ year, text }) => year ?? text);
  const rows = entriesOf(judged).flatMap(({ figure, period }): Headcount[] => {
    const at = /^past-\d+$/.test(period) ? (past[Number(period.slice(5))] ?? null) : period;
    if (figure.kind === 'count') return [{ size: figure.count, at }];
    return figure.kind === 'ratio' ? [{ size: figure.denominator, at }] : [];
  });
  const totals = breakdowns.flatMap(({ breakdown }) =>
    breakdown.counts.flatMap((column): Headcount[] => {
      const sum = sumOf(breakdown, column);
      const size = sum.kind === 'sum' ? toCount(sum.counted) : null;
      const time = timeIn(column.heading) ?? timeIn(breakdown.title);
      return size === null || !time ? [] : [{ size, at: labelOfTime(time, judged.scorecard) }];
    }),
  );
  const all = [...rows, ...totals].filter(({ size }) => size > 0);
  return [...new Map(all.map((head) => [`${head.at} ${head.size}`, head])).values()];
}
