import type { Sheet as FileSheet, Workbook as FileBook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { refuseBytes, refusePackage } from './fileKind';
import { openPackage, sheetParts, type Package, type SheetPart } from './package';

/** The file is not a workbook that can be read; the message is a sentence for the user. */
export class WorkbookUnreadable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'WorkbookUnreadable';
  }
}

/** A workbook as the library read it, with the package it came from. */
export interface ReadBook {
  readonly book: FileBook;
  readonly file: Package;
  /** The part of each sheet of the book, in its order. */
  readonly parts: readonly SheetPart[];
  /** Every sheet's name in the order of the tabs, those without cells too. */
  readonly tabs: readonly string[];
  /** What is in the file and was not read, in words. */
  readonly leftOut: readonly string[];
}

const MEGABYTE = 1_048_576;
/** Above this a workbook no longer fits in 800 MB once it is unpacked: a sheet of some 2 million cells. */
const MOST_UNPACKED = 96 * MEGABYTE;
/** A sheet whose used range is larger than the library reads (20 million cells) is read to here, and that is said. */
const FAR = { range: 'A1:ALL20000', words: 'row 20,000 and column ALL' };
/** Parts the library never unpacks, or only hands on. */
const UNREAD =
  /^xl\/(?:media|embeddings|printerSettings|externalLinks|activeX|ctrlProps)\/|pivotCacheRecords|\.bin$/;

/** Reads the bytes of an .xlsx or .xlsm file. Throws WorkbookUnreadable, whatever the file does to its reader. */
export async function readBook(data: Uint8Array, name: string): Promise<ReadBook> {
  const refused = refuseBytes(data);
  if (refused !== null) throw new WorkbookUnreadable(`${name} cannot be opened: ${refused}`);
  try {
    return await read(data, name);
  } catch (error) {
    if (error instanceof WorkbookUnreadable) throw error;
    throw new WorkbookUnreadable(
      `${name} could not be read: it is damaged, cut short or is not an Excel workbook.`,
      error,
    );
  }
}

async function read(data: Uint8Array, name: string): Promise<ReadBook> {
  const file = await openPackage(data);
  const refused = tooLarge(file) ?? refusePackage(file);
  if (refused !== null) throw new WorkbookUnreadable(`${name} cannot be opened: ${refused}`);
  const parts = (await sheetParts(file)) ?? [];
  const readable = parts.filter(({ cells }) => cells);
  if (parts.length > 0 && readable.length === 0) {
    throw new WorkbookUnreadable(`${name} has no sheet with cells, only charts or macros.`);
  }
  const passed = parts.filter((part) => !readable.includes(part));
  const { book, far } = await readSheets(file.bytes, new Set(passed.map((part) => part.name)));
  if (book.sheets.length === 0) throw new WorkbookUnreadable(`${name} has no worksheet.`);
  return {
    book,
    file,
    parts: book.sheets.map((sheet) => readable.find((part) => part.name === sheet.name) ?? NO_PART),
    tabs: parts.map((part) => part.name),
    leftOut: [
      ...(passed.length > 0 ? [`sheets without cells (${passed.map((part) => part.name).join(', ')})`] : []),
      ...(far.length > 0 ? [`cells beyond ${FAR.words} (${far.join(', ')})`] : []),
    ],
  };
}

const NO_PART: SheetPart = { name: '', path: null, cells: true };

function tooLarge({ parts }: Package): string | null {
  const size = parts.reduce((sum, part) => (UNREAD.test(part.name) ? sum : sum + part.size), 0);
  const media = parts.reduce((sum, part) => Math.max(sum, part.size), 0);
  const most = size > MOST_UNPACKED ? size : media > 4 * MOST_UNPACKED ? media : 0;
  return most === 0
    ? null
    : `unpacked it holds ${Math.round(most / MEGABYTE).toLocaleString('en-GB')} MB, more than this can read. Delete the sheets that are not needed, or empty rows and columns with formats.`;
}

/** Reads all sheets but the ones to pass over; one that is too far spread out is read up to FAR. */
async function readSheets(
  data: Uint8Array,
  pass: ReadonlySet<string>,
): Promise<{ readonly book: FileBook; readonly far: readonly string[] }> {
  const far = new Map<string, FileSheet | null>();
  const order: string[] = [];
  for (;;) {
    order.length = 0;
    try {
      const book = await readXlsx(data, {
        readStyles: true,
        sheets: ({ name }) => {
          if (!pass.has(name)) order.push(name);
          return !pass.has(name) && !far.has(name);
        },
      });
      for (const name of far.keys()) far.set(name, await readPart(data, name));
      const near = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
      const sheets = order.flatMap((name) => near.get(name) ?? far.get(name) ?? []);
      return { book: { ...book, sheets }, far: [...far.keys()] };
    } catch (error) {
      const name =
        error instanceof Error ? /^Sheet "([^]*)" spans \d+ rows/.exec(error.message)?.[1] : undefined;
      if (name === undefined || far.has(name)) throw error;
      far.set(name, null);
    }
  }
}

async function readPart(data: Uint8Array, name: string): Promise<FileSheet | null> {
  const { sheets } = await readXlsx(data, {
    readStyles: true,
    range: FAR.range,
    sheets: (info) => info.name === name,
  });
  return sheets[0] ?? null;
}
