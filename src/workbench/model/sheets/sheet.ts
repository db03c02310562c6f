import { areaAt, type Area } from '../../../domain/grid/area';
import {
  BLANK_CELL,
  BLANK_CONTENT,
  type Cell,
  type CellFormat,
  type Content,
  type Scalar,
} from '../cells/cell';
import type { Source } from '../editing/changes';
import type { Chart } from './chart';
import { clearFormat, mapFormat, type Look } from '../cells/formatting';
import { parseInput, parseValue } from '../cells/input';
import { mergeArea, unmergeArea } from './merging';
import type { PageSetup } from './page';
import { SheetView } from './sheetView';
import type { Protection, SheetState } from '../state';
import type { Filter } from '../tables/filter';
import { shiftCells } from '../editing/structure';
import { type Shift } from '../editing/shift';
import { addTable, patchTable, refreshHeaders, removeTable } from '../tables/tableEditing';
import type { Table } from '../tables/tables';

/** A sheet of a workbook: what SheetView reads, and edits, each through the workbook's transactions. */
export class Sheet extends SheetView {
  /** Enters text as if typed: a formula, number, percentage, date, TRUE or FALSE, 'text, or text; '' clears. */
  setInput(row: number, column: number, text: string, source: Source): void {
    const { content, numberFormat } = parseInput(text, this.peek(row, column).format.numberFormat);
    this.setContent(row, column, content, source, numberFormat);
  }

  /** Writes as Excel's Range.values does: null leaves the cell, '' clears it, text is read as if typed. */
  setValue(row: number, column: number, value: Scalar, source: Source): void {
    if (value === null) return;
    const { content, numberFormat } = parseValue(value, this.peek(row, column).format.numberFormat);
    this.setContent(row, column, content, source, numberFormat);
  }

  /** Stores content as it is. A cell covered by a merge keeps nothing, as in Excel. */
  setContent(row: number, column: number, content: Content, source: Source, numberFormat?: string): void {
    const merge = this.mergeAt(row, column);
    if (merge && (merge.row !== row || merge.column !== column)) return;
    this.book.edit(source, 'Edit cell', () => {
      const before = this.peek(row, column);
      const formatted = numberFormat === undefined ? before : before.withNumberFormat(numberFormat);
      this.putCell(row, column, formatted.withContent(content));
      if (content.formula !== null || before.formula !== null || content.value !== before.value) {
        this.book.calculation.invalidate();
      }
      refreshHeaders(this, row, column);
      this.note('cells', areaAt(row, column), before);
    });
  }

  /** Clears contents, formats or both. */
  clear(area: Area, what: 'contents' | 'formats' | 'all', source: Source): void {
    this.book.transact(source, 'Clear', () => {
      if (what !== 'formats') {
        for (const [row, column, cell] of this.stored(area)) {
          if (!cell.blank) this.putCell(row, column, cell.withContent(BLANK_CONTENT));
        }
        this.book.calculation.invalidate();
        this.note('cells', area);
      }
      if (what !== 'contents') {
        clearFormat(this, area);
        this.note('format', area);
      }
    });
  }

  setFormat(area: Area, patch: Partial<CellFormat>, source: Source): void {
    this.changeFormat(area, (format) => ({ ...format, ...patch }), source);
  }

  /** Changes formats by what they are; `look` is asked once for each. */
  changeFormat(area: Area, look: Look, source: Source): void {
    this.book.edit(source, 'Format cells', () => {
      mapFormat(this, area, look);
      this.note('format', area);
    });
  }

  setColumnWidth(column: number, points: number | null, source: Source): void {
    const columnWidths = withEntry(this.state.columnWidths, column, points);
    this.change({ columnWidths }, 'Column width', source, areaAt(0, column));
  }

  /** Null makes the height automatic again. */
  setRowHeight(row: number, points: number | null, source: Source): void {
    const rowHeights = withEntry(this.state.rowHeights, row, points);
    this.change({ rowHeights }, 'Row height', source, areaAt(row, 0));
  }

  setRowsHidden(first: number, count: number, hidden: boolean, source: Source): void {
    const hiddenRows = withMembers(this.state.hiddenRows, first, count, hidden);
    this.change({ hiddenRows }, hidden ? 'Hide rows' : 'Show rows', source, areaAt(first, 0, count));
  }

  setColumnsHidden(first: number, count: number, hidden: boolean, source: Source): void {
    const hiddenColumns = withMembers(this.state.hiddenColumns, first, count, hidden);
    this.change(
      { hiddenColumns },
      hidden ? 'Hide columns' : 'Show columns',
      source,
      areaAt(0, first, 1, count),
    );
  }

