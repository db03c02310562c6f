import { areaAt, type Area } from '../../../../domain/grid/area';
import type { Cell } from '../../../model/cells/cell';
import { tableBody } from '../../../model/tables/tables';
import { integer, list, oneOf, optionalFlag, optionalText, record } from '../../arguments';
import { HostError } from '../../errors';
import { defineClass, type Argument, type Maker } from '../../hostObject';
import type { RangeSelf, TableSelf } from '../../desk';
import { guardContents } from '../guard';
import { tableOf } from '../records';

interface Field {
  readonly key: number;
  readonly ascending: boolean;
}

function parseFields(argument: Argument | undefined, columns: number): Field[] {
  return list(argument).map((each) => {
    const given = record(each);
    const key = integer(given['key']);
    if (key < 0 || key >= columns) throw new HostError('InvalidArgument');
    if (
      oneOf(optionalText(given['sortOn']) ?? 'Value', ['Value', 'CellColor', 'FontColor', 'Icon']) !== 'Value'
    )
      throw new HostError('NotImplemented', 'The workbench sorts by values only.');
    return { key, ascending: optionalFlag(given['ascending'], true) };
  });
}

/** Numbers come before texts, texts before truth values, those before errors. */
function rank({ value, error }: Cell): number {
  if (error) return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function compare(a: Cell, b: Cell, { ascending }: Field, matchCase: boolean): number {
  // Blanks come last, whichever way is sorted.
  if (a.blank || b.blank) return Number(a.blank) - Number(b.blank);
  const words = new Intl.Collator('en-GB', { sensitivity: matchCase ? 'case' : 'accent' });
  const order =
    rank(a) - rank(b) ||
    (typeof a.value === 'number' && typeof b.value === 'number'
      ? a.value - b.value
      : words.compare(String(a.value), String(b.value)));
  return ascending ? order : -order;
}

/** Sorts the rows of an area; rows that compare as equal keep their order. Formats go with their cells. */
function sortRows({ sheet, desk }: Omit<RangeSelf, 'area'>, area: Area, fields: Field[], matchCase: boolean) {
  guardContents(sheet, area);
  const rows = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => sheet.cell(area.row + r, area.column + c)),
  );
  if (rows.flat().some((cell) => cell.formula !== null || cell.spilled))
    throw new HostError('NotImplemented', 'The workbench does not sort cells with formulas.');
  const sorted = rows.toSorted((a, b) => {
    for (const field of fields) {
      const [left, right] = [a[field.key], b[field.key]];
      const order = left && right ? compare(left, right, field, matchCase) : 0;
      if (order !== 0) return order;
    }
    return 0;
  });
  desk.book.block(sheet, area, desk.source, () => {
    sorted.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        sheet.setContent(area.row + r, area.column + c, cell, desk.source);
        sheet.setFormat(areaAt(area.row + r, area.column + c), cell.format, desk.source);
      }),
    );
  });
}

/** Excel.RangeSort. */
export const rangeSort: Maker<RangeSelf> = defineClass<RangeSelf>({
  type: 'RangeSort',
  calls: {
    apply: (self, [fields, matchCase, hasHeaders, orientation]) => {
      if (oneOf(optionalText(orientation) ?? 'Rows', ['Rows', 'Columns']) !== 'Rows')
        throw new HostError('NotImplemented', 'The workbench sorts rows only.');
      const top = optionalFlag(hasHeaders, false) ? 1 : 0;
      const { row, column, rows, columns } = self.area;
      const body = areaAt(row + top, column, rows - top, columns);
      sortRows(self, body, parseFields(fields, columns), optionalFlag(matchCase, false));
    },
  },
});

/** Excel.TableSort. */
export const tableSort: Maker<TableSelf> = defineClass<TableSelf>({
  type: 'TableSort',
  calls: {
    apply: (self, [fields, matchCase]) => {
      const body = tableBody(tableOf(self));
      sortRows(self, body, parseFields(fields, body.columns), optionalFlag(matchCase, false));
    },
  },
});
