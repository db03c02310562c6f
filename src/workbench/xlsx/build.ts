import ExcelJS from 'exceljs';
import { formatAddress, formatArea } from '../../domain/grid/address';
import { MAX_COLUMNS, MAX_ROWS, areaAt, type Area } from '../../domain/grid/area';
import type { Cell } from '../model/cells/cell';
import { DEFAULT_ROW_HEIGHT } from '../model/sheets/fitting';
import type { Sheet } from '../model/sheets/sheet';
import { tableBody, type Table } from '../model/tables/tables';
import type { Workbook } from '../model/workbook';
import { isPlain } from './names';
import { applyPage } from './page';
import { protectionOf } from './protection';
import { argb, styleOf } from './styles';
import { formulaToFile, widthOfPoints } from './units';

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** The workbook as ExcelJS writes it. */
export function buildFile(workbook: Workbook): ExcelJS.Workbook {
  const file = new ExcelJS.Workbook();
  file.creator = workbook.author;
  file.title = workbook.title;
  file.calcProperties.fullCalcOnLoad = true;
  file.views = [
    {
      x: 0,
      y: 0,
      width: 20000,
      height: 12000,
      firstSheet: 0,
      activeTab: workbook.active.position,
      visibility: 'visible',
    },
  ];
  for (const sheet of workbook.sheets) addSheet(file, sheet);
  for (const entry of workbook.names.list()) {
    if (isPlain(entry)) file.definedNames.add(entry.formula.slice(1), entry.name);
  }
  return file;
}

function addSheet(file: ExcelJS.Workbook, sheet: Sheet): void {
  const to = file.addWorksheet(sheet.name, { state: STATES[sheet.visibility] });
  // ExcelJS writes a table's cells itself, so tables come first and the cells have the last word.
  for (const table of sheet.tables) addTable(to, sheet, table);
  for (const [row, column, cell] of sheet.stored(areaAt(0, 0, MAX_ROWS, MAX_COLUMNS))) {
    const target = to.getCell(row + 1, column + 1);
    target.value = valueOf(cell);
    target.style = styleOf(cell.format);
  }
  const { columnWidths, columnFormats, rowHeights, hiddenColumns, tabColour, freeze, showGridlines } =
    sheet.state;
  for (const [column, points] of columnWidths) to.getColumn(column + 1).width = widthOfPoints(points);
  for (const [column, format] of columnFormats) to.getColumn(column + 1).style = styleOf(format);
  for (const column of hiddenColumns) to.getColumn(column + 1).hidden = true;
  for (const [row, points] of rowHeights) to.getRow(row + 1).height = points;
  for (const [row, points] of fittedRows(sheet)) to.getRow(row + 1).height = points;
  for (const row of hiddenRows(sheet)) {
    // ExcelJS forgets a row that has neither cells nor a height.
    to.getRow(row + 1).height = sheet.rowHeight(row);
    to.getRow(row + 1).hidden = true;
  }
  for (const merge of sheet.merges) to.mergeCellsWithoutStyle(formatArea(merge));
  for (const { area, words, alert } of sheet.state.choices)
    for (const cell of cellsOf(area))
      to.getCell(cell).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${words.join(',')}"`],
        showErrorMessage: alert,
      };
  if (tabColour !== null) to.properties.tabColor = argb(tabColour);
  if (sheet.autoFilter) to.autoFilter = formatArea(sheet.autoFilter.area);
  const pane = { xSplit: freeze.columns, ySplit: freeze.rows, showGridLines: showGridlines };
  to.views =
    freeze.rows + freeze.columns > 0 ? [{ state: 'frozen', ...pane }] : [{ state: 'normal', ...pane }];
  // ExcelJS names the last row of a page, Excel the first of the next.
  for (const row of sheet.page.breaks) to.getRow(row).addPageBreak();
  applyPage(sheet.page, to);
  const protection = protectionOf(sheet.protection);
  if (protection) Object.assign(to, { sheetProtection: protection });
}

/**
 * Rows that are as tall as their text needs, by row, in points. Excel states such heights in the file, too: a program
 * that does not measure on opening would show wrapped text cut off.
 */
export function fittedRows(sheet: Sheet): ReadonlyMap<number, number> {
  const { cells, rowHeights } = sheet.state;
  return new Map(
    [...cells.keys()]
      .filter((row) => !rowHeights.has(row))
      .map((row) => [row, sheet.rowHeight(row)] as const)
      .filter(([, points]) => points > DEFAULT_ROW_HEIGHT),
  );
}

function hiddenRows(sheet: Sheet): Set<number> {
  const filters = [sheet.autoFilter, ...sheet.tables.map(({ filter }) => filter)];
  return new Set([...sheet.hiddenRows, ...filters.flatMap((filter) => filter?.hiddenRows ?? [])]);
}

function addTable(to: ExcelJS.Worksheet, sheet: Sheet, table: Table): void {
  const body = tableBody(table);
  const rows = Array.from({ length: body.rows }, (_, r) =>
    Array.from({ length: body.columns }, (_, c) => valueOf(sheet.peek(body.row + r, body.column + c))),
  );
  to.addTable({
    name: table.name,
    ref: formatArea(areaAt(table.area.row, table.area.column)),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: {
      // '' is no style at all, which ExcelJS takes as null.
      theme: (table.style || null) as Exclude<ExcelJS.TableStyleProperties['theme'], undefined>,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
    },
    columns: table.columns.map((name) => ({ name, filterButton: table.showFilterButton })),
    rows,
  });
}

function valueOf(cell: Cell): ExcelJS.CellValue {
  // A spilled value is its formula's to give: written out it would stand in the way.
  if (cell.spilled || (cell.value === null && cell.formula === null)) return null;
  const value = cell.error ? { error: String(cell.value) as '#N/A' } : cell.value;
  if (cell.formula === null) return value as ExcelJS.CellValue;
  const formula = { formula: formulaToFile(cell.formula) };
  return (cell.value === null ? formula : { ...formula, result: value }) as ExcelJS.CellFormulaValue;
}

/** Every cell of an area by its address: ExcelJS keeps validation by the cell, and joins them in the file. */
const cellsOf = ({ row, column, rows, columns }: Area): string[] =>
  Array.from({ length: rows * columns }, (_, at) =>
    formatAddress(row + Math.floor(at / columns), column + (at % columns)),
  );
