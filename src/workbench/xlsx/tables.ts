import type { Sheet as FileSheet } from 'hucre';
import { parseRange } from '../../domain/grid/address';
import type { Area } from '../../domain/grid/area';
import type { SheetState } from '../model/state';
import type { Filter } from '../model/tables/filter';
import { newTable, type Table } from '../model/tables/tables';
import type { Extras } from './extras';

/** The tables of a sheet, the `at`th of the workbook from 0. */
export function parseTables(sheet: SheetState, at: number, from: FileSheet, extras: Extras): Table[] {
  return (from.tables ?? []).flatMap((model, n): Table[] => {
    const area = parseRange(model.range ?? '');
    if (!area) return [];
    const id = `{00000000-0002-${String(at).padStart(4, '0')}-0000-${String(n + 1).padStart(12, '0')}}`;
    const columns = model.columns.map(({ name }) => name);
    const flags = extras.tables.find(({ name }) => name === model.name);
    return [
      {
        ...newTable(id, model.displayName ?? model.name, area, columns),
        style: model.style ?? '',
        showHeaders: flags?.headers ?? true,
        showTotals: model.showTotalRow === true,
        showBandedRows: model.showRowStripes === true,
        showBandedColumns: model.showColumnStripes === true,
        highlightFirstColumn: flags?.firstColumn ?? false,
        highlightLastColumn: flags?.lastColumn ?? false,
        showFilterButton: model.showAutoFilter === true,
        filter: filterOver(sheet, area),
      },
    ];
  });
}

/** The sheet's filter; rows a filter hides are its own, no longer hidden by hand. */
export function parseFilter(sheet: SheetState, from: FileSheet): Partial<SheetState> {
  const area = parseRange(from.autoFilter?.range ?? '');
  const autoFilter = area && (filterOver(sheet, area) ?? { area, criteria: {}, hiddenRows: [] });
  const filtered = new Set(
    [autoFilter, ...sheet.tables.map(({ filter }) => filter)].flatMap((each) => each?.hiddenRows ?? []),
  );
  return { autoFilter, hiddenRows: new Set([...sheet.hiddenRows].filter((row) => !filtered.has(row))) };
}

/**
 * Not every kind of filter is read. Rows hidden inside its area mean that it filters, so the rest counts as filtered,
 * on criteria not known.
 */
function filterOver({ hiddenRows: hidden }: SheetState, area: Area): Filter | null {
  const hiddenRows = [...hidden].filter((row) => row > area.row && row < area.row + area.rows);
  if (hiddenRows.length === 0) return null;
  return { area, hiddenRows, criteria: { 0: { filterOn: 'Custom' } } };
}
