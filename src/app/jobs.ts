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
export { draftSheetStatus, draftTravelColumn } from './drafts/sheetColumns';
export { draftSettings } from './drafts/settings';
export { draftUnsaved } from './drafts/unsaved';
export { draftRefreshAll, readForRefresh } from './drafts/refreshAll';
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
export { draftFix, draftRefresh } from './drafts/refresh';
export { draftTable } from './drafts/table';
export { draftPrompts } from './drafts/prompts';
export { draftReportFields } from './drafts/reportFields';
