import { formatAddress } from '../domain/grid/address';
import type { CellValue, ScorecardCell } from '../domain/values/cells';
import { parseGoodIs } from '../domain/indicators/goodIs';
import { cellAt, foldSpace, type Grid, type GridCell } from '../domain/grid/grid';
import { parseCell } from '../domain/values/parseCell';
import { parseTarget } from '../domain/targets/parseTarget';
import type { PeriodKey } from '../domain/periods/period';
import type { Heading, Indicator, PeriodHeading, ScorecardColumns } from '../domain/indicators/scorecard';
import type { Policy } from '../domain/settings/settings';
import { combineTargets } from '../domain/targets/targetsByPeriod';
import type { Target } from '../domain/targets/targets';
import { inOrder } from './columns';
import { rememberCells } from './readCells';

/** How the cells of a scorecard are read: figures, and targets. */
export interface CellReaders {
  readonly figure: (cell: GridCell) => CellValue;
  readonly target: (cell: GridCell) => Target;
}

/** Readers that remember what they have read, for one sheet. */
export const cellReaders = (policy: Pick<Policy, 'xMeans'>): CellReaders => ({
  figure: rememberCells((cell) => parseCell(cell, policy)),
  target: rememberCells(parseTarget),
});

/** Reads one row of the scorecard, every cell with its place. */
export function readIndicator(
  grid: Grid,
  columns: ScorecardColumns,
  row: number,
  readers: CellReaders,
): Indicator {
  const read = (column: number): ScorecardCell => {
    const cell = cellAt(grid, row, column);
    const { formula, numberFormat } = cell;
    const value = readers.figure(cell);
    return { address: formatAddress(row, column), row, column, value, formula, numberFormat };
  };
  const readAt = (heading: Heading | null): ScorecardCell | null => heading && read(heading.column);
  const refCell = readAt(columns.ref);
  const titleCell = read(columns.title.column);
  const periods: Record<PeriodKey, ScorecardCell> = {};
  for (const { period, column } of inOrder(columns.periods)) periods[period.key] = read(column);
  const goodIs = readAt(columns.goodIs ?? null);
  return {
    row,
    // A reference as shown: 1.10 keeps the nought its number format gives it.
    ref: refCell ? foldSpace(refCell.value.raw) : '',
    refCell,
    title: foldSpace(titleCell.value.raw),
    titleCell,
    neighbour: readAt(columns.neighbour),
    england: readAt(columns.england),
    past: columns.past.map(({ year, column }) => ({ year, cell: read(column) })),
    target: readTarget(grid, columns, row, { read, parse: readers.target }),
    periods,
    rag: readAt(columns.rag),
    ...(goodIs && { goodIs: { cell: goodIs, direction: parseGoodIs(goodIs.value.raw) } }),
  };
}

interface TargetReaders {
  readonly read: (column: number) => ScorecardCell;
  readonly parse: CellReaders['target'];
}

/** The periods' own targets as one, where they have columns; the year's where no period has one. */
function readTarget(
  grid: Grid,
  { target, periodTargets = [] }: ScorecardColumns,
  row: number,
  { read, parse }: TargetReaders,
): Indicator['target'] {
  const [first] = periodTargets;
  if (first) {
    const value = combineTargets(readByPeriod(grid, periodTargets, row, parse));
    const yearly = target !== null && !periodTargets.some(({ column }) => column === target.column);
    const filled = periodTargets.find(({ column }) => cellAt(grid, row, column).value !== '') ?? first;
    if (value.kind !== 'none' || !yearly) return { cell: read(filled.column), value };
  }
  return target && { cell: read(target.column), value: parse(cellAt(grid, row, target.column)) };
}

function readByPeriod(
  grid: Grid,
  headings: readonly PeriodHeading[],
  row: number,
  parse: CellReaders['target'],
): Record<PeriodKey, Target> {
  const byPeriod: Record<PeriodKey, Target> = {};
  for (const { period, column } of inOrder(headings)) byPeriod[period.key] = parse(cellAt(grid, row, column));
  return byPeriod;
}
