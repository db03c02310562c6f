import type { CountColumn, ShareColumn } from '../domain/tables/breakdown';
import {
  parseBreakdownPeriod,
  readDateHeading,
  type BreakdownPeriod,
} from '../domain/periods/breakdownPeriod';
import { parsePeriod } from '../domain/periods/parsePeriod';
import { APRIL_YEAR } from '../domain/periods/years';
import type { FigureColumn } from '../domain/tables/figures';
import type { ScorecardCell } from '../domain/values/cells';
import { cellAt, foldSpace, type Grid } from '../domain/grid/grid';
import { whoOfHeading } from './tables/who';
import { countIn, readBreakdownCell } from './breakdownCells';

/** The rows of a table whose extent is known. */
interface TableRows {
  readonly rows: readonly number[];
  readonly headerRow: number | null;
  readonly totalRow: number;
}

interface TableColumns {
  readonly counts: readonly CountColumn[];
  readonly shares: readonly ShareColumn[];
  /** Other councils' figures, which are shares of nothing here. */
  readonly comparators: readonly FigureColumn[];
}

const PERCENT = /%|\bper ?cent(?:age)?s?\b|\bshare\b|\bproportion\b/i;
/** Columns of numbers that a total is no sum of. */
const NOT_COUNTED =
  /\b(?:average|avg|mean|median|rates?|days|weeks|months|age|target|variance|change|difference|rank|score|cost|per)\b|£/i;

interface Column {
  readonly column: number;
  readonly heading: string;
  readonly period: BreakdownPeriod | null;
  readonly cells: readonly ScorecardCell[];
  readonly total: ScorecardCell;
}

/** Tells the columns of counts from those of percentages; columns that are neither are left out. */
export function readColumns(grid: Grid, columns: readonly number[], table: TableRows): TableColumns {
  const read = columns.map((column): Column => {
    const { text, period } = headingAt(grid, table.headerRow, column);
    const at = (row: number): ScorecardCell => readBreakdownCell(grid, row, column);
    return { column, heading: text, period, cells: table.rows.map(at), total: at(table.totalRow) };
  });
  const kinds = read.map(kindOf);
  const counts: (CountColumn | null)[] = read.map((column, index) =>
    kinds[index] === 'count' ? column : null,
  );
  const shares = read.flatMap((column, index): ShareColumn[] => {
    if (kinds[index] !== 'share') return [];
    const of = countBeside(counts, index, kinds[0] === 'share');
    return of ? [{ ...column, of }] : [];
  });
  const comparators = read.flatMap(({ heading, cells, total }, index): FigureColumn[] =>
    kinds[index] === 'comparator'
      ? [{ heading, who: whoOfHeading(heading), time: parsePeriod(heading, APRIL_YEAR), cells, total }]
      : [],
  );
  return { counts: counts.flatMap((column) => column ?? []), shares, comparators };
}

/** Percentages follow their counts, unless the first column is one: then they go before. */
function countBeside(
  counts: readonly (CountColumn | null)[],
  index: number,
  before: boolean,
): CountColumn | null {
  const left =
    counts
      .slice(0, index)
      .flatMap((column) => column ?? [])
      .at(-1) ?? null;
  const right = counts.slice(index + 1).find((column) => column !== null) ?? null;
  return (before ? right : left) ?? left ?? right;
}

function kindOf({ heading, cells, total }: Column): 'count' | 'share' | 'comparator' | 'other' {
  if (whoOfHeading(heading) !== 'own') return 'comparator';
  const numbers = cells.filter(({ value }) => value.kind === 'number');
  const percentages = numbers.filter(({ value }) => value.kind === 'number' && value.percent).length;
  if (PERCENT.test(heading) || percentages * 2 > numbers.length) return 'share';
  if (NOT_COUNTED.test(heading) || percentages > 0) return 'other';
  return [...numbers, total].every((cell) => cell.value.kind !== 'number' || countIn(cell) !== null)
    ? 'count'
    : 'other';
}

/** A heading's text and period, an upper heading that spans columns put before it: "2019-20" over "Q1". */
function headingAt(
  grid: Grid,
  headerRow: number | null,
  column: number,
): { readonly text: string; readonly period: BreakdownPeriod | null } {
  if (headerRow === null) return { text: '', period: null };
  const { value } = readBreakdownCell(grid, headerRow, column);
  const date = value.kind === 'date' ? readDateHeading(cellAt(grid, headerRow, column), value.serial) : null;
  if (date) return date;
  const text = foldSpace(value.raw);
  const own = parseBreakdownPeriod(text);
  const complete = own !== null && (own.kind !== 'quarter' || own.year !== null);
  const span = complete ? '' : spanningText(grid, headerRow - 1, column);
  return { text, period: parseBreakdownPeriod(`${text} ${span}`) ?? own };
}

/** A year or quarter in the row above, at the column or left of it while cells are empty. */
function spanningText(grid: Grid, row: number, column: number): string {
  for (let at = column; at > grid.left && at > column - 12; at--) {
    const { value } = cellAt(grid, row, at);
    if (value === '') continue;
    return typeof value === 'string' && value.length < 30 && parseBreakdownPeriod(value)
      ? foldSpace(value)
      : '';
  }
  return '';
}
