import type { Package } from './package';

/** Marks at the start of files that are no zip, and what such a file is. */
const STARTS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF/, 'it is a PDF document.'],
  [/^\{\\rtf/, 'it is a text document (.rtf).'],
  [
    /^\s*<\?xml[^]*urn:schemas-microsoft-com:office:spreadsheet/,
    'it is an XML spreadsheet of 2003. Open it in Excel and save it as an Excel workbook (.xlsx).',
  ],
  [
    /^\s*(?:<!doctype html|<html|<meta|<table|<head)/i,
    'it is a web page with the name of a workbook. Open it in Excel and save it as an Excel workbook (.xlsx).',
  ],
];

/** Streams of a compound file (OLE2), by which it is known. Their names are kept in UTF-16. */
const STREAMS: readonly (readonly [string, string])[] = [
  [
    'DRMEncrypted',
    'it is encrypted by a sensitivity label. Open it in Excel and, if your rules allow it, save a copy under a label that does not encrypt.',
  ],
  ['EncryptedPackage', 'it is encrypted with a password. Save a copy in Excel without one.'],
  ['WordDocument', 'it is an old Word document (.doc).'],
  ['PowerPoint Document', 'it is an old PowerPoint presentation (.ppt).'],
  ['Workbook', 'it is an old Excel workbook (.xls). Save it in Excel as .xlsx.'],
  ['Book', 'it is an old Excel workbook (.xls). Save it in Excel as .xlsx.'],
];

const utf16 = (text: string): string => [...text].map((sign) => `${sign}\u0000`).join('');

/** Why bytes that are no zip cannot be a workbook, as the end of a sentence; null for a zip. */
export function refuseBytes(data: Uint8Array): string | null {
  if (data.length === 0) return 'it is empty.';
  if (data[0] === 0x50 && data[1] === 0x4b) return null;
  if (data[0] === 0xd0 && data[1] === 0xcf) {
    const text = new TextDecoder('latin1').decode(data);
    const known = STREAMS.find(([name]) => text.includes(utf16(name)));
    return known?.[1] ?? 'it is an old Office file, or one with a password. Save it in Excel as .xlsx.';
  }
  // .xls of the years before 1997: a bare stream that begins with its own record.
  if (data[0] === 0x09 && data[2] !== undefined && [0x04, 0x06, 0x08].includes(data[2])) {
    return 'it is an old Excel workbook (.xls). Save it in Excel as .xlsx.';
  }
  const head = new TextDecoder('latin1').decode(data.subarray(0, 4096)).replace(/^\u00ef\u00bb\u00bf/, '');
  const known = STARTS.find(([start]) => start.test(head));
  if (known) return known[1];
  if (head.includes('\u0000') && !/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(head)) {
    return 'it is not an Excel workbook (.xlsx).';
  }
  return 'it is text, such as a .csv file. Open it in Excel and save it as an Excel workbook (.xlsx).';
}

/** Why a zip is no workbook this can read, as the end of a sentence; null for one that may be. */
export function refusePackage({ parts }: Package): string | null {
  const has = (start: string) => parts.some(({ name }) => name.toLowerCase().startsWith(start));
  if (has('xl/workbook.bin')) return 'it is a binary workbook (.xlsb). Save it in Excel as .xlsx.';
  if (has('content.xml') && has('mimetype')) {
    return 'it is an OpenDocument file (.ods). Open it in Excel and save it as an Excel workbook (.xlsx).';
  }
  if (has('index/')) return 'it is a Numbers spreadsheet. Export it from Numbers to Excel (.xlsx).';
  if (has('word/')) return 'it is a Word document.';
  if (has('ppt/')) return 'it is a PowerPoint presentation.';
  if (!has('[content_types].xml') || !has('_rels/')) return 'it is a zip archive, not an Excel workbook.';
  return null;
}
