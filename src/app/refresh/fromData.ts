import { formatReference, parseArea } from '../../domain/grid/address';
import { composeScorecard, type ComposedCell, type Composition } from '../../domain/plan/compose';
import { cellAt, foldSpace, type Grid } from '../../domain/grid/grid';
import type { Scorecard } from '../../domain/indicators/scorecard';
import { placeOfIssue, sayDataIssue } from '../../wording/data';
import { shortTitle } from '../../wording/shortTitle';
import { dataKey } from './dataKeys';
import type { ValueEdit } from './fixes';
import type { ComposedView, DataNote } from '../state/state';
import type { OtherSheets } from '../workbook/otherSheets';

const NOTHING_COMPOSED: Composition = { cells: [], same: 0, issues: [] };

/** What the workbook's tables of data make of the scorecard; nothing where there are none or they were not read. */
export const composeFrom = (scorecard: Scorecard, otherSheets: OtherSheets | null): Composition =>
  otherSheets === null || otherSheets.tables.length === 0
    ? NOTHING_COMPOSED
    : composeScorecard(scorecard, otherSheets.tables);

/**
 * The edits that bring the scorecard's cells in line with the data, for those that are ticked. A cell that holds a
 * formula by now is left out.
 */
export function planCompose(
  grid: Grid,
  cells: readonly ComposedCell[],
  ticked: ReadonlySet<string>,
): ValueEdit[] {
  return cells.flatMap((cell): ValueEdit[] => {
    const { sheet, address, to, numberFormat } = cell;
    const at = parseArea(address);
    if (!at || sheet !== grid.sheet || !ticked.has(dataKey(cell))) return [];
    const { value, formula } = cellAt(grid, at.row, at.column);
    if (formula !== null || value === to) return [];
    return [{ kind: 'value', sheet, address, expect: { value, formula }, to, numberFormat }];
  });
}

/** A composed cell as the pane shows it: before and after on the spot, and where it comes from. */
export function viewComposed(cell: ComposedCell): ComposedView {
  const { address, title, period, says, to, source } = cell;
  const before = foldSpace(says);
  return {
    key: dataKey(cell),
    sheet: cell.sheet,
    address,
    where: [address, shortTitle(title), period].join(' · '),
    before: before === '' ? 'empty' : before,
    after: foldSpace(String(to)),
    source: formatReference(source.sheet, source.address),
  };
}

/** What could not be taken from the data, in words, each with the cell to look at. */
export const viewDataNotes = ({ issues }: Composition): DataNote[] =>
  issues.map((issue) => ({ says: sayDataIssue(issue), ...placeOfIssue(issue) }));
