import { formatAddress } from '../domain/address';
import type { ScorecardCell } from '../domain/cells';
import { parseGoodIs } from '../domain/goodIs';
import { cellAt, foldSpace, type Grid } from '../domain/grid';
import { parseTarget } from '../domain/parseTarget';
import type { Quarter } from '../domain/periods';
import type { Heading, Indicator, QuarterHeading, ScorecardColumns } from '../domain/scorecard';
import { combineTargets } from '../domain/targetsByQuarter';
import type { Target } from '../domain/targets';
import type { ReadCell } from './readCells';

/** Reads one row of the scorecard, every cell with its place. */
export function readIndicator(
  grid: Grid,
  columns: ScorecardColumns,
  row: number,
  parse: ReadCell,
): Indicator {
  const read = (column: number): ScorecardCell => {
    const cell = cellAt(grid, row, column);
    const { formula, numberFormat } = cell;
    return { address: formatAddress(row, column), row, column, value: parse(cell), formula, numberFormat };
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
    target: readTarget(grid, columns, row, read),
    quarters,
    rag: readAt(columns.rag),
    ...(goodIs && { goodIs: { cell: goodIs, direction: parseGoodIs(goodIs.value.raw) } }),
  };
}

function readTarget(
  grid: Grid,
  { target, quarterTargets = [] }: ScorecardColumns,
  row: number,
  read: (column: number) => ScorecardCell,
): Indicator['target'] {
  const byQuarter = readByQuarter(grid, quarterTargets, row);
  const combined = byQuarter.value;
  // The year's own target counts where no quarter has one.
  const yearly = target && !quarterTargets.some(({ column }) => column === target.column);
  if (byQuarter.column !== null && !(combined.kind === 'none' && yearly)) {
    return { cell: read(byQuarter.column), value: combined };
  }
  return target && { cell: read(target.column), value: parseTarget(cellAt(grid, row, target.column)) };
}

/** The quarters' targets as one, and the first column that holds any of it; null without such columns. */
function readByQuarter(
  grid: Grid,
  headings: readonly QuarterHeading[],
  row: number,
): { readonly value: Target; readonly column: number | null } {
  const byQuarter: Partial<Record<Quarter, Target>> = {};
  for (const { quarter, column } of headings) byQuarter[quarter] = parseTarget(cellAt(grid, row, column));
  const filled = headings.find(({ column }) => cellAt(grid, row, column).value !== '') ?? headings[0];
  return { value: combineTargets(byQuarter), column: filled?.column ?? null };
}
