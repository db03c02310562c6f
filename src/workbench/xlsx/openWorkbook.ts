import type { Workbook } from '../model/workbook';
import { featuresLost } from './lost';
import { Opening } from './opening';
import { readBook, WorkbookUnreadable } from './readBook';

/**
 * Opens the bytes of an .xlsx file. `name` is the file's name, shown as the workbook's. Every cell has the value the file
 * stores. What a later save would lose is listed in `workbook.lost`. Throws WorkbookUnreadable, and nothing else.
 */
export async function openWorkbook(bytes: ArrayBuffer | Uint8Array, name: string): Promise<Workbook> {
  const data = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  const read = await readBook(data, name);
  try {
    const workbook = await new Opening(read).workbook(name);
    workbook.label = labelOf(read.book.properties?.custom);
    workbook.leftOut = read.leftOut;
    workbook.lost = await featuresLost(read, workbook);
    return workbook;
  } catch (error) {
    throw new WorkbookUnreadable(
      `${name} could not be read: it holds what no workbook of Excel’s does.`,
      error,
    );
  }
}

/** The name of the sensitivity label in force, which Microsoft's information protection keeps as a custom property. */
function labelOf(properties: Readonly<Record<string, unknown>> | undefined): string | null {
  for (const [key, value] of Object.entries(properties ?? {})) {
    const id = /^MSIP_Label_(.+)_Name$/.exec(key)?.[1];
    const off = String(properties?.[`MSIP_Label_${id}_Enabled`] ?? 'true').toLowerCase() === 'false';
    if (id !== undefined && !off && typeof value === 'string') return value;
  }
  return null;
}
