import { parseArea } from '../../domain/grid/address';
import type { LinkedBreakdown } from '../../domain/tables/breakdown';
import type { LinkedFigures } from '../../domain/tables/linkFigures';
import type { DataTable } from '../../domain/tables/data';
import type { Grid } from '../../domain/grid/grid';
import { isSeriesOnly, type Scorecard } from '../../domain/indicators/scorecard';
import { HostError, type WorkbookPort } from '../../host/port';
import { findDataTable } from '../../layout/findDataTable';
import { findOnSheet } from './findOnSheet';
import { keySheetsFor } from './keySheets';
import { readLinkedTables, readTables } from '../../layout/tables/readTables';
import type { Located } from './locateScorecard';
import { ownSheetNames } from './readWorkbook';
import { readLinks } from '../settings/tables/breakdownLinks';

/** What the rest of the workbook has to say about a scorecard. */
export interface OtherSheets {
  /** The other sheets, as read. */
  readonly grids: readonly Grid[];
  /** The scorecards on other sheets. */
  readonly others: readonly Scorecard[];
  readonly breakdowns: readonly LinkedBreakdown[];
  /** Series, shares by group and tables of years. */
  readonly figures: readonly LinkedFigures[];
  /** Tables of data, on any sheet. */
  readonly tables: readonly DataTable[];
}

/**
 * Reads every other sheet that is not the add-in's own, in one sync, and none where there is no other. `kept`, a
 * reading before this one, is taken instead while the same sheets are there and none holds data that a Refresh would
 * write; `along`, what was read in the same batch, where that is all of them. Null when the rest of the workbook is too large to be read or a sheet went meanwhile: then nothing is said of
 * it, and nothing passes.
 */
export async function readOtherSheets(
  port: WorkbookPort,
  { reading, sheet }: Pick<Located, 'reading' | 'sheet'>,
  kept: OtherSheets | null = null,
  along: readonly Grid[] | null = null,
): Promise<readonly Grid[] | null> {
  const own = ownSheetNames(reading);
  const names = reading.workbook.sheetNames.filter((name) => name !== sheet.name && !own.includes(name));
  const all = (grids: readonly Grid[] | undefined | null): boolean =>
    grids?.length === names.length && grids.every((grid, index) => grid.sheet === names[index]);
  if (along && all(along)) return along;
  if (kept && all(kept.grids) && kept.tables.every((table) => table.sheet === sheet.name)) return kept.grids;
  return names.length === 0 ? [] : readSheets(port, names);
}

/** Rows that tell what a sheet holds: titles, headings and what stands under them. */
const HEAD = 80;

/** So many more cells are read without a thought: some 1 MB. */
const LITTLE = 20_000;

/**
 * The sheets' first rows, in one sync; what lies below in a second, where there is little of it. Of a workbook with much more only
 * sheets whose first rows hold a table, a scorecard or data are read whole: long lists are not, and stay as their first rows.
 */
async function readSheets(port: WorkbookPort, names: readonly string[]): Promise<readonly Grid[] | null> {
  const read = async (sheets: readonly string[], first?: number) => {
    const asked = sheets.map((sheet) => ({ ref: { kind: 'named', sheet } as const, fills: false }));
    return (await port.read({ sheets: asked.map((each) => ({ ...each, ...(first && { first }) })) })).sheets;
  };
  try {
    const heads = await read(names, HEAD);
    const longer = heads.flatMap((sheet) => (sheet?.unread ? [sheet] : []));
    const cells = longer.reduce((sum, { unread = 0 }) => sum + unread, 0);
    const wanted = cells <= LITTLE ? longer : longer.filter(({ grid }) => holdsTable(grid));
    const whole = wanted.length === 0 ? [] : await read(wanted.map(({ name }) => name));
    const found = new Map(whole.flatMap((sheet) => (sheet ? [[sheet.name, sheet.grid] as const] : [])));
    return heads.flatMap((each) => (each ? [found.get(each.name) ?? each.grid] : []));
  } catch (error) {
    const code = error instanceof HostError ? error.code : null;
    if (code === 'too-large' || code === 'sheet-gone') return null;
    throw error;
  }
}

/** Whether a sheet's first rows begin anything that is read; a sheet that begins further down may. */
function holdsTable(head: Grid): boolean {
  if (head.cells.length === 0 || findDataTable(head, null) !== null) return true;
  const { breakdowns, figures } = readTables([{ grid: head, scorecard: null }]);
  const layout = findOnSheet(head, null);
  const near =
    layout.kind === 'found' || layout.reason === 'headings-missing' || layout.reason === 'no-indicators';
  return near || breakdowns.length > 0 || figures.length > 0;
}

/**
 * Finds in the other sheets what concerns a scorecard. A breakdown table under another scorecard is that one's, and is
 * looked at with it. A list of measures over time, without targets, is a series beside a scorecard that has them.
 */
export function relateOtherSheets(
  grids: readonly Grid[],
  {
    reading,
    sheet,
    scorecard,
  }: Pick<Located, 'reading' | 'scorecard'> & { readonly sheet: Pick<Located['sheet'], 'grid'> },
): OtherSheets {
  const layouts = grids.map((grid) => ({
    grid,
    layout: findOnSheet(grid, reading.stored, false, keySheetsFor(reading, grid.sheet, grids)),
  }));
  const others = layouts.flatMap(({ layout }) =>
    layout.kind === 'found' && !(isSeriesOnly(layout.scorecard) && !isSeriesOnly(scorecard))
      ? [layout.scorecard]
      : [],
  );
  const plain = grids.filter((grid) => others.every((other) => other.sheet !== grid.sheet));
  const { links } = readLinks(reading.stored?.sheet ?? null);
  const range = parseArea(scorecard.range);
  return {
    ...readLinkedTables([sheet.grid, ...plain], scorecard, links),
    grids,
    // Long data beside a scorecard is where its figures come from, and no scorecard of its own.
    others: others.filter(({ reading: how }) => how?.orientation !== 'long'),
    tables: [sheet.grid, ...grids].flatMap(
      (grid) => findDataTable(grid, grid === sheet.grid ? range : null, scorecard) ?? [],
    ),
  };
}

/** The sheets by name that say something about the scorecard: other years, data, breakdowns. */
export const relatedSheets = (otherSheets: OtherSheets | null): readonly string[] =>
  [
    ...(otherSheets?.others ?? []),
    ...(otherSheets?.tables ?? []),
    ...(otherSheets?.breakdowns ?? []).map(({ breakdown }) => breakdown),
  ].map(({ sheet }) => sheet);

/** The sheets of the workbook's other scorecards; a table of data that feeds this one is none. */
export function otherScorecards(otherSheets: OtherSheets | null): readonly string[] {
  const data = new Set((otherSheets?.tables ?? []).map(({ sheet }) => sheet));
  const names = (otherSheets?.others ?? []).map(({ sheet }) => sheet);
  return [...new Set(names)].filter((name) => !data.has(name));
}
