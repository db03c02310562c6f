import { WorkbookError } from '../cells/errors';
import type { DefinedName } from '../state';
import type { Source } from '../editing/changes';
import type { BookPart } from '../parts';

const VALID = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const CELL_LIKE = /^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i;

/** Whether Excel allows the name: not a cell's address, no blanks, 255 signs at most. */
export const isName = (name: string): boolean => VALID.test(name) && !CELL_LIKE.test(name);

/** The workbook's defined names. Names are compared without regard to case. */
export class DefinedNames {
  readonly #book: BookPart;

  constructor(book: BookPart) {
    this.#book = book;
  }

  list(): readonly DefinedName[] {
    return this.#book.store.state.names;
  }

  /** The name in this scope (a sheet's id, or null for the workbook). */
  get(name: string, scope: string | null = null): DefinedName | null {
    return this.list().find((each) => same(each, name, scope)) ?? null;
  }

  /** What a formula on this sheet would find under the name: the sheet's own first. */
  resolve(name: string, sheetId: string): DefinedName | null {
    return this.get(name, sheetId) ?? this.get(name);
  }

  /** Adds a name; throws WorkbookError when it is taken or is not a name. */
  add(entry: DefinedName, source: Source): DefinedName {
    if (!isName(entry.name)) throw new WorkbookError('invalid-name', entry.name);
    // Tables have their names out of the same pot.
    const tables = this.#book.sheets.flatMap((sheet) => sheet.tables);
    if (this.get(entry.name, entry.scope) || tables.some(({ name }) => alike(name, entry.name)))
      throw new WorkbookError('name-taken', entry.name);
    this.#write('Define name', [...this.list(), entry], source);
    return entry;
  }

  update(name: string, scope: string | null, patch: Partial<DefinedName>, source: Source): void {
    const next = this.list().map((each) => (same(each, name, scope) ? { ...each, ...patch } : each));
    this.#write('Change name', next, source);
  }

  remove(name: string, scope: string | null, source: Source): void {
    this.#write(
      'Delete name',
      this.list().filter((each) => !same(each, name, scope)),
      source,
    );
  }

  #write(label: string, names: readonly DefinedName[], source: Source): void {
    const book = this.#book;
    book.transact(source, label, () => {
      book.store.patch({ names });
      book.note({ kind: 'sheets', sheet: book.active, area: null, detail: 'names' });
      book.calculation.invalidate();
    });
  }
}

function same(entry: DefinedName, name: string, scope: string | null): boolean {
  return entry.scope === scope && alike(entry.name, name);
}

const alike = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
