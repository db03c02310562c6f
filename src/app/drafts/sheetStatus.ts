import type { JudgedScorecard } from '../../domain/judging/judged';
import { sayCells } from '../../wording/notices';
import { NOTHING_TO_WRITE, SHEET_STATUS_TITLE } from '../../wording/sheetStatus';
import { draftRefreshEdits } from '../refresh/draftEdits';
import type { Draft, Examined } from '../session/examine';
import { planRules } from '../settings/planChanges';
import { changedEntries } from '../settings/rules';
import type { Result } from '../state/result';
import { makePreview } from './makePreview';

/**
 * A Refresh that writes the statuses into the sheet's own column, and keeps that choice on the settings sheet: the ribbon's
 * Refresh does the same from then on. Every typed status that would change is in the preview, old and new.
 */
export function draftSheetStatus(examined: Examined, now: Date): Result<Draft> {
  const { judged, reading, sheet } = examined;
  const policy = { ...judged.settings.policy, statusColumn: 'sheet' } as const;
  const chosen: JudgedScorecard = { ...judged, settings: { ...judged.settings, policy } };
  const draft = draftRefreshEdits(chosen, reading, sheet, [], now);
  if (draft.kind === 'problem') return draft;
  const { edits, cells } = draft.value;
  const kept = reading.stored
    ? planRules(reading.stored, changedEntries(judged.settings.policy, policy))
    : [];
  return makePreview(
    examined,
    { title: SHEET_STATUS_TITLE, edits: [...edits, ...kept] },
    {
      job: 'refresh',
      button: `Write ${sayCells(cells)}`,
      done: `Refreshed: ${sayCells(cells)} changed. Statuses go into the sheet’s own column from now on.`,
      nothing: NOTHING_TO_WRITE,
    },
  );
}
