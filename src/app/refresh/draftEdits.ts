import type { SheetSnapshot } from '../../host/port';
import { type Result, ok, refuse } from '../state/result';
import { problem } from '../state/problem';
import { sayColumnsTaken, sayHostError, sayReadingAsked } from '../../wording/problems';
import type { Edit } from '../../domain/plan/plan';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { Fix } from '../../checks/finding';
import { type ValueEdit, gridAfter, planFixes } from './fixes';
import { awaitsAnswer, chosenIn } from '../../domain/reading/reading';
import { isMarked, planRefresh } from './planRefresh';
import { findOwnColumns, ownTravelOf } from './ownColumns';
import { type SheetStatus, hasSheetStatus, sheetStatusOf } from './sheetStatus';
import { findScorecard } from '../../layout/findScorecard';
import { judgeScorecard } from '../../domain/judging/judge';
import { paintedOn } from '../workbook/paintedOn';

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
