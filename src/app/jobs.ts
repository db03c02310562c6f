/**
 * The use cases: fetched when first needed, so that the pane's first load does not carry them, and carried out in a worker
 * where one can start. What goes in and comes out is plain data; a port, where one is needed, comes first.
 */
export { examine, rejudge } from './session/examine';
export { requestAfter } from './drafts/readAfter';
export { checkText, drawCommentary, drawReport } from './session/drawReport';
export { draftCharts } from './drafts/charts';
export { reportDocument } from './drafts/document';
export { tablesDocument } from './drafts/tablesDocument';
export { tablesView } from './session/tablesView';
export { draftReportDefaults } from './drafts/reportDefaults';
export { draftRollForward } from './drafts/rollForward';
export { draftPickedHeadings } from './drafts/pickHeadings';
export { draftReading } from './drafts/reading';
export { draftSheetStatus, draftTravelColumn } from './drafts/sheetColumns';
export { draftSettings } from './drafts/settings';
export { draftUnsaved } from './drafts/unsaved';
export { draftRefreshAll } from './drafts/refreshAll';
export { draftRemoval } from './drafts/removal';
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
