import { formatColumn } from '../../domain/grid/address';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { Policy } from '../../domain/settings/settings';
import { sayCells } from '../../wording/notices';
import { sayNoRule } from '../../wording/review';
import {
  INTO_SHEET_STATUS,
  INTO_TRAVEL,
  NO_TRAVEL_COLUMN,
  sayOwnTravel,
  type ColumnWords,
} from '../../wording/sheetColumns';
import { draftRefreshEdits } from '../refresh/refreshEdits';
import { ownTravelOf } from '../refresh/ownColumns';
import type { Draft, Examined } from '../session/examine';
import { planRules, rulesWithoutRow } from '../settings/planChanges';
import { changedEntries } from '../settings/rules';
import { problem } from '../state/problem';
import { ok, refuse, type Result } from '../state/result';
import { makePreview } from './makePreview';
import { relatedGrids } from './otherGrounds';

/** A Refresh that writes the statuses into the sheet's own column. Every typed status that would change is in the preview, old and new. */
export const draftSheetStatus = (examined: Examined, now: Date): Result<Draft> =>
  draftChosen(examined, { statusColumn: 'sheet' }, INTO_SHEET_STATUS, now);

/** A Refresh that keeps a column of travel beside the scorecard; none where the sheet has one of its own. */
export function draftTravelColumn(examined: Examined, now: Date): Result<Draft> {
  const { scorecard } = examined.judged;
  const theirs = ownTravelOf(scorecard);
  const orientation = scorecard.reading?.orientation;
  if (orientation === 'across' || orientation === 'long')
    return ok({ kind: 'nothing', says: NO_TRAVEL_COLUMN });
  if (theirs !== null && !scorecard.columns.travel)
    return ok({ kind: 'nothing', says: sayOwnTravel(formatColumn(theirs)) });
  return draftChosen(examined, { travelColumn: 'ours' }, INTO_TRAVEL, now);
}

/** A Refresh under another choice of columns, which is kept on the settings sheet: the ribbon's Refresh does the same from then on. */
function draftChosen(
  examined: Examined,
  choice: Partial<Pick<Policy, 'statusColumn' | 'travelColumn'>>,
  { title, done, nothing }: ColumnWords,
  now: Date,
): Result<Draft> {
  const { judged, reading, sheet } = examined;
  const policy = { ...judged.settings.policy, ...choice };
  const chosen: JudgedScorecard = { ...judged, settings: { ...judged.settings, policy } };
  const draft = draftRefreshEdits(chosen, reading, sheet, [], now);
  if (draft.kind === 'problem') return draft;
  const { edits, cells } = draft.value;
  const { stored } = reading;
  const changed = changedEntries(judged.settings.policy, policy);
  const lost = stored ? rulesWithoutRow(stored, changed) : [];
  if (stored && lost.length > 0)
    return refuse(problem('settings-no-rule', sayNoRule(lost, stored.sheet.name)));
  return makePreview(
    examined,
    { title, edits: [...edits, ...(stored ? planRules(stored, changed) : [])] },
    {
      job: 'refresh',
      button: `Write ${sayCells(cells)}`,
      done: `Refreshed: ${sayCells(cells)} changed. ${done}`,
      nothing,
    },
    undefined,
    choice.travelColumn ? relatedGrids(examined) : [],
  );
}
