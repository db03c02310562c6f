import { WorkbookError } from './cells/errors';
import type { Cell } from './cells/cell';
import type { CellRows, SheetState, WorkbookState } from './state';
import { forgetUsed } from './cells/used';

type Columns = Map<number, Cell>;
type Rows = Map<number, ReadonlyMap<number, Cell>>;

/**
 * Holds the workbook as one persistent value, so that undo, rollback and "has it changed since it was saved?" are
 * comparisons of references. Maps made since the last `seal` belong to nobody else and are changed in place.
 */
export class Store {
  #state: WorkbookState;
  #owned = new WeakSet<object>();
  /** The rows written last, which are owned: most writes follow one another on one sheet. */
  #open: { readonly id: string; readonly rows: Rows } | null = null;

  constructor(state: WorkbookState) {
    this.#state = state;
  }

  get state(): WorkbookState {
    return this.#state;
  }

  /** From here on the present state is somebody's to keep: later writes copy. */
  seal(): WorkbookState {
    this.#owned = new WeakSet();
    this.#open = null;
    return this.#state;
  }

  restore(state: WorkbookState): void {
    this.#state = state;
    this.#owned = new WeakSet();
    this.#open = null;
  }

  find(id: string): SheetState | null {
    return this.#state.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  sheet(id: string): SheetState {
    const found = this.find(id);
    if (!found) throw new WorkbookError('sheet-gone');
    return found;
  }

  patch(patch: Partial<WorkbookState>): void {
    this.#state = { ...this.#state, ...patch };
    this.#open = null;
  }

  patchSheet(id: string, patch: Partial<SheetState>): void {
    const sheets = this.#state.sheets.map((sheet) => (sheet.id === id ? { ...sheet, ...patch } : sheet));
    this.patch({ sheets });
  }

  /** Stores a cell; one that is blank and looks like its surroundings is passed as null, and removed. */
  setCell(id: string, row: number, column: number, cell: Cell | null): void {
    const rows = this.#open?.id === id ? this.#open.rows : this.#rows(id);
    this.#open ??= { id, rows };
    forgetUsed(rows);
    let columns = rows.get(row) as Columns | undefined;
    if (!columns || !this.#owned.has(columns)) {
      columns = new Map(columns);
      this.#owned.add(columns);
      rows.set(row, columns);
    }
    if (cell) columns.set(column, cell);
    else columns.delete(column);
    if (columns.size === 0) rows.delete(row);
  }

  #rows(id: string): Rows {
    const { cells } = this.sheet(id);
    if (this.#owned.has(cells)) return cells as Rows;
    const rows = new Map(cells);
    this.#owned.add(rows);
    this.patchSheet(id, { cells: rows satisfies CellRows });
    return rows;
  }
}
