import type { Workbook } from '../model/workbook';

/** Opens an .xlsx file; a sentence when it cannot be read. The libraries for files are fetched on the first use. */
export async function openXlsx(bytes: ArrayBuffer, name: string): Promise<Workbook | string> {
  const { openWorkbook, WorkbookUnreadable } = await import('../xlsx');
  try {
    return await openWorkbook(bytes, name);
  } catch (error) {
    if (error instanceof WorkbookUnreadable) return error.message;
    throw error;
  }
}

export async function saveXlsx(workbook: Workbook): Promise<Uint8Array> {
  const { saveWorkbook } = await import('../xlsx');
  return saveWorkbook(workbook);
}
