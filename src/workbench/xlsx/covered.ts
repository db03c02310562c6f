import { covers, type Area } from '../../domain/grid/area';

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
    const isIn = (merge: Area): boolean => covers(merge, row, column);
    return (this.#byRow.get(row)?.some(isIn) ?? false) || this.#tall.some(isIn);
  }
}
