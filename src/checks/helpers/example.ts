import { BLANK_CELL, type Grid, type GridCell } from '../../domain/grid/grid';
import type { PeriodKey } from '../../domain/periods/period';
import type { Example } from '../check';
import { serialOf } from './excelDate';

/** The headings most examples share. */
export const HEADINGS = 'Ref | Indicator | Target 2022/23 | Q1 2022-23 | Q2 2022-23 | Q3 2022-23';

/** Rows with " | " between cells, as they are read best, → an example's tab-separated sheet. */
const sheetOf = (rows: readonly string[]): string =>
  rows.map((row) => row.split(' | ').join('\t')).join('\n');

/** An example in which nothing is to be found. */
export const clean = (name: string, period: PeriodKey, ...rows: string[]): Example => ({
  name,
  sheet: sheetOf(rows),
  period,
  cells: [],
});

/** An example in which the cells given, "F2 G3", are to be found and no others. */
export const faulty = (name: string, cells: string, period: PeriodKey, ...rows: string[]): Example => ({
  name,
  sheet: sheetOf(rows),
  period,
  cells: cells.split(' '),
});

/** The same example in a workbook with other sheets, each a name and its rows. */
export const withOthers = (example: Example, ...others: [name: string, ...rows: string[]][]): Example => ({
  ...example,
  others: others.map(([name, ...rows]) => ({ name, sheet: sheetOf(rows) })),
});

const NUMBER = /^-?\d+(?:\.(\d+))?(%)?$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/;

function readCell(text: string): GridCell {
  if (text === '') return BLANK_CELL;
  const constant = { formula: null, numberFormat: 'General', error: false };
  const formula = /^(=.*?) → (.*)$/.exec(text);
  if (formula) return { ...readCell(formula[2] ?? ''), formula: formula[1] ?? '' };
  if (text.startsWith("'")) return { ...constant, value: text.slice(1) };
  if (ERROR.test(text)) return { ...constant, value: text, error: true };
  const date = DATE.exec(text);
  if (date) {
    const [, year = 1900, month = 1, day = 1] = date.map(Number);
    return { ...constant, value: serialOf(year, month, day), numberFormat: 'd-mmm-yy' };
  }
  const number = NUMBER.exec(text);
  if (!number) return { ...constant, value: text.replaceAll('⏎', '\n') };
  const [, fraction = '', percent = ''] = number;
  const numberFormat = `0${fraction && '.'}${'0'.repeat(fraction.length)}${percent}`;
  // "95e-2" is read as the decimal it is; 95 / 100 could be a float beside it.
  return { ...constant, value: Number(percent ? `${text.slice(0, -1)}e-2` : text), numberFormat };
}

/**
 * An example's sheet as a grid at A1. As one would type it into Excel: 31.2 and 95% are numbers with that format,
 * '31.2 is text, #DIV/0! an error, 2022-01-12 a date, `=D2/E2 → 93.8` a formula with its value; ⏎ is a line break.
 */
export const readExample = (sheet: string, name = 'Example'): Grid => ({
  sheet: name,
  top: 0,
  left: 0,
  cells: sheet.split('\n').map((row) => row.split('\t').map(readCell)),
});
