import { formatAddress, formatArea, parseArea } from '../domain/grid/address';
import { contains } from '../domain/grid/area';
import { cellAt } from '../domain/grid/grid';
import type { CellContent } from '../domain/plan/cellContent';
import type { Edit, Look, Plan } from '../domain/plan/plan';
import type { SheetSnapshot, WorkbookSnapshot } from '../host/port';
import type { ReportTable } from '../report/model';
import { freeSheetName } from './sheetNames';
import { gridArea, layOut, type PlacedCell, type TableLayout } from './tableLayout';
import { BORDER } from './theme';
import { TABLE_SHEET, TABLE_NAME } from './ownNames';

/** What is known of the workbook beyond the sheet itself. */
type Workbook = Pick<WorkbookSnapshot, 'sheetNames' | 'names'>;

/**
 * Plans the table's own sheet. `existing` is the sheet the name Scorecard_Table points into, null when there is none
 * (or it was deleted). It is rebuilt in place: changed cells only while the table keeps its shape, else emptied and
 * written anew. A sheet that does not read as ours, or on which someone has written beside our table, is left alone:
 * the table then goes to a new sheet, "Scorecard table 2" and so on, and the name with it.
 * An unchanged table gives a plan without edits. What an edit expects is the sheet's content before the plan.
 */
export function planTableSheet(
  table: ReportTable,
  existing: SheetSnapshot | null,
  workbook: Workbook = { sheetNames: existing ? [existing.name] : [], names: {} },
): Plan {
  const layout = layOut(table);
  const ours = existing && isOurs(existing, workbook.names[TABLE_NAME] ?? null) ? existing : null;
  if (!ours) {
    const sheet = freeSheetName(TABLE_SHEET, workbook.sheetNames);
    const create = workbook.names[TABLE_NAME] === undefined && existing === null;
    return {
      title: `Insert the table on a new sheet “${sheet}”`,
      edits: [{ kind: 'add-sheet', sheet }, ...build(layout, sheet, null, create)],
    };
  }
  const changed = layout.cells.filter((cell) => !isThere(ours, cell));
  const inPlace = keepsShape(layout, ours) && changed.every((cell) => cell.row !== layout.headerRow);
  if (inPlace && changed.length === 0) {
    return { title: `The table on “${ours.name}” is up to date`, edits: [] };
  }
  if (inPlace) {
    const cells = changed.length === 1 ? '1 cell' : `${changed.length} cells`;
    return {
      title: `Update ${cells} of the table on “${ours.name}”`,
      edits: [
        ...changed.flatMap((cell) => [
          write(cell, ours.name, ours),
          look(cell.address, ours.name, cell.look),
        ]),
        ...lay(layout, ours.name, false),
        { kind: 'activate', sheet: ours.name },
      ],
    };
  }
  return {
    title: `Rebuild the table on “${ours.name}”`,
    edits: [{ kind: 'clear-sheet', sheet: ours.name }, ...build(layout, ours.name, ours, false)],
  };
}

/** Ours: its third row gives the source as we write it, and nothing stands outside what the name covers. */
function isOurs(sheet: SheetSnapshot, named: string | null): boolean {
  const source = cellAt(sheet.grid, 2, 0).value;
  if (typeof source !== 'string' || !source.startsWith('Source: sheet ')) return false;
  const area = named === null ? null : parseArea(named);
  return area === null || occupied(sheet).every(({ row, column }) => contains(area, row, column));
}

/** Whether what is on the sheet lies exactly where the new table puts its cells. */
function keepsShape(layout: TableLayout, sheet: SheetSnapshot): boolean {
  const places = new Set(layout.cells.map((cell) => cell.address));
  const there = occupied(sheet);
  const lastRow = Math.max(-1, ...there.map((cell) => cell.row));
  return (
    lastRow === layout.area.rows - 1 &&
    there.every(({ row, column }) => places.has(formatAddress(row, column)))
  );
}

function occupied({ grid }: SheetSnapshot): readonly { row: number; column: number }[] {
  return grid.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell.value === '' && cell.formula === null ? [] : [{ row: grid.top + row, column: grid.left + column }],
    ),
  );
}

/** Whether a cell already says what it should, in the fill it should have where fills were read. */
function isThere(sheet: SheetSnapshot, cell: PlacedCell): boolean {
  const found = cellAt(sheet.grid, cell.row, cell.column);
  if (found.formula !== null || found.value !== cell.to) return false;
  if (typeof cell.to === 'number' && found.numberFormat !== cell.numberFormat) return false;
  const fill = sheet.fills?.[cell.row - sheet.grid.top]?.[cell.column - sheet.grid.left];
  return fill === undefined || (fill ?? '').toUpperCase() === (cell.look.fill ?? '').toUpperCase();
}

const look = (address: string, sheet: string, to: Look): Edit => ({ kind: 'look', sheet, address, look: to });

function write(cell: PlacedCell, sheet: string, before: SheetSnapshot | null): Edit {
  const found = before ? cellAt(before.grid, cell.row, cell.column) : null;
  const expect: CellContent = { value: found?.value ?? '', formula: found?.formula ?? null };
  return {
    kind: 'value',
    sheet,
    address: cell.address,
    expect,
    to: cell.to,
    numberFormat: cell.numberFormat,
  };
}

function build(
  layout: TableLayout,
  sheet: string,
  before: SheetSnapshot | null,
  create: boolean,
): readonly Edit[] {
  return [
    ...layout.cells.filter((cell) => cell.to !== '').map((cell) => write(cell, sheet, before)),
    ...layout.looks.map((group) => look(group.address, sheet, group.look)),
    look(gridArea(layout), sheet, { border: BORDER }),
    ...layout.widths.map((points, column): Edit => ({
      kind: 'width',
      sheet,
      address: formatAddress(0, column),
      points,
    })),
    ...lay(layout, sheet, create),
    { kind: 'freeze', sheet, rows: layout.headerRow + 1 },
    { kind: 'activate', sheet },
  ];
}

/** Row heights, the name and the printed page: A4 on its side, the rows down to the headings on every page. */
function lay(layout: TableLayout, sheet: string, create: boolean): readonly Edit[] {
  const area = formatArea(layout.area);
  return [
    { kind: 'height', sheet, address: area, points: null },
    { kind: 'name', sheet, address: area, name: TABLE_NAME, create },
    { kind: 'page', sheet, landscape: true, titleRows: `1:${layout.headerRow + 1}`, printArea: area },
  ];
}
