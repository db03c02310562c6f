import type { WorkbookReading } from './readWorkbook';
import type { SheetSnapshot } from '../../host/port';
import { formatAddress, parseArea } from '../../domain/grid/address';
import { COMMENTARY, findCommentary } from '../../outputs/commentaryColumns';
import { SETTINGS_NAME } from '../settings/layout';
import { CHARTS_NAME, FINDINGS_TABLE, TABLE_NAME } from '../../outputs/ownNames';
import { type Area, contains } from '../../domain/grid/area';
import { isNamed } from '../../outputs/ownTables/findTable';
import { SETTINGS_TABLES } from '../settings/tables/damage';
import { cellAt, foldSpace } from '../../domain/grid/grid';

/** A sheet of ours, and whether someone else wrote on it. */
export interface OwnSheet {
  readonly on: SheetSnapshot;
  /** The name that points into it. */
  readonly name: string | null;
  /** The first cell that someone else typed; null where there is none. */
  readonly typed: string | null;
}

/** Our sheets in the workbook. */
export function ownSheets(reading: WorkbookReading): readonly OwnSheet[] {
  const { workbook, stored, settingsSheet, tableSheet, chartsSheet, commentarySheet, findingsSheet } =
    reading;
  const named = (sheet: SheetSnapshot | null, name: string): readonly OwnSheet[] => {
    const area = parseArea((workbook.names[name] ?? '').replace(/^=/, ''));
    return sheet ? [{ on: sheet, name, typed: typedOutside(sheet, area ? [area] : []) }] : [];
  };
  const commentary = findCommentary(commentarySheet) ? commentarySheet : null;
  return [
    ...(stored && settingsSheet
      ? [{ on: settingsSheet, name: SETTINGS_NAME, typed: typedOnSettings(settingsSheet) }]
      : []),
    ...named(tableSheet, TABLE_NAME),
    ...named(chartsSheet, CHARTS_NAME),
    ...(commentary ? [{ on: commentary, name: null, typed: typedInCommentary(commentary) }] : []),
    ...(findingsSheet
      ? [
          {
            on: findingsSheet,
            name: null,
            typed: typedOutside(findingsSheet, areasOf(findingsSheet, FINDINGS_TABLE)),
          },
        ]
      : []),
  ];
}

const areasOf = ({ tables }: SheetSnapshot, name: string): readonly Area[] =>
  tables.flatMap((table) => (isNamed(table.name, { name }) && table.area ? [table.area] : []));

function typedOutside({ grid }: SheetSnapshot, ours: readonly Area[]): string | null {
  for (const [r, cells] of grid.cells.entries()) {
    for (const [c, { value, formula }] of cells.entries()) {
      const [row, column] = [grid.top + r, grid.left + c];
      if (value === '' && formula === null) continue;
      if (!ours.some((area) => contains(area, row, column))) return formatAddress(row, column);
    }
  }
  return null;
}

/** Under a heading of the author's own, beside or under the tables. What stands above a table's headings is its title. */
function typedOnSettings(sheet: SheetSnapshot): string | null {
  const ours: Area[] = [];
  for (const spec of SETTINGS_TABLES) {
    const headings = new Set(spec.columns.map(({ heading }) => foldSpace(heading)));
    for (const area of areasOf(sheet, spec.name)) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const heading = foldSpace(String(cellAt(sheet.grid, area.row, column).value));
        if (headings.has(heading)) ours.push({ row: 0, column, rows: area.row + area.rows, columns: 1 });
      }
    }
  }
  return typedOutside(sheet, ours);
}

/** What an author wrote, or anything that is not in our table. */
function typedInCommentary(sheet: SheetSnapshot): string | null {
  const found = findCommentary(sheet);
  const column = found?.places.commentary;
  const written = found?.rows.find(({ cells }) => cells.commentary.trim() !== '');
  if (written && column !== undefined) return formatAddress(written.row, column);
  return typedOutside(sheet, areasOf(sheet, COMMENTARY.name));
}
