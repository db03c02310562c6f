import type { DataValidation, Sheet as FileSheet } from 'hucre';
import type { Workbook } from '../model/workbook';
import { isPlain } from './names';
import { drawingsLost } from './lostDrawings';
import type { ReadBook } from './readBook';

/** Parts of a file, by the names of its entries, that the model does not keep. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/pivotTables\//, 'pivot tables'],
  [/^xl\/slicers\//, 'slicers'],
  [/^xl\/media\//, 'pictures'],
  [/^xl\/comments|^xl\/threadedComments/, 'comments and notes'],
  [/^xl\/vbaProject\.bin/, 'macros'],
  [/^xl\/externalLinks\//, 'links to other workbooks'],
];

/** The words of a validation that is a list of words; null for any other rule. */
export function wordsOf({ type, values, formula1 = '' }: DataValidation): readonly string[] | null {
  if (type !== 'list') return null;
  if (values) return values;
  const [, list] = /^"(.*)"$/.exec(formula1) ?? [];
  return list === undefined ? null : list.split(',');
}

/** What of a sheet the model does not keep. */
const SHEETS: readonly (readonly [(sheet: FileSheet) => boolean, string])[] = [
  [({ conditionalRules = [] }) => conditionalRules.length > 0, 'conditional formatting'],
  [({ dataValidations = [] }) => dataValidations.some((each) => !wordsOf(each)), 'data validation'],
];

/** What saving this file would lose, in words for the user. */
export async function featuresLost(read: ReadBook, workbook: Workbook): Promise<string[]> {
  const { book, file, leftOut } = read;
  const has = (pattern: RegExp) => file.parts.some(({ name }) => pattern.test(name));
  const lost = [
    ...leftOut,
    ...(has(/^xl\/(?:drawings|charts)\//) ? await drawingsLost(file) : []),
    ...PARTS.filter(([name]) => has(name)).map(([, words]) => words),
    ...SHEETS.filter(([found]) => book.sheets.some(found)).map(([, words]) => words),
  ];
  if (workbook.sheets.some(({ protection }) => protection.password !== null)) {
    lost.push('passwords of protected sheets');
  }
  if (book.sheets.some(hasRichText)) lost.push('formatting of parts of a text, and hyperlinks');
  if (!workbook.names.list().every(isPlain))
    lost.push('names of constants and formulas, or of one sheet alone');
  if (workbook.label !== null) lost.push(`the sensitivity label “${workbook.label}”`);
  return lost;
}

function hasRichText({ cells = new Map() }: FileSheet): boolean {
  for (const { richText, hyperlink } of cells.values()) if (richText || hyperlink) return true;
  return false;
}
