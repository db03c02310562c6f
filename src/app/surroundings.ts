import { parseArea } from '../domain/address';
import type { LinkedBreakdown } from '../domain/breakdown';
import type { DataTable } from '../domain/data';
import type { Scorecard } from '../domain/scorecard';
import { DEFAULT_POLICY } from '../domain/settings';
import { HostError, type WorkbookPort } from '../host/port';
import { findDataTable } from '../layout/findDataTable';
import { findScorecard } from '../layout/findScorecard';
import { readBreakdowns } from '../layout/readBreakdowns';
import type { Located } from './locate';
import { ownSheetNames } from './reading';

/** What the rest of the workbook has to say about a scorecard. */
export interface Surroundings {
  /** The scorecards on other sheets. */
  readonly others: readonly Scorecard[];
  readonly breakdowns: readonly LinkedBreakdown[];
  /** Tables of data, on any sheet. */
  readonly tables: readonly DataTable[];
}

/**
 * Reads every other sheet that is not the add-in's own, in one sync, and none where there is no other. Null when the
 * rest of the workbook is too large to be read or a sheet went meanwhile: then nothing is said of it, and nothing passes.
 */
export async function readSurroundings(port: WorkbookPort, located: Located): Promise<Surroundings | null> {
  const { reading, sheet, scorecard } = located;
  const own = ownSheetNames(reading);
  const names = reading.workbook.sheetNames.filter((name) => name !== sheet.name && !own.includes(name));
  const read = names.length === 0 ? [] : await readSheets(port, names);
  if (read === null) return null;
  const policy = reading.stored?.policy ?? DEFAULT_POLICY;
  const grids = [sheet.grid, ...read];
  const range = parseArea(scorecard.range);
  return {
    others: read.flatMap((grid) => {
      const layout = findScorecard(grid, policy);
      return layout.kind === 'found' ? [layout.scorecard] : [];
    }),
    breakdowns: readBreakdowns(grids, scorecard, []),
    tables: grids.flatMap((grid) => findDataTable(grid, grid === sheet.grid ? range : null) ?? []),
  };
}

async function readSheets(port: WorkbookPort, names: readonly string[]) {
  try {
    const { sheets } = await port.read({
      sheets: names.map((sheet) => ({ ref: { kind: 'named', sheet }, fills: false })),
    });
    return sheets.flatMap((each) => (each ? [each.grid] : []));
  } catch (error) {
    const code = error instanceof HostError ? error.code : null;
    if (code === 'too-large' || code === 'sheet-gone') return null;
    throw error;
  }
}
