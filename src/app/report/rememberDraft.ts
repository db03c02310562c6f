import { formatArea } from '../../domain/address';
import { cellAt } from '../../domain/grid';
import type { Edit } from '../../domain/plan';
import { NOTHING_TO_SET } from '../../wording/notices';
import { sayNoRule } from '../../wording/workflow';
import { drafted } from '../draft';
import { replace, type Entry } from '../entries';
import type { Draft, Examined } from '../examine';
import { problem } from '../problem';
import { settingsToWrite } from '../settingsDraft';
import { CHOICES, POLICY_TABLE } from '../settingsLayout';
import { choiceEntry } from '../settingsPlan';
import type { StoredSettings } from '../settingsSheet';
import { refuse, type Settled } from '../settled';
import type { TableOptions } from '../state';

/** Keeps the chosen report and its columns, in their order, on the settings sheet. */
export function draftRemember(examined: Examined, report: TableOptions): Settled<Draft> {
  const { stored } = examined.reading;
  if (stored && !hasPlace(stored)) {
    const words = CHOICES.map(({ word }) => word);
    return refuse(problem('settings-no-rule', sayNoRule(words, stored.sheet.name)));
  }
  const writable = settingsToWrite(examined, { ...examined.judged.settings, report }, (held) =>
    planRemembered(held, report),
  );
  if (writable.kind === 'problem') return writable;
  return drafted(
    examined,
    { title: 'Remember the report', edits: writable.value.edits },
    {
      job: 'settings',
      button: stored ? 'Remember the report' : 'Make the settings sheet',
      done: 'The report is remembered on the settings sheet.',
      nothing: NOTHING_TO_SET,
    },
  );
}

const missing = ({ places }: StoredSettings): readonly (typeof CHOICES)[number][] =>
  CHOICES.filter(({ rule }) => !places.rules[rule]);

/** Whether each choice has a row, or there is room for one under the rules. */
function hasPlace(stored: StoredSettings): boolean {
  const { places, sheet } = stored;
  const count = missing(stored).length;
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

/** The rows of the choices; those that a sheet made earlier lacks are added under its rules. */
function planRemembered(stored: StoredSettings, report: TableOptions): Edit[] {
  const { places, sheet } = stored;
  const put = (row: number, column: number, to: Entry): Edit[] => replace(sheet.grid, row, column, to);
  const kept = CHOICES.flatMap(({ rule }): Edit[] => {
    const place = places.rules[rule];
    return place ? put(place.row, place.column, choiceEntry(report, rule)) : [];
  });
  const table = places.ruleTable;
  const added = missing(stored);
  if (!table || added.length === 0) return kept;
  const rows = added.flatMap(({ rule, word, meaning }, index) => {
    const row = table.lastRow + 1 + index;
    return [
      ...put(row, table.word, word),
      ...put(row, table.value, choiceEntry(report, rule)),
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
