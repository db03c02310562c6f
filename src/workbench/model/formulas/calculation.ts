import type { Store } from '../store';
import type { WorkbookState } from '../state';
import type { Calculator } from './calculator';

interface Book {
  readonly store: Store;
  tellCalculated(): void;
}

/**
 * When to calculate. Edits only mark the workbook; the next read or the end of the transaction calculates, once.
 * The engine is loaded when the first formula appears: until then its value is the one of the file, or nothing.
 */
export class Calculation {
  /** While true, nothing is calculated (Excel's suspendApiCalculationUntilNextSync). */
  suspended = false;

  readonly #book: Book;
  #calculator: Calculator | null = null;
  #loading: Promise<void> | null = null;
  #synced: WorkbookState | null = null;
  /** As opened from a file, until the engine has taken it in. */
  #opened: WorkbookState | null = null;
  #stopped = false;
  #formulas = false;
  #dirty = false;
  #running = false;

  constructor(book: Book) {
    this.#book = book;
  }

  /** The engine gave up on this workbook (formulas too deep for it): values stay as they are, and new formulas have none. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** The workbook was opened: its formulas have the values stored with them. Those without one are calculated. */
  opened(state: WorkbookState): void {
    const formulas = state.sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap((columns) =>
        [...columns.values()].filter(({ formula }) => formula !== null),
      ),
    );
    if (formulas.length === 0) return;
    this.#formulas = true;
    this.#opened = state;
    this.#dirty = formulas.some(({ value }) => value === null);
  }

  /** A formula was stored: from now on there is something to calculate. */
  expectFormulas(): void {
    this.#formulas = true;
  }

  /** Something a formula may depend on has changed. */
  invalidate(): void {
    this.#dirty = true;
  }

  /** Calculates when something changed, unless suspended. */
  flush(): void {
    if (this.suspended || !this.#dirty || !this.#formulas || this.#running || this.#stopped) return;
    if (!this.#calculator) {
      void this.ready();
      return;
    }
    this.#running = true;
    try {
      if (this.#opened) {
        this.#calculator.takeIn(this.#opened);
        this.#synced = this.#opened;
        this.#opened = null;
      }
      this.#calculator.calculate(this.#book.store, this.#synced);
      this.#synced = this.#book.store.seal();
      this.#dirty = false;
    } catch (error) {
      // The engine runs out of its stack where formulas hang together in thousands; it cannot be used after that.
      if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error;
      this.#stopped = true;
      this.#calculator.abandon();
    } finally {
      this.#running = false;
    }
  }

  /** Resolves when the engine is loaded and every value is up to date; at once when there are no formulas. */
  ready(): Promise<void> {
    if (!this.#formulas || this.#calculator) return this.#loading ?? Promise.resolve();
    return this.loaded();
  }

  /** Resolves when the engine is loaded, for a formula that may be stored next; what no formula is made of is not calculated. */
  loaded(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<void> {
    const { createCalculator } = await import('./ironcalc');
    this.#calculator = await createCalculator();
    this.#stopped = this.#calculator === null;
    if (this.#stopped) return;
    const before = this.#book.store.state;
    this.flush();
    if (this.#book.store.state !== before) this.#book.tellCalculated();
  }
}
