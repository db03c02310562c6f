import { NOTHING_TO_SET } from '../../wording/notices';
import { REPORT_KEPT } from '../../wording/writing/preview';
import { sayNoRule } from '../../wording/review';
import type { TableOptions } from '../../report/columns';
import { makePreview } from './makePreview';
import type { Draft, Examined } from '../session/examine';
import { problem } from '../state/problem';
import { settingsToWrite } from './settings';
import { POLICY } from '../settings/layout';
import { planRules, rulesWithoutRow } from '../settings/planChanges';
import { reportEntries } from '../settings/planSettings';
import { refuse, type Result } from '../state/result';

/** Keeps the chosen report and its columns, in their order, on the settings sheet. */
export function draftReportDefaults(examined: Examined, report: TableOptions): Result<Draft> {
  const { stored } = examined.reading;
  const entries = reportEntries(report);
  const writable = settingsToWrite(
    examined,
    { ...examined.judged.settings, report },
    (held) => planRules(held, entries),
    [POLICY],
  );
  if (writable.kind === 'problem') return writable;
  const lost = stored ? rulesWithoutRow(stored, entries) : [];
  if (stored && lost.length > 0)
    return refuse(problem('settings-no-rule', sayNoRule(lost, stored.sheet.name)));
  return makePreview(
    examined,
    { title: 'Remember the report', edits: writable.value.edits },
    {
      job: 'settings',
      says: REPORT_KEPT,
      button: stored ? 'Remember the report' : 'Make the settings sheet',
      done: 'The report is remembered on the settings sheet.',
      nothing: NOTHING_TO_SET,
    },
  );
}
