import { cellAt, type Grid } from '../../domain/grid/grid';
import { replace, type Entry } from '../../domain/plan/cellEdits';
import { DEFAULT_POLICY } from '../../domain/settings/settings';
import { planNewTable } from '../../outputs/ownTables/planTable';
import { isReadable, type FoundTable } from '../../outputs/ownTables/table';
import { sayHostError } from '../../wording/problems';
import { NOTHING_TO_SET } from '../../wording/notices';
import { PUT_RIGHT } from '../../wording/settings';
import type { Draft, Examined } from '../session/examine';
import { INDICATORS, POLICY } from '../settings/layout';
import { reportEntries, settingEntries } from '../settings/planSettings';
import { newEntries } from '../settings/rules';
import type { DamagedTable } from '../settings/tables/damage';
import { SEEN } from '../settings/tables/lastSeen';
import { problem } from '../state/problem';
import { refuse, type Result } from '../state/result';
import { makePreview } from './makePreview';

/**
 * Puts a damaged table of the settings sheet right: headings whose places are known are written back; with a column gone
 * the table is made anew beside the old one, which stays as it is, with the rows that can still be read.
 */
export function draftTableRepair(examined: Examined, damage: DamagedTable): Result<Draft> {
  const { settingsSheet: held, workbook } = examined.reading;
  const { spec, found } = damage;
  const code = held?.protected ? 'protected' : held?.filtered ? 'filtered' : null;
  if (held && code) return refuse(problem(code, sayHostError(code, held.name)));
  const words = {
    job: 'settings',
    button: PUT_RIGHT,
    done: `The table “${spec.title}” is right again.`,
    nothing: NOTHING_TO_SET,
  } as const;
  const title = `Put the table “${spec.title}” right`;
  if (!held) return makePreview(examined, { title, edits: [] }, words);
  if (found && isReadable(found)) {
    const edits = found.lost.flatMap(({ column, heading }) =>
      replace(held.grid, found.headingRow, column ?? 0, heading),
    );
    return makePreview(examined, { title, edits }, words);
  }
  const ground = { sheet: held.name, held, taken: workbook.tableNames };
  const { edits, lines } = planNewTable(ground, spec, keptRows(examined, damage, held.grid));
  return makePreview(examined, { title, edits }, words, lines);
}

type Row = Readonly<Record<string, Entry>>;

/** The rows of a table to be made anew. */
function keptRows({ judged }: Examined, { spec, found }: DamagedTable, grid: Grid): readonly Row[] {
  if (spec.name === INDICATORS.name) return judged.settings.indicators.map(settingEntries);
  // With a part of what was seen, the next Refresh would tell of changes that are none.
  if (spec.name === SEEN.name || !found) return [];
  if (spec.name === POLICY.name && found.places['rule'] === undefined)
    return newEntries(DEFAULT_POLICY, reportEntries(undefined)).map(({ rule, entry }) => ({
      rule: rule.word,
      value: entry,
      meaning: rule.meaning,
    }));
  return found.rows.map(({ row }) => rowOf(found, row, grid));
}

/** What a row says, numbers as numbers. */
const rowOf = ({ places }: FoundTable<string>, row: number, grid: Grid): Row =>
  Object.fromEntries(
    Object.entries(places).map(([field, column]) => {
      const value = column === undefined ? '' : cellAt(grid, row, column).value;
      return [field, typeof value === 'boolean' ? String(value) : value];
    }),
  );
