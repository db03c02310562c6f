import { contains, type Area } from '../../../domain/grid/area';
import { BLANK_CELL, BLANK_CONTENT, Cell, DEFAULT_FORMAT, type CellFormat } from '../cells/cell';
import type { Chart } from './chart';
import { DEFAULT_ROW_HEIGHT, DEFAULT_WIDTH, fittingHeight } from './fitting';
import type { PageSetup } from './page';
import type { Protection, SheetState, Visibility } from '../state';
import type { Filter } from '../tables/filter';
import type { Table } from '../tables/tables';
import { usedArea } from '../cells/used';
import type { BookPart } from '../parts';

/** The reading half of a sheet: a view of the workbook's present state. */
export class SheetView {
  readonly book: BookPart;
  readonly id: string;

  /** Sheets are made by their workbook. */
  constructor(book: BookPart, id: string) {
    this.book = book;
    this.id = id;
  }

  get state(): SheetState {
    return this.book.store.sheet(this.id);
  }
  get name(): string {
    return this.state.name;
  }
  get position(): number {
    return this.book.store.state.sheets.findIndex(({ id }) => id === this.id);
  }
  get visibility(): Visibility {
    return this.state.visibility;
  }
  get tabColour(): string | null {
    return this.state.tabColour;
  }
  get showGridlines(): boolean {
    return this.state.showGridlines;
  }
  get protection(): Protection {
    return this.state.protection;
  }
  get autoFilter(): Filter | null {
    return this.state.autoFilter;
  }
  get freeze(): { readonly rows: number; readonly columns: number } {
    return this.state.freeze;
  }
  get merges(): readonly Area[] {
    return this.state.merges;
  }
  get tables(): readonly Table[] {
    return this.state.tables;
  }
  get charts(): readonly Chart[] {
    return this.state.charts;
  }
  get page(): PageSetup {
    return this.state.page;
  }
  /** Rows hidden by hand; `isRowHidden` counts the filters' too. */
  get hiddenRows(): ReadonlySet<number> {
    return this.state.hiddenRows;
  }
  get hiddenColumns(): ReadonlySet<number> {
    return this.state.hiddenColumns;
  }

  /** The cell, calculated if need be; blank cells have the format of their column, row or sheet. */
  cell(row: number, column: number): Cell {
    this.book.calculation.flush();
    return this.peek(row, column);
  }

  /** The cell as stored: while edits are running a formula's value may be the one before them. */
  peek(row: number, column: number): Cell {
    const stored = this.state.cells.get(row)?.get(column);
    if (stored) return stored;
    const format = this.blankFormat(row, column);
    return format === DEFAULT_FORMAT ? BLANK_CELL : new Cell(BLANK_CONTENT, format);
  }

  /** The format a cell of this row and column has while nobody touched it. */
  blankFormat(row: number, column: number): CellFormat {
    const { rowFormats, columnFormats, baseFormat } = this.state;
    return rowFormats.get(row) ?? columnFormats.get(column) ?? baseFormat;
  }

  /** The merged area the cell is in, or null. */
  mergeAt(row: number, column: number): Area | null {
    return this.merges.find((area) => contains(area, row, column)) ?? null;
  }

  tableAt(row: number, column: number): Table | null {
    return this.tables.find(({ area }) => contains(area, row, column)) ?? null;
  }

  /** Hidden by hand or by a filter. */
  isRowHidden(row: number): boolean {
    const { hiddenRows, autoFilter, tables } = this.state;
    if (hiddenRows.has(row) || autoFilter?.hiddenRows.includes(row)) return true;
    return tables.some(({ filter }) => filter?.hiddenRows.includes(row));
  }

  /** Whether protection keeps the cell's content from being changed. */
  isLocked(row: number, column: number): boolean {
    return this.protection.on && this.peek(row, column).format.locked;
  }

  /** The block that holds all cells with content (and, unless `valuesOnly`, with a format of their own). */
  usedArea(valuesOnly = false): Area | null {
    return usedArea(this.state.cells, valuesOnly);
  }

  /** The width in points. */
  columnWidth(column: number): number {
    return this.state.columnWidths.get(column) ?? DEFAULT_WIDTH;
  }

  /** The height in points; a row without one of its own is as tall as its wrapped text needs. */
  rowHeight(row: number): number {
    return this.state.rowHeights.get(row) ?? Math.max(DEFAULT_ROW_HEIGHT, fittingHeight(this, row));
  }

  /** Stored cells of an area, row by row, without walking its blanks. */
  *stored(area: Area): Generator<[row: number, column: number, cell: Cell]> {
    const { cells } = this.state;
    for (const row of within(cells, area.row, area.rows)) {
      const columns = cells.get(row);
      if (!columns) continue;
      for (const column of within(columns, area.column, area.columns)) {
        const cell = columns.get(column);
        if (cell) yield [row, column, cell];
      }
    }
  }
}

/** The keys from `first` on that may be in the map, in order: counted up when few, else those of the map. */
function within(map: ReadonlyMap<number, unknown>, first: number, count: number): number[] {
  if (count <= map.size) return Array.from({ length: count }, (_, n) => first + n);
  return [...map.keys()].filter((key) => key >= first && key < first + count).sort((a, b) => a - b);
}
