import type { Area } from '../domain/grid/address';
import { cellAt, foldSpace, type Grid } from '../domain/grid/grid';
import type { RowName } from './commentaryMatch';

/** The columns of the commentary table, in their order when it is made. Only `commentary` is the author's. */
export const COMMENTARY_COLUMNS = [
  { id: 'reference', heading: 'Reference', width: 60 },
  { id: 'period', heading: 'Quarter', width: 75 },
  { id: 'indicator', heading: 'Indicator', width: 150 },
  { id: 'status', heading: 'Status', width: 60 },
  { id: 'facts', heading: 'Facts', width: 300 },
  { id: 'questions', heading: 'Questions', width: 250 },
  { id: 'commentary', heading: 'Commentary', width: 340 },
] as const;

export type CommentaryColumn = (typeof COMMENTARY_COLUMNS)[number]['id'];

/** Columns of the sheet, 0-based, by what they hold. */
export type ColumnPlaces = ReadonlyMap<CommentaryColumn, number>;

/** Finds the columns again by their headings in the table's first row, wherever they were moved. */
export function findColumns(grid: Grid, table: Area): ColumnPlaces {
  const places = new Map<CommentaryColumn, number>();
  for (let column = table.column; column < table.column + table.columns; column += 1) {
    const text = foldSpace(String(cellAt(grid, table.row, column).value)).toLowerCase();
    const known = COMMENTARY_COLUMNS.find(({ heading }) => heading.toLowerCase() === text);
    if (known && !places.has(known.id)) places.set(known.id, column);
  }
  return places;
}

/** What the row `at` of the sheet is told apart by; '' for a column that is not there. */
export function nameAt(grid: Grid, at: number, columns: ColumnPlaces): RowName {
  const text = (id: CommentaryColumn): string => {
    const column = columns.get(id);
    return column === undefined ? '' : foldSpace(String(cellAt(grid, at, column).value));
  };
  return { reference: text('reference'), indicator: text('indicator'), period: text('period') };
}
