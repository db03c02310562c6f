import { formatArea, quoteSheet } from '../../../domain/grid/address';
import { areaAt, type Area } from '../../../domain/grid/area';
import type { WorkbookState } from '../state';
import { tableBody, type Table } from './tables';

const STRUCTURED = /([\p{L}_][\p{L}\p{N}_.]*)?\[((?:[^[\]]|\[[^\]]*\])*)\]/gu;

/**
 * The formula with references to tables (`Sales[Total]`, `[@Total]`, `Sales[#Headers]`) written as plain addresses,
 * for the formula engine, which has no tables. What cannot be understood is left as it is.
 */
export function plainReferences(state: WorkbookState, sheetId: string, row: number, formula: string): string {
  if (!formula.includes('[')) return formula;
  return formula
    .replace(/"(?:[^"]|"")*"/g, (text) => text.replace(/\[/g, '\u0001'))
    .replace(STRUCTURED, (whole, name: string | undefined, inside: string) => {
      for (const sheet of state.sheets) {
        for (const table of sheet.tables) {
          const named =
            name === undefined ? sheet.id === sheetId && around(table, row) : same(table.name, name);
          const area = named ? areaOf(table, inside, row) : null;
          if (area) return `${quoteSheet(sheet.name)}!${formatArea(area)}`;
        }
      }
      return whole;
    })
    .replace(/\u0001/g, '[');
}

function around(table: Table, row: number): boolean {
  return row >= table.area.row && row < table.area.row + table.area.rows;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function areaOf(table: Table, inside: string, row: number): Area | null {
  const here = inside.startsWith('@');
  const text = here ? inside.slice(1) : inside;
  const parts = text.startsWith('[')
    ? [...text.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '')
    : [text];
  const columns = parts.filter((part) => part !== '' && !part.startsWith('#'));
  const indexes = columns.map((heading) =>
    table.columns.findIndex((each) => same(each, heading.replace(/'(.)/g, '$1'))),
  );
  if (indexes.includes(-1)) return null;
  const first = indexes[0] ?? 0;
  const last = indexes.at(-1) ?? table.area.columns - 1;
  const rows = rowsOf(table, parts, here, row);
  return areaAt(rows.row, table.area.column + first, rows.rows, last - first + 1);
}

function rowsOf(table: Table, parts: readonly string[], here: boolean, row: number): Area {
  const has = (item: string) => parts.some((part) => same(part, item));
  if (here || has('#This Row')) return areaAt(row, 0);
  if (has('#All')) return table.area;
  if (has('#Headers')) return areaAt(table.area.row, 0);
  if (has('#Totals')) return areaAt(table.area.row + table.area.rows - 1, 0);
  return tableBody(table);
}
