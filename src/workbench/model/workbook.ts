import { areaAt, type Area } from '../../domain/grid/area';
import { Calculation } from './formulas/calculation';
import type { Source } from './editing/changes';
import type { Change } from './parts';
import { WorkbookError } from './cells/errors';
import type { History } from './editing/history';
import { Transactions, type Note } from './editing/transactions';
import { DefinedNames } from './sheets/names';
import { Sheet } from './sheets/sheet';
import { sheetId } from './sheets/sheetIds';
import { checkSheetName } from './sheets/sheetNames';
import { renameSheetInFormulas } from './editing/renaming';
import { blankSheet, type WorkbookState } from './state';
import { Store } from './store';

interface Selection {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * A workbook in memory: the one truth that the grid on the page and the Office.js host both read and write.
 * Rows and columns count from 0. Every edit goes through `transact`, so each is one step of undo.
 */
export class Workbook {
  readonly name: string;
  readonly names: DefinedNames;
  readonly calculation: Calculation;
  /** For the parts of the model only: the page and the host go through the sheets. */
  readonly store: Store;
  readOnly = false;
  /** Sheets can be neither added nor removed by an add-in. */
  structureProtected = false;
  author = '';
  title = '';
  /** Features of the opened file that saving would lose, in words (charts, pivot tables …). */
  lost: readonly string[] = [];
  /** What of the opened file was not read at all, in words: sheets without cells, cells far out. */
  leftOut: readonly string[] = [];
  /** The sensitivity label of the opened file, by its name; null without one. */
  label: string | null = null;

  readonly #sheets = new Map<string, Sheet>();
  readonly #transactions = new Transactions(this);
  #saved: WorkbookState;
  #active: string;
  readonly #selections = new Map<string, Area>();
  #nextId = 2;

  /** A new workbook with one empty sheet. */
  constructor(name = 'Book1.xlsx', firstSheet = 'Sheet1') {
    this.name = name;
    const first = blankSheet(sheetId(1), firstSheet);
    this.store = new Store({ sheets: [first], names: [] });
    this.#active = first.id;
    this.#saved = this.store.state;
    this.names = new DefinedNames(this);
    this.calculation = new Calculation(this);
  }

  /** A workbook that holds this, as when a file is opened: nothing of it is checked, and none of it can be undone. */
  static of(name: string, state: WorkbookState): Workbook {
    const book = new Workbook(name);
    book.store.restore(state);
    book.#active = state.sheets.find(({ visibility }) => visibility === 'Visible')?.id ?? '';
    book.#nextId = state.sheets.length + 1;
    book.calculation.opened(state);
    book.markSaved();
    return book;
  }

