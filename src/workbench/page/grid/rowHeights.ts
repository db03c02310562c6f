import { contains } from '../../../domain/grid/area';
import type { Cell } from '../../model/cells/cell';
import type { Sheet } from '../../model/sheets/sheet';
import { fontOf, toPixels } from './looks';
import type { Measure } from './measure';

export const ROW_PIXELS = 20;
/** Text keeps this far from the cell's left and right edge, together. */
export const PADDING = 7;
/** The size of letters, in points, that a row of the standard height has room for. */
const STANDARD_SIZE = 11;

type Row = ReadonlyMap<number, Cell>;

/**
 * The heights of a sheet's rows, in pixels. A row's cells are an immutable map in the model, so a row that an edit
 * left alone is recognised by that map and not measured again: of 20,000 wrapped rows, one edit measures one.
 */
export class RowHeights {
  readonly #measure: Measure;
  #measured = new WeakMap<Row, number>();
  #widths = '';
  #merges: Sheet['merges'] = [];

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  /** Rows that differ from the standard height: given one, or holding wrapped or large text. */
  of(sheet: Sheet): Map<number, number> {
    const { cells, rowHeights, columnWidths, merges } = sheet.state;
    const widths = JSON.stringify([...columnWidths]);
    if (widths !== this.#widths || merges !== this.#merges) this.#measured = new WeakMap();
    this.#widths = widths;
    this.#merges = merges;
    const heights = new Map<number, number>();
    for (const [row, columns] of cells) {
      if (rowHeights.has(row)) continue;
      let height = this.#measured.get(columns);
      if (height === undefined) {
        height = this.#fit(sheet, row, columns);
        this.#measured.set(columns, height);
      }
      if (height !== ROW_PIXELS) heights.set(row, height);
    }
    for (const [row, points] of rowHeights) heights.set(row, Math.max(1, toPixels(points)));
    return heights;
  }

  #fit(sheet: Sheet, row: number, columns: Row): number {
    let height = ROW_PIXELS;
    for (const [column, cell] of columns) {
      const { wrap, size } = cell.format;
      if (cell.blank || (!wrap && size <= STANDARD_SIZE)) continue;
      if (sheet.merges.some((area) => contains(area, row, column))) continue; // as in Excel, merged cells do not count
      const room = Math.max(8, toPixels(sheet.columnWidth(column)) - PADDING);
      const lines = wrap ? this.#measure.lines(cell.text, fontOf(cell.format), room) : 1;
      height = Math.max(height, Math.ceil(lines * size * (4 / 3) * 1.25 + 3));
    }
    return height;
  }
}
