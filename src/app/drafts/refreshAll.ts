import type { Edit, PreviewLine } from '../../domain/plan/plan';
import type { JudgedScorecard } from '../../domain/judging/judged';
import { judgeScorecard } from '../../domain/judging/judge';
import { latestPeriod } from '../../domain/indicators/scorecard';
import { withFormerName } from '../../domain/overrides/foundAgain';
import { withHistory } from '../../domain/overTime/history';
import type { SheetSnapshot, WorkbookPort } from '../../host/port';
import { sayCells } from '../../wording/notices';
import { NOTHING_TO_REFRESH_ALL, sayAllRefreshed, sayLeftOut, type LeftOut } from '../../wording/refreshAll';
import { guardCells, writable } from '../refresh/guardCells';
import { draftEdits, guard } from '../refresh/draftEdits';
import { draftRefreshEdits } from '../refresh/refreshEdits';
import { countCells } from '../refresh/planRefresh';
import type { Draft, Examined } from '../session/examine';
import { completeSettings } from '../settings/readSettings';
import { ok, type Result } from '../state/result';
import { findOnSheet } from '../workbook/findOnSheet';
import { keySheetsFor } from '../workbook/keySheets';
import { otherScorecards } from '../workbook/otherSheets';
import { paintedOn } from '../workbook/paintedOn';
import { makePreview } from './makePreview';
import { previewLines } from './previewLines';

/** The sheets of the workbook's other scorecards, as a plan needs them. One sync; none where there are none. */
async function readForRefresh(
  port: WorkbookPort,
  { otherSheets }: Examined,
): Promise<readonly SheetSnapshot[]> {
  const names = otherScorecards(otherSheets);
  if (names.length === 0) return [];
  const { sheets } = await port.read({
    sheets: names.map((sheet) => ({ ref: { kind: 'named', sheet }, fills: true, merges: true })),
  });
  return sheets.flatMap((sheet) => sheet ?? []);
}

interface Drafted {
  readonly sheet: SheetSnapshot;
  readonly edits: readonly Edit[];
  readonly lines: readonly PreviewLine[];
  /** As it will be once they are written; null where there is nothing to judge. */
  readonly after: JudgedScorecard | null;
}

/** One scorecard more: its own cells, judged at its latest period by the workbook's settings. */
function draftOther(examined: Examined, sheet: SheetSnapshot): Result<Drafted> {
  const { stored } = examined.reading;
  const keys = keySheetsFor(examined.reading, sheet.name, examined.otherSheets?.grids ?? []);
  const layout = findOnSheet(sheet.grid, stored, false, keys);
  if (layout.kind === 'not-found') return ok({ sheet, edits: [], lines: [], after: null });
  const scorecard = paintedOn(layout.scorecard, sheet);
  const period = latestPeriod(scorecard) ?? scorecard.periods[0];
  if (!period) return ok({ sheet, edits: [], lines: [], after: null });
  const around = [examined.judged.scorecard, ...(examined.otherSheets?.others ?? [])];
  const others = around.filter((each) => each.sheet !== sheet.name);
  const settings = completeSettings(scorecard, stored);
  const known = withFormerName(settings, scorecard, others, examined.reading.workbook.sheetNames);
  const judged = withHistory(judgeScorecard(scorecard, known, period), others);
  const guarded = guard(sheet);
  if (guarded.kind === 'problem') return guarded;
  const own = draftEdits(judged, sheet, []);
  if (own.kind === 'problem') return own;
  const blocked = guardCells(sheet, own.value.edits);
  if (blocked) return blocked;
  const edits = writable(sheet, own.value.edits);
  return ok({
    sheet,
    edits,
    lines: previewLines({ title: '', edits }, judged),
    after: own.value.after,
  });
}

/**
 * A Refresh of every scorecard of the workbook in one plan: their cells, their rows of settings and what was seen of them. One that cannot be written (protected, filtered, waiting for an answer) is left out and said to be. Nothing is
 * written of any when a cell of one of them has changed by then.
 */
export async function draftRefreshAll(
  port: WorkbookPort,
  examined: Examined,
  now: Date,
): Promise<Result<Draft>> {
  const others = await readForRefresh(port, examined);
  const { judged, reading, sheet } = examined;
  const drafted = others.map((other) => ({ name: other.name, result: draftOther(examined, other) }));
  const written = drafted.flatMap(({ result }) => (result.kind === 'ok' ? [result.value] : []));
  const leftOut = drafted.flatMap(({ name, result }): LeftOut[] =>
    result.kind === 'problem' ? [{ sheet: name, says: result.problem.says }] : [],
  );
  const refreshed = written.flatMap(({ after, edits }) =>
    after ? [{ judged: after, changed: edits.length > 0 }] : [],
  );
  const draft = draftRefreshEdits(judged, reading, sheet, [], now, [], refreshed);
  if (draft.kind === 'problem') return draft;
  const edits = [...draft.value.edits, ...written.flatMap((each) => each.edits)];
  const seen = new Set(draft.value.seen);
  const mine = previewLines(
    { title: '', edits: draft.value.edits.filter((edit) => !seen.has(edit)) },
    judged,
  );
  const changed = written.filter((each) => each.edits.length > 0);
  const cells =
    draft.value.cells + changed.reduce((sum, each) => sum + countCells(each.edits, each.sheet.name), 0);
  const sheets = 1 + written.length;
  return makePreview(
    examined,
    { title: `Refresh ${sayCells(cells)} on ${sheets} sheets`, edits },
    {
      job: 'refresh',
      button: `Refresh ${sayCells(cells)}`,
      done: sayAllRefreshed(sheets, cells, leftOut),
      nothing: [NOTHING_TO_REFRESH_ALL, sayLeftOut(leftOut)].filter((words) => words !== '').join(' '),
      says: [`${sheets} scorecards`, sayLeftOut(leftOut)].filter((words) => words !== '').join('. '),
    },
    [...mine, ...changed.flatMap((each) => each.lines)],
    changed.map((each) => each.sheet.grid),
  );
}
