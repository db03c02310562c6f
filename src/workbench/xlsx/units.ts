import { isDateFormat } from 'numfmt';

/** Conversions between the units of the file and the model. */

/** A column's width in points from the file's count of digits (7 pixels each in Calibri 11, at 96 dpi). */
export function pointsOfWidth(characters: number): number {
  return Math.round(characters * 7) * 0.75;
}

export function widthOfPoints(points: number): number {
  return points / 0.75 / 7;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** 1 March 1900: before it Excel's days count one less, as its calendar has a 29 February 1900. */
const MARCH_1900 = 61;

/** Excel's serial number of the date that the library made of it; rounded to the millisecond it keeps. */
export function serialOf(date: Date): number {
  const days = (date.getTime() - EPOCH) / DAY;
  return Math.round((days < MARCH_1900 ? days - 1 : days) * 1e10) / 1e10;
}

/** The serial number of a date or time in ISO 8601, in a cell formatted as one; null for any other text. */
export function serialOfText(text: string, numberFormat: string): number | null {
  if (!/^\d{4}-\d\d-\d\d(?:T[\d:.]+)?Z?$/.test(text) || !isDateFormat(numberFormat)) return null;
  const date = new Date(/Z$|^\d{4}-\d\d-\d\d$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(date.getTime()) ? null : serialOf(date);
}

/** Functions newer than the file format, which a file writes with a prefix. */
const PREFIXED =
  /\b(?:_xlfn\.)?(CONCAT|TEXTJOIN|IFS|SWITCH|MAXIFS|MINIFS|XLOOKUP|XMATCH|LET|LAMBDA|SEQUENCE|UNIQUE|RANDARRAY|SORTBY|VSTACK|HSTACK|TOCOL|TOROW|TEXTSPLIT|TEXTBEFORE|TEXTAFTER|TAKE|DROP|CHOOSECOLS|CHOOSEROWS)\(/g;

/** A formula of the file, without its prefixes and with an equals sign. */
export function formulaFromFile(formula: string): string {
  return `=${formula.replace(/_xlfn\.(_xlws\.)?|_xlws\./g, '')}`;
}

export function formulaToFile(formula: string): string {
  return formula
    .slice(1)
    .replace(PREFIXED, '_xlfn.$1(')
    .replace(/\b(FILTER|SORT)\(/g, '_xlfn._xlws.$1(');
}
