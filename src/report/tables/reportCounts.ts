import { formatAddress } from '../../domain/grid/address';
import {
  nameOf,
  sumOf,
  type Breakdown,
  type CountColumn,
  type LinkedBreakdown,
} from '../../domain/tables/breakdown';
import { percentageOf, type ScorecardCell } from '../../domain/values/cells';
import {
  absolute,
  add,
  compare,
  equal,
  formatDecimal,
  multiply,
  rational,
  sign,
  subtract,
  toNumber,
  ZERO,
  type Rational,
} from '../../domain/values/exact';
import {
  sayLargest,
  sayMoved,
  sayOwnSum,
  sayShared,
  sayShownDates,
  TABLE_WORDS,
} from '../../wording/reports/tables';
import type { ReportCell, ReportColumn, ReportRow } from '../model';
import {
  assembleOther,
  changeCell,
  emptyCell,
  figureColumn,
  labelColumn,
  numberCell,
  sheetCell,
  textCell,
} from './assemble';
import { headingOf } from './headingOf';
import type { ReportedTable, TableChart } from './model';

/** Dates of a table that fit beside its labels. */
const MOST_DATES = 5;
/** Fewer bars are read faster as numbers, more cannot be told apart. */
const [FEWEST_BARS, MOST_BARS] = [5, 14];
const NOTE = /^(?:source|notes?|nb|n\.b\.|data|figures|exclud\w+|includ\w+|\*|†|\(\d\))(?:\b|\s|:)/i;

/** What is known of a column: its counts, and what its rows add up to where all can be read. */
interface Known {
  readonly column: CountColumn;
  readonly sum: Rational | null;
}

/** A breakdown as a table of the report: its counts, their computed shares, the change since the date before, its facts. */
export function reportCounts(linked: LinkedBreakdown, version: string): ReportedTable {
  const { breakdown, indicator, confidence } = linked;
  const all = breakdown.counts.map((column): Known => ({ column, sum: wholeOf(breakdown, column) }));
  const shown = all.slice(-MOST_DATES);
  const now = shown.at(-1);
  const before = now && shown.length > 1 && now.column.period ? (shown.at(-2) ?? null) : null;
  const heading = headingOf(nameOf(breakdown), breakdown.sheet);
  const columns: ReportColumn[] = [
    labelColumn(breakdown.labelHeading || TABLE_WORDS.group),
    ...shown.map(({ column }, index) => figureColumn(`count-${index}`, column.heading || 'Number')),
    ...(now?.sum ? [figureColumn('share', TABLE_WORDS.share)] : []),
    ...(before ? [figureColumn('change', TABLE_WORDS.change(before.column.heading))] : []),
    ...(breakdown.comparators ?? []).map(({ heading: said }, index) => figureColumn(`other-${index}`, said)),
  ];
  const rows = breakdown.rows.map((row, index): ReportRow => ({
    ref: '',
    cells: [
      textCell(row.label),
      ...shown.map(({ column }) => countCell(column.cells[index])),
      ...(now?.sum ? [shareCell(now.column.cells[index], now.sum)] : []),
      ...(before && now ? [moveCell(now.column.cells[index], before.column.cells[index])] : []),
      ...(breakdown.comparators ?? []).map(({ cells }) => sheetCell(cells[index]?.value ?? BLANK)),
    ],
  }));
  const table = assembleOther({
    ...breakdown,
    title: heading,
    version,
    columns,
    rows: [...rows, totalRow(breakdown, shown, now ?? null, before)],
    notes: notesOf(breakdown, all, shown),
  });
  return {
    key: `${breakdown.sheet}!${formatAddress(breakdown.area.row, breakdown.area.column)}`,
    kind: 'breakdown',
    row: indicator && confidence !== 'possible' ? indicator.row : null,
    heading,
    times: '',
    says: now ? factsOf(breakdown, now, before) : [],
    table,
    chart: now ? chartOf(breakdown, now.column, heading) : null,
  };
}

const BLANK = { kind: 'blank', raw: '' } as const;

const wholeOf = (breakdown: Breakdown, column: CountColumn): Rational | null => {
  // A total that is hidden would be told by what the rows add up to, and by every share of it.
  if (column.total.value.kind === 'suppressed') return null;
  const sum = sumOf(breakdown, column);
  return sum.kind === 'sum' && sign(sum.counted) > 0 ? sum.counted : statedTotal(column);
};

/** Where a row is suppressed the total as it stands is what shares are of. */
const statedTotal = ({ total }: CountColumn): Rational | null =>
  total.value.kind === 'number' && sign(total.value.exact) > 0 ? total.value.exact : null;

const countOf = (cell: ScorecardCell | undefined): Rational | null =>
  cell?.value.kind === 'number' ? cell.value.exact : cell?.value.kind === 'blank' ? ZERO : null;

const countCell = (cell: ScorecardCell | undefined): ReportCell => {
  const count = countOf(cell);
  return count ? numberCell(count, 0) : sheetCell(cell?.value ?? BLANK);
};

const shareCell = (cell: ScorecardCell | undefined, whole: Rational): ReportCell => {
  const count = countOf(cell);
  return count ? numberCell(percentageOf(count, whole), 1, true) : sheetCell(cell?.value ?? BLANK);
};

function moveCell(now: ScorecardCell | undefined, before: ScorecardCell | undefined): ReportCell {
  const [one, other] = [countOf(now), countOf(before)];
  return one && other ? changeCell(subtract(one, other), 0) : { ...emptyCell, text: '[c]' };
}

