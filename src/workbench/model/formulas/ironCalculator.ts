import type { Calculator } from './calculator';
import type { Model } from '@ironcalc/wasm';
import {
  NUMBER,
  type CellPlace,
  cellAt,
  contentOf,
  inputOf,
  keyOf,
  putContent,
  rootsOf,
  sameShape,
  contentFrom,
} from './ironCells';
import { BLANK_CELL, BLANK_CONTENT, type Cell, type Content } from '../cells/cell';
import type { CellRows, SheetState, WorkbookState } from '../state';
import type { Store } from '../store';
import { plainReferences } from '../tables/structured';
import { formatArea, quoteSheet } from '../../../domain/grid/address';
import { areaAt } from '../../../domain/grid/area';

/**
 * IronCalc kept in step with the workbook by differences. IronCalc gives numbers only as displayed, so each formula
 * has a mirror `=cell*{1,1}` on a sheet of its own, whose spilled second cell gives 15 significant digits.
 */
export class IronCalculator implements Calculator {
  readonly #create: () => Model;
  readonly abandon: () => void;
  #model: Model;
  #order: readonly string[] = [];
  #formulas = new Map<string, CellPlace & { mirror: number }>();
  #spills = new Map<string, CellPlace>();
  #mirrors = 0;
  /** What the engine made of each formula of the opened file before anything was edited, by its place. */
  readonly #atFirst = new Map<string, Content>();
  /** Formulas of the file that the engine does not know: it is given their stored values in their place. */
  readonly #unknown = new Set<string>();

  constructor(create: () => Model, abandon: () => void) {
    this.#create = create;
    this.abandon = abandon;
    this.#model = create();
  }

