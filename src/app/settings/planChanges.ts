import { formatArea } from '../../domain/grid/address';
import { cellAt } from '../../domain/grid/grid';
import type { Edit } from '../../domain/plan/plan';
import type { Accumulation, Direction, IndicatorSetting } from '../../domain/settings/settings';
import { replace } from './cellEdits';
import { FIELDS, INDICATOR_TABLE, type Field } from './layout';
import { settingEntries } from './planSettings';
import { isStored, type StoredSettings } from './readSettings';

/** What a person says of one indicator. */
export interface SettingChange {
  readonly ref: string;
  readonly direction: Direction;
  readonly accumulation: Accumulation;
}

/** Settings after a person's word on them: those named are set and confirmed; an empty list confirms all as they are. */
export function withChanges(
  settings: readonly IndicatorSetting[],
  changes: readonly SettingChange[],
): IndicatorSetting[] {
  return settings.map((setting) => {
    const change = changes.find(({ ref }) => ref === setting.ref);
    if (!change && changes.length > 0) return setting;
    return { ...setting, ...change, ref: setting.ref, source: 'confirmed' };
  });
}

/**
 * Brings a settings sheet that is there in line with `settings`: changed words in the rows of their indicators, new
 * indicators appended under the table. Nothing else is touched, so notes and columns beside the tables stay.
 */
export function planSettingsUpdate(stored: StoredSettings, settings: readonly IndicatorSetting[]): Edit[] {
  if (stored.sheet.protected) return [];
  const { columns } = stored.places;
  const { grid } = stored.sheet;
  const kept = settings.filter(isStored).flatMap((setting) => {
    const entries = settingEntries(setting);
    const changed: readonly Field[] = ['direction', 'accumulation', 'source'];
    return changed.flatMap((field) => {
      const column = columns[field];
      const held = column === undefined ? '' : cellAt(grid, setting.row, column).value;
      // A word that means the same ("ytd") is the author's own and stays.
      const same = stored.indicators.find(({ row }) => row === setting.row)?.[field] === setting[field];
      return column === undefined || (same && held !== '')
        ? []
        : replace(grid, setting.row, column, entries[field]);
    });
  });
  return [
    ...kept,
    ...planAppended(
      stored,
      settings.filter((setting) => !isStored(setting)),
    ),
  ];
}

/** How many new indicators find no room under the table: something else stands there. */
export function withoutRoom(stored: StoredSettings, settings: readonly IndicatorSetting[]): number {
  const added = settings.filter((setting) => !isStored(setting)).length;
  return added > 0 && !hasRoom(stored, added) ? added : 0;
}

/** Rows for indicators that have none yet, directly under the table, which grows to hold them. */
export function planAppended(stored: StoredSettings, settings: readonly IndicatorSetting[]): Edit[] {
  const { sheet, places } = stored;
  const added = settings.filter((setting) => !isStored(setting));
  // A table that is filtered hides rows: appending to it could not be seen.
  if (added.length === 0 || sheet.protected || sheet.filtered || !hasRoom(stored, added.length)) return [];
  const first = firstFree(stored);
  const rows = added.flatMap((setting, index) => {
    const entries = settingEntries(setting);
    return FIELDS.flatMap(({ field }) => {
      const column = places.columns[field];
      return column === undefined ? [] : replace(sheet.grid, first + index, column, entries[field]);
    });
  });
  const table = sheet.tables.find(({ name }) => name === INDICATOR_TABLE)?.area;
  if (!table) return rows;
  const grown = { ...table, rows: Math.max(table.rows, first + added.length - table.row) };
  const address = formatArea(grown);
  return [...rows, { kind: 'table', sheet: sheet.name, name: INDICATOR_TABLE, address, create: false }];
}

const firstFree = ({ places }: StoredSettings): number => (places.rows.at(-1) ?? places.headingRow) + 1;

/** Room: the cells of the new rows are empty, over the whole width of the table. */
function hasRoom(stored: StoredSettings, count: number): boolean {
  const { grid, tables } = stored.sheet;
  const table = tables.find(({ name }) => name === INDICATOR_TABLE)?.area;
  const ours = Object.values(stored.places.columns);
  const left = Math.min(table?.column ?? Infinity, ...ours);
  const right = Math.max(table ? table.column + table.columns - 1 : 0, ...ours);
  const first = firstFree(stored);
  for (let row = first; row < first + count; row++) {
    for (let column = left; column <= right; column++) {
      const { value, formula } = cellAt(grid, row, column);
      if (value !== '' || formula !== null) return false;
    }
  }
  return true;
}
