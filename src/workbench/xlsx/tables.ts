import type ExcelJS from 'exceljs';
import { parseArea, type Area } from '../model/cells/area';
import type { Sheet } from '../model/sheets/sheet';
import type { SheetState } from '../model/state';
import type { Filter } from '../model/tables/filter';
import { newTable, type Table } from '../model/tables/tables';

/** A table as ExcelJS keeps it after reading, which its types do not say. */
interface FileTable {
  readonly name: string;
  readonly displayName?: string;
  readonly tableRef: string;
  readonly headerRow?: boolean;
  readonly totalsRow?: boolean;
  readonly columns: readonly { readonly name: string; readonly filterButton?: boolean }[];
  readonly autoFilterRef?: string;
  readonly style?: ExcelJS.TableStyleProperties;
}

export function parseTables(sheet: Sheet, from: ExcelJS.Worksheet): Table[] {
  const models = (from.model as unknown as { tables?: readonly FileTable[] }).tables ?? [];
  return models.flatMap((model, n): Table[] => {
    const area = parseArea(model.tableRef);
    if (!area) return [];
    const id = `{00000000-0002-${String(sheet.position).padStart(4, '0')}-0000-${String(n + 1).padStart(12, '0')}}`;
    const columns = model.columns.map(({ name }) => name);
    const base = newTable(id, model.displayName ?? model.name, area, columns);
    return [
      {
        ...base,
        style: model.style?.theme ?? '',
        showHeaders: model.headerRow !== false,
        showTotals: model.totalsRow === true,
        showBandedRows: model.style?.showRowStripes === true,
        showBandedColumns: model.style?.showColumnStripes === true,
        highlightFirstColumn: model.style?.showFirstColumn === true,
        highlightLastColumn: model.style?.showLastColumn === true,
        showFilterButton: model.autoFilterRef !== undefined,
        filter: filterOver(sheet, area),
      },
    ];
  });
}

/** The sheet's filter; rows a filter hides are its own, no longer hidden by hand. */
export function parseFilter(sheet: Sheet, from: ExcelJS.Worksheet): Partial<SheetState> {
  const area = areaOf(from.autoFilter);
  const autoFilter = area && (filterOver(sheet, area) ?? { area, criteria: {}, hiddenRows: [] });
  const filtered = [autoFilter, ...sheet.tables.map(({ filter }) => filter)].flatMap(
    (each) => each?.hiddenRows ?? [],
  );
  return { autoFilter, hiddenRows: new Set([...sheet.hiddenRows].filter((row) => !filtered.includes(row))) };
}

/**
 * ExcelJS does not read what a filter filters on. Rows hidden inside its area mean that it does, so the rest counts
 * as filtered, on criteria not known.
 */
function filterOver(sheet: Sheet, area: Area): Filter | null {
  const hiddenRows = [...sheet.hiddenRows].filter((row) => row > area.row && row < area.row + area.rows);
  if (hiddenRows.length === 0) return null;
  return { area, hiddenRows, criteria: { 0: { filterOn: 'Custom' } } };
}

function areaOf(filter: ExcelJS.AutoFilter | undefined): Area | null {
  return typeof filter === 'string' ? parseArea(filter) : null;
}
