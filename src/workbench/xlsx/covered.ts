import type { Area } from '../model/cells/area';

/** A merge that spans more rows than this is looked at for every cell, the others by their rows. */
const TALL = 200;

/** Which cells merged areas cover: all but the first of each. Quick for a file with tens of thousands of merges. */
export class Covered {
  readonly #byRow = new Map<number, Area[]>();
  readonly #tall: Area[] = [];

  constructor(merges: readonly Area[]) {
    for (const merge of merges) {
      if (merge.rows > TALL) {
        this.#tall.push(merge);
        continue;
      }
      for (let row = merge.row; row < merge.row + merge.rows; row++) {
        const here = this.#byRow.get(row);
        if (here) here.push(merge);
        else this.#byRow.set(row, [merge]);
      }
    }
  }

  has(row: number, column: number): boolean {
    const covers = (merge: Area) =>
      column >= merge.column &&
      column < merge.column + merge.columns &&
      row >= merge.row &&
      row < merge.row + merge.rows &&
      (row !== merge.row || column !== merge.column);
    return (this.#byRow.get(row)?.some(covers) ?? false) || this.#tall.some(covers);
  }
}
