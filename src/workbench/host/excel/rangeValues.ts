import { intersect, type Area } from '../../../domain/grid/area';
import type { Cell, Scalar } from '../../model/cells/cell';
import { HostError } from '../errors';
import type { RangeSelf } from '../desk';
import type { Argument } from '../hostObject';
import type { Json } from '../wire';
import { guardContents, guardOption, guardSize, isUnbounded } from './guard';

/** A property of each cell as Excel gives it: rows of columns; null for whole rows and columns. */
export function readCells(self: RangeSelf, read: (cell: Cell) => Json): Json {
  const { sheet, area } = self;
  if (isUnbounded(area)) return null;
  guardSize(area);
  sheet.book.calculation.flush();
  const { cells } = sheet.state;
  return Array.from({ length: area.rows }, (_, r) => {
    const [row, columns] = [area.row + r, cells.get(area.row + r)];
    return Array.from({ length: area.columns }, (_, c) =>
      read(columns?.get(area.column + c) ?? sheet.peek(row, area.column + c)),
    );
  });
}

/** A blank reads as the empty text. */
export function valueOf(cell: Cell): Scalar {
  return cell.value ?? '';
}

/** The formula where there is one, else the value: so writing formulas back changes nothing. */
export function formulaOf(cell: Cell): Scalar {
  return cell.formula ?? cell.value ?? '';
}

/**
 * Writes values or formulas: a single one to every cell, or rows of columns of the range's size. null leaves a
 * cell, '' clears it. Over rows that a filter hides, the values go to the visible rows one after another and the
 * last ones are dropped: the misplacement that Excel commits without an error (OfficeDev/office-js #224).
 */
export function writeCells(self: RangeSelf, argument: Argument): void {
  const { sheet, area, desk } = self;
  if (isUnbounded(area) || argument === null) throw new HostError('InvalidArgument');
  guardContents(sheet, area);
  const rows = matrix(argument, area);
  const visible = filteredRows(self);
  desk.book.block(sheet, area, desk.source, () => {
    rows.forEach((values, r) => {
      const row = visible[r];
      if (row === undefined) return;
      values.forEach((value, c) => {
        const column = area.column + c;
        if (value === null) return;
        if (sheet.peek(row, column).spilled) throw new HostError('InvalidOperation');
        sheet.setValue(row, column, value, desk.source);
      });
    });
  });
}

const GENERAL = 'General';

/** A single value, alone or as [[value]]; undefined for any other. */
function onlyOne(argument: Argument): Argument | undefined {
  if (!Array.isArray(argument)) return argument;
  const rows: readonly unknown[] = argument;
  const [row] = rows;
  return rows.length === 1 && Array.isArray(row) && row.length === 1 ? (row[0] as Argument) : undefined;
}

/** Sets the number format, one for all (alone, or as the only one of rows and columns) or rows of columns; '' is General. */
export function writeNumberFormat(self: RangeSelf, argument: Argument): void {
  const { sheet, area, desk } = self;
  guardOption(sheet, 'allowFormatCells');
  const only = onlyOne(argument);
  if (typeof only === 'string') {
    sheet.setFormat(area, { numberFormat: only || GENERAL }, desk.source);
    return;
  }
  const rows = matrix(argument, area);
  desk.book.transact(desk.source, 'Number format', () => {
    rows.forEach((formats, r) => {
      formats.forEach((numberFormat, c) => {
        if (typeof numberFormat !== 'string') return;
        const cell: Area = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
        sheet.setFormat(cell, { numberFormat: numberFormat || GENERAL }, desk.source);
      });
    });
  });
}

/** The rows a block is written to: all, or the visible ones where a filter hides some. */
function filteredRows({ sheet, area }: RangeSelf): readonly number[] {
  const rows = Array.from({ length: area.rows }, (_, r) => area.row + r);
  const filters = [sheet.autoFilter, ...sheet.tables.map(({ filter }) => filter)];
  const hidden = new Set(
    filters.flatMap((filter) => (filter && intersect(filter.area, area) ? filter.hiddenRows : [])),
  );
  return rows.filter((row) => !hidden.has(row));
}

const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Before it writes more than 1,500 cells in parts, the library asks whether the whole has the range's size. */
export function validateSize(
  { area }: RangeSelf,
  rows: Argument | undefined,
  columns: Argument | undefined,
): void {
  if (rows !== area.rows || columns !== area.columns) throw new HostError('InvalidArgument', WRONG_SIZE);
}

function matrix(argument: Argument, area: Area): readonly (readonly Scalar[])[] {
  if (isScalar(argument)) {
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => argument));
  }
  if (!Array.isArray(argument) || argument.length !== area.rows)
    throw new HostError('InvalidArgument', WRONG_SIZE);
  return argument.map((row: unknown) => {
    if (!Array.isArray(row) || row.length !== area.columns)
      throw new HostError('InvalidArgument', WRONG_SIZE);
    return row.map((value: unknown) => {
      if (!isScalar(value)) throw new HostError('InvalidArgument');
      return value;
    });
  });
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
