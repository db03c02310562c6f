import { formatArea } from '../../domain/grid/address';
import { cellAt } from '../../domain/grid/grid';
import type { Edit } from '../../domain/plan/plan';
import { replace, type Entry } from './cellEdits';
import { POLICY_TABLE, type Choice, type Rule, type RuleRow } from './layout';
import type { StoredSettings } from './readSettings';

type Row = RuleRow<Rule | Choice>;

/** A row of the table of rules and what its Value column is to say. */
export interface Written {
  readonly row: Row;
  readonly entry: Entry;
}

/** Of these rows, those that the settings sheet does not have: it was made before them, or someone deleted them. */
export const rowsMissing = <Each extends Row>({ places }: StoredSettings, rows: readonly Each[]): Each[] =>
  rows.filter(({ rule }) => !places.rules[rule]);

/** Whether each of these rows is there, or there is room for it under the rules. */
export function hasRoom(stored: StoredSettings, rows: readonly Row[]): boolean {
  const { places, sheet } = stored;
  const count = rowsMissing(stored, rows).length;
  if (count === 0) return true;
  if (!places.ruleTable || sheet.filtered) return false;
  const { word, value, lastRow } = places.ruleTable;
  const columns = [word, value, ...(places.ruleTable.meaning === null ? [] : [places.ruleTable.meaning])];
  return Array.from({ length: count }, (_unused, index) => lastRow + 1 + index).every((row) =>
    columns.every((column) => {
      const cell = cellAt(sheet.grid, row, column);
      return cell.value === '' && cell.formula === null;
    }),
  );
}

/** Writes values into their rows; rows that the sheet lacks are added under its rules, where `hasRoom`. */
export function planRows(stored: StoredSettings, wanted: readonly Written[]): Edit[] {
  const { places, sheet } = stored;
  const put = (row: number, column: number, to: Entry): Edit[] => replace(sheet.grid, row, column, to);
  const kept = wanted.flatMap(({ row, entry }): Edit[] => {
    const place = places.rules[row.rule];
    return place ? put(place.row, place.column, entry) : [];
  });
  const table = places.ruleTable;
  const added = wanted.filter(({ row }) => !places.rules[row.rule]);
  if (!table || added.length === 0) return kept;
  const rows = added.flatMap(({ row: { word, meaning }, entry }, index) => {
    const row = table.lastRow + 1 + index;
    return [
      ...put(row, table.word, word),
      ...put(row, table.value, entry),
      ...(table.meaning === null ? [] : put(row, table.meaning, meaning)),
    ];
  });
  return [...kept, ...rows, ...planGrown(stored, table.lastRow + added.length)];
}

function planGrown({ sheet }: StoredSettings, lastRow: number): Edit[] {
  const area = sheet.tables.find(({ name }) => name === POLICY_TABLE)?.area;
  if (!area || area.row + area.rows > lastRow) return [];
  const address = formatArea({ ...area, rows: lastRow - area.row + 1 });
  return [{ kind: 'table', sheet: sheet.name, name: POLICY_TABLE, address, create: false }];
}
