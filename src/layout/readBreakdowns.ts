import { parseArea } from '../domain/grid/address';
import type { BreakdownLink, LinkedBreakdown } from '../domain/tables/breakdown';
import type { Grid } from '../domain/grid/grid';
import { linkBreakdowns } from '../domain/tables/linkBreakdowns';
import type { Scorecard } from '../domain/indicators/scorecard';
import { findBreakdowns } from './findBreakdowns';

/**
 * The breakdown tables of a workbook's sheets, each with the indicator it belongs to. `grids` are the sheets to look
 * at, the scorecard's own among them where wanted; sheets the add-in writes are for the caller to leave out. `links`
 * are those kept in the settings.
 */
export function readBreakdowns(
  grids: readonly Grid[],
  scorecard: Scorecard,
  links: readonly BreakdownLink[],
): readonly LinkedBreakdown[] {
  const range = parseArea(scorecard.range);
  const found = grids.flatMap((grid) => findBreakdowns(grid, grid.sheet === scorecard.sheet ? range : null));
  return linkBreakdowns(found, scorecard, links);
}
