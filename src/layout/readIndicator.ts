import { formatAddress } from '../domain/grid/address';
import type { CellValue, ScorecardCell } from '../domain/values/cells';
import { parseGoodIs } from '../domain/indicators/goodIs';
import { cellAt, foldSpace, type Grid, type GridCell } from '../domain/grid/grid';
import { parseCell } from '../domain/values/parseCell';
import { parseTarget } from '../domain/targets/parseTarget';
import type { Quarter } from '../domain/periods/periods';
import type { Heading, Indicator, QuarterHeading, ScorecardColumns } from '../domain/indicators/scorecard';
import type { Policy } from '../domain/settings/settings';
import { combineTargets } from '../domain/targets/targetsByQuarter';
import type { Target } from '../domain/targets/targets';
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
  const quarters: Partial<Record<Quarter, ScorecardCell>> = {};
  for (const { quarter, column } of columns.quarters) quarters[quarter] = read(column);
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
    quarters,
    rag: readAt(columns.rag),
    ...(goodIs && { goodIs: { cell: goodIs, direction: parseGoodIs(goodIs.value.raw) } }),
  };
}

interface TargetReaders {
  readonly read: (column: number) => ScorecardCell;
  readonly parse: CellReaders['target'];
}

/** The quarters' own targets as one, where they have columns; the year's where no quarter has one. */
function readTarget(
  grid: Grid,
  { target, quarterTargets = [] }: ScorecardColumns,
  row: number,
  { read, parse }: TargetReaders,
): Indicator['target'] {
  const [first] = quarterTargets;
  if (first) {
    const value = combineTargets(readByQuarter(grid, quarterTargets, row, parse));
    const yearly = target !== null && !quarterTargets.some(({ column }) => column === target.column);
    const filled = quarterTargets.find(({ column }) => cellAt(grid, row, column).value !== '') ?? first;
    if (value.kind !== 'none' || !yearly) return { cell: read(filled.column), value };
  }
  return target && { cell: read(target.column), value: parse(cellAt(grid, row, target.column)) };
}

function readByQuarter(
  grid: Grid,
  headings: readonly QuarterHeading[],
  row: number,
  parse: CellReaders['target'],
): Partial<Record<Quarter, Target>> {
  const byQuarter: Partial<Record<Quarter, Target>> = {};
  for (const { quarter, column } of headings) byQuarter[quarter] = parse(cellAt(grid, row, column));
  return byQuarter;
}
