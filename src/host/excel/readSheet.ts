import type { Area } from '../../domain/address';
import { HostError, type SheetSnapshot } from '../port';
import { gridCells } from './cells';
import { FILL_OPTIONS, fillOf } from './fills';

/** Gives a sheet's snapshot once the answers are there; takes where the tables of ours stand. */
export type SheetAnswer = (areas: ReadonlyMap<string, Area>) => SheetSnapshot | null;

/**
 * Queues all that is read of a sheet. Fills are a method's result, which a null object does not have: they are asked
 * for only of a sheet that is surely there.
 */
export function queueSheet(sheet: Excel.Worksheet, sure: boolean, fills: boolean): SheetAnswer {
  sheet.load('name');
  // On an empty sheet the first gives A1, the second a null object.
  const used = sure ? sheet.getUsedRange(true) : sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowHidden,values,formulas,numberFormat,valueTypes');
  const look = sure && fills ? used.getCellProperties(FILL_OPTIONS) : null;
  const protection = sheet.protection.load('protected');
  const filter = sheet.autoFilter.load('isDataFiltered');
  const tables = sheet.tables.load('items/name,items/autoFilter/isDataFiltered');
  return (areas) => {
    if (sheet.isNullObject) return null;
    return {
      name: sheet.name,
      ...contentOf(sheet.name, used, look?.value ?? null),
      protected: protection.protected,
      filtered: filter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered),
      tables: tables.items.map(({ name }) => ({ name, area: areas.get(name) ?? null })),
    };
  };
}

type Content = Pick<SheetSnapshot, 'grid' | 'fills' | 'rowsHidden'>;

function contentOf(sheet: string, used: Excel.Range, look: Excel.CellProperties[][] | null): Content {
  const empty: Content = {
    grid: { sheet, top: 0, left: 0, cells: [] },
    fills: look && [],
    rowsHidden: false,
  };
  if (used.isNullObject) return empty;
  // Excel on the web answers null instead of an error when a range has too many cells.
  if (!Array.isArray(used.values)) throw new HostError('too-large', 'values came back empty', sheet);
  const cells = gridCells(used);
  const [first] = cells[0] ?? [];
  const blank = cells.length === 1 && cells[0]?.length === 1 && first?.value === '' && first.formula === null;
  if (blank) return empty;
  return {
    grid: { sheet, top: used.rowIndex, left: used.columnIndex, cells },
    fills: look && look.map((row) => row.map(fillOf)),
    // true when all rows are hidden, null when some are
    rowsHidden: used.rowHidden !== false,
  };
}
