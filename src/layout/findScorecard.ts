import { formatArea } from '../domain/grid/address';
import { cellAt, type Grid } from '../domain/grid/grid';
import type { Scorecard } from '../domain/indicators/scorecard';
import type { Policy } from '../domain/settings/settings';
import { inOrder, placeColumns, yearOf } from './columns';
import { findEdges } from './edges';
import { describeHeadings, findHeaderRow, rememberHeadings, type HeaderRow } from './headerRow';
import { cellReaders, readIndicator } from './readIndicator';
import { findIndicatorRows } from './rows';
import { titlesAbove } from './titlesAbove';
import { unplacedColumns } from './unplaced';

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
 * address, and lists what it could not place. Never throws. `pointed` says that a person pointed at the grid's first
 * row as that of the headings: then any column of texts left of the figures will do as the description.
 */
export function findScorecard(grid: Grid, policy: Reading, pointed = false): LayoutResult {
  if (grid.cells.every((row) => row.every(({ value }) => value === ''))) return notFound('empty-sheet', null);
  const read = rememberHeadings();
  const search = findHeaderRow(grid, read, pointed);
  if (search.kind === 'nearest')
    return notFound(search.header ? 'headings-missing' : 'no-headings', search.header);
  const { header } = search;
  const columns = placeColumns(
    header.headings,
    (column) => cellAt(grid, header.lastRow, column).value !== '',
  );
  if (!columns) return notFound('headings-missing', header);
  const { rows, unplaced } = findIndicatorRows(grid, columns, header, read);
  const lastRow = rows.at(-1);
  if (lastRow === undefined) return notFound('no-indicators', header);
  const { firstColumn, lastColumn } = findEdges(grid, columns, header, rows);
  const area = {
    row: header.firstRow,
    column: firstColumn,
    rows: lastRow - header.firstRow + 1,
    columns: lastColumn - firstColumn + 1,
  };
  const readers = cellReaders(policy);
  const titles = titlesAbove(grid, header.firstRow);
  const scorecard: Scorecard = {
    sheet: grid.sheet,
    range: formatArea(area),
    headerRow: header.lastRow,
    firstColumn,
    lastColumn,
    lastRow,
    year: yearOf(columns),
    columns,
    periods: inOrder(columns.periods).map(({ period }) => period),
    indicators: rows.map((row) => readIndicator(grid, columns, row, readers)),
    unplaced: [...unplacedColumns(grid, columns, header), ...unplaced],
    ...(titles.length > 0 && { titles }),
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
