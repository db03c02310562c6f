import { formatAddress, formatArea } from '../domain/grid/address';
import type { Area } from '../domain/grid/area';
import type { Look } from '../domain/plan/plan';
import type { ReportCell, ReportColumn, ReportTable, StyleRole } from '../report/model';
import { inertText } from './inert';
import { lookOf, MUTED, TEXT } from './theme';

/** One cell of the sheet that shows a table. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly to: string | number;
  readonly numberFormat: string;
  readonly look: Look;
}

/** Where everything of a table stands on its sheet, and how it looks. Rows are 0-based. */
export interface TableLayout {
  readonly cells: readonly PlacedCell[];
  /** The same looks as the cells', in as few areas as they need: a later one goes over an earlier one. */
  readonly looks: readonly { readonly address: string; readonly look: Look }[];
  /** Points, a column each. */
  readonly widths: readonly number[];
  /** Title to last note: what the name Scorecard_Table covers. */
  readonly area: Area;
  readonly headerRow: number;
  readonly lastBodyRow: number;
}

/** Rows above the lead: title, version, source. */
const LEAD_ROW = 3;
/** A sheet is read at 10 point where a page has 8. */
const SCALE = 10 / 8;

/** A cell of ours states all of its look, so that rewriting one leaves nothing of what it was. */
const BASE: Look = {
  bold: false,
  size: 10,
  color: TEXT,
  fill: null,
  horizontal: 'left',
  vertical: 'top',
  wrap: false,
};

/** Places a table on a sheet from A1: title, version, source and lead, header row, body, a blank row, what follows. */
export function layOut(table: ReportTable): TableLayout {
  const widths = table.columns.map((column) => Math.round(column.width * SCALE));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const lead = table.lead.flatMap((sentence) => breakLines(sentence, total));
  const headerRow = LEAD_ROW + lead.length;
  const lastBodyRow = headerRow + table.rows.length;
  const above = [
    place(0, 0, table.title, { bold: true, size: 14 }),
    place(1, 0, table.version, { bold: true }),
    place(2, 0, table.source, { color: MUTED }),
    ...lead.map((line, index) => place(LEAD_ROW + index, 0, line, {})),
  ];
  const header = table.columns.map((column, index) =>
    place(headerRow, index, column.heading, roleLook('header', column)),
  );
  const body = table.rows.flatMap((row, at) =>
    row.cells.map((cell, index) => placeBody(headerRow + 1 + at, index, cell, table.columns[index])),
  );
  const below = placeBelow(table, lastBodyRow + 2, total);
  const cells = [...above, ...header, ...body, ...below];
  const lastRow = Math.max(lastBodyRow, ...below.map((cell) => cell.row));
  return {
    cells,
    looks: [
      ...columnLooks(table, headerRow, lastBodyRow),
      ...[...above, ...header, ...below].map(({ address, look }) => ({ address, look })),
      ...body.flatMap(({ address, look }) =>
        look.fill === null && look.color === TEXT ? [] : [{ address, look }],
      ),
    ],
    widths,
    area: { row: 0, column: 0, rows: lastRow + 1, columns: Math.max(2, table.columns.length) },
    headerRow,
    lastBodyRow,
  };
}

function place(row: number, column: number, text: string, look: Look): PlacedCell {
  return {
    row,
    column,
    address: formatAddress(row, column),
    to: inertText(text),
    numberFormat: '@',
    look: { ...BASE, ...look },
  };
}

function placeBody(row: number, column: number, cell: ReportCell, of: ReportColumn | undefined): PlacedCell {
  const placed = place(row, column, cell.text, roleLook(cell.role, of));
  return cell.number ? { ...placed, to: cell.number.value, numberFormat: cell.number.format } : placed;
}

function roleLook(role: StyleRole, column: ReportColumn | undefined): Look {
  const vertical = role === 'header' ? 'bottom' : 'top';
  return { ...lookOf(role), horizontal: column?.align ?? 'left', vertical, wrap: true };
}

/** The look of a plain body cell, for each column at once. */
function columnLooks(table: ReportTable, headerRow: number, lastBodyRow: number): TableLayout['looks'] {
  if (table.rows.length === 0) return [];
  return table.columns.map((column, index) => ({
    address: formatArea({ row: headerRow + 1, column: index, rows: lastBodyRow - headerRow, columns: 1 }),
    look: { ...BASE, ...roleLook('text', column) },
  }));
}

/** Lists, legend and notes from a row on: a term with its fill in the first column, what it means beside it. */
function placeBelow(table: ReportTable, row: number, total: number): readonly PlacedCell[] {
  const said = table.lists.flatMap(({ heading, items }) => [
    { text: heading, look: { bold: true } },
    ...items.flatMap((item) => breakLines(`• ${item}`, total)).map((text) => ({ text, look: {} })),
    { text: '', look: {} },
  ]);
  const lists = said.map(({ text, look }, index) => place(row + index, 0, text, look));
  const under = row + lists.length;
  const legend = table.legend.flatMap(({ term, rag, says }, index) => [
    place(under + index, 0, term, { bold: true, fill: rag === null ? null : lookOf(`rag-${rag}`).fill }),
    place(under + index, 1, says, {}),
  ]);
  const first = under + table.legend.length;
  const notes = table.notes.flatMap((note) => breakLines(note, total));
  return [
    ...lists.filter((cell) => cell.to !== ''),
    ...legend,
    ...notes.map((line, index) => place(first + index, 0, line, { color: MUTED })),
  ];
}

/**
 * Breaks a note at spaces into lines of a width in points: it runs over the empty cells to its right, and what ran
 * beyond the table would not be printed. A letter of 10 point type is 5 points wide or less on average.
 */
function breakLines(text: string, points: number): readonly string[] {
  const longest = Math.max(60, Math.floor(points / 5));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= longest) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** The body with its header row, "A4:K18". */
export const gridArea = ({ widths, headerRow, lastBodyRow }: TableLayout): string =>
  formatArea({
    row: headerRow,
    column: 0,
    rows: lastBodyRow - headerRow + 1,
    columns: Math.max(1, widths.length),
  });
