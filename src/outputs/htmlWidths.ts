import type { ReportTable } from '../report/model';
import { fillRoom } from './textWidth';

/** The text widths of an A4 page with Word's usual margins of 2.54 cm, in points: upright, and on its side. */
const UPRIGHT = 451;
const ON_ITS_SIDE = 697;
/** Points: nothing smaller is read at ease on paper. */
export const SIZE = 9;

/** Widths of a table's columns for a page, with the size of its type; all in points. */
export interface Fit {
  readonly widths: readonly number[];
  readonly total: number;
  readonly size: number;
}

/**
 * Fits a table to an upright page where it can be read there, with its own widths where they do not fill it; a table with
 * more columns than that is made for a page on its side. In points, with a tenth: programs that paste a share of a page
 * round it, and a figure is then broken in two.
 */
export function fitTable(table: ReportTable): Fit {
  const own = table.columns.map(({ width }) => Math.floor((width * SIZE) / 8));
  if (sum(own) <= UPRIGHT) return { widths: own, total: sum(own), size: SIZE };
  const sizes = { heading: SIZE, cell: SIZE };
  const scale = Math.min(1, ON_ITS_SIDE / sum(own));
  const widths = (
    fillRoom(table, UPRIGHT, sizes) ??
    fillRoom(table, ON_ITS_SIDE, sizes) ??
    own.map((width) => width * scale)
  ).map(inTenths);
  return { widths, total: inTenths(sum(widths)), size: SIZE };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const inTenths = (points: number): number => Math.round(points * 10) / 10;