  get sheets(): readonly Sheet[] {
    return this.store.state.sheets.map(({ id }) => this.#view(id));
  }

  /** The sheet in view; when undo removed it, the first visible one. */
  get active(): Sheet {
    const { sheets } = this.store.state;
    const state =
      sheets.find(({ id }) => id === this.#active) ?? sheets.find((s) => s.visibility === 'Visible');
    if (!state) throw new WorkbookError('last-visible-sheet');
    return this.#view(state.id);
  }

  get selection(): Selection {
    const sheet = this.active;
    return { sheet, area: this.#selections.get(sheet.id) ?? areaAt(0, 0) };
  }

  /** The sheet of this name (without regard to case) or id. */
  find(nameOrId: string): Sheet | null {
    const wanted = nameOrId.toLowerCase();
    const { sheets } = this.store.state;
    const state =
      sheets.find((s) => s.name.toLowerCase() === wanted) ?? sheets.find((s) => s.id === nameOrId);
    return state ? this.#view(state.id) : null;
  }

  /** Adds a sheet, at the end unless a position (from 0) is given; without a name it is called SheetN. */
  addSheet(name?: string, position?: number, source: Source = 'user'): Sheet {
    const sheet = blankSheet(sheetId(this.#nextId++), name ?? this.#freeName());
    checkSheetName(this, sheet.name, null);
    return this.transact(source, 'Insert sheet', () => {
      const sheets = [...this.store.state.sheets];
      sheets.splice(position ?? sheets.length, 0, sheet);
      this.store.patch({ sheets });
      this.calculation.invalidate();
      this.note({ kind: 'sheets', sheet: this.#view(sheet.id), area: null, detail: 'sheetAdded' });
      return this.#view(sheet.id);
    });
  }

  removeSheet(sheet: Sheet, source: Source = 'user'): void {
    const { sheets } = this.store.state;
    const rest = sheets.filter(({ id }) => id !== sheet.id);
    if (!rest.some((s) => s.visibility === 'Visible')) throw new WorkbookError('last-visible-sheet');
    this.transact(source, 'Delete sheet', () => {
      const inView = this.active === sheet;
      if (inView) {
        this.note({ kind: 'sheets', sheet, area: null, detail: 'sheetDeactivated' });
        const next = rest[Math.min(sheet.position, rest.length - 1)];
        this.#active =
          (next?.visibility === 'Visible' ? next : rest.find((s) => s.visibility === 'Visible'))?.id ?? '';
      }
      renameSheetInFormulas(this, sheet.name, null);
      this.store.patch({
        sheets: this.store.state.sheets.filter(({ id }) => id !== sheet.id),
        names: this.store.state.names.filter((each) => each.scope !== sheet.id),
      });
      this.calculation.invalidate();
      this.note({ kind: 'sheets', sheet, area: null, detail: 'sheetDeleted' });
      if (inView) this.note({ kind: 'sheets', sheet: this.active, area: null, detail: 'sheetActivated' });
    });
  }

  renameSheet(sheet: Sheet, name: string, source: Source = 'user'): void {
    checkSheetName(this, name, sheet.id);
    const formerName = sheet.name;
    this.transact(source, 'Rename sheet', () => {
      renameSheetInFormulas(this, formerName, name);
      this.store.patchSheet(sheet.id, { name });
      this.calculation.invalidate();
      this.note({ kind: 'sheets', sheet, area: null, detail: 'sheetRenamed', formerName });
    });
  }

  /** Moves a sheet to a position counted from 0. */
  moveSheet(sheet: Sheet, position: number, source: Source = 'user'): void {
    this.transact(source, 'Move sheet', () => {
      const state = this.store.sheet(sheet.id);
      const sheets = this.store.state.sheets.filter((each) => each !== state);
      sheets.splice(position, 0, state);
      this.store.patch({ sheets });
      this.calculation.invalidate();
      this.note({ kind: 'sheets', sheet, area: null, detail: 'other' });
    });
  }

  /** Brings a sheet into view. Not an edit: it is not undone. */
  activate(sheet: Sheet, source: Source = 'user'): void {
    const former = this.active;
    if (former === sheet) return;
    this.#active = this.store.sheet(sheet.id).id;
    this.#transactions.tellOf(source, 'Activate', [
      { kind: 'sheets', sheet: former, area: null, detail: 'sheetDeactivated' },
      { kind: 'sheets', sheet, area: null, detail: 'sheetActivated' },
    ]);
  }

  /** Selects cells and brings their sheet into view. Not an edit. */
  select(sheet: Sheet, area: Area, source: Source = 'user'): void {
    this.activate(sheet, source);
    this.#selections.set(sheet.id, area);
    this.#transactions.tellOf(source, 'Select', [{ kind: 'selection', sheet, area, detail: null }]);
  }

  /** Calls the listener once for each transaction, after it; returns what stops that. */
  subscribe(listener: (change: Change) => void): () => void {
    return this.#transactions.subscribe(listener);
  }

  /** Runs edits as one step of undo: see `Transactions`. */
  transact<T>(source: Source, label: string, fn: () => T): T {
    return this.#transactions.run(source, label, fn);
  }

  /** A single edit, which cannot fail halfway. */
  edit(source: Source, label: string, fn: () => void): void {
    this.#transactions.runOne(source, label, fn);
  }

  /** Edits a block of cells as one. */
  block(sheet: Sheet, area: Area, source: Source, fn: () => void): void {
    this.#transactions.runBlock(sheet, area, source, fn);
  }

  /** For the parts of the model only: records an edit of the running transaction. */
  note(note: Note): void {
    this.#transactions.note(note);
  }

  /** The steps of undo, for merging those of one run of an add-in. */
  get history(): History {
    return this.#transactions.history;
  }
  get canUndo(): boolean {
    return this.history.canUndo;
  }
  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /** What Undo would take back, in words; null when there is nothing. */
  get undoLabel(): string | null {
    return this.history.undoLabel;
  }

  /** Takes the last step back; false when there is none. */
  undo(): boolean {
    return this.#transactions.undo();
  }

  redo(): boolean {
    return this.#transactions.redo();
  }

  /** Forgets the steps, for a workbook just opened, or after an act that Excel cannot undo. */
  clearHistory(): void {
    this.history.clear();
  }

  get isDirty(): boolean {
    return this.store.state !== this.#saved;
  }
  /** Takes the present state as the saved one. */
  markSaved(): void {
    this.#saved = this.store.seal();
  }

  /** For the calculation only: tells of values that came late, once the formula engine was loaded. */
  tellCalculated(): void {
    const sheet = this.active;
    this.#transactions.tellOf('user', 'Calculate', [
      { kind: 'calculation', sheet, area: null, detail: null },
    ]);
  }

  #view(id: string): Sheet {
    let sheet = this.#sheets.get(id);
    if (!sheet) this.#sheets.set(id, (sheet = new Sheet(this, id)));
    return sheet;
  }

  #freeName(): string {
    let n = 1;
    while (this.find(`Sheet${n}`)) n++;
    return `Sheet${n}`;
  }
}
