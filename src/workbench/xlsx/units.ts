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

/** Excel's serial number of a date that ExcelJS made of one. */
export function serialOf(date: Date): number {
  return (date.getTime() - EPOCH) / DAY;
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
