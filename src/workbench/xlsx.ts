import type { Workbook } from './model/workbook';
import { keepAutomatic } from './xlsx/automaticRows';
import { buildFile } from './xlsx/build';
import { addCharts } from './xlsx/charts';

export { openWorkbook } from './xlsx/openWorkbook';
export { WorkbookUnreadable } from './xlsx/readBook';

/** The workbook as the bytes of an .xlsx file, formulas with their present values. */
export async function saveWorkbook(workbook: Workbook): Promise<Uint8Array> {
  await workbook.calculation.ready();
  const buffer = await buildFile(workbook).xlsx.writeBuffer();
  return addCharts(await keepAutomatic(new Uint8Array(buffer), workbook), workbook);
}
