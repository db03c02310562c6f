import type { Edit } from '../../domain/plan/plan';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { WorkbookReading } from '../workbook/readWorkbook';
import type { SheetSnapshot } from '../../host/port';
import type { Fix } from '../../checks/finding';
import type { ValueEdit } from './fixes';
import { type OtherRefreshed, settingsOfAll } from './otherRefreshed';
import { type Result, ok } from '../state/result';
import { draftEdits, guard } from './draftEdits';
import { guardCells, writable } from './guardCells';
import { countCells } from './planRefresh';
import { type SeenScorecard, planSeen } from '../settings/tables/planLastSeen';
import { compareSeen, isNews } from '../settings/tables/compareSeen';
import { SEEN, readSeen } from '../settings/tables/lastSeen';
import { type RefreshNote, formatMoment, isOutdated, planRefreshNote } from '../settings/lastRefresh';
import { sayDamaged } from '../../wording/settings';
import { isDamaged } from '../settings/tables/damage';
import { CHANGES_NOT_KNOWN, sayChanges } from '../../wording/lastRefresh';
import { freeSheetName } from '../../outputs/sheetNames';
import { RANGE_NAME, SETTINGS_NAME, SETTINGS_SHEET } from '../settings/layout';
import { planNewSettings } from '../settings/planSettings';
import { planAppended } from '../settings/planChanges';
import { countSets, countStatuses } from '../../domain/judging/countStatuses';
import { saySets } from '../../wording/overTime/override';
import { sayCells } from '../../wording/notices';
import { formatReference } from '../../domain/grid/address';

interface RefreshDraft {
  readonly edits: readonly Edit[];
  /** Those of `edits` that write down what was seen, for the next Refresh to compare with: book-keeping. */
  readonly seen: readonly Edit[];
  /** Cells of the scorecard's sheet that change. */
  readonly cells: number;
  /** Whether the settings sheet is made along with it. */
  readonly makesSettings: boolean;
}

/**
 * A whole Refresh: the scorecard's sheet, the settings sheet when there is none yet, rows for new indicators, what was
 * seen, and the "Last refresh" block. The block and the names come only along with other edits: a Refresh that changes
 * nothing writes nothing, so that the time in it is that of the last one that did. In manager mode it writes statuses,
 * variances, fills, what was seen and the block, whatever else it is given. `others` are the workbook's other scorecards
 * as the same Refresh leaves them: their indicators get their rows of settings and of what was seen along with it.
 */
export function draftRefreshEdits(
  judged: JudgedScorecard,
  reading: WorkbookReading,
  sheet: SheetSnapshot,
  fixes: readonly Fix[],
  now: Date,
  fromData: readonly ValueEdit[] = [],
  others: readonly OtherRefreshed[] = [],
): Result<RefreshDraft> {
  const guarded = guard(sheet);
  if (guarded.kind === 'problem') return guarded;
  const { manager } = reading.preferences;
  const own = manager ? draftEdits(judged, sheet, []) : draftEdits(judged, sheet, fixes, fromData);
  if (own.kind === 'problem') return own;
  const blocked = guardCells(sheet, own.value.edits);
  if (blocked) return blocked;
  const mine = writable(sheet, own.value.edits);
  const cells = countCells(mine, sheet.name);
  const { settingsSheet, stored, workbook } = reading;
  const { after } = own.value;
  const compared = [after, ...others.map(({ judged: other }) => other)].map((each): SeenScorecard => ({
    judged: each,
    comparison: compareSeen(each, readSeen(stored?.sheet ?? null, each.scorecard.sheet).rows),
  }));
  const { found, rows } = readSeen(stored?.sheet ?? null, judged.scorecard.sheet);
  const first = compareSeen(after, rows);
  const indicators = settingsOfAll([judged, ...others.map(({ judged: other }) => other)]);
  const note = {
    when: formatMoment(now),
    says: `${noteOf(after, cells)}${sayDamaged(reading.damaged.map(({ spec }) => spec.title))}`,
    changes: isDamaged(reading, SEEN) ? CHANGES_NOT_KNOWN : sayChanges(first),
  };
  const taken = workbook.tableNames;
  const makesSettings = settingsSheet === null && !workbook.structureProtected;
  const newSheet = freeSheetName(SETTINGS_SHEET, workbook.sheetNames);
  const settings = makesSettings
    ? planNewSettings({
        sheet: newSheet,
        indicators,
        policy: judged.settings.policy,
        refresh: note,
        named: SETTINGS_NAME in workbook.names,
        taken,
      })
    : stored && !manager
      ? planAppended(stored, indicators, taken)
      : [];
  const seen = makesSettings
    ? planSeen({ sheet: newSheet, held: null, taken }, compared, null)
    : stored
      ? planSeen({ sheet: stored.sheet.name, held: stored.sheet, taken }, compared, found)
      : [];
  const news = seen.length > 0 && compared.some(({ comparison }) => isNews(comparison));
  const changed = mine.length > 0 || others.some((other) => other.changed);
  if (!changed && settings.length === 0 && !news && !isOutdated(stored, reading.damaged.length > 0))
    return ok({ edits: [], seen: [], cells, makesSettings });
  return ok({
    edits: [
      ...mine,
      ...settings,
      ...seen,
      ...(manager ? [] : planRangeName(judged, reading)),
      ...planRefreshNote(stored, note),
    ],
    seen,
    cells,
    makesSettings,
  });
}

/** "Scorecard, Q3: 4 red, 1 amber, 4 green, 5 not rated. 31 cells changed." */
function noteOf(judged: JudgedScorecard, cells: number): RefreshNote['says'] {
  const { red, amber, green, notRated } = countStatuses(judged);
  const counts = `${red} red, ${amber} amber, ${green} green, ${notRated} not rated${saySets(countSets(judged))}`;
  return `${judged.scorecard.sheet}, ${judged.period.key}: ${counts}. ${sayCells(cells)} changed.`;
}

/** The name by which the scorecard is found from any sheet follows it. */
function planRangeName({ scorecard }: JudgedScorecard, { workbook }: WorkbookReading): Edit[] {
  const { sheet, range: address } = scorecard;
  const held = workbook.names[RANGE_NAME];
  if (held !== undefined && held.replace(/\$/g, '') === formatReference(sheet, address)) return [];
  return [{ kind: 'name', sheet, name: RANGE_NAME, address, create: held === undefined }];
}
