import { formatAddress, formatArea } from '../domain/address';
import type { ScorecardCell } from '../domain/cells';
import { cellAt, foldSpace, type Grid } from '../domain/grid';
import { parseCell } from '../domain/parseCell';
import { parseTarget } from '../domain/parseTarget';
import type { Quarter } from '../domain/periods';
import type { Heading, Indicator, Scorecard, ScorecardColumns } from '../domain/scorecard';
import type { Policy } from '../domain/settings';
import { placeColumns, yearOf } from './columns';
import { findEdges } from './edges';
import { describeHeadings, findHeaderRow, type HeaderRow } from './headerRow';
import { findIndicatorRows } from './rows';

export type LayoutResult =
  | { readonly kind: 'found'; readonly scorecard: Scorecard }
  | {
      readonly kind: 'not-found';
      readonly reason: 'empty-sheet' | 'no-headings' | 'headings-missing' | 'no-indicators';
      /** Headings that were understood, and where. */
      readonly found: readonly { readonly text: string; readonly address: string }[];
      /** What was looked for in vain, in words. */
      readonly missing: readonly string[];
    };

type Reading = Pick<Policy, 'xMeans'>;

const NEEDS_TITLE = 'a column that describes the indicator (Indicator Description, Indicator, Measure …)';
const NEEDS_QUARTER = 'a column for a quarter (Q1, Quarter 1 …)';

/**
 * Finds the scorecard on a sheet by the words of its headings, wherever it starts and in whatever order its columns
 * stand. A description and one quarter are required; every other column is optional. Reads every cell of it with its
 * address. Never throws.
 */
export function findScorecard(grid: Grid, policy: Reading): LayoutResult {
  if (grid.cells.every((row) => row.every(({ value }) => value === ''))) return notFound('empty-sheet', null);
  const search = findHeaderRow(grid);
  if (search.kind === 'nearest')
    return notFound(search.header ? 'headings-missing' : 'no-headings', search.header);
  const { header } = search;
  const columns = placeColumns(header.headings);
  if (!columns) return notFound('headings-missing', header);
  const rows = findIndicatorRows(grid, columns, header.lastRow);
  const lastRow = rows.at(-1);
  if (lastRow === undefined) return notFound('no-indicators', header);
  const { firstColumn, lastColumn } = findEdges(grid, columns, header, rows);
  const area = {
    row: header.firstRow,
    column: firstColumn,
    rows: lastRow - header.firstRow + 1,
    columns: lastColumn - firstColumn + 1,
  };
  const scorecard: Scorecard = {
    sheet: grid.sheet,
    range: formatArea(area),
    headerRow: header.lastRow,
    firstColumn,
    lastColumn,
    lastRow,
    year: yearOf(columns),
    columns,
    indicators: rows.map((row) => readIndicator(grid, columns, row, policy)),
  };
  return { kind: 'found', scorecard };
}

function notFound(
  reason: Extract<LayoutResult, { kind: 'not-found' }>['reason'],
  header: HeaderRow | null,
): LayoutResult {
  const kinds = new Set(header?.headings.map(({ role }) => role.kind));
  const missing = [
    ...(kinds.has('title') ? [] : [NEEDS_TITLE]),
    ...(kinds.has('quarter') ? [] : [NEEDS_QUARTER]),
  ];
  return { kind: 'not-found', reason, found: describeHeadings(header), missing };
}

function readIndicator(grid: Grid, columns: ScorecardColumns, row: number, policy: Reading): Indicator {
  const read = (column: number): ScorecardCell => {
    const cell = cellAt(grid, row, column);
    const { formula, numberFormat } = cell;
    return {
      address: formatAddress(row, column),
      row,
      column,
      value: parseCell(cell, policy),
      formula,
      numberFormat,
    };
  };
  const readAt = (heading: Heading | null): ScorecardCell | null => heading && read(heading.column);
  const refCell = readAt(columns.ref);
  const titleCell = read(columns.title.column);
  const targetCell = readAt(columns.target);
  const quarters: Partial<Record<Quarter, ScorecardCell>> = {};
  for (const { quarter, column } of columns.quarters) quarters[quarter] = read(column);
  return {
    row,
    ref: refCell ? refOf(refCell) : '',
    refCell,
    title: foldSpace(titleCell.value.raw),
    titleCell,
    neighbour: readAt(columns.neighbour),
    england: readAt(columns.england),
    past: columns.past.map(({ year, column }) => ({ year, cell: read(column) })),
    target: targetCell && {
      cell: targetCell,
      value: parseTarget(cellAt(grid, row, targetCell.column)),
    },
    quarters,
    rag: readAt(columns.rag),
  };
}

/** A reference as shown: 1.10 keeps the nought its number format gives it. */
const refOf = ({ value }: ScorecardCell): string => foldSpace(value.raw);
