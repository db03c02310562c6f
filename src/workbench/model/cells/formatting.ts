import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../domain/grid/area';
import { DEFAULT_FORMAT, Cell, type CellFormat } from './cell';
import type { SheetPart } from '../parts';
import type { SheetState } from '../state';

/** Takes every format away. */
export function clearFormat(sheet: SheetPart, area: Area): void {
  mapFormat(sheet, area, () => DEFAULT_FORMAT);
}

/** A format made of another. */
export type Look = (format: CellFormat) => CellFormat;

/** Changes the formats of an area; whole rows, columns or sheets are kept as such, not cell by cell. */
export function mapFormat(sheet: SheetPart, area: Area, look: Look): void {
  // Cells of one look stay on one format object: it keeps memory and the file's style table small.
  const seen = new Map<CellFormat, CellFormat>();
  const shared: Look = (format) => {
    const known = seen.get(format) ?? look(format);
    seen.set(format, known);
    return known;
  };
  const wholeRows = area.columns === MAX_COLUMNS;
  const wholeColumns = area.rows === MAX_ROWS;
  if (wholeRows || wholeColumns) {
    for (const [row, column, cell] of sheet.stored(area)) {
      sheet.book.store.setCell(sheet.id, row, column, new Cell(cell, shared(cell.format)));
    }
    sheet.book.store.patchSheet(sheet.id, bandPatch(sheet, area, shared));
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = sheet.peek(row, column);
      sheet.putCell(row, column, new Cell(cell, shared(cell.format)));
    }
  }
}

function bandPatch(sheet: SheetPart, area: Area, look: Look): Partial<SheetState> {
  const { state } = sheet;
  const wholeRows = area.columns === MAX_COLUMNS;
  if (wholeRows && area.rows === MAX_ROWS) {
    const all = (formats: ReadonlyMap<number, CellFormat>) =>
      new Map([...formats].map(([index, format]) => [index, look(format)] as const));
    return {
      baseFormat: look(state.baseFormat),
      rowFormats: all(state.rowFormats),
      columnFormats: all(state.columnFormats),
    };
  }
  const formats = new Map(wholeRows ? state.rowFormats : state.columnFormats);
  const first = wholeRows ? area.row : area.column;
  const count = wholeRows ? area.rows : area.columns;
  for (let n = first; n < first + count; n++) formats.set(n, look(formats.get(n) ?? state.baseFormat));
  return wholeRows ? { rowFormats: formats } : { columnFormats: formats };
}
