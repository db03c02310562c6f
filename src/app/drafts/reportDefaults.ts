import type { Edit } from '../../domain/plan/plan';
import { NOTHING_TO_SET } from '../../wording/notices';
import { sayNoRule } from '../../wording/workflow';
import { drafted } from './makePreview';
import type { Draft, Examined } from '../session/examine';
import { problem } from '../state/problem';
import { hasRoom, planRows } from '../settings/ruleRows';
import { settingsToWrite } from './settings';
import { CHOICES } from '../settings/layout';
import { choiceEntry } from '../settings/planSettings';
import type { StoredSettings } from '../settings/readSettings';
import { refuse, type Settled } from '../state/result';
import type { TableOptions } from '../../report/columns';

/** Keeps the chosen report and its columns, in their order, on the settings sheet. */
export function draftRemember(examined: Examined, report: TableOptions): Settled<Draft> {
  const { stored } = examined.reading;
  if (stored && !hasRoom(stored, CHOICES)) {
    const words = CHOICES.map(({ word }) => word);
    return refuse(problem('settings-no-rule', sayNoRule(words, stored.sheet.name)));
  }
  const writable = settingsToWrite(examined, { ...examined.judged.settings, report }, (held) =>
    planRemembered(held, report),
  );
  if (writable.kind === 'problem') return writable;
  return drafted(
    examined,
    { title: 'Remember the report', edits: writable.value.edits },
    {
      job: 'settings',
      button: stored ? 'Remember the report' : 'Make the settings sheet',
      done: 'The report is remembered on the settings sheet.',
      nothing: NOTHING_TO_SET,
    },
  );
}

/** The rows of the choices, filled in; those that a sheet made earlier lacks are added under its rules. */
const planRemembered = (stored: StoredSettings, report: TableOptions): Edit[] =>
  planRows(
    stored,
    CHOICES.map((row) => ({ row, entry: choiceEntry(report, row.rule) })),
  );
