import { formatReference } from '../../domain/grid/address';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { Edit } from '../../domain/plan/plan';
import { awaitsAnswer, chosenIn } from '../../domain/reading/reading';
import { judgeScorecard } from '../../domain/judging/judge';
import { findScorecard } from '../../layout/findScorecard';
import type { SheetSnapshot } from '../../host/port';
import { freeSheetName } from '../../outputs/sheetNames';
import { CHANGES_NOT_KNOWN, sayChanges } from '../../wording/lastRefresh';
import { sayCells } from '../../wording/notices';
import { sayDamaged } from '../../wording/settings';
import { sayColumnsTaken, sayReadingAsked, sayHostError } from '../../wording/problems';
import type { Fix } from '../../checks/finding';
import { countSets, countStatuses } from '../../domain/judging/countStatuses';
import { saySets } from '../../wording/overTime/override';
import { gridAfter, planFixes, type ValueEdit } from './fixes';
import { formatMoment, planRefreshNote, isOutdated, type RefreshNote } from '../settings/lastRefresh';
import { compareSeen, isNews } from '../settings/tables/compareSeen';
import { planSeen, type SeenScorecard } from '../settings/tables/planLastSeen';
import { readSeen, SEEN } from '../settings/tables/lastSeen';
import { isDamaged } from '../settings/tables/damage';
import { findOwnColumns, ownTravelOf } from './ownColumns';
import { settingsOfAll, type OtherRefreshed } from './otherRefreshed';
import { hasSheetStatus, sheetStatusOf, type SheetStatus } from './sheetStatus';
import { problem } from '../state/problem';
import { guardCells, writable } from './guardCells';
import { paintedOn } from '../workbook/paintedOn';
import type { WorkbookReading } from '../workbook/readWorkbook';
import { countCells, isMarked, planRefresh } from './planRefresh';
import { planAppended } from '../settings/planChanges';
import { RANGE_NAME, SETTINGS_NAME, SETTINGS_SHEET } from '../settings/layout';
import { planNewSettings } from '../settings/planSettings';
import { ok, refuse, type Result } from '../state/result';

/** Why the scorecard's sheet must not be written to as it is; null when it may. */
export function guard(sheet: SheetSnapshot): Result<null> {
  // Where it is known what is locked, the plan's own cells decide: see guardCells.
  const code = sheet.protected && !sheet.locks ? 'protected' : sheet.filtered ? 'filtered' : null;
  return code === null ? ok(null) : refuse(problem(code, sayHostError(code, sheet.name)));
}

interface OwnEdits {
  readonly edits: readonly Edit[];
  /** The scorecard as it will be once they are written. */
  readonly after: JudgedScorecard;
}

/**
 * The edits of a Refresh on the scorecard's own sheet: cells composed from data, ticked fixes, and what the figures give once these are written.
 * Refuses, with the cells, when the columns right of the table are someone else's.
 */
export function draftEdits(
  judged: JudgedScorecard,
  sheet: SheetSnapshot,
  fixes: readonly Fix[],
  fromData: readonly ValueEdit[] = [],
): Result<OwnEdits> {
  const { reading } = judged.scorecard;
  if (reading && awaitsAnswer(reading)) return refuse(problem('reading-asked', sayReadingAsked(sheet.name)));
  const mended = withFixes(fromData, planFixes(sheet.grid, fixes));
  const after = judgeAfter(judged, sheet, mended);
  // Where indicators run across, or take a row for each period, no cell beside the table is one indicator's.
  if (reading?.orientation === 'across' || reading?.orientation === 'long')
    return ok({ edits: [...mended, ...planRefresh(after, sheet, [])], after });
  const { status, own } = statusPlaces(after);
  const found = findOwnColumns(judged.scorecard, sheet, { status, travel: keepsTravel(judged) });
  if (found.kind === 'taken') {
    return refuse(problem('columns-taken', sayColumnsTaken(sheet.name, found.cells)));
  }
  return ok({ edits: [...mended, ...planRefresh(after, sheet, found.columns, own)], after });
}

/** Where a Refresh writes statuses in words: in a column of ours, or in the sheet's own cells. */
function statusPlaces(judged: JudgedScorecard): {
  readonly status: boolean;
  readonly own: SheetStatus | null;
} {
  const { scorecard, settings } = judged;
  const { statusColumn } = settings.policy;
  // Columns of ours that stand already are kept up to date; beside a status of the sheet's own none is added.
  const status = scorecard.columns.rag !== null || (statusColumn === 'ours' && !hasSheetStatus(judged));
  return { status, own: !status && statusColumn === 'sheet' ? sheetStatusOf(judged) : null };
}

/** Whether what a person set in a row can stand on the sheet, with its mark. */
export function holdsMark(judged: JudgedScorecard, row: number): boolean {
  const orientation = judged.scorecard.reading?.orientation;
  if (orientation === 'across' || orientation === 'long') return false;
  const { status, own } = statusPlaces(judged);
  return isMarked(status ? [{ kind: 'rag' }] : [], own, row);
}

/** Whether a Refresh keeps a column of travel: one of ours stands, or it was asked for and the sheet has none of its own. */
export const keepsTravel = ({
  scorecard,
  settings: { policy },
}: Pick<JudgedScorecard, 'scorecard' | 'settings'>): boolean =>
  scorecard.columns.travel !== undefined ||
  (policy.travelColumn === 'ours' && ownTravelOf(scorecard) === null);

/** A cell that the data give is not mended as well: where it comes from decides. */
function withFixes(fromData: readonly ValueEdit[], fixes: readonly ValueEdit[]): readonly ValueEdit[] {
  const taken = new Set(fromData.map(({ address }) => address));
  return [...fromData, ...fixes.filter(({ address }) => !taken.has(address))];
}

/** Judges the sheet as it will be with the fixes written, so that one Refresh is enough. */
function judgeAfter(
  judged: JudgedScorecard,
  sheet: SheetSnapshot,
  mended: readonly ValueEdit[],
): JudgedScorecard {
  if (mended.length === 0) return judged;
  const layout = findScorecard(
    gridAfter(sheet.grid, mended),
    judged.settings.policy,
    false,
    chosenIn(judged.scorecard.reading),
    judged.scorecard.keySheets,
  );
  if (layout.kind !== 'found') return judged;
  const after = judgeScorecard(paintedOn(layout.scorecard, sheet), judged.settings, judged.period);
  const before = new Map(judged.indicators.map((entry) => [entry.indicator.row, entry.history]));
  // What other sheets say of earlier periods is not changed by a fix on this one.
  return {
    ...after,
    indicators: after.indicators.map((entry) => {
      const history = before.get(entry.indicator.row);
      return history ? { ...entry, history } : entry;
    }),
  };
}

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
