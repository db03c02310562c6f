import { MAX_COLUMNS, areaAt, type Area } from '../../../domain/grid/area';
import type { Cell } from '../cells/cell';
import type { Sheet } from './sheet';
import type { Filter, FilterCriteria } from '../tables/filter';

/** The cells a filter on this area covers: a single cell stands for the block of data around it. */
export function filterArea(sheet: Sheet, area: Area): Area {
  if (area.rows * area.columns > 1 && area.columns < MAX_COLUMNS) return area;
  return sheet.usedArea(true) ?? area;
}

/** The filter that shows only the rows below its heading that meet every column's criteria. */
export function filtered(
  sheet: Sheet,
  area: Area,
  criteria: Readonly<Record<number, FilterCriteria>>,
): Filter {
  const rows = Array.from({ length: area.rows - 1 }, (_, n) => area.row + 1 + n);
  const hiddenRows = rows.filter((row) =>
    Object.entries(criteria).some(
      ([index, each]) => !meets(sheet.cell(row, area.column + Number(index)), each),
    ),
  );
  return { area: areaAt(area.row, area.column, area.rows, area.columns), criteria, hiddenRows };
}

function meets(cell: Cell, criteria: FilterCriteria): boolean {
  if (criteria.values)
    return criteria.values.some((value) => value.toLowerCase() === cell.text.toLowerCase());
  const { criterion1, criterion2, operator } = criteria;
  const first = criterion1 === undefined || compare(cell, criterion1);
  if (criterion2 === undefined) return first;
  return operator === 'Or' ? first || compare(cell, criterion2) : first && compare(cell, criterion2);
}

/** `>5`, `<>Red`, `=A*`: Excel's words for a condition. */
function compare(cell: Cell, criterion: string): boolean {
  const match = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion);
  const operator = match?.[1] ?? '=';
  const operand = match?.[2] ?? '';
  const asNumber = Number(operand);
  if (operand !== '' && !Number.isNaN(asNumber) && typeof cell.value === 'number') {
    return order(operator, cell.value - asNumber);
  }
  const pattern = operand
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  const same = new RegExp(`^${pattern}$`, 'is').test(cell.text);
  if (operator === '=') return same;
  if (operator === '<>') return !same;
  return typeof cell.value === 'string' && order(operator, cell.value.localeCompare(operand, 'en-GB'));
}

function order(operator: string, difference: number): boolean {
  switch (operator) {
    case '>':
      return difference > 0;
    case '<':
      return difference < 0;
    case '>=':
      return difference >= 0;
    case '<=':
      return difference <= 0;
    case '<>':
      return difference !== 0;
    default:
      return difference === 0;
  }
}
