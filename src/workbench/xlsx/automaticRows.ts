import JSZip from 'jszip';
import type { Workbook } from '../model/workbook';
import { fittedRows } from './build';

/**
 * Takes the mark of a height set by hand off the rows that only fit their text: ExcelJS puts it on every row with a
 * height, and Excel would then no longer let the row grow.
 */
export async function keepAutomatic(bytes: Uint8Array, workbook: Workbook): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [index, sheet] of workbook.sheets.entries()) {
    const rows = fittedRows(sheet);
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const xml = rows.size > 0 ? await zip.file(path)?.async('string') : undefined;
    if (xml === undefined) continue;
    const freed = xml.replace(/<row r="(\d+)"[^>]*>/g, (row, number: string) =>
      rows.has(Number(number) - 1) ? row.replace(' customHeight="1"', '') : row,
    );
    zip.file(path, freed);
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
