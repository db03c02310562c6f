import type { FileChild } from 'docx';
import type { ReportedTable } from '../../report/tables/model';
import { caption, type Captions } from './caption';
import { renderUnder } from './closing';
import type { Outline } from './outline';
import { placeTable, squeezeTable, textWidth, type PageSetup } from './page';
import { paragraph } from './parts';
import { renderTable } from './table';
import { renderTableChart } from './charts/tableChart';

/** Twips to pixels. */
const PIXEL = 15;

/** The tables that stand under an indicator, after what is said of it; none for most. */
export const tablesUnder = (
  tables: readonly ReportedTable[],
  row: number,
  captions: Captions,
  page: PageSetup,
): readonly FileChild[] =>
  tables.filter((table) => table.row === row).flatMap((table) => renderOne(table, captions, page));

/** The part of the tables that belong to no indicator told above; nothing where there are none. */
export function otherTables(
  tables: readonly ReportedTable[],
  told: readonly number[],
  part: string,
  captions: Captions,
  outline: Outline,
  page: PageSetup,
): readonly FileChild[] {
  const left = tables.filter(({ row }) => row === null || !told.includes(row));
  if (left.length === 0) return [];
  return [
    outline.heading(part, 1),
    ...left.flatMap((table) => [outline.heading(table.heading, 2), ...renderOne(table, captions, page)]),
  ];
}

/** What a table says and its picture, which stay together, then the table under its caption. */
function renderOne(
  { heading: name, says, table, chart }: ReportedTable,
  captions: Captions,
  page: PageSetup,
): readonly FileChild[] {
  const at = captions.next('Table', name);
  const placed = placeTable(table, page) ?? squeezeTable(table, page);
  const figure = chart && captions.next('Figure', name);
  return [
    ...(says.length === 0 ? [] : [paragraph(says.join(' '), undefined, { keepNext: true, keepLines: true })]),
    ...(chart && figure
      ? [
          renderTableChart(chart, name, figure.number, Math.floor(textWidth(page) / PIXEL) - 4),
          caption(figure, `${name}.`, false),
        ]
      : []),
    caption(at, name, true),
    renderTable(table, placed, `${name}. ${table.version}`),
    ...renderUnder(table),
  ];
}
