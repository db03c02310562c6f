import { parseArea } from '../../domain/grid/address';
import type { Area } from '../../domain/grid/area';
import type { Grid } from '../../domain/grid/grid';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { Breakdown, BreakdownLink, LinkedBreakdown } from '../../domain/tables/breakdown';
import type { FigureTable } from '../../domain/tables/figures';
import { linkBreakdowns } from '../../domain/tables/linkBreakdowns';
import { linkFigures, type LinkedFigures } from '../../domain/tables/linkFigures';
import { findBreakdowns } from '../findBreakdowns';
import { findDataTable } from '../findDataTable';
import { findFigures } from './findFigures';
import { isOtherKind } from './refuse';

/** All tables of a workbook beside its scorecard, in the order of its sheets. */
export interface SheetTables {
  readonly breakdowns: readonly Breakdown[];
  readonly figures: readonly FigureTable[];
}

/** A sheet to look at, and where its scorecard stands; null where it has none. */
interface SheetToRead {
  readonly grid: Grid;
  readonly scorecard: Area | null;
}

/** Reads every table of the sheets; sheets the add-in writes are for the caller to leave out. Never throws. */
export function readTables(sheets: readonly SheetToRead[]): SheetTables {
  const read = sheets.map(({ grid, scorecard }) => readSheetTables(grid, scorecard));
  return {
    breakdowns: read.flatMap(({ breakdowns }) => breakdowns),
    figures: read.flatMap(({ figures }) => figures),
  };
}

/** The tables of a workbook with the indicators they belong to. */
export interface LinkedTables {
  readonly breakdowns: readonly LinkedBreakdown[];
  readonly figures: readonly LinkedFigures[];
}

/**
 * The tables of a workbook's sheets, each with the indicator it belongs to. `grids` are the sheets to look at, the
 * scorecard's own among them where wanted; `links` are those kept in the settings.
 */
export function readLinkedTables(
  grids: readonly Grid[],
  scorecard: Scorecard,
  links: readonly BreakdownLink[],
): LinkedTables {
  const range = parseArea(scorecard.range);
  const read = readTables(
    grids.map((grid) => ({ grid, scorecard: grid.sheet === scorecard.sheet ? range : null })),
  );
  return {
    breakdowns: linkBreakdowns(read.breakdowns, scorecard, links),
    figures: linkFigures(read.figures, scorecard, links),
  };
}

function readSheetTables(grid: Grid, scorecard: Area | null): SheetTables {
  const totalled = findBreakdowns(grid, scorecard);
  const ofReport = totalled.filter((table) => !isOtherKind(wordsOf(table), headingsOf(table)));
  // Long data is where figures come from, and no table for a reader.
  if (findDataTable(grid, scorecard)) return { breakdowns: ofReport, figures: [] };
  const taken = [...(scorecard ? [scorecard] : []), ...totalled.map(({ area }) => area)];
  const found = findFigures(grid, taken);
  return {
    breakdowns: [...ofReport, ...found.flatMap((each) => (each.as === 'counts' ? [each.breakdown] : []))],
    figures: found.flatMap((each) => (each.as === 'figures' ? [each.table] : [])),
  };
}

const wordsOf = ({ sheet, title }: Breakdown): readonly string[] => [sheet, title];

const headingsOf = ({ labelHeading, counts, shares }: Breakdown): readonly string[] => [
  labelHeading,
  ...counts.map(({ heading }) => heading),
  ...shares.map(({ heading }) => heading),
];
