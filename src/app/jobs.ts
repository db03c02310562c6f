import type { Edit, PreviewLine } from '../domain/plan/plan';
import { planCommentary } from '../outputs/commentarySheet';
import { planTableSheet } from '../outputs/tableSheet';
import { buildPrompts } from '../report/prompts';
import { NOTHING_TO_INSERT, NOTHING_TO_PROMPT, NOTHING_TO_REFRESH, sayCells } from '../wording/notices';
import { sayBlocked, sayHostError } from '../wording/problems';
import { planCompose } from './refresh/fromData';
import { cannotAdd, makePreview } from './drafts/makePreview';
import { draftTableRepair } from './drafts/repairTable';
import { dataGrids, relatedGrids } from './drafts/otherGrounds';
import { draftFixes } from './drafts/review';
import type { Draft, Examined } from './session/examine';
import { damageKey } from './session/findings';
import { SEEN } from './settings/tables/lastSeen';
import { previewLines } from './drafts/previewLines';
import { problem } from './state/problem';
import { draftRefreshEdits } from './refresh/draftEdits';
import { reportOf } from './session/makeReport';
import { SETTINGS_SHEET } from './settings/layout';
import { refuse, type Result } from './state/result';
import type { TableOptions } from '../report/columns';

/** The use cases: fetched when first needed, so that the pane's first load does not carry them. */
export { examine, rejudge } from './session/examine';
export { requestAfter } from './drafts/readAfter';
export { isManaged, SETTINGS_REQUEST } from './workbook/readWorkbook';
export { ribbonNotice, sayIfChanged } from './session/changeNotice';
export { showCommentary, viewPasted } from './session/commentary';
export { draftCharts } from './drafts/charts';
export { reportDocument } from './drafts/document';
export { draftReportDefaults } from './drafts/reportDefaults';
export { viewReport } from './session/report';
export { draftRollForward } from './drafts/rollForward';
export { draftPickedHeadings } from './drafts/pickHeadings';
export { draftReading } from './drafts/reading';
export { draftSheetStatus } from './drafts/sheetStatus';
export { draftSettings } from './drafts/settings';
export { draftUnsaved } from './drafts/unsaved';
export { draftRemoval, readOtherScorecards } from './drafts/removal';
export {
  draftBringBack,
  draftDismissal,
  draftFixAll,
  draftFixes,
  draftLinks,
  draftSignOff,
} from './drafts/review';
export { draftOverride, draftOverrideBack, draftStep, draftStepBack } from './drafts/overrides';
export { draftFindings, findingsFile, trySettings } from './drafts/findingsList';

/** A Refresh with the fixes of the ticked findings and the ticked cells composed from data. */
export function draftRefresh(
  examined: Examined,
  ticked: ReadonlySet<string>,
  fromData: ReadonlySet<string>,
  now: Date,
): Result<Draft> {
  const { judged, reading, sheet, session } = examined;
  const fixes = session.findings.flatMap(({ key, finding }) =>
    ticked.has(key) && finding.fix ? [finding.fix] : [],
  );
  const draft = draftRefreshEdits(
    judged,
    reading,
    sheet,
    fixes,
    now,
    planCompose(sheet.grid, examined.composition.cells, fromData),
  );
  if (draft.kind === 'problem') return draft;
  const { edits, seen, cells, makesSettings } = draft.value;
  const count = sayCells(cells);
  const [onlySettings, onlySeen] = [cells === 0 && makesSettings, cells === 0 && edits.length > 0];
  return makePreview(
    examined,
    { title: `Refresh ${count} on “${sheet.name}”`, edits },
    {
      job: 'refresh',
      button: onlySettings ? 'Make the settings sheet' : onlySeen ? 'Note what changed' : `Refresh ${count}`,
      done: `Refreshed: ${count} changed.${makesSettings ? ` Settings are on the sheet “${SETTINGS_SHEET}”.` : ''}`,
      nothing: NOTHING_TO_REFRESH,
    },
    previewRefreshLines(examined, edits, seen),
    dataGrids(examined, edits),
  );
}

/** Every cell that changes; what is written down for the next Refresh to compare with is one line. */
function previewRefreshLines(
  { judged, reading }: Examined,
  edits: readonly Edit[],
  seen: readonly Edit[],
): PreviewLine[] {
  const book = new Set(seen);
  const others = reading.settingsSheet ? [reading.settingsSheet] : [];
  const lines = previewLines({ title: '', edits: edits.filter((edit) => !book.has(edit)) }, judged, others);
  const first = seen.find((edit) => edit.kind === 'value');
  if (!first) return lines;
  const { sheet, address } = first;
  const after = 'as it will be';
  return [
    ...lines,
    {
      sheet,
      address,
      label: `${SEEN.title}, for the next Refresh to compare with`,
      before: 'as it is',
      after,
      what: 'value',
    },
  ];
}

/** What mends one finding alone: a fix of its cell, or of a damaged table of the settings sheet. */
export function draftFix(examined: Examined, key: string): Result<Draft> {
  const damage = examined.reading.damaged.find((each) => damageKey(each) === key);
  return damage ? draftTableRepair(examined, damage) : draftFixes(examined, [key]);
}

/** The report table on a sheet of its own. */
export function draftTable(examined: Examined, options: TableOptions): Result<Draft> {
  const { tableSheet, workbook } = examined.reading;
  if (tableSheet?.protected) return refuse(problem('protected', sayHostError('protected', tableSheet.name)));
  const made = reportOf(examined, options);
  if (made.kind === 'problem') return made;
  const plan = planTableSheet(made.value.report.table, tableSheet, workbook);
  const blocked = cannotAdd(plan.edits, workbook.structureProtected);
  if (blocked) return blocked;
  return makePreview(
    examined,
    plan,
    {
      job: 'insert-table',
      button: 'Insert table',
      done: 'The table is on its sheet.',
      nothing: NOTHING_TO_INSERT,
    },
    undefined,
    relatedGrids(examined),
  );
}

/** The commentary sheet. */
export function draftPrompts(examined: Examined): Result<Draft> {
  const { judged, reading } = examined;
  const { commentarySheet, workbook } = reading;
  if (commentarySheet?.protected)
    return refuse(problem('protected', sayHostError('protected', commentarySheet.name)));
  const plan = planCommentary(buildPrompts(judged), judged, commentarySheet, workbook.sheetNames);
  if (plan.blocked !== null) return refuse(problem('commentary-blocked', sayBlocked(plan.blocked)));
  const blocked = cannotAdd(plan.edits, workbook.structureProtected);
  if (blocked) return blocked;
  return makePreview(examined, plan, {
    job: 'prompts',
    button: 'Write prompts',
    done: 'The prompts are on the commentary sheet.',
    nothing: NOTHING_TO_PROMPT,
  });
}
