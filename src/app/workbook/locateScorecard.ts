import { parseArea, sheetOfReference } from '../../domain/grid/address';
import { gridFrom } from '../../domain/grid/grid';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { SheetSnapshot, WorkbookPort } from '../../host/port';
import type { LayoutResult } from '../../layout/findScorecard';
import { sayNoScorecard, saySeveral } from '../../wording/problems';
import { problem } from '../state/problem';
import { findOnSheet } from './findOnSheet';
import { paintedOn } from './paintedOn';
import { ownSheetNames, readWorkbook, type Reading } from './readWorkbook';
import { RANGE_NAME } from '../settings/layout';
import { ok, refuse, type Result } from '../state/result';

/** Which sheet to look at: by name, or null for the active one and, failing that, the one found. */
export interface Where {
  readonly sheet: string | null;
  /** The sheet looked at before, tried when the active one has no scorecard. */
  readonly fallback: string | null;
  /** Looked at to plan a write: its merged cells are read along. */
  readonly writing?: boolean;
}

export interface Located {
  readonly reading: Reading;
  /** The sheet the scorecard is on. */
  readonly sheet: SheetSnapshot;
  readonly scorecard: Scorecard;
}

/**
 * Reads the sheet asked for and finds its scorecard. Where no sheet was named and the active one has none, the sheet
 * looked at before, the one the name Scorecard_Range points into, and then all others are tried. One sync when the
 * scorecard is where it was expected; none when the reading is `given`.
 */
export async function locate(
  port: WorkbookPort,
  { sheet, fallback, writing }: Where,
  given: Reading | null = null,
): Promise<Result<Located>> {
  const reading = given ?? (await readWorkbook(port, sheet, writing));
  const here = find(reading);
  if (here.kind === 'found') return ok(here.located);
  if (sheet !== null) return refuse(noScorecard(reading, here));
  for (const likely of likelySheets(reading, fallback)) {
    const other = await readWorkbook(port, likely, writing);
    const found = find(other);
    if (found.kind === 'found') return ok(found.located);
  }
  return search(port, reading, here, writing);
}

type NotFound = Extract<LayoutResult, { readonly kind: 'not-found' }>;

function find(reading: Reading): NotFound | { readonly kind: 'found'; readonly located: Located } {
  const { sheet, stored } = reading;
  if (!sheet) return { kind: 'not-found', reason: 'empty-sheet', found: [], missing: [] };
  if (ownSheetNames(reading).includes(sheet.name)) {
    return { kind: 'not-found', reason: 'no-headings', found: [], missing: [] };
  }
  const plain = findOnSheet(sheet.grid, stored);
  const result = plain.kind === 'found' ? plain : (findNamed(reading, sheet) ?? plain);
  if (result.kind === 'not-found') return result;
  return { kind: 'found', located: { reading, sheet, scorecard: paintedOn(result.scorecard, sheet) } };
}

/** The scorecard whose headings a person has pointed at, by the name that remembers them; null without one here. */
function findNamed({ workbook, stored }: Reading, sheet: SheetSnapshot): LayoutResult | null {
  const reference = workbook.names[RANGE_NAME] ?? '';
  const area = sheetOfReference(reference) === sheet.name ? parseArea(reference.replace(/^=/, '')) : null;
  const result = area && findOnSheet(gridFrom(sheet.grid, area.row, area.column), stored, true);
  return result?.kind === 'found' ? result : null;
}

/** Sheets worth a reading before all others are read; each once, and none that is gone or was read already. */
function likelySheets({ workbook }: Reading, fallback: string | null): string[] {
  const named = sheetOfReference(workbook.names[RANGE_NAME] ?? '');
  const there = (name: string | null) =>
    name !== null && name !== workbook.activeSheet && workbook.sheetNames.includes(name) ? [name] : [];
  return [...new Set([...there(fallback), ...there(named)])];
}

/** Reads all other sheets at once; one with a scorecard is taken, of several the person chooses. */
async function search(
  port: WorkbookPort,
  reading: Reading,
  here: NotFound,
  writing = false,
): Promise<Result<Located>> {
  const own = ownSheetNames(reading);
  const others = reading.workbook.sheetNames.filter(
    (name) => name !== reading.workbook.activeSheet && !own.includes(name),
  );
  if (others.length === 0) return refuse(noScorecard(reading, here));
  const read = await port.read({
    sheets: others.map((sheet) => ({ ref: { kind: 'named', sheet }, fills: false })),
  });
  const searched = read.sheets.flatMap((sheet) =>
    sheet ? [{ name: sheet.name, layout: findOnSheet(sheet.grid, reading.stored) }] : [],
  );
  const found = searched.flatMap(({ name, layout }) =>
    layout.kind === 'found' ? [{ name, long: layout.scorecard.reading?.orientation === 'long' }] : [],
  );
  // Long data beside a scorecard is where its figures come from.
  const wide = found.filter(({ long }) => !long);
  const hits = (wide.length > 0 ? wide : found).map(({ name }) => name);
  const [only] = hits;
  if (only === undefined) return refuse(nearestRefusal(reading, here, searched));
  if (hits.length > 1) return refuse(problem('several-scorecards', saySeveral(hits), { choices: hits }));
  return locate(port, { sheet: only, fallback: null, writing });
}

/** Of several sheets without a scorecard the one that says most: what else it is, or what it lacks. */
function nearestRefusal(
  reading: Reading,
  here: NotFound,
  searched: readonly { readonly name: string; readonly layout: LayoutResult }[],
) {
  const others = searched.flatMap(({ name, layout }) =>
    layout.kind === 'not-found' ? [{ name, layout }] : [],
  );
  const says = ({ looksLike, reason }: NotFound): boolean =>
    looksLike !== undefined || reason === 'headings-missing' || reason === 'no-indicators';
  const other = says(here) ? undefined : others.find(({ layout }) => says(layout));
  return other ? noScorecard(reading, other.layout, other.name) : noScorecard(reading, here);
}

function noScorecard(
  { workbook, sheet }: Reading,
  { reason, found, missing, looksLike }: NotFound,
  named: string | null = null,
) {
  const name = named ?? sheet?.name ?? workbook.activeSheet;
  return problem(reason, sayNoScorecard(name, reason, missing, looksLike), {
    found: found.map(({ text, address }) => `${text} (${address})`),
    missing,
  });
}
