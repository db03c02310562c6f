import { foldSpace } from '../domain/grid/grid';
import type { ReportTable } from '../report/model';
import { inertField } from './inert';

/**
 * One field of tab-separated text: no tab or line break, and nothing a spreadsheet would take for a formula (an
 * apostrophe before it makes Excel keep it as text).
 */
export const renderField = (text: string): string => inertField(foldSpace(text));

/** A table as tab-separated text: title, version, source and lead, the header row and a line for each row, what follows. */
export function renderTableText(table: ReportTable): string {
  const line = (fields: readonly string[]): string => fields.map(renderField).join('\t');
  return [
    line([table.title]),
    line([table.version]),
    line([table.source]),
    ...table.lead.map((sentence) => line([sentence])),
    line(table.columns.map((column) => column.heading)),
    ...table.rows.map((row) => line(row.cells.map((cell) => cell.text))),
    ...table.lists.flatMap(({ heading, items }) => [heading, ...items].map((item) => line([item]))),
    ...table.legend.map(({ term, says }) => line([`${term}: ${says}`])),
    ...table.notes.map((note) => line([note])),
  ].join('\r\n');
}
