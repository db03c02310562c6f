import type { Area } from '../../domain/address';
import {
  HostError,
  type ReadRequest,
  type SheetRef,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../port';
import { CELL_PROPERTIES, gridCells } from './cells';
import { FILL_OPTIONS, fillOf } from './fills';

/** Tables of our own, whose place is read along. The place of any other table would cost a second round trip. */
const OUR_TABLES = ['ScorecardIndicators', 'ScorecardPolicy', 'ScorecardCommentary'] as const;
const OUR_NAMES = /^Scorecard_/;
const ABSOLUTE = /^=((?:'(?:[^']|'')+'|[^'!]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/;

type Answer<Result> = () => Result;

/** Queues everything a request asks for; the function it gives reads the answers after the one sync. */
export function queueRead(context: Excel.RequestContext, request: ReadRequest): Answer<WorkbookSnapshot> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/name,items/id');
  const active = workbook.worksheets.getActiveWorksheet().load('name');
  const names = workbook.names.load('items/name,items/formula');
  const structure = workbook.protection.load('protected');
  const tables = queueTables(workbook);
  const snapshots = request.sheets.map(({ ref, fills }) => queueSheet(workbook, ref, fills));
  return () => {
    const areas = tables();
    return {
      sheetNames: sheets.items.map((sheet) => sheet.name),
      activeSheet: active.name,
      sheetIds: Object.fromEntries(sheets.items.map((sheet) => [sheet.name, sheet.id])),
      structureProtected: structure.protected,
      names: Object.fromEntries(names.items.flatMap(ourName)),
      sheets: snapshots.map((snapshot) => snapshot(areas)),
    };
  };
}

function ourName(item: Excel.NamedItem): [string, string][] {
  if (!OUR_NAMES.test(item.name)) return [];
  // A name whose sheet was deleted is still taken: it is told, so that a plan moves it rather than makes it.
  return [[item.name, ABSOLUTE.exec(String(item.formula))?.[1] ?? '#REF!']];
}

/** [I] What follows from a null object is a null object: load then leaves it marked as one. See docs/limits.md. */
function queueTables(workbook: Excel.Workbook): Answer<ReadonlyMap<string, Area>> {
  const asked = OUR_TABLES.map((name) => {
    const table = workbook.tables.getItemOrNullObject(name);
    table.load('name');
    return { name, table, range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount') };
  });
  return () =>
    new Map(
      asked.flatMap(({ name, table, range }) =>
        table.isNullObject
          ? []
          : [
              [
                name,
                {
                  row: range.rowIndex,
                  column: range.columnIndex,
                  rows: range.rowCount,
                  columns: range.columnCount,
                },
              ] as const,
            ],
      ),
    );
}

function findSheet(workbook: Excel.Workbook, ref: SheetRef, mustExist: boolean): Excel.Worksheet {
  switch (ref.kind) {
    case 'active':
      return workbook.worksheets.getActiveWorksheet();
    case 'named':
      return mustExist
        ? workbook.worksheets.getItem(ref.sheet)
        : workbook.worksheets.getItemOrNullObject(ref.sheet);
    case 'defined-name':
      return workbook.names.getItemOrNullObject(ref.name).getRangeOrNullObject().worksheet;
    case 'table':
      return workbook.tables.getItemOrNullObject(ref.name).worksheet;
  }
}

function queueSheet(
  workbook: Excel.Workbook,
  ref: SheetRef,
  fills: boolean,
): (areas: ReadonlyMap<string, Area>) => SheetSnapshot | null {
  // Only a sheet that is surely there may be asked for fills: they are a method's result, which a null object has not.
  const sure = ref.kind === 'active' || (ref.kind === 'named' && fills);
  const sheet = findSheet(workbook, ref, sure).load('name');
  const used = sure ? sheet.getUsedRange(true) : sheet.getUsedRangeOrNullObject(true);
  used.load(`rowIndex,columnIndex,rowHidden,${CELL_PROPERTIES}`);
  const look = sure && fills ? used.getCellProperties(FILL_OPTIONS) : null;
  const protection = sheet.protection.load('protected');
  const filter = sheet.autoFilter.load('isDataFiltered');
  const tables = sheet.tables.load('items/name,items/autoFilter/isDataFiltered');
  return (areas) => {
    if (sheet.isNullObject) return null;
    return {
      name: sheet.name,
      ...contentOf(sheet.name, used, look?.value ?? null),
      protected: protection.protected,
      filtered: filter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered),
      tables: tables.items.map(({ name }) => ({ name, area: areas.get(name) ?? null })),
    };
  };
}

type Content = Pick<SheetSnapshot, 'grid' | 'fills' | 'rowsHidden'>;

function contentOf(sheet: string, used: Excel.Range, look: Excel.CellProperties[][] | null): Content {
  const empty: Content = {
    grid: { sheet, top: 0, left: 0, cells: [] },
    fills: look && [],
    rowsHidden: false,
  };
  if (used.isNullObject) return empty;
  // [I] Excel on the web answers null instead of an error when a range has too many cells.
  if (!Array.isArray(used.values)) throw new HostError('too-large', 'values came back empty', sheet);
  const cells = gridCells(used);
  const [first] = cells[0] ?? [];
  const blank = cells.length === 1 && cells[0]?.length === 1 && first?.value === '' && first.formula === null;
  if (blank) return empty;
  return {
    grid: { sheet, top: used.rowIndex, left: used.columnIndex, cells },
    fills: look && look.map((row) => row.map(fillOf)),
    // true when all rows are hidden, null when some are
    rowsHidden: used.rowHidden !== false,
  };
}
