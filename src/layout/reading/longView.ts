import { cellAt, type Grid } from '../../domain/grid/grid';
import { headingText, shownText } from '../headings';
import { lineOf, rememberSenses, type ReadSense } from './header';
import { factsOf } from './facts';
import type { ProvenRole } from './help';
import type { PeriodTable } from './periodsDown';
import { findQuotient } from './quotients';
import { makeView, type SheetView, type ViewCell } from './view';

/** Columns that say the same of an indicator in every period. */
const OF_INDICATOR: ReadonlySet<string> = new Set([
  'ref',
  'title',
  'unit',
  'owner',
  'polarity',
  'frequency',
  'section',
  'commentary',
  'tolerance',
]);

/**
 * Long data, a row an indicator and period, as a table with one indicator a row: for each period the columns of its
 * figures. Null where no description repeats, or one stands twice in a period.
 */
export function longView(grid: Grid, table: PeriodTable): SheetView | null {
  const read = rememberSenses();
  const named = table.headed.map((heading) => ({ ...heading, role: read(heading.text).role }));
  const title = named.find(({ role }) => role === 'title');
  const ref = named.find(({ role }) => role === 'ref');
  if (!title) return null;
  const key = (row: number): string =>
    `${ref ? shownText(cellAt(grid, row, ref.column).value) : ''} ${headingText(cellAt(grid, row, title.column).value)}`.trim();
  const isDescribed = (row: number): boolean => headingText(cellAt(grid, row, title.column).value) !== '';
  const year = yearColumn(named, read);
  const label = (row: number): string => {
    const said = lineOf(cellAt(grid, row, table.column)) || shownText(cellAt(grid, row, table.column).value);
    return year === null ? said : `${said} ${shownText(cellAt(grid, row, year).value)}`;
  };
  const indicators = new Map<string, Map<string, number>>();
  // A description merged down over its periods stands in the first row of them.
  let current: string | null = null;
  for (const row of table.rows) {
    if (isDescribed(row)) current = key(row);
    if (current === null) continue;
    const periods = indicators.get(current) ?? new Map<string, number>();
    if (periods.has(label(row))) return null;
    periods.set(label(row), row);
    indicators.set(current, periods);
  }
  const rows = [...indicators.values()];
  const labels = [...new Set(rows.flatMap((periods) => [...periods.keys()]))];
  const repeats = rows.filter((periods) => periods.size > 1).length;
  if (labels.length < 2 || repeats * 2 < rows.length) return null;
  const constant = named.filter(
    ({ role, column }) => role !== null && OF_INDICATOR.has(role) && column !== year,
  );
  const varying = named.filter((heading) => !constant.includes(heading) && heading.column !== year);
  const header: ViewCell[][] = [
    [
      ...constant.map(({ column }) => ({ row: table.headerRow, column })),
      ...labels.flatMap((said) => varying.map(() => said)),
    ],
    [
      ...constant.map(() => null),
      ...labels.flatMap(() => varying.map(({ column }) => ({ row: table.headerRow, column }))),
    ],
  ];
  const body = rows.map((periods): ViewCell[] => {
    const own = [...periods.values()];
    const lastSaid = (column: number): number =>
      own.findLast((row) => cellAt(grid, row, column).value !== '') ?? own.at(-1) ?? table.headerRow;
    return [
      ...constant.map(({ column }) => ({ row: lastSaid(column), column })),
      ...labels.flatMap((said) => {
        const row = periods.get(said);
        return varying.map(({ column }) => (row === undefined ? null : { row, column }));
      }),
    ];
  });
  const above = grid.cells
    .slice(0, table.headerRow - grid.top)
    .map((cells, at): ViewCell[] =>
      cells.map((_cell, column) => ({ row: grid.top + at, column: grid.left + column })),
    );
  return {
    ...makeView(grid, 'long', [...above, ...header, ...body]),
    periodColumn: periodColumn(grid, table),
  };
}

/** A column of years beside one of quarters or months. */
const yearColumn = (
  named: readonly { readonly column: number; readonly text: string }[],
  read: ReadSense,
): number | null =>
  named.find(
    ({ text }) =>
      /^(?:(?:financial|fiscal|reporting|academic) )?year$|^fy$/i.test(text) && read(text).role === null,
  )?.column ?? null;

