import type { HostFacts } from '../../host/port';
import { VERSION } from '../../wording/version';
import type { AppState, LoggedJob } from '../state/state';

const seconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');

/** How large what was read is: numbers of rows and columns, never what stands in them. */
function sizes({ session }: AppState): string {
  if (session === null) return 'nothing checked yet';
  const { scorecard, periods, sheets, findings, composed } = session;
  return [
    `indicators ${scorecard.indicators.length}`,
    `periods ${periods.length}`,
    `sheets ${sheets.length}`,
    `findings ${findings.length}`,
    `cells from data ${composed.length}`,
    session.manager === null ? 'analyst' : 'manager',
    session.settingsStored ? 'with a settings sheet' : 'no settings sheet',
  ].join(', ');
}

const line = ({ job, at, milliseconds, outcome, cause }: LoggedJob): string =>
  [seconds(at), job, `${milliseconds} ms`, outcome, cause].filter((part) => part !== '').join(' · ');

/**
 * What helps support, as text: versions, requirement sets, sizes, the last jobs with their times and failures. No title,
 * figure, name of a sheet or file, nor any other word of the workbook.
 */
export function renderDiagnostics(
  host: HostFacts | null,
  state: AppState,
  jobs: readonly LoggedJob[],
  now: Date,
): string {
  return [
    `Scorecard Pane ${VERSION}, ${seconds(now)}`,
    host === null
      ? 'Host: not known'
      : `Host: ${host.platform}, version ${host.version}, language ${host.language}`,
    `Requirement sets: ${host?.sets.join(', ') || 'none said'}`,
    `Sheet: ${sizes(state)}`,
    'Last jobs:',
    ...(jobs.length === 0 ? ['none'] : jobs.map(line)),
  ].join('\n');
}
