import type ExcelJS from 'exceljs';
import { drawingsLost } from './lostDrawings';

/** Parts of a file, by the names of its entries, that the model does not keep. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/xl\/pivotTables\//, 'pivot tables'],
  [/xl\/slicers\//, 'slicers'],
  [/xl\/media\//, 'pictures'],
  [/xl\/comments|xl\/threadedComments/, 'comments and notes'],
  [/xl\/vbaProject\.bin/, 'macros'],
  [/xl\/externalLinks\//, 'links to other workbooks'],
];

/** What saving this file would lose, in words for the user. */
export async function featuresLost(file: ExcelJS.Workbook, bytes: Uint8Array): Promise<string[]> {
  const entries = new TextDecoder('latin1').decode(bytes);
  const drawn = /xl\/(?:drawings|charts)\//.test(entries) ? await drawingsLost(bytes) : [];
  const lost = [...drawn, ...PARTS.filter(([name]) => name.test(entries)).map(([, words]) => words)];
  const sheets = file.worksheets.map((sheet) => sheet as unknown as FileSheet);
  if (sheets.some(({ conditionalFormattings }) => (conditionalFormattings ?? []).length > 0)) {
    lost.push('conditional formatting');
  }
  if (sheets.some(({ dataValidations }) => Object.keys(dataValidations?.model ?? {}).length > 0)) {
    lost.push('data validation');
  }
  if (sheets.some(({ sheetProtection }) => sheetProtection?.hashValue))
    lost.push('passwords of protected sheets');
  if (file.worksheets.some(hasRichText)) lost.push('formatting of parts of a text, and hyperlinks');
  return lost;
}

/** What ExcelJS keeps of a sheet beyond what its types say. */
interface FileSheet {
  readonly conditionalFormattings?: readonly unknown[];
  readonly dataValidations?: { readonly model?: object };
  readonly sheetProtection?: { readonly hashValue?: string } | null;
}

function hasRichText(sheet: ExcelJS.Worksheet): boolean {
  let found = false;
  sheet.eachRow((row) => {
    row.eachCell(({ value }) => {
      if (typeof value === 'object' && value !== null && ('richText' in value || 'hyperlink' in value))
        found = true;
    });
  });
  return found;
}
