import type { Area } from '../../domain/grid/area';
import type { Cell } from './cells/cell';
import type { ChangeKind, Detail, Source } from './editing/changes';
import type { DefinedName, SheetState } from './state';
import type { Store } from './store';
import type { Shift } from './editing/shift';

/** What reading functions need of a sheet; `SheetView` gives it. */
export interface SheetReading {
  readonly id: string;
  readonly name: string;
  readonly state: SheetState;
  readonly book: BookPart;
  readonly tables: SheetState['tables'];
  readonly charts: SheetState['charts'];
  readonly merges: readonly Area[];
  readonly position: number;
  cell(row: number, column: number): Cell;
  peek(row: number, column: number): Cell;
  stored(area: Area): Iterable<[row: number, column: number, cell: Cell]>;
  usedArea(valuesOnly?: boolean): Area | null;
  mergeAt(row: number, column: number): Area | null;
  columnWidth(column: number): number;
  rowHeight(row: number): number;
}

/** What editing functions need of a sheet; `Sheet` gives it. Edits are made inside a transaction of its workbook. */
export interface SheetPart extends SheetReading {
  clear(area: Area, what: 'contents' | 'formats' | 'all', source: Source): void;
  shift(shift: Shift, source: Source): void;
  putCell(row: number, column: number, cell: Cell): void;
  note(kind: 'cells' | 'format', area: Area, before?: Cell | null): void;
}

/** What the parts of the model need of the workbook they belong to. */
export interface BookPart {
  readonly store: Store;
  readonly sheets: readonly SheetPart[];
  readonly active: SheetPart;
  readonly names: { resolve(name: string, sheetId: string): DefinedName | null };
  find(nameOrId: string): SheetPart | null;
  readonly calculation: {
    readonly stopped: boolean;
    invalidate(): void;
    flush(): void;
    expectFormulas(): void;
  };
  transact<T>(source: Source, label: string, fn: () => T): T;
  /** A single edit, which cannot fail halfway. */
  edit(source: Source, label: string, fn: () => void): void;
  note(note: Pick<Edit, 'kind' | 'sheet' | 'area' | 'detail'> & Partial<Edit>): void;
  subscribe(listener: (change: Change) => void): () => void;
}

/** One edit of a change. `before` and `after` are given when it was the content of a single cell. */
export interface Edit {
  readonly kind: ChangeKind;
  readonly sheet: SheetPart;
  readonly area: Area | null;
  readonly detail: Detail | null;
  readonly before: Cell | null;
  readonly after: Cell | null;
  /** Where cells were inserted or deleted: along which way the others went. */
  readonly axis?: 'row' | 'column';
  /** For a renamed sheet: its former name. */
  readonly formerName?: string;
}

/**
 * What subscribers are told, once for each transaction. `kind`, `sheet` and `area` sum up the edits: the most
 * far-reaching kind, the sheet it touched first, and the bounding area on that sheet (null: the whole sheet).
 */
export interface Change {
  readonly kind: ChangeKind;
  readonly sheet: SheetPart;
  readonly area: Area | null;
  readonly source: Source;
  readonly label: string;
  readonly edits: readonly Edit[];
}
