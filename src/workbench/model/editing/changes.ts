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
  | 'sheetDeactivated'
  | 'names'
  | 'other';
