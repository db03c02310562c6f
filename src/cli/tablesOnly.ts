import { analyseTables, type TablesAnalysis } from '../app/session/analyseTables';
import { readScorecard } from '../app/workbook/readScorecard';
import type { Grid } from '../domain/grid/grid';
import { isSeriesOnly, type Scorecard } from '../domain/indicators/scorecard';
import { linkBreakdowns } from '../domain/tables/linkBreakdowns';
import { linkFigures } from '../domain/tables/linkFigures';
import type { WorkbookPort } from '../host/port';
import { readTables, type LinkedTables } from '../layout/tables/readTables';

/** Why a sheet of several tables is not read as one scorecard. */
export const STACKED = 'The sheet has several tables over time, and no scorecard with targets.';

/** The cells of sheets by name. */
export const readGrids = async (port: WorkbookPort, sheets: readonly string[]): Promise<readonly Grid[]> => {
  const read = await port.read({
    sheets: sheets.map((sheet) => ({ ref: { kind: 'named', sheet }, fills: false })),
  });
  return read.sheets.flatMap((each) => (each ? [each.grid] : []));
};

/** The tables of sheets read as if none of them had a scorecard. */
export function readUnmasked(grids: readonly Grid[], scorecard: Scorecard): LinkedTables {
  const read = readTables(grids.map((grid) => ({ grid, scorecard: null })));
  return {
    breakdowns: linkBreakdowns(read.breakdowns, scorecard, []),
    figures: linkFigures(read.figures, scorecard, []),
  };
}

/** Where several sheets could be a scorecard and each is no more than measures over time, they are tables like any other. */
export async function seriesAlone(
  port: WorkbookPort,
  choices: readonly string[],
  sheets: readonly string[],
): Promise<TablesAnalysis | null> {
  for (const sheet of choices) {
    const located = await readScorecard(port, { sheet, fallback: null });
    if (located.kind === 'problem' || !isSeriesOnly(located.value.scorecard)) return null;
  }
  return analyseTables(await readGrids(port, sheets));
}

/** Where the headings of a table were taken for a measure of one above it, the sheet has several tables. */
export function stackedTables(grids: readonly Grid[], scorecard: Scorecard): TablesAnalysis | null {
  if (!isSeriesOnly(scorecard)) return null;
  const found = analyseTables(grids);
  const isHeading = (row: number): boolean =>
    [
      ...(found?.breakdowns ?? []).map(({ breakdown }) => breakdown),
      ...(found?.figures ?? []).map(({ table }) => table),
    ].some(({ sheet, area }) => sheet === scorecard.sheet && area.row === row);
  return scorecard.indicators.some(({ row }) => isHeading(row)) ? found : null;
}
