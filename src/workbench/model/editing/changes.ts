import type { Area } from '../cells/area';
import type { Cell } from '../cells/cell';
import type { Sheet } from '../sheets/sheet';

/** Who made an edit. */
export type Source = 'user' | 'addin' | 'coauthor' | 'undo';

export type ChangeKind = 'cells' | 'format' | 'structure' | 'selection' | 'sheets' | 'calculation';

/** What a change of kind structure or sheets was. */
export type Detail =
  | 'rowsInserted'
  | 'rowsDeleted'
  | 'columnsInserted'
  | 'columnsDeleted'
  | 'cellsInserted'
  | 'cellsDeleted'
  | 'sheetAdded'
  | 'sheetDeleted'
  | 'sheetRenamed'
  | 'sheetActivated'
  | 'names'
  | 'other';

/** One edit of a change. `before` and `after` are given when it was the content of a single cell. */
export interface Edit {
  readonly kind: ChangeKind;
  readonly sheet: Sheet;
  readonly area: Area | null;
  readonly detail: Detail | null;
  readonly before: Cell | null;
  readonly after: Cell | null;
  /** For a renamed sheet: its former name. */
  readonly formerName?: string;
}

/**
 * What subscribers are told, once for each transaction. `kind`, `sheet` and `area` sum up the edits: the most
 * far-reaching kind, the sheet it touched first, and the bounding area on that sheet (null: the whole sheet).
 */
export interface Change {
  readonly kind: ChangeKind;
  readonly sheet: Sheet;
  readonly area: Area | null;
  readonly source: Source;
  readonly label: string;
  readonly edits: readonly Edit[];
}