  insertRows(row: number, count: number, source: Source): void {
    this.shift({ axis: 'row', at: row, count, from: null, to: null }, source);
  }
  deleteRows(row: number, count: number, source: Source): void {
    this.shift({ axis: 'row', at: row, count: -count, from: null, to: null }, source);
  }
  insertColumns(column: number, count: number, source: Source): void {
    this.shift({ axis: 'column', at: column, count, from: null, to: null }, source);
  }
  deleteColumns(column: number, count: number, source: Source): void {
    this.shift({ axis: 'column', at: column, count: -count, from: null, to: null }, source);
  }

  /** Moves cells; formulas, names, tables, merges and heights follow. */
  shift(shift: Shift, source: Source): void {
    this.book.transact(source, shift.count > 0 ? 'Insert' : 'Delete', () => shiftCells(this, shift));
  }

  /** Merges the area; only its first cell keeps its content. With `across`, each row on its own. */
  merge(area: Area, across: boolean, source: Source): void {
    this.book.transact(source, 'Merge', () => mergeArea(this, area, across));
  }

  unmerge(area: Area, source: Source): void {
    this.book.transact(source, 'Unmerge', () => unmergeArea(this, area));
  }

  /** Makes a table of the area, whose first row holds the headings when `hasHeaders`. */
  addTable(area: Area, hasHeaders: boolean, source: Source, name?: string): Table {
    return this.book.transact(source, 'Insert table', () => addTable(this, area, hasHeaders, name));
  }

  /** Changes a table; headings given as `columns` are written into its header row. */
  updateTable(id: string, patch: Partial<Table>, source: Source): void {
    this.book.transact(source, 'Change table', () => patchTable(this, id, patch));
  }

  /** Removes a table; its cells stay, or go with it when `andCells`. */
  removeTable(id: string, andCells: boolean, source: Source): void {
    this.book.transact(source, 'Delete table', () => removeTable(this, id, andCells));
  }

  addChart(chart: Chart, source: Source): void {
    this.change({ charts: [...this.charts, chart] }, 'Insert chart', source, null);
  }

  updateChart(id: string, patch: Partial<Chart>, source: Source): void {
    const charts = this.charts.map((chart) => (chart.id === id ? { ...chart, ...patch } : chart));
    this.change({ charts }, 'Change chart', source, null);
  }

  removeChart(id: string, source: Source): void {
    this.change({ charts: this.charts.filter((chart) => chart.id !== id) }, 'Delete chart', source, null);
  }

  setAutoFilter(autoFilter: Filter | null, source: Source): void {
    this.change({ autoFilter }, 'Filter', source, autoFilter?.area ?? null);
  }

  setFreeze(rows: number, columns: number, source: Source): void {
    this.change({ freeze: { rows, columns } }, 'Freeze panes', source, null);
  }

  setPage(patch: Partial<PageSetup>, source: Source): void {
    this.change({ page: { ...this.page, ...patch } }, 'Page setup', source, null);
  }

  setProtection(protection: Protection, source: Source): void {
    this.change({ protection }, 'Protect sheet', source, null);
  }

  setLook(
    patch: Partial<Pick<SheetState, 'visibility' | 'tabColour' | 'showGridlines'>>,
    source: Source,
  ): void {
    this.change(patch, 'Sheet look', source, null, 'sheets');
  }

  /** For the model's parts: stores a cell, or forgets it when it differs in nothing from its surroundings. */
  putCell(row: number, column: number, cell: Cell): void {
    if (cell.formula !== null) this.book.calculation.expectFormulas();
    const idle = cell.blank && cell.format === this.blankFormat(row, column);
    this.book.store.setCell(this.id, row, column, idle ? null : cell);
  }

  /** For the model's parts: records an edit of this sheet. */
  note(kind: 'cells' | 'format', area: Area, before: Cell | null = null): void {
    const after = before ? (this.state.cells.get(area.row)?.get(area.column) ?? BLANK_CELL) : null;
    this.book.note({ kind, sheet: this, area, detail: null, before, after });
  }

  private change(
    patch: Partial<SheetState>,
    label: string,
    source: Source,
    area: Area | null,
    kind: 'structure' | 'sheets' = 'structure',
  ): void {
    this.book.transact(source, label, () => {
      this.book.store.patchSheet(this.id, patch);
      this.book.note({ kind, sheet: this, area, detail: 'other' });
    });
  }
}

function withEntry(
  map: ReadonlyMap<number, number>,
  key: number,
  value: number | null,
): ReadonlyMap<number, number> {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

function withMembers(
  set: ReadonlySet<number>,
  first: number,
  count: number,
  member: boolean,
): ReadonlySet<number> {
  const next = new Set(set);
  for (let n = first; n < first + count; n++) {
    if (member) next.add(n);
    else next.delete(n);
  }
  return next;
}
