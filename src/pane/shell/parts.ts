import { part } from './part';

/** The parts that are fetched after the first paint, so that the pane can be used at once. */
const results = part(() => import('../results/Results').then((module) => module.Results));
const messages = part(() => import('../messages/Messages').then((module) => module.Messages));
const settingsTable = part(() => import('../settings/SettingsTable').then((module) => module.SettingsTable));
const settingsPanel = part(() => import('../settings/SettingsPanel').then((module) => module.SettingsPanel));
const indicators = part(() => import('../indicators/IndicatorsTab').then((module) => module.IndicatorsTab));
const pictures = part(() => import('../indicators/Pictures').then((module) => module.Pictures));
const report = part(() => import('../report/ReportTab').then((module) => module.ReportTab));
const preview = part(() => import('../preview/PreviewView').then((module) => module.PreviewView));

export const Results = results.Show;
export const Messages = messages.Show;
export const SettingsTable = settingsTable.Show;
export const SettingsPanel = settingsPanel.Show;
export const IndicatorsTab = indicators.Show;
export const Pictures = pictures.Show;
export const ReportTab = report.Show;
export const PreviewView = preview.Show;

/**
 * Fetches every part ahead of need, in the order they are likely to be wanted. A part that cannot be fetched now is
 * tried again when it is drawn, and the error boundary speaks if it still cannot.
 */
export async function loadParts(): Promise<void> {
  const parts = [results, messages, settingsTable, settingsPanel, indicators, report, preview, pictures];
  await Promise.allSettled(parts.map(({ load }) => load()));
}
