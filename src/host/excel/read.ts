import type { Area } from '../../domain/address';
import { HostError, type ReadRequest, type SheetRef, type WorkbookSnapshot } from '../port';
import type { Send } from './excelPort';
import { findSheet, hasTable, queueExisting, type Existing } from './existing';
import { queueSheet } from './readSheet';

/** Tables of our own, whose place is read along. The place of any other table would cost a second round trip. */
const OUR_TABLES = [
  'ScorecardIndicators',
  'ScorecardPolicy',
  'ScorecardCommentary',
  'ScorecardDismissals',
  'ScorecardBreakdowns',
  'ScorecardSignOffs',
  'ScorecardFindings',
] as const;
const OUR_NAMES = /^Scorecard_/;
const ABSOLUTE = /^=((?:'(?:[^']|'')+'|[^'!]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/;

export type Read = (request: ReadRequest) => Promise<WorkbookSnapshot>;

/**
 * Reads in one sync by following null objects: what comes after a null object is one, too. That is how the library
 * marks them, but Microsoft documents it for single calls only. Should a host refuse it, the reading is done in two
 * steps, and so are all later ones: ask what there is, then read only that. See docs/limits.md.
 */
export function createReader(send: Send): Read {
  let followsNull = true;
  return async (request) => {
    const sheet = request.sheets.flatMap(({ ref }) => (ref.kind === 'named' ? [ref.sheet] : []))[0] ?? null;
    const inTwo = async () => {
      const there = await send(queueExisting, sheet);
      return send((context) => queueRead(context, request, there), sheet);
    };
    if (!followsNull) return inTwo();
    try {
      return await send((context) => queueRead(context, request, null), sheet);
    } catch (error) {
      const refused = error instanceof HostError && error.code === 'sheet-gone';
      if (!refused || request.sheets.every(isSure)) throw error;
      const snapshot = await inTwo();
      followsNull = false;
      return snapshot;
    }
  };
}

/** The active sheet, and one named with its fills, have to be there. */
const isSure = ({ ref, fills }: { readonly ref: SheetRef; readonly fills: boolean }): boolean =>
  ref.kind === 'active' || (ref.kind === 'named' && fills);

/** Queues everything a request asks for; the function it gives reads the answers after the one sync. */
function queueRead(
  { workbook }: Excel.RequestContext,
  request: ReadRequest,
  there: Existing | null,
): () => WorkbookSnapshot {
  const sheets = workbook.worksheets.load('items/name,items/id');
  const active = workbook.worksheets.getActiveWorksheet().load('name');
  const names = workbook.names.load('items/name,items/formula');
  const structure = workbook.protection.load('protected');
  const tables = queueTables(workbook, there);
  const snapshots = request.sheets.map((asked) => {
    const sheet = findSheet(workbook, asked.ref, isSure(asked), there);
    return sheet && queueSheet(sheet, isSure(asked), asked.fills);
  });
  return () => {
    const areas = tables();
    return {
      sheetNames: sheets.items.map((sheet) => sheet.name),
      activeSheet: active.name,
      sheetIds: Object.fromEntries(sheets.items.map((sheet) => [sheet.name, sheet.id])),
      structureProtected: structure.protected,
      names: Object.fromEntries(names.items.flatMap(ourName)),
      sheets: snapshots.map((snapshot) => snapshot && snapshot(areas)),
    };
  };
}

function ourName(item: Excel.NamedItem): [string, string][] {
  if (!OUR_NAMES.test(item.name)) return [];
  // A name whose sheet was deleted is still taken: it is told, so that a plan moves it rather than makes it.
  return [[item.name, ABSOLUTE.exec(String(item.formula))?.[1] ?? '#REF!']];
}

function queueTables(workbook: Excel.Workbook, there: Existing | null): () => ReadonlyMap<string, Area> {
  const asked = OUR_TABLES.filter((name) => hasTable(there, name)).map((name) => {
    const table = there ? workbook.tables.getItem(name) : workbook.tables.getItemOrNullObject(name);
    table.load('name');
    return { name, table, range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount') };
  });
  return () =>
    new Map(
      asked.flatMap(({ name, table, range }) => (table.isNullObject ? [] : [[name, areaOf(range)] as const])),
    );
}

const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});
