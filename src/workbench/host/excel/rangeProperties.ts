import { areaAt, type Area } from '../../../domain/grid/area';
import type { CellFormat } from '../../model/cells/cell';
import { record, list, flag, number } from '../arguments';
import { HostError } from '../errors';
import { isHostObject, type Argument, type HostObject, type Result } from '../hostObject';
import { lowerFirst } from '../query';
import type { RangeSelf } from '../desk';
import type { Json } from '../wire';
import { guardOption, isUnbounded } from './guard';
import { range } from './objects';

type Call = (self: RangeSelf, args: readonly Argument[]) => Result;
type Options = Readonly<Record<string, Argument>>;

/** getCellProperties and its kin: properties cell by cell, column by column or row by row. */
export const rangeProperties: Readonly<Record<string, Call>> = {
  getCellProperties: (self, [options]) => {
    const { area } = self;
    if (isUnbounded(area)) throw new HostError('InvalidArgument');
    const wanted = record(options);
    const pickCell = isOfFormat(wanted) ? byFormat(self, wanted) : (cell: RangeSelf) => pick(cell, wanted);
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) =>
        pickCell(part(self, areaAt(area.row + r, area.column + c))),
      ),
    );
  },
  getRowProperties: (self, [options]) => rowsOf(self).map((row) => pick(part(self, row), record(options))),
  getColumnProperties: (self, [options]) =>
    columnsOf(self).map((column) => pick(part(self, column), record(options))),
  setCellProperties: (self, [data]) => {
    const { area, desk } = self;
    const rows = list(data);
    desk.book.transact(desk.source, 'Cell properties', () => {
      sized(rows, area.rows).forEach((row, r) => {
        sized(list(row), area.columns).forEach((properties, c) => {
          put(part(self, areaAt(area.row + r, area.column + c)), properties);
        });
      });
    });
  },
};

function part(self: RangeSelf, area: Area): RangeSelf {
  return { ...self, area };
}

function rowsOf({ area }: RangeSelf): Area[] {
  return Array.from({ length: area.rows }, (_, n) => areaAt(area.row + n, area.column, 1, area.columns));
}

function columnsOf({ area }: RangeSelf): Area[] {
  return Array.from({ length: area.columns }, (_, n) => areaAt(area.row, area.column + n, area.rows, 1));
}

function sized(items: readonly Argument[], size: number): readonly Argument[] {
  if (items.length !== size) throw new HostError('InvalidArgument');
  return items;
}

/** The properties marked true in the options, nested as there. */
function pick(self: RangeSelf, options: Options): Json {
  return pickFrom(range(self), options);
}

/** Whether all that is asked lies in the cell's own format; widths and heights do not. */
function isOfFormat(options: Options): boolean {
  const { format, ...others } = options;
  if (Object.keys(others).length > 0 || format === undefined || format === true) return false;
  const names = Object.keys(record(format)).map(lowerFirst);
  return !names.includes('columnWidth') && !names.includes('rowHeight');
}

/** Cells of one look share one format: it is asked once for all of them. */
function byFormat({ sheet }: RangeSelf, options: Options): (cell: RangeSelf) => Json {
  const known = new Map<CellFormat, Json>();
  return (cell) => {
    const { format } = sheet.peek(cell.area.row, cell.area.column);
    const found = known.get(format) ?? pick(cell, options);
    known.set(format, found);
    return found;
  };
}

function pickFrom(object: HostObject, options: Options): Json {
  const out: Record<string, Json> = {};
  for (const [key, wanted] of Object.entries(options)) {
    const name = lowerFirst(key);
    if (name === 'borders') out[name] = pickBorders(object.link(name), record(wanted));
    else if (wanted === true && object.has(name) === 'link') out[name] = everyValue(object.link(name));
    else if (wanted === true) out[name] = object.read(name);
    else if (wanted !== null && wanted !== false) {
      const linked = object.link(name);
      out[name] = linked && pickFrom(linked, record(wanted));
    }
  }
  return out;
}

/** What is asked of borders is asked of each side of the cell. */
function pickBorders(collection: HostObject | null, options: Options): Json {
  const sides = ['top', 'bottom', 'left', 'right'].flatMap((side): [string, Json][] => {
    const border = collection?.call('getItem', [SIDES[side] ?? side]) ?? null;
    return isHostObject(border) ? [[side, pickFrom(border, options)]] : [];
  });
  return Object.fromEntries(sides);
}

/** `protection: true` stands for all of its properties. */
function everyValue(object: HostObject | null): Json {
  return object && Object.fromEntries(object.values().map((name) => [name, object.read(name)]));
}

/** Sets one cell's (row's, column's) properties; an empty object leaves it. */
function put(self: RangeSelf, properties: Argument): void {
  if (properties === null) return;
  for (const [key, value] of Object.entries(record(properties))) {
    const name = lowerFirst(key);
    if (name === 'rowHidden' || name === 'columnHidden') hide(self, name, flag(value));
    else if (name === 'format') putFormat(range(self).link('format'), record(value));
    else throw new HostError('NotImplemented', `The workbench does not model setting the property ${name}.`);
  }
}

function hide({ sheet, area, desk }: RangeSelf, name: 'rowHidden' | 'columnHidden', hidden: boolean): void {
  guardOption(sheet, name === 'rowHidden' ? 'allowFormatRows' : 'allowFormatColumns');
  if (name === 'rowHidden') sheet.setRowsHidden(area.row, area.rows, hidden, desk.source);
  else sheet.setColumnsHidden(area.column, area.columns, hidden, desk.source);
}

function putFormat(object: HostObject | null, properties: Options): void {
  if (!object) return;
  for (const [key, value] of Object.entries(properties)) {
    const name = lowerFirst(key);
    if (value === null || value === undefined) continue;
    if (name === 'borders') putBorders(object.link('borders'), record(value));
    else if (object.has(name) === 'link') putFormat(object.link(name), record(value));
    else if (name === 'rowHeight' || name === 'columnWidth') object.write(name, number(value));
    else object.write(name, value);
  }
}

const SIDES: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  vertical: 'InsideVertical',
  horizontal: 'InsideHorizontal',
};

function putBorders(collection: HostObject | null, properties: Options): void {
  for (const [key, value] of Object.entries(properties)) {
    const border = collection?.call('getItem', [SIDES[lowerFirst(key)] ?? key]) ?? null;
    if (!isHostObject(border)) continue;
    for (const [name, wanted] of Object.entries(record(value))) border.write(lowerFirst(name), wanted);
  }
}