  takeIn(opened: WorkbookState): void {
    this.#rebuild(opened);
    for (;;) {
      this.#model.evaluate();
      const failed = [...this.#formulas.values()].filter((place) => this.#fails(opened, place));
      const first = rootsOf(opened, failed);
      if (first.length === 0) break;
      for (const place of first) {
        this.#unknown.add(keyOf(place));
        this.#enter(opened, place, cellAt(opened, place));
      }
    }
    for (const place of this.#formulas.values())
      this.#atFirst.set(keyOf(place), this.#result(place, place.mirror));
  }

  /** The engine has an error where the file has a value: the formula, or one it depends on, is not known to it. */
  #fails(opened: WorkbookState, place: CellPlace & { readonly mirror: number }): boolean {
    const { value, error } = cellAt(opened, place);
    return (
      value !== null && !error && !this.#unknown.has(keyOf(place)) && this.#result(place, place.mirror).error
    );
  }

  calculate(store: Store, previous: WorkbookState | null): boolean {
    const { state } = store;
    if (previous && sameShape(state, previous)) {
      for (const sheet of state.sheets) {
        this.#feed(state, sheet, previous.sheets.find(({ id }) => id === sheet.id)?.cells ?? new Map());
      }
    } else {
      this.#rebuild(state);
    }
    this.#model.evaluate();
    return this.#collect(store);
  }

  /** Sheets or names changed: start again. */
  #rebuild(state: WorkbookState): void {
    this.#model.free();
    this.#model = this.#create();
    this.#model.pauseEvaluation();
    this.#formulas = new Map();
    this.#mirrors = 0;
    this.#order = state.sheets.map(({ id }) => id);
    // First names nobody uses, then the real ones: a new sheet's own name may be taken.
    state.sheets.forEach(() => this.#model.newSheet());
    for (let n = 0; n <= state.sheets.length; n++) this.#model.renameSheet(n, `scorecard mirror ${n}`);
    state.sheets.forEach(({ name }, n) => this.#model.renameSheet(n, name));
    for (const { name, scope, formula } of state.names) {
      const sheet = scope === null ? null : this.#order.indexOf(scope);
      // IronCalc takes names of references only; a formula that uses another kind shows #NAME?.
      if (/!/.test(formula) && !formula.includes('#REF!')) this.#define(name, sheet, formula.slice(1));
    }
    for (const sheet of state.sheets) this.#feed(state, sheet, new Map());
  }

  #define(name: string, sheet: number | null, formula: string): void {
    try {
      this.#model.isValidDefinedName(name, sheet, formula);
    } catch {
      return; // A name over several areas, or with a function: not supported by IronCalc, see limits.md.
    }
    this.#model.newDefinedName(name, sheet, formula);
  }

  #feed(state: WorkbookState, sheet: SheetState, before: CellRows): void {
    if (sheet.cells === before) return;
    for (const row of new Set([...sheet.cells.keys(), ...before.keys()])) {
      const now = sheet.cells.get(row);
      const then = before.get(row);
      if (now === then) continue;
      for (const column of new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])])) {
        const cell = now?.get(column) ?? BLANK_CELL;
        const old = then?.get(column) ?? BLANK_CELL;
        if (cell !== old && inputOf(cell) !== inputOf(old)) {
          this.#enter(state, { sheet: sheet.id, row, column }, cell);
        }
      }
    }
  }

  #enter(state: WorkbookState, place: CellPlace, cell: Cell): void {
    const index = this.#order.indexOf(place.sheet);
    const { row, column } = place;
    const key = keyOf(place);
    this.#spills.delete(key);
    const known = cell.origin === undefined || !this.#unknown.has(key);
    if (known) this.#unknown.delete(key);
    if (cell.formula === null || !known) {
      if (known) this.#formulas.delete(key);
      const input = inputOf(
        known ? cell : cell.withContent({ ...BLANK_CONTENT, value: cell.value, error: cell.error }),
      );
      if (input === '') this.#model.rangeClearContents(index, row + 1, column + 1, row + 1, column + 1);
      else this.#model.setUserInput(index, row + 1, column + 1, input);
      return;
    }
    const mirror = this.#formulas.get(key)?.mirror ?? ++this.#mirrors;
    this.#formulas.set(key, { ...place, mirror });
    const formula = plainReferences(state, place.sheet, row, cell.formula);
    this.#model.setUserInput(index, row + 1, column + 1, formula);
    const name = state.sheets[index]?.name ?? '';
    const address = `${quoteSheet(name)}!${formatArea(areaAt(row, column))}`;
    this.#model.setUserInput(this.#order.length, mirror, 1, `=${address}*{1,1}`);
  }

  #collect(store: Store): boolean {
    let changed = false;
    const spills = new Map<string, CellPlace>();
    for (const place of this.#formulas.values()) {
      const cell = store.find(place.sheet)?.cells.get(place.row)?.get(place.column);
      if (!cell || cell.formula === null) continue;
      const content = this.#settle(place, place.mirror, cell);
      if (content === null) continue;
      changed = putContent(store, place, cell, content) || changed;
      for (const child of this.#children(place)) spills.set(keyOf(child), child);
    }
    for (const child of [...this.#spills.values(), ...spills.values()]) {
      const cell = store.find(child.sheet)?.cells.get(child.row)?.get(child.column) ?? BLANK_CELL;
      const here = spills.has(keyOf(child));
      if (!here && !cell.spilled) continue;
      changed = putContent(store, child, cell, here ? this.#spilled(child) : BLANK_CONTENT) || changed;
    }
    this.#spills = spills;
    return changed;
  }

  /** What the cell is to hold now; null where the value stored in the file stands as it is. */
  #settle(place: CellPlace, mirror: number, cell: Cell): Content | null {
    const { formula, origin, value } = cell;
    const key = keyOf(place);
    if (origin !== undefined && this.#unknown.has(key)) {
      return origin === 'kept' ? null : { ...contentOf(cell), origin: 'kept' };
    }
    const result = this.#result(place, mirror);
    if (origin !== undefined && value !== null) {
      // A formula first met here was moved by an edit: it says what it said.
      const before = this.#atFirst.get(key) ?? result;
      this.#atFirst.set(key, before);
      if (before.value === result.value && before.error === result.error) return null;
    }
    return { ...result, formula };
  }

  #result({ sheet, row, column }: CellPlace, mirror: number): Content {
    const index = this.#order.indexOf(sheet);
    const text = this.#model.getFormattedCellValue(index, row + 1, column + 1);
    const type = this.#model.getCellType(index, row + 1, column + 1);
    const number = type === NUMBER ? this.#model.getCellContent(this.#order.length, mirror, 2) : '';
    return contentFrom(type, text, number);
  }

  #spilled({ sheet, row, column }: CellPlace): Content {
    const index = this.#order.indexOf(sheet);
    const text = this.#model.getCellContent(index, row + 1, column + 1);
    return { ...contentFrom(this.#model.getCellType(index, row + 1, column + 1), text, text), spilled: true };
  }

  #children(place: CellPlace): CellPlace[] {
    const index = this.#order.indexOf(place.sheet);
    const structure = this.#model.getCellArrayStructure(index, place.row + 1, place.column + 1);
    if (typeof structure === 'string' || !('DynamicAnchor' in structure)) return [];
    const [columns, rows] = structure.DynamicAnchor;
    return Array.from({ length: rows * columns }, (_, n) => ({
      sheet: place.sheet,
      row: place.row + Math.floor(n / columns),
      column: place.column + (n % columns),
    })).slice(1);
  }
}
