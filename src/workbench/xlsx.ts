import type { Workbook } from './model/workbook';
import { keepAutomatic } from './xlsx/automaticRows';
import { buildFile } from './xlsx/build';
import { addCharts } from './xlsx/charts';
import { Opening } from './xlsx/opening';
import { featuresLost } from './xlsx/lost';
import ExcelJS from 'exceljs';

/** The file is not a workbook that can be read; the message is a sentence for the user. */
export class WorkbookUnreadable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'WorkbookUnreadable';
  }
}

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf];

/**
 * Opens the bytes of an .xlsx file. `name` is the file's name, shown as the workbook's. What a later save would lose
 * is listed in `workbook.lost`. Throws WorkbookUnreadable.
 */
export async function openWorkbook(bytes: ArrayBuffer | Uint8Array, name: string): Promise<Workbook> {
  const data = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  checkKind(data, name);
  const file = new ExcelJS.Workbook();
  try {
    // ExcelJS's types ask for its own notion of Buffer; the bytes alone are what it uses.
    await file.xlsx.load(copyOf(data) as unknown as Parameters<typeof file.xlsx.load>[0]);
  } catch (error) {
    throw new WorkbookUnreadable(
      `${name} could not be read: it is damaged or is not an Excel workbook.`,
      error,
    );
  }
  if (file.worksheets.length === 0) throw new WorkbookUnreadable(`${name} has no worksheet.`);
  const workbook = new Opening(file, name).workbook();
  workbook.lost = await featuresLost(file, data);
  await workbook.calculation.ready();
  workbook.clearHistory();
  workbook.markSaved();
  return workbook;
}

/** The workbook as the bytes of an .xlsx file, formulas with their present values. */
export async function saveWorkbook(workbook: Workbook): Promise<Uint8Array> {
  await workbook.calculation.ready();
  const buffer = await buildFile(workbook).xlsx.writeBuffer();
  return addCharts(await keepAutomatic(new Uint8Array(buffer), workbook), workbook);
}

function checkKind(data: Uint8Array, name: string): void {
  const starts = (mark: readonly number[]) => mark.every((byte, n) => data[n] === byte);
  if (starts(ZIP)) return;
  const why = starts(COMPOUND)
    ? 'it is an old .xls file, or it has a password. Save it in Excel as .xlsx without one.'
    : 'it is not an Excel workbook (.xlsx).';
  throw new WorkbookUnreadable(`${name} cannot be opened: ${why}`);
}

/** A plain buffer that starts at the first byte, whichever realm the bytes came from. */
function copyOf(data: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(data.byteLength);
  new Uint8Array(copy).set(data);
  return copy;
}