function totalRow(
  breakdown: Breakdown,
  shown: readonly Known[],
  now: Known | null,
  before: Known | null,
): ReportRow {
  const sumCell = ({ column, sum }: Known): ReportCell =>
    sum ? numberCell(sum, 0) : sheetCell(column.total.value);
  return {
    ref: '',
    cells: [
      textCell(breakdown.totalLabel.replace(/\s*:$/, '') || TABLE_WORDS.total),
      ...shown.map(sumCell),
      ...(now?.sum ? [{ ...emptyCell, text: '100%' }] : []),
      ...(before
        ? [
            now?.sum && before.sum
              ? changeCell(subtract(now.sum, before.sum), 0)
              : { ...emptyCell, text: '[c]' },
          ]
        : []),
      ...(breakdown.comparators ?? []).map(({ total }) => sheetCell(total?.value ?? BLANK)),
    ],
  };
}

function notesOf(breakdown: Breakdown, all: readonly Known[], shown: readonly Known[]): readonly string[] {
  const sums = shown.flatMap(({ column, sum }) => {
    const { value } = column.total;
    if (value.kind !== 'number' || !sum || equal(value.exact, sum)) return [];
    return [sayOwnSum(formatDecimal(value.exact, 0), formatDecimal(sum, 0))];
  });
  return [
    ...sums,
    ...(all.length > shown.length ? [sayShownDates(shown.length, all.length)] : []),
    // Words under a table may be the title of the next.
    ...(NOTE.test(breakdown.notes) ? [breakdown.notes] : []),
  ];
}

/** The largest group, what most rows have in common in brackets, and the largest change. */
function factsOf(breakdown: Breakdown, { column, sum }: Known, before: Known | null): readonly string[] {
  const counted = breakdown.rows.flatMap(({ label, role }, index) => {
    const count = countOf(column.cells[index]);
    return role === 'counted' && count ? [{ label, count, index }] : [];
  });
  // A hidden row might be the largest, or have the words in common.
  if (!sum || counted.length < breakdown.rows.filter(({ role }) => role === 'counted').length) return [];
  const total = formatDecimal(sum, 0);
  const most = counted.reduce<Rational>((top, { count }) => (compare(count, top) > 0 ? count : top), ZERO);
  const largest = counted.filter(({ count }) => equal(count, most)).map(({ label }) => label);
  const common = sharedWords(counted);
  // What half of them have in common is worth saying.
  const shared = common && compare(multiply(common.count, rational(2)), sum) >= 0 ? common : null;
  return [
    ...(largest.length <= 3 && sign(most) > 0
      ? [sayLargest(largest.map(withoutBrackets), formatDecimal(most, 0), total)]
      : []),
    ...(shared ? [sayShared(shared.words, formatDecimal(shared.count, 0), total)] : []),
    ...(before ? movedMost(counted, before) : []),
  ];
}

const BRACKET = /\(([^()]+)\)\s*$/;
const withoutBrackets = (label: string): string => label.replace(BRACKET, '').trim() || label;

/** The words in brackets that most children's rows end with: "(long-term)" and "(Long term)" are one. */
function sharedWords(
  rows: readonly { readonly label: string; readonly count: Rational }[],
): { readonly words: string; readonly count: Rational } | null {
  const sums = new Map<string, { count: Rational; rows: number }>();
  for (const { label, count } of rows) {
    const words = BRACKET.exec(label)?.[1]?.toLowerCase().replace(/[-–]/g, ' ').trim();
    if (words === undefined || /^(?:i\.?e|e\.?g|\d|incl|excl)/.test(words)) continue;
    const known = sums.get(words) ?? { count: ZERO, rows: 0 };
    sums.set(words, { count: add(known.count, count), rows: known.rows + 1 });
  }
  const found = [...sums]
    .filter(([, each]) => each.rows > 1)
    .sort(([, a], [, b]) => compare(b.count, a.count));
  const [words, most] = found[0] ?? [];
  return words !== undefined && most ? { words, count: most.count } : null;
}

function movedMost(
  rows: readonly { readonly label: string; readonly count: Rational; readonly index: number }[],
  { column }: Known,
): readonly string[] {
  const moves = rows.flatMap(({ label, count, index }) => {
    const then = countOf(column.cells[index]);
    return then ? [{ label, count, then, move: subtract(count, then) }] : [];
  });
  const [first] = [...moves].sort((a, b) => compare(absolute(b.move), absolute(a.move)));
  if (!first || moves.length < rows.length || sign(first.move) === 0) return [];
  return [
    sayMoved(
      withoutBrackets(first.label),
      column.heading,
      formatDecimal(first.then, 0),
      formatDecimal(first.count, 0),
      sign(first.move) > 0,
    ),
  ];
}

function chartOf(breakdown: Breakdown, column: CountColumn, name: string): TableChart | null {
  const bars = breakdown.rows.flatMap(({ label, role }, index) => {
    const count = countOf(column.cells[index]);
    return role === 'counted' && count && sign(count) > 0 ? [{ label, value: toNumber(count) }] : [];
  });
  if (bars.length < FEWEST_BARS || bars.length > MOST_BARS) return null;
  const sorted = [...bars].sort((a, b) => b.value - a.value);
  return {
    type: 'bars',
    categories: sorted.map(({ label }) => label),
    series: [{ name: column.heading || 'Number', who: 'own', values: sorted.map(({ value }) => value) }],
    percentage: false,
    says: `${name}: ${sorted.map(({ label, value }) => `${label} ${value}`).join('; ')}.`,
  };
}
