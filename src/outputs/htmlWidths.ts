import type { ReportTable } from '../report/model';

/** The text widths of an A4 page with Word's usual margins of 2.54 cm, in points: upright, and on its side. */
const UPRIGHT = 451;
const ON_ITS_SIDE = 697;
const SIZE = 8;
/** The smallest type that is still read at ease on paper. */
const SMALL = 7.5;
/** Padding left and right, and a border. */
const AROUND = 7;
/** The words of an indicator want more than their longest word. */
const LEAST_TITLE = 90;

/** Widths of a table's columns for a page, with the size of its type. Per cent are of the page it is pasted on. */
export interface Fit {
  readonly unit: 'pt' | '%';
  readonly widths: readonly number[];
  readonly total: number;
  readonly size: number;
}

/**
 * Fits a table to an upright page where it can be read there: with its own widths, or with each column as wide as its
 * longest word and more by its share, in per cent, so that the same table fills a page on its side as well. A table
 * with more columns than that is made for a page on its side.
 */
export function fitTable(table: ReportTable): Fit {
  const own = table.columns.map(({ width }) => width);
  const least = table.columns.map((column, index) => leastWidth(table, index, column.rowHeader));
  const [natural, needed] = [sum(own), sum(least)];
  if (natural <= UPRIGHT)
    return { unit: 'pt', widths: own.map(Math.floor), total: sum(own.map(Math.floor)), size: SIZE };
  if (needed > UPRIGHT) {
    const scale = Math.min(1, ON_ITS_SIDE / natural);
    const widths = own.map((width) => Math.floor(width * scale));
    return { unit: 'pt', widths, total: sum(widths), size: SIZE };
  }
  // What is left over goes where the column would like it.
  const wishes = own.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  const share = (UPRIGHT - needed) / Math.max(1, sum(wishes));
  const widths = least.map((width, index) => inPerCent(width + (wishes[index] ?? 0) * share));
  return { unit: '%', widths, total: 100, size: SMALL };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const inPerCent = (points: number): number => Math.floor((points / UPRIGHT) * 1000) / 10;

/** The longest word of a column's heading and cells: a word that does not fit is broken in two. */
function leastWidth({ columns, rows }: ReportTable, index: number, rowHeader: boolean): number {
  const heading = longest(columns[index]?.heading ?? '') * 1.08; // bold
  const cells = rows.map(({ cells: all }) => longest(all[index]?.text ?? '') * 1.04);
  const words = Math.max(heading, ...cells) * SMALL + AROUND;
  return rowHeader ? Math.max(LEAST_TITLE, words) : words;
}

/** "Q1 - 2.5%" is read as one. */
const TARGET = /Q[1-4]\s*[-\u2013:]\s*[\d.]+%?/g;

function longest(text: string): number {
  const whole = (text.match(TARGET) ?? []).map((part) => wide(part.replace(/\s+/g, ' ')) + 0.6);
  return Math.max(0, ...whole, ...text.split(/[\s-]+/).map(wide));
}

/** A word's width in ems of Arial, letter by letter. */
const wide = (word: string): number =>
  [...word].reduce(
    (total, letter) => total + (WIDTHS.find(([letters]) => letters.includes(letter))?.[1] ?? 0.6),
    0,
  );

const WIDTHS: readonly (readonly [string, number])[] = [
  ["ijl'|", 0.23],
  ['ft.,:;/\\!I[] ', 0.28],
  ['r()-', 0.34],
  ['cksvxyzJ', 0.5],
  ['abdeghnopqu0123456789L', 0.56],
  ['ABEKPSVXYFTZ+<>=', 0.67],
  ['CDHNRUw', 0.73],
  ['GOQm', 0.8],
  ['MW%', 0.9],
];