/**
 * Small tables with their periods down the side and one indicator each, named by the line above, as one table: their
 * rows become its columns. Null where a table has no line above it, or they have different headings.
 */
export function titledView(grid: Grid, tables: readonly PeriodTable[]): SheetView | null {
  const [first] = tables;
  if (!first) return null;
  const texts = ({ headed }: PeriodTable): string => headed.map(({ text }) => text).join('|');
  const alike = tables.filter((table) => texts(table) === texts(first) && table.column === first.column);
  const titled = alike.flatMap((table) => {
    const title = titleAbove(grid, table);
    return title ? [{ table, title }] : [];
  });
  if (titled.length === 0 || titled.length < tables.length) return null;
  const label = (row: number): string =>
    lineOf(cellAt(grid, row, first.column)) || shownText(cellAt(grid, row, first.column).value);
  const labels = [...new Set(titled.flatMap(({ table }) => table.rows.map(label)))];
  const columns = first.headed.map(({ column }) => column);
  const tolerance = titled.some(({ table }) => table.tolerance !== null);
  const header: ViewCell[][] = [
    ['Indicator', ...labels.flatMap((said) => columns.map(() => said)), ...(tolerance ? ['Tolerance'] : [])],
    [null, ...labels.flatMap(() => columns.map((column) => ({ row: first.headerRow, column })))],
  ];
  const body = titled.map(({ table, title }): ViewCell[] => [
    title,
    ...labels.flatMap((said) => {
      const row = table.rows.find((each) => label(each) === said);
      return columns.map((column) => (row === undefined ? null : { row, column }));
    }),
    ...(tolerance ? [table.tolerance] : []),
  ]);
  // What stands over the first block is said of them all; its own line over it is its title.
  const firstRow = Math.min(...titled.map(({ title }) => title.row));
  const above = grid.cells
    .slice(0, firstRow - grid.top)
    .map((cells, at): ViewCell[] =>
      cells.map((_cell, column) => ({ row: grid.top + at, column: grid.left + column })),
    );
  return {
    ...makeView(grid, 'long', [...above, ...header, ...body]),
    periodColumn: periodColumn(grid, first),
    header: { first: above.length, last: above.length + 1 },
    known: provenRoles(grid, alike, first.headed, { skip: 1, periods: labels.length }),
  };
}

/** The line right above the headings, or one blank row above them, that has nothing beside it. */
function titleAbove(grid: Grid, { headerRow }: PeriodTable): { row: number; column: number } | null {
  for (const row of [headerRow - 1, headerRow - 2]) {
    const cells = grid.cells[row - grid.top] ?? [];
    const filled = cells.flatMap(({ value }, at) =>
      value === '' ? [] : [{ value, column: grid.left + at }],
    );
    const [only] = filled;
    if (!only) continue;
    return filled.length === 1 && headingText(only.value) !== '' ? { row, column: only.column } : null;
  }
  return null;
}

/** Which of the columns is the quotient of two others over all periods: what one period has too few rows to show. */
function provenRoles(
  grid: Grid,
  tables: readonly PeriodTable[],
  columns: readonly { readonly column: number }[],
  { skip, periods }: { readonly skip: number; readonly periods: number },
): ReadonlyMap<number, ProvenRole> {
  const rows = tables.flatMap((table) => table.rows);
  const looked = columns.map(({ column }) => ({ column, facts: factsOf(grid, column, rows) }));
  const found = findQuotient(grid, looked, rows);
  const known = new Map<number, ProvenRole>();
  if (!found) return known;
  const { column: shown, ...because } = found;
  columns.forEach(({ column }, at) => {
    const role =
      column === shown
        ? 'figure'
        : column === found.numerator
          ? 'numerator'
          : column === found.denominator
            ? 'denominator'
            : null;
    for (let period = 0; role && period < periods; period++)
      known.set(skip + period * columns.length + at, { role, because });
  });
  return known;
}

const periodColumn = (
  grid: Grid,
  { headerRow, column }: PeriodTable,
): NonNullable<SheetView['periodColumn']> => ({
  column,
  heading: lineOf(cellAt(grid, headerRow, column)),
});
