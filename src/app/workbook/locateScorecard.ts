import { parseArea, sheetOfReference } from '../../domain/grid/address';
import { gridFrom, type Grid } from '../../domain/grid/grid';
import type { KeySheets } from '../../domain/judging/rule/keySheets';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { SheetSnapshot } from '../../host/port';
import type { LayoutResult } from '../../layout/findScorecard';
import { sayNoScorecard, saySeveral } from '../../wording/problems';
import { problem } from '../state/problem';
import { findOnSheet } from './findOnSheet';
import { keySheetsFor } from './keySheets';
import { paintedOn } from './paintedOn';
import { ownSheetNames, type WorkbookReading } from './readWorkbook';
import { RANGE_NAME } from '../settings/layout';
import { ok, refuse, type Result } from '../state/result';

export interface Located {
  readonly reading: WorkbookReading;
  /** The sheet the scorecard is on. */
  readonly sheet: SheetSnapshot;
  readonly scorecard: Scorecard;
}

export type NotFound = Extract<LayoutResult, { readonly kind: 'not-found' }>;

/**
 * Finds the scorecard of the sheet that was read. A sheet of our own has none. `further` are other sheets that were read: what they and
 * those of `KEY_SHEETS` say of statuses counts where the sheet says nothing itself.
 */
export function locate(
  reading: WorkbookReading,
  further: readonly Grid[] = [],
): NotFound | { readonly kind: 'found'; readonly located: Located } {
  const { sheet, stored } = reading;
  if (!sheet) return { kind: 'not-found', reason: 'empty-sheet', found: [], missing: [] };
  if (ownSheetNames(reading).includes(sheet.name)) {
    return { kind: 'not-found', reason: 'no-headings', found: [], missing: [] };
  }
  const keys = keySheetsFor(reading, sheet.name, further);
  const plain = findOnSheet(sheet.grid, stored, false, keys);
  const result = plain.kind === 'found' ? plain : (findNamed(reading, sheet, keys) ?? plain);
  if (result.kind === 'not-found') return result;
  return { kind: 'found', located: { reading, sheet, scorecard: paintedOn(result.scorecard, sheet) } };
}

/** The same scorecard by what other sheets, read since, say of statuses. */
export function withKeySheets(located: Located, grids: readonly Grid[] | null): Located {
  if (!grids) return located;
  const keys = keySheetsFor(located.reading, located.sheet.name, grids);
  if (JSON.stringify(keys) === JSON.stringify(located.scorecard.keySheets ?? null)) return located;
  const again = locate(located.reading, grids);
  return again.kind === 'found' ? again.located : located;
}

/** The scorecard whose headings a person has pointed at, by the name that remembers them; null without one here. */
function findNamed(
  { workbook, stored }: WorkbookReading,
  sheet: SheetSnapshot,
  keys: KeySheets | null,
): LayoutResult | null {
  const reference = workbook.names[RANGE_NAME] ?? '';
  const area = sheetOfReference(reference) === sheet.name ? parseArea(reference.replace(/^=/, '')) : null;
  const result = area && findOnSheet(gridFrom(sheet.grid, area.row, area.column), stored, true, keys);
  return result?.kind === 'found' ? result : null;
}

/** Sheets worth a reading before all others are read; each once, and none that is gone or was read already. */
export function likelySheets({ workbook }: WorkbookReading, fallback: string | null): string[] {
  const named = sheetOfReference(workbook.names[RANGE_NAME] ?? '');
  const there = (name: string | null) =>
    name !== null && name !== workbook.activeSheet && workbook.sheetNames.includes(name) ? [name] : [];
  return [...new Set([...there(fallback), ...there(named)])];
}

/** All sheets but the one in view and our own. */
export function furtherSheets(reading: WorkbookReading): readonly string[] {
  const own = ownSheetNames(reading);
  return reading.workbook.sheetNames.filter(
    (name) => name !== reading.workbook.activeSheet && !own.includes(name),
  );
}

/** The one of several sheets that has a scorecard, by name; of several that have one the person chooses. */
export function chooseSheet(
  reading: WorkbookReading,
  here: NotFound,
  sheets: readonly (SheetSnapshot | null)[],
): Result<string> {
  const searched = sheets.flatMap((sheet) =>
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
  return ok(only);
}

/** Of several sheets without a scorecard the one that says most: what else it is, or what it lacks. */
function nearestRefusal(
  reading: WorkbookReading,
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

/** Why there is no scorecard to work on. */
export function noScorecard(
  { workbook, sheet }: WorkbookReading,
  { reason, found, missing, looksLike }: NotFound,
  named: string | null = null,
) {
  const name = named ?? sheet?.name ?? workbook.activeSheet;
  return problem(reason, sayNoScorecard(name, reason, missing, looksLike), {
    found: found.map(({ text, address }) => `${text} (${address})`),
    missing,
  });
}
