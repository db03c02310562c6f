import JSZip from 'jszip';
import { openWorkbook, WorkbookUnreadable } from '../../../../src/workbench/xlsx';
import { rawWorkbook, rowsXml, SCORECARD } from '../../../setup/rawWorkbook';

async function zipOf(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: 'uint8array' });
}

/** The head of a compound file with the name of one of its streams. */
const compound = (stream: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...[...stream].flatMap((sign) => [sign.charCodeAt(0), 0])]);

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

const PACKAGE = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>' };

test.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
  ['.xls', () => compound('Workbook'), /an old Excel workbook \(\.xls\)/],
  ['.xls of 1995', () => compound('Book'), /an old Excel workbook \(\.xls\)/],
  ['a password', () => compound('EncryptedPackage'), /encrypted with a password/],
  [
    'an encrypting label',
    () => compound('DRMEncryptedDataSpace EncryptedPackage'),
    /encrypted by a sensitivity label/,
  ],
  ['.doc', () => compound('WordDocument'), /an old Word document/],
  ['.xlsb', () => zipOf({ ...PACKAGE, 'xl/workbook.bin': 'x' }), /a binary workbook \(\.xlsb\)/],
  [
    '.ods',
    () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    /an OpenDocument file \(\.ods\)/,
  ],
  ['.docx', () => zipOf({ ...PACKAGE, 'word/document.xml': '<x/>' }), /a Word document/],
  ['.zip', () => zipOf({ 'a.txt': 'x' }), /a zip archive/],
  ['.csv', () => text('Ref,Q1\n1,2'), /text, such as a \.csv file/],
  ['a web page', () => text('\n<html><table></table></html>'), /a web page/],
  [
    'XML of 2003',
    () => text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    /an XML spreadsheet of 2003/,
  ],
  ['.pdf', () => text('%PDF-1.7'), /a PDF document/],
  ['nothing', () => new Uint8Array(), /it is empty/],
  [
    'a workbook cut short',
    async () => (await rawWorkbook({ sheets: [{ name: 'S', rows: rowsXml(SCORECARD) }] })).subarray(0, 900),
    /damaged, cut short/,
  ],
  [
    'charts only',
    () => rawWorkbook({ sheets: [{ name: 'C', rows: '', kind: 'chartsheet' }] }),
    /no sheet with cells/,
  ],
  [
    '100 MB of zeros',
    () =>
      rawWorkbook({
        sheets: [{ name: 'S', rows: rowsXml(SCORECARD) }],
        parts: { 'xl/theme/theme1.xml': new Uint8Array(100 * 1_048_576) },
      }),
    /unpacked it holds 100 MB/,
  ],
])('%s is named for what it is, in one sentence', async (_, bytes, says) => {
  const error: unknown = await openWorkbook(await bytes(), 'x.xlsx').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WorkbookUnreadable);
  expect((error as Error).message).toMatch(says);
  expect((error as Error).message).toMatch(/^x\.xlsx .*\.$/);
});
