import { nounOf } from './periodNouns';
import type { Severity } from '../checks/finding';
import type { PeriodKey } from '../domain/periods/period';
import type { Rag } from '../domain/judging/status';
import { sayList } from './places';
import { ragWord, type StatusWord } from './status';
import { counted } from '../domain/values/words';

/** What a severity is called. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Wrong',
  warning: 'Look at',
  note: 'Note',
};

/** What was said of a finding before its cell changed. `called` is the name of its sheet then, where that is gone. */
export const sayLapsed = (by: string, on: string, reason: string, called: string | null = null): string =>
  `${by} dismissed this on ${on} (“${reason}”). ${
    called === null
      ? 'The cell has changed since'
      : `That was on the sheet “${called}”, which is not there any more`
  }, so it is shown again.`;

/** "Agreed with the provider. Sam Okafor, 22 Nov 2026", and what the sheet was called then, where that is gone. */
export function sayDismissed(reason: string, by: string, on: string, called: string | null = null): string {
  const said = `${/[.!?]$/.test(reason) ? reason : `${reason}.`} ${[by, on].filter((word) => word !== '').join(', ')}`;
  return called === null ? said : `${said}, when the sheet was called “${called}”`;
}

interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly note: number;
  readonly dismissed: number;
}

/** "1 wrong, 2 to look at, 1 note; 1 dismissed", or "none". */
export function sayFindings({ error, warning, note, dismissed }: FindingCounts): string {
  const open = [
    ...(error > 0 ? [`${error} wrong`] : []),
    ...(warning > 0 ? [`${warning} to look at`] : []),
    ...(note > 0 ? [counted(note, 'note')] : []),
  ];
  const says = open.length === 0 ? 'none' : open.join(', ');
  return dismissed === 0 ? says : `${says}; ${dismissed} dismissed`;
}

/** "4 red, 1 amber, 4 green, 5 not rated". */
export const sayCounts = (counts: {
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  readonly notRated: number;
}): string => `${counts.red} red, ${counts.amber} amber, ${counts.green} green, ${counts.notRated} not rated`;

/** "Signed off by Sam Okafor on 22 Nov 2026 at 12:00. Statuses: 4 red, … Findings: none." */
export const saySignOff = (stamp: {
  readonly by: string;
  readonly on: string;
  readonly version: string;
  readonly counts: string;
  readonly findings: string;
}): string =>
  `Signed off by ${stamp.by} on ${stamp.on}, with version ${stamp.version} of the checks. Statuses: ${stamp.counts}. Findings: ${stamp.findings}.`;

export const SHEET_CHANGED =
  'The sheet’s figures or words have changed since: look again, then sign off anew.';
/** A stamp for a sheet that is gone: `same` when this one says just what that one did. */
export const saySheetGone = (called: string, same: boolean): string =>
  same
    ? `The sheet was called “${called}” then; it says the same now.`
    : `That was the sheet “${called}”, which is not there any more: look again, then sign off anew.`;
export const CHECKS_CHANGED = 'The checks have been extended since: what they find now was not known then.';

export const NOTHING_TO_FIX = 'Nothing to change: no finding has a certain fix any more.';
export const NOTHING_TO_EXPORT = 'Nothing to change: the findings sheet is up to date.';
export const NOTHING_TO_LINK = 'Nothing to change: the settings sheet already says this.';

export const sayFixes = (count: number): string => counted(count, 'cell');

/** The button that writes the fixes shown beside it: "Fix J10", "Fix 4 cells". */
export const sayFix = (addresses: readonly string[]): string =>
  `Fix ${addresses.length === 1 ? addresses[0] : sayFixes(addresses.length)}`;

/** The other way to have a fix: along with the next Refresh. */
export const TICK_FIX = 'Include in Refresh';

/** Findings of one check, told together: "4 cells: Number stored as text". */
export const sayAlike = (title: string, count: number): string => `${title}: ${sayFixes(count)}.`;
export const EACH_ALONE = 'One by one';

/** Another sheet could not be read, so that the checks which need it had nothing to look at. */
export const AROUND_UNREAD =
  'The workbook’s other sheets could not be read: breakdown tables and other years were not checked. Check again to try once more.';

/** "2 statuses would change in Q3, and 1 in other quarters." */
export function sayWeighed(changes: readonly { readonly period: PeriodKey }[], judged: PeriodKey): string {
  const here = changes.filter(({ period }) => period === judged).length;
  const others = changes.length - here;
  if (changes.length === 0) return `No status would change in any ${nounOf(judged)}.`;
  const first =
    here === 0 ? `No status would change in ${judged}` : `${sayStatuses(here)} would change in ${judged}`;
  return others === 0
    ? `${first}, none in other ${nounOf(judged)}s.`
    : `${first}, ${others} in other ${nounOf(judged)}s.`;
}

/** "1 cell would be read otherwise." */
export const sayReread = (count: number): string => `${counted(count, 'cell')} would be read otherwise.`;

const sayStatuses = (count: number): string => counted(count, 'status', 'statuses');

/** A status, or that there is none. */
export const sayRag = (rag: Rag | null): StatusWord => (rag === null ? 'Not rated' : ragWord(rag));

export const TOLERANCE_WANTED =
  'Write the tolerance as a number, zero or more, such as 5 or 2.5, and what is small as a whole number from 1 to 100.';
export const NAME_WANTED = 'Write your name: it is kept with what you decide.';
export const REASON_WANTED = 'Write a reason: the next person will ask.';

/** Rules that have no row on the settings sheet any more, so nothing can be written for them. */
export const sayNoRule = (words: readonly string[], sheet: string) => ({
  says: `“${sheet}” has no row for ${sayList(words.map((word) => `“${word}”`))} any more.`,
  wayOut: 'Put the words back in its Rule column, or delete that sheet and let Refresh make it anew.',
});

/** Nothing can be added: something stands where the row would go. */
export const sayNoRow = (table: string, sheet: string) => ({
  says: `There is no room for a new row under “${table}” on “${sheet}”.`,
  wayOut: 'Move what stands directly under that table, then try again.',
});
