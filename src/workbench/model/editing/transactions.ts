import type { Area } from '../../../domain/grid/area';
import type { BookPart, Change, Edit, SheetPart } from '../parts';
import { reversed, summarise } from '../sheets/notes';
import type { WorkbookState } from '../state';
import type { Source } from './changes';
import { History } from './history';

/** An edit as the model's parts tell it. */
export type Note = Pick<Edit, 'kind' | 'sheet' | 'area' | 'detail'> & Partial<Edit>;

/** Runs edits of a workbook as steps of undo, and tells subscribers of each once. */
export class Transactions {
  readonly history = new History();
  readonly #book: Pick<BookPart, 'store' | 'calculation'>;
  readonly #listeners = new Set<(change: Change) => void>();
  /** Those of the running transaction; null between two. */
  #edits: Edit[] | null = null;

  constructor(book: Pick<BookPart, 'store' | 'calculation'>) {
    this.#book = book;
  }

  /** Calls the listener once for each transaction, after it; returns what stops that. */
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Runs edits as one step of undo and one notification. When `fn` throws, the workbook is as it was before and the
   * error goes on; inside another transaction the edits join it, and a throw takes back only this part.
   */
  run<T>(source: Source, label: string, fn: () => T): T {
    const { store, calculation } = this.#book;
    const outer = this.#edits;
    const before = store.seal();
    const edits: Edit[] = [];
    this.#edits = edits;
    try {
      const result = fn();
      const made: Edit[] = this.#edits;
      if (outer) outer.push(...made);
      else this.#commit(source, label, before, made);
      return result;
    } catch (error) {
      store.restore(before);
      calculation.invalidate();
      throw error;
    } finally {
      this.#edits = outer;
    }
  }

  /** A single edit, which cannot fail halfway: joins a running transaction without the cost of a savepoint. */
  runOne(source: Source, label: string, fn: () => void): void {
    if (this.#edits) fn();
    else this.run(source, label, fn);
  }

  /** Edits a block of cells as one: subscribers hear of one edit of the area, not of each cell. */
  runBlock(sheet: SheetPart, area: Area, source: Source, fn: () => void): void {
    this.run(source, 'Edit cells', () => {
      fn();
      const edits = this.#edits ?? [];
      if (edits.filter(({ kind }) => kind === 'cells').length < 2) return;
      this.#edits = edits.filter(({ kind }) => kind !== 'cells');
      this.note({ kind: 'cells', sheet, area, detail: null });
    });
  }

  /** Records an edit of the running transaction. */
  note(note: Note): void {
    if (!this.#edits) throw new Error('An edit was made outside a transaction.');
    this.#edits.push(edit(note));
  }

  /** What is no edit is told in its turn: at once, or among the edits of the transaction under way. */
  tellOf(source: Source, label: string, notes: readonly [Note, ...Note[]]): void {
    const [first, ...rest] = notes;
    if (this.#edits) this.#edits.push(...notes.map(edit));
    else this.#tell(source, label, [edit(first), ...rest.map(edit)]);
  }

  /** Takes the last step back; false when there is none. */
  undo(): boolean {
    const step = this.history.undo();
    if (step) this.#restore(step.before, `Undo ${step.label}`, reversed(step.edits));
    return step !== null;
  }

  redo(): boolean {
    const step = this.history.redo();
    if (step) this.#restore(step.after, `Redo ${step.label}`, step.edits);
    return step !== null;
  }

  #commit(source: Source, label: string, before: WorkbookState, edits: Edit[]): void {
    const { store, calculation } = this.#book;
    calculation.flush();
    const after = store.seal();
    const [first, ...rest] = edits;
    if (!first) return;
    if (after !== before) this.history.push({ label, before, after, edits: edits.filter(isEdit) });
    this.#edits = null;
    this.#tell(source, label, [first, ...rest]);
  }

  #restore(state: WorkbookState, label: string, edits: readonly Edit[]): void {
    const { store, calculation } = this.#book;
    store.restore(state);
    calculation.invalidate();
    calculation.flush();
    const [first, ...rest] = edits;
    if (first) this.#tell('undo', label, [first, ...rest]);
  }

  #tell(source: Source, label: string, edits: readonly [Edit, ...Edit[]]): void {
    const change = summarise(edits, source, label);
    for (const listener of [...this.#listeners]) listener(change);
  }
}

/** Bringing sheets into view and selecting cells are no edits: they are not undone. */
const isEdit = ({ kind, detail }: Edit): boolean =>
  kind !== 'selection' && detail !== 'sheetActivated' && detail !== 'sheetDeactivated';

const edit = (note: Note): Edit => ({ before: null, after: null, ...note });
