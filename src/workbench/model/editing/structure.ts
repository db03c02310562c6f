import { formatColumn, parseColumn, quoteSheet } from '../../../domain/grid/address';
import { MAX_COLUMNS, MAX_ROWS, areaAt, type Area } from '../../../domain/grid/area';
import type { Cell } from '../cells/cell';
import type { Detail } from './changes';
import type { Chart } from '../sheets/chart';
import { WorkbookError } from '../cells/errors';
import { mapFormulas } from '../formulas/formulaEditing';
import { mapReferences } from '../cells/references';
import type { SheetPart } from '../parts';
import { shiftArea, shiftSpan, type Shift } from './shift';
import type { SheetState } from '../state';
import type { Filter } from '../tables/filter';

/** Moves cells and all that hangs on their place. Throws when data would fall off the sheet. */
export function shiftCells(sheet: SheetPart, shift: Shift): void {
  const { book } = sheet;
  checkRoom(sheet, shift);
  const wanted = sheet.name.toLowerCase();
  mapFormulas(book, (formula, own) =>
    mapReferences(formula, ({ sheet: named, address }) => {
      const prefix = named === null ? '' : `${quoteSheet(named)}!`;
      if ((named ?? own).toLowerCase() !== wanted) return prefix + address;
      return shiftAddress(shift, prefix, address);
    }),
  );
  book.store.patchSheet(sheet.id, moved(sheet.state, shift));
  book.calculation.invalidate();
  book.note({ kind: 'structure', sheet, area: touched(shift), detail: detailOf(shift), axis: shift.axis });
}

function checkRoom(sheet: SheetPart, shift: Shift): void {
  const used = shift.count > 0 ? sheet.usedArea(true) : null;
  if (!used) return;
  const end = shift.axis === 'row' ? used.row + used.rows : used.column + used.columns;
  const limit = shift.axis === 'row' ? MAX_ROWS : MAX_COLUMNS;
  if (end > shift.at && end + shift.count > limit) throw new WorkbookError('data-would-be-lost');
}

const PART = /^(\$?)([A-Z]{1,3})?(\$?)(\d{1,7})?$/i;

/** An address after the move, with its dollar signs where they were. */
function shiftAddress(shift: Shift, prefix: string, address: string): string {
  const corners = address.split(':');
  const parts = corners.map((corner) => PART.exec(corner));
  const first = parts[0];
  const last = parts[1] ?? first;
  if (!first || !last) return prefix + address;
  const rowOf = (part: RegExpExecArray, otherwise: number) => (part[4] ? Number(part[4]) - 1 : otherwise);
  const columnOf = (part: RegExpExecArray, otherwise: number) => (part[2] ? parseColumn(part[2]) : otherwise);
  const [r1, c1] = [rowOf(first, 0), columnOf(first, 0)];
  const [r2, c2] = [rowOf(last, MAX_ROWS - 1), columnOf(last, MAX_COLUMNS - 1)];
  const next = shiftArea(shift, areaAt(r1, c1, r2 - r1 + 1, c2 - c1 + 1));
  if (!next) return '#REF!';
  const write = (part: RegExpExecArray, row: number, column: number) => {
    // `$5` alone is parsed with its dollar sign in front of an absent column.
    const rowSign = part[2] ? part[3] : part[1];
    return (
      (part[2] ? `${part[1] ?? ''}${formatColumn(column)}` : '') +
      (part[4] ? `${rowSign ?? ''}${row + 1}` : '')
    );
  };
  const texts = [write(first, next.row, next.column)];
  if (parts[1]) texts.push(write(parts[1], next.row + next.rows - 1, next.column + next.columns - 1));
  return prefix + texts.join(':');
}

function moved(state: SheetState, shift: Shift): Partial<SheetState> {
  const area = (each: Area) => shiftArea(shift, each);
  const filter = (each: Filter | null): Filter | null => {
    const next = each && area(each.area);
    return each && next
      ? { ...each, area: next, hiddenRows: movedNumbers(shift, 'row', each.hiddenRows) }
      : null;
  };
  const whole = shift.from === null;
  const keyed = <T>(axis: Shift['axis'], map: ReadonlyMap<number, T>) =>
    whole && shift.axis === axis ? movedKeys(shift, map) : map;
  return {
    cells: movedCells(state, shift),
    rowFormats: keyed('row', state.rowFormats),
    rowHeights: keyed('row', state.rowHeights),
    columnFormats: keyed('column', state.columnFormats),
    columnWidths: keyed('column', state.columnWidths),
    hiddenRows: whole ? new Set(movedNumbers(shift, 'row', [...state.hiddenRows])) : state.hiddenRows,
    hiddenColumns: whole
      ? new Set(movedNumbers(shift, 'column', [...state.hiddenColumns]))
      : state.hiddenColumns,
    merges: state.merges.map(area).filter((each) => each !== null),
    choices: state.choices.flatMap((each) => {
      const next = area(each.area);
      return next ? [{ ...each, area: next }] : [];
    }),
    tables: state.tables.flatMap((table) => {
      const next = area(table.area);
      return next ? [{ ...table, area: next, filter: filter(table.filter) }] : [];
    }),
    charts: state.charts.map((chart) => movedChart(chart, area)),
    autoFilter: filter(state.autoFilter),
    page: { ...state.page, printArea: state.page.printArea && area(state.page.printArea) },
  };
}

/** A chart's cells move with the rows and columns; a series whose cells were deleted goes. */
function movedChart(chart: Chart, area: (each: Area) => Area | null): Chart {
  return {
    ...chart,
    categories: chart.categories && area(chart.categories),
    series: chart.series.flatMap((series) => {
      const values = area(series.values);
      return values ? [{ ...series, values, heading: series.heading && area(series.heading) }] : [];
    }),
  };
}

function movedCells(state: SheetState, shift: Shift): SheetState['cells'] {
  const next = new Map<number, Map<number, Cell>>();
  for (const [row, columns] of state.cells) {
    for (const [column, cell] of columns) {
      const place = shiftArea(shift, areaAt(row, column));
      if (!place) continue;
      const target = next.get(place.row) ?? new Map<number, Cell>();
      next.set(place.row, target.set(place.column, cell));
    }
  }
  return next;
}

function movedKeys<T>(shift: Shift, map: ReadonlyMap<number, T>): ReadonlyMap<number, T> {
  return new Map(
    [...map].flatMap(([key, value]) => {
      const span = shiftSpan(shift, key, key);
      return span ? [[span[0], value] as const] : [];
    }),
  );
}

function movedNumbers(shift: Shift, axis: Shift['axis'], numbers: readonly number[]): number[] {
  if (shift.axis !== axis) return [...numbers];
  return numbers.flatMap((n) => shiftSpan(shift, n, n)?.[0] ?? []);
}

/** The inserted or deleted cells. */
function touched(shift: Shift): Area {
  const size = Math.abs(shift.count);
  const from = shift.from ?? 0;
  if (shift.axis === 'row') return areaAt(shift.at, from, size, (shift.to ?? MAX_COLUMNS - 1) - from + 1);
  return areaAt(from, shift.at, (shift.to ?? MAX_ROWS - 1) - from + 1, size);
}

function detailOf({ axis, count, from }: Shift): Detail {
  if (from !== null) return count > 0 ? 'cellsInserted' : 'cellsDeleted';
  if (axis === 'row') return count > 0 ? 'rowsInserted' : 'rowsDeleted';
  return count > 0 ? 'columnsInserted' : 'columnsDeleted';
}
