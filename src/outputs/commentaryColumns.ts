import { foldSpace } from '../domain/grid/grid';
import type { SheetSnapshot } from '../host/port';
import type { RowName } from './commentaryMatch';
import { findTable, isNamed } from './ownTables/findTable';
import type { FoundRow, FoundTable, Table } from './ownTables/table';
import { COMMENTARY_TABLE } from './ownNames';

export type CommentaryColumn =
  | 'reference'
  | 'period'
  | 'indicator'
  | 'status'
  | 'facts'
  | 'questions'
  | 'commentary'
  | 'agreedBy'
  | 'agreedOn';

/**
 * The commentary table. Its last three columns are its author's and of whoever agreed the words; a row without a period
 * is no row of ours. A table made before words were agreed has no columns for that, and is whole.
 */
export const COMMENTARY: Table<CommentaryColumn> = {
  name: COMMENTARY_TABLE,
  title: 'Commentary',
  columns: [
    { field: 'reference', heading: 'Reference', width: 60 },
    { field: 'period', heading: 'Quarter', width: 75 },
    { field: 'indicator', heading: 'Indicator', width: 150 },
    { field: 'status', heading: 'Status', width: 60 },
    { field: 'facts', heading: 'Facts', width: 300 },
    { field: 'questions', heading: 'Questions', width: 250 },
    { field: 'commentary', heading: 'Commentary', width: 340 },
    { field: 'agreedBy', heading: 'Agreed by', width: 90, optional: true },
    { field: 'agreedOn', heading: 'Agreed on', width: 80, optional: true },
  ],
  named: ['period'],
};

/** Finds the commentary table on its sheet; null without the Excel table: headings alone may be anyone's. */
export const findCommentary = (sheet: SheetSnapshot | null): FoundTable<CommentaryColumn> | null =>
  sheet?.tables.some(({ name }) => isNamed(name, COMMENTARY)) ? findTable(sheet, COMMENTARY) : null;

/** What a row is told apart by. */
export const nameOf = ({ cells }: FoundRow<CommentaryColumn>): RowName => ({
  reference: foldSpace(cells.reference),
  indicator: foldSpace(cells.indicator),
  period: foldSpace(cells.period),
});
