import { formatAddress, formatArea, parseArea } from '../../../domain/grid/address';
import { queueContents, queueFills, sheetsOnce, type Sheets } from '../write/queuePlan';
import { gather } from '../cells/blocks';
import { fillOf } from '../cells/fills';
import type { FormatImage, Image } from './snapshot';
import type { WholeSheet } from './sheetSnapshot';
import { EDGES, settable } from '../cells/formats';

/** Queues the way back of names, tables, and the sheet in view. */
export function queueStructureBack({ workbook }: Excel.RequestContext, image: Image): void {
  for (const { name, formula } of image.names) {
    const item = workbook.names.getItem(name);
    if (formula === null) item.delete();
    else item.formula = formula;
  }
  const doomed = new Set(image.sheets.flatMap(({ sheet, before }) => (before === null ? [sheet] : [])));
  for (const { sheet, name, address } of image.tables) {
    if (doomed.has(sheet)) continue;
    const table = workbook.tables.getItem(name);
    if (address === null) table.convertToRange();
    else if (Office.context.requirements.isSetSupported('ExcelApi', '1.13'))
      table.resize(address.slice(address.lastIndexOf('!') + 1));
  }
  if (image.active !== null) workbook.worksheets.getItem(image.active).activate();
}

/** Queues the way back of formats, widths and heights. Of several images of one cell the first, so it comes last. */
export function queueFormatsBack(sheet: Sheets, { formats, widths, heights }: Image): void {
  const areas = formats.filter(({ address }) => address.includes(':'));
  const last = formats.filter(({ address }) => !address.includes(':')).reverse();
  for (const area of [...areas].reverse()) queueAreaBack(sheet, area);
  for (const block of gather(last.map(({ formats: item, ...at }) => ({ ...at, item: settable(item) }))))
    sheet(block.sheet)
      .getRange(block.address)
      .setCellProperties(block.rows.map((row) => [...row]));
  queueFills(
    sheet,
    last.flatMap(({ fill, ...at }) => (fill === undefined ? [] : [{ ...at, item: fill }])),
  );
  const numbers = last.flatMap(({ numberFormat: item, ...at }) =>
    item === undefined ? [] : [{ ...at, item }],
  );
  for (const block of gather(numbers))
    sheet(block.sheet).getRange(block.address).numberFormat = block.rows.map((row) => [...row]);
  for (const { sheet: name, address, points } of widths)
    sheet(name).getRange(address).format.columnWidth = points;
  for (const { sheet: name, address, points } of heights)
    sheet(name).getRange(address).format.rowHeight = points;
}

/** An area whose cells were all alike gets its formats in one go. */
function queueAreaBack(
  sheet: Sheets,
  { sheet: name, address, formats, fill, numberFormat }: FormatImage,
): void {
  const range = sheet(name).getRange(address);
  const { borders, ...format } = settable(formats).format ?? {};
  if (Object.keys(format).length > 0) range.set({ format });
  // Cells that are alike in a column have no lines, see ahead.ts.
  if (borders) for (const edge of EDGES) range.format.borders.getItem(edge).style = 'None';
  if (fill === null) range.format.fill.clear();
  else if (fill !== undefined) range.format.fill.color = fill;
  const { rows, columns } = parseArea(address) ?? { rows: 0, columns: 0 };
  if (numberFormat !== undefined)
    range.numberFormat = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => numberFormat),
    );
}

/** Queues the way back of whole sheets: those made are deleted, those written anew get all they had. */
export function queueSheetsBack(context: Excel.RequestContext, { sheets }: Image): void {
  const sheet = sheetsOnce(context);
  for (const { sheet: name, before } of sheets) {
    if (before === null) sheet(name).delete();
    else queueWholeBack(sheet, name, before);
  }
}

function queueWholeBack(sheet: Sheets, name: string, whole: WholeSheet): void {
  sheet(name).getRange().clear();
  const { top, left, cells, formats, widths, heights } = whole;
  const at = <Item>(rows: readonly (readonly Item[])[]) =>
    rows.flatMap((row, r) =>
      row.map((item, c) => ({ sheet: name, address: formatAddress(top + r, left + c), item })),
    );
  queueContents(sheet, at(cells));
  const area = { row: top, column: left, rows: cells.length, columns: widths.length };
  sheet(name)
    .getRange(formatArea(area))
    .setCellProperties(formats.map((row) => row.map(settable)));
  queueFills(sheet, at(formats.map((row) => row.map(fillOf))));
  widths.forEach((points, c) => {
    sheet(name).getRange(formatAddress(top, left + c)).format.columnWidth = points;
  });
  heights.forEach((points, r) => {
    sheet(name).getRange(formatAddress(top + r, left)).format.rowHeight = points;
  });
}
