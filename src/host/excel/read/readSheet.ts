import { formatArea, parseArea } from '../../../domain/grid/address';
import type { Area } from '../../../domain/grid/area';
import type { GridCell } from '../../../domain/grid/grid';
import { HostError, type SheetSnapshot } from '../../port';
import { areaOf, gridCells } from '../cells/loaded';
import { FILL_OPTIONS, fillOf } from '../cells/fills';

/** A snapshot, and what its sheet did not say in the first go. */
export interface Answered {
  readonly snapshot: SheetSnapshot;
  /** The used range; null on an empty sheet. */
  readonly used: Area | null;
  /** Some of the cells are filled by array formulas: it takes another question which. */
  readonly spills: boolean;
  /** On a protected sheet whether fills and alignment may be changed. */
  readonly allowsFormats: boolean;
}

/** Gives what was read once the answers are there; takes where the tables of ours stand. */
type SheetAnswer = (areas: ReadonlyMap<string, Area>) => Answered | null;

/** What is read of a sheet. `sure`: it is surely there. Without `cells` only where they lie. */
export interface Asked {
  readonly sure: boolean;
  readonly fills: boolean;
  readonly cells: boolean;
  readonly charts: boolean;
  readonly merges: boolean;
  /** Only the first rows of the sheet. */
  readonly first?: number;
}

/** Columns right of the used range that are asked for too. */
export const BESIDE = 4;

const CELLS = 'values,formulas,numberFormat,valueTypes';
const FRAME = 'rowIndex,columnIndex,rowCount,columnCount,rowHidden';

/**
 * Queues all that is read of a sheet. Fills are a method's result, which a null object does not have: they are asked
 * for only of a sheet that is surely there.
 */
export function queueSheet(
  sheet: Excel.Worksheet,
  { sure, fills, cells, charts, merges, first }: Asked,
): SheetAnswer {
  sheet.load('name');
  // On an empty sheet the first gives A1, the second a null object.
  const used = sure ? sheet.getUsedRange(true) : sheet.getUsedRangeOrNullObject(true);
  const spilling = sure && fills && Office.context.requirements.isSetSupported('ExcelApi', '1.12');
  const part = first === undefined ? used : used.getIntersectionOrNullObject(`1:${first}`);
  used.load([FRAME, ...(spilling ? ['hasSpill'] : [])].join(','));
  part.load([FRAME, ...(cells ? [CELLS] : [])].join(','));
  const merged = merges ? queueMerges(used) : null;
  const look = sure && fills && cells ? used.getCellProperties(FILL_OPTIONS) : null;
  const protection = sheet.protection.load('protected,options');
  const filter = sheet.autoFilter.load('isDataFiltered');
  const tables = sheet.tables.load('items/name,items/autoFilter/isDataFiltered');
  const drawn = charts ? sheet.charts.load('items/name') : null;
  return (areas) => {
    if (sheet.isNullObject) return null;
    const content = cells && !part.isNullObject ? cellsOf(sheet.name, part) : [];
    const area = part.isNullObject || isBlank(content) ? null : areaOf(part);
    const below = used.isNullObject ? 0 : used.rowCount - (part.isNullObject ? 0 : part.rowCount);
    const together = merged?.() ?? [];
    return {
      snapshot: {
        name: sheet.name,
        grid: gridOf(sheet.name, area, area ? content : []),
        fills: fills && sure ? (area && look ? look.value.map((row) => row.map(fillOf)) : []) : null,
        // true when all rows are hidden, null when some are
        rowsHidden: area !== null && used.rowHidden !== false,
        protected: protection.protected,
        filtered: filter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered),
        tables: tables.items.map(({ name }) => ({ name, area: areas.get(name) ?? null })),
        ...(below > 0 && { unread: below * used.columnCount }),
        ...(together.length > 0 && { merges: together }),
        ...(drawn && { charts: drawn.items.map(({ name }) => name) }),
      },
      used: area,
      // true when all cells are spilled, null when some are
      spills: spilling && area !== null && used.hasSpill !== false,
      allowsFormats: protection.protected && protection.options.allowFormatCells === true,
    };
  };
}

/** Merged areas, those in the columns right of the used range among them: columns of ours will stand there. */
function queueMerges(used: Excel.Range): () => readonly Area[] {
  const merged = used.getResizedRange(0, BESIDE).getMergedAreasOrNullObject().load('address');
  // An address longer than 8,192 characters is cut short: the area at its end is then none.
  return () =>
    merged.isNullObject ? [] : merged.address.split(',').flatMap((each) => parseArea(each) ?? []);
}

/** Queues the cells of some rows of a sheet that was found too large to be read at once. */
export function queueRows(
  sheet: Excel.Worksheet,
  area: Area,
  fills: boolean,
): () => Pick<SheetSnapshot, 'fills'> & { readonly cells: GridCell[][] } {
  const range = sheet.getRange(formatArea(area)).load(CELLS);
  const look = fills ? range.getCellProperties(FILL_OPTIONS) : null;
  return () => ({
    cells: cellsOf('', range),
    fills: look && look.value.map((row) => row.map(fillOf)),
  });
}

/** A sheet's cells where its used range lies. */
export const gridOf = (sheet: string, area: Area | null, cells: SheetSnapshot['grid']['cells']) => ({
  sheet,
  top: area?.row ?? 0,
  left: area?.column ?? 0,
  cells,
});

function cellsOf(sheet: string, range: Excel.Range): GridCell[][] {
  // Excel on the web answers null instead of an error when a range has too many cells.
  if (!Array.isArray(range.values)) throw new HostError('too-large', 'values came back empty', sheet);
  return gridCells(range);
}

/** The used range of an empty sheet is its first cell. */
function isBlank(cells: readonly (readonly GridCell[])[]): boolean {
  const [first] = cells[0] ?? [];
  return cells.length === 1 && cells[0]?.length === 1 && first?.value === '' && first.formula === null;
}
