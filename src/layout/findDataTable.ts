import { formatAddress } from '../domain/grid/address';
import type { Area } from '../domain/grid/area';
import type { CellValue } from '../domain/values/cells';
import type { DataRow, DataTable, UnreadRow } from '../domain/tables/data';
import type { Rational } from '../domain/values/exact';
import { cellAt, foldSpace, type Grid } from '../domain/grid/grid';
import { parseCell } from '../domain/values/parseCell';
import { dataPeriodOf, readDataPeriod, type Dated, type ReadDataPeriod } from './dataPeriod';
import { headingText, readHeading } from './headings';
import { sourceAt, sourceColumnsOf } from './sourceColumns';

type Part = 'ref' | 'title' | 'period' | 'year' | 'numerator' | 'denominator' | 'value';
type Columns = Readonly<Partial<Record<Part, number>>>;

const HEADINGS: readonly (readonly [Part, RegExp])[] = [
  [
    'period',
    /^(?:(?:reporting |time )?period(?: end(?:ing)?)?|quarter|qtr|quarter[ -]end(?:ing)?|(?:snapshot )?date|month(?:[ -]end(?:ing)?)?|(?:school |half[ -]?)?term|half(?:[ -]year)?|as at)$/,
  ],
  ['year', /^(?:(?:financial|fiscal|reporting|academic|school|calendar) year|year|fy)$/],
  ['numerator', /^(?:numerators?|num\.?|n)$/],
  ['denominator', /^(?:denominators?|denom\.?|den|d|cohort|out of)$/],
  ['value', /^(?:values?|results?|figures?|actual|performance|percentage|per ?cent|%|rate|outturn|score)$/],
];

/**
 * Finds a table of data on a sheet, an Excel table or plain cells: below one row of headings a reference or an
 * indicator, a period (Q1, Q1 2022-23, Jun-22, a date), and a numerator with its denominator, or a value. `skip` is
 * where the scorecard stands, `dated` what it has columns for: its months, terms or half years are then what the rows name.
 * The first such table counts; null when there is none. Never throws.
 */
export function findDataTable(grid: Grid, skip: Area | null, dated?: Dated): DataTable | null {
  const readPeriod = dated ? dataPeriodOf(dated) : readDataPeriod;
  for (let row = grid.top; row < grid.top + grid.cells.length; row++) {
    if (skip && row >= skip.row && row < skip.row + skip.rows) continue;
    const columns = columnsOf(grid, row);
    if (columns) return { sheet: grid.sheet, headerRow: row, ...readRows(grid, columns, row, readPeriod) };
  }
  return null;
}

/** The columns of a row of headings; null when something a table of data needs is missing. */
function columnsOf(grid: Grid, row: number): Columns | null {
  const columns: Partial<Record<Part, number>> = {};
  (grid.cells[row - grid.top] ?? []).forEach(({ value }, offset) => {
    const part = partOf(headingText(value));
    // Of two alike the leftmost counts.
    if (part) columns[part] ??= grid.left + offset;
  });
  const { ref, title, period, numerator, denominator, value } = columns;
  const named = ref !== undefined || title !== undefined;
  const figured = value !== undefined || (numerator !== undefined && denominator !== undefined);
  return named && period !== undefined && figured ? columns : null;
}

function partOf(text: string): Part | null {
  const words = text.toLowerCase().replace(/[\s:*]+$/, '');
  const found = HEADINGS.find(([, pattern]) => pattern.test(words))?.[0];
  if (found) return found;
  const kind = readHeading(text)?.kind;
  return kind === 'ref' || kind === 'title' ? kind : null;
}

function readRows(
  grid: Grid,
  columns: Columns,
  headerRow: number,
  readPeriod: ReadDataPeriod,
): Pick<DataTable, 'rows' | 'unread'> {
  const taken = new Set(Object.values(columns));
  const free = (grid.cells[headerRow - grid.top] ?? []).flatMap(({ value }, offset) =>
    taken.has(grid.left + offset) ? [] : [{ column: grid.left + offset, heading: headingText(value) }],
  );
  const source = sourceColumnsOf(free);
  const rows: DataRow[] = [];
  const unread: UnreadRow[] = [];
  for (let row = headerRow + 1; row < grid.top + grid.cells.length; row++) {
    if (columnsOf(grid, row)) break;
    const read = readRow(grid, columns, row, readPeriod);
    const from = sourceAt(grid, row, source);
    if (read?.kind === 'row') rows.push(from === '' ? read.row : { ...read.row, from });
    if (read?.kind === 'unread') unread.push(read.unread);
  }
  return { rows, unread };
}

type ReadRow =
  { readonly kind: 'row'; readonly row: DataRow } | { readonly kind: 'unread'; readonly unread: UnreadRow };

/** One row; null for one without figures (a note, a blank line, not yet filled in) and for a month within a quarter. */
function readRow(grid: Grid, columns: Columns, row: number, readPeriod: ReadDataPeriod): ReadRow | null {
  const { sheet } = grid;
  const cell = (part: Part) => (columns[part] === undefined ? null : cellAt(grid, row, columns[part]));
  const textOf = (part: Part): string => foldSpace(String(cell(part)?.value ?? ''));
  const addressOf = (part: Part): string => formatAddress(row, columns[part] ?? 0);
  const figures = (['numerator', 'denominator', 'value'] as const).map((part) => {
    const at = cell(part);
    return { part, value: at && parseCell(at, { xMeans: 'suppressed' }) };
  });
  const cannot = (why: UnreadRow['why'], part: Part): ReadRow => ({
    kind: 'unread',
    unread: { sheet, address: addressOf(part), why, text: textOf(part) },
  });
  if (figures.every(({ value }) => value === null || !isStated(value))) return null;
  const [ref, title] = [textOf('ref'), textOf('title')];
  if (ref === '' && title === '') return cannot('indicator', columns.ref === undefined ? 'title' : 'ref');
  const odd = figures.find(({ value }) => value !== null && isOdd(value));
  if (odd) return cannot('figure', odd.part);
  const period = readPeriod(cell('period'), cell('year'));
  if (period === 'within-quarter') return null;
  if (period === 'unreadable') return cannot('period', 'period');
  const numbers = numbersOf(figures.map(({ value }) => value));
  if (!numbers) return null;
  return {
    kind: 'row',
    row: {
      sheet,
      address: addressOf('period'),
      ref,
      title,
      period: period.key,
      year: period.year,
      ...numbers,
    },
  };
}

const isStated = ({ kind }: CellValue): boolean => kind !== 'blank';
const isOdd = ({ kind }: CellValue): boolean => kind === 'unreadable' || kind === 'error' || kind === 'date';

type Numbers = Pick<DataRow, 'numerator' | 'denominator' | 'value'>;

/** The numbers of a row: marks such as N/A are no data. A value may itself be written "70.9 (134/189)". */
function numbersOf([top, bottom, own]: readonly (CellValue | null)[]): Numbers | null {
  const count = (value: CellValue | null | undefined): Rational | null =>
    value?.kind === 'number' ? value.exact : null;
  const whole = own?.kind === 'ratio' ? own : null;
  const numerator = count(top) ?? whole?.numerator ?? null;
  const denominator = count(bottom) ?? whole?.denominator ?? null;
  const value = own?.kind === 'number' ? own : null;
  return numerator === null && value === null ? null : { numerator, denominator, value };
}
