import type { Area } from '../../../domain/grid/area';
import { createAnswerSizes } from './answerSize';
import { HostError, OUR_TABLES, type ReadRequest, type SheetRef, type WorkbookSnapshot } from '../../port';
import type { Queue, Send } from '../send';
import { findSheet, hasTable, queueExisting, type Existing } from './findSheet';
import { readLarge } from './readLarge';
import { readRest } from './readLocksAndSpills';
import { queueSheet, type Answered } from './readSheet';
import { areaOf } from '../cells/loaded';

const OUR_NAMES = /^Scorecard_/;
const ABSOLUTE = /^=((?:'(?:[^']|'')+'|[^'!]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/;

type Read = (request: ReadRequest) => Promise<WorkbookSnapshot>;

/** What was read along in a batch that does something else, too. */
export interface ReadWithWrite {
  /** Some cell holds a formula. */
  readonly formulas: boolean;
  /** One sync more where a sheet is protected or has spilled cells. */
  complete(): Promise<WorkbookSnapshot>;
}

export interface Reader {
  /** One sync for most workbooks; see the port for when it takes more. */
  readonly read: Read;
  /**
   * Queues a reading in a batch that takes `bytes` of its answer already. Null where this host cannot be asked along,
   * or the answer may not fit: a batch that writes must not fail for what is only read.
   */
  along(request: ReadRequest, bytes: number): Queue<ReadWithWrite> | null;
}

/** Bytes of an answer with something read along: of the 5 MB Excel on the web allows. Estimates run a fifth above what comes. */
const MOST = 4_300_000;

export function createReader(send: Send): Reader {
  const first = createFirst(send);
  const sizes = createAnswerSizes();
  const inParts = createInParts(send, first.read);
  const complete = async (request: ReadRequest, { sheets, ...workbook }: FirstRead) => {
    const snapshot = { ...workbook, sheets: await readRest(send, sheets) };
    sizes.note(request, snapshot.sheets);
    return snapshot;
  };
  return {
    read: async (request) => complete(request, await inParts(request)),
    along: (request, bytes) => {
      const size = sizes.expect(request);
      const queue = size !== null && size + bytes <= MOST ? first.queue(request) : null;
      return (
        queue &&
        ((context) => {
          const answers = queue(context);
          return () => {
            const found = answers();
            return { formulas: hasFormulas(found), complete: () => complete(request, found) };
          };
        })
      );
    },
  };
}

const hasFormulas = ({ sheets }: FirstRead): boolean =>
  sheets.some((each) => each?.snapshot.grid.cells.some((row) => row.some(({ formula }) => formula !== null)));

type FirstRead = Omit<WorkbookSnapshot, 'sheets'> & { readonly sheets: readonly (Answered | null)[] };
type Ask = (request: ReadRequest, cells: boolean) => Promise<FirstRead>;
interface First {
  readonly read: Ask;
  /** The same as one queue; null since a host has refused that. */
  queue(request: ReadRequest): Queue<FirstRead> | null;
}

/**
 * A workbook too large for one answer is asked where its cells lie, then for some rows at a time; once it was, that is
 * how it is asked the next time.
 */
function createInParts(send: Send, first: Ask): (request: ReadRequest) => Promise<FirstRead> {
  const large = new Set<string>();
  return async (request) => {
    const asked = JSON.stringify(request.sheets);
    if (!large.has(asked))
      try {
        return await first(request, true);
      } catch (error) {
        if (!(error instanceof HostError) || error.code !== 'too-large') throw error;
        large.add(asked);
      }
    const frames = await first(request, false);
    return { ...frames, sheets: await readLarge(send, frames.sheets) };
  };
}

/**
 * Reads in one sync by following null objects: what comes after a null object is one, too. That is how the library
 * marks them, but Microsoft documents it for single calls only. Should a host refuse it, the reading is done in two
 * steps, and so are all later ones: ask what there is, then read only that. See docs/limits.md.
 */
function createFirst(send: Send): First {
  let followsNull = true;
  let merges = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  const read: Ask = async (request, cells) => {
    const sheet = request.sheets.flatMap(({ ref }) => (ref.kind === 'named' ? [ref.sheet] : []))[0] ?? null;
    const inTwo = async () => {
      const there = await send(queueExisting, sheet);
      return send((context) => queueRead(context, request, { cells, merges: false }, there), sheet);
    };
    if (!followsNull) return inTwo();
    try {
      return await send((context) => queueRead(context, request, { cells, merges }, null), sheet);
    } catch (error) {
      if (merges && error instanceof HostError && error.code === 'host-failed') {
        // A sheet with more than 512 merged areas cannot be asked for them, and takes the whole batch down.
        merges = false;
        return send((context) => queueRead(context, request, { cells, merges }, null), sheet);
      }
      const refused = error instanceof HostError && error.code === 'sheet-gone';
      if (!refused || request.sheets.every(isSure)) throw error;
      const snapshot = await inTwo();
      followsNull = false;
      return snapshot;
    }
  };
  return {
    read,
    queue: (request) =>
      followsNull ? (context) => queueRead(context, request, { cells: true, merges }, null) : null,
  };
}

/** The active sheet, and one named with its fills, have to be there. */
const isSure = ({ ref, fills }: { readonly ref: SheetRef; readonly fills: boolean }): boolean =>
  ref.kind === 'active' || (ref.kind === 'named' && fills);

/** Queues everything a request asks for; the function it gives reads the answers after the one sync. */
function queueRead(
  { workbook }: Excel.RequestContext,
  request: ReadRequest,
  { cells, merges }: { readonly cells: boolean; readonly merges: boolean },
  there: Existing | null,
): () => FirstRead {
  const sheets = workbook.worksheets.load('items/name,items/id');
  const active = workbook.worksheets.getActiveWorksheet().load('name');
  const names = workbook.names.load('items/name,items/formula');
  const structure = workbook.protection.load('protected');
  const tables = queueTables(workbook, there);
  const tableNames = workbook.tables.load('items/name');
  const snapshots = request.sheets.map((asked) => {
    const sheet = findSheet(workbook, asked.ref, isSure(asked), there);
    const { fills, charts = false, first } = asked;
    const together = merges && asked.merges === true;
    return sheet && queueSheet(sheet, { sure: isSure(asked), fills, cells, charts, merges: together, first });
  });
  return () => {
    const areas = tables();
    return {
      sheetNames: sheets.items.map((sheet) => sheet.name),
      activeSheet: active.name,
      sheetIds: Object.fromEntries(sheets.items.map((sheet) => [sheet.name, sheet.id])),
      tableNames: tableNames.items.map(({ name }) => name),
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
