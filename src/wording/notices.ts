import type { ApplyReport } from '../host/port';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** "1 cell", "11 cells". */
export const sayCells = (count: number): string => plural(count, 'cell');

/** Everything was as the plan expected, or which cells were not. `done` is the sentence for full success. */
export function sayApplied(done: string, report: ApplyReport): string {
  if (report.conflicts.length === 0) return done;
  const cells = report.conflicts.map(({ sheet, address }) => `${sheet}!${address}`);
  const shown = cells.slice(0, 5).join(', ');
  const more = cells.length > 5 ? ` and ${cells.length - 5} more` : '';
  const kept = report.conflicts.length === 1 ? 'It was' : 'They were';
  return `${plural(report.written, 'change was', 'changes were')} written. Someone had changed ${shown}${more} in the meantime. ${kept} left as found. Check again to go on.`;
}

export const NOTHING_TO_REFRESH = 'Nothing to change: the sheet already says what the figures give.';
export const NOTHING_TO_INSERT = 'Nothing to change: the table sheet is up to date.';
export const NOTHING_TO_PROMPT = 'Nothing to change: the commentary sheet has every prompt.';
export const NOTHING_TO_SET = 'Nothing to change: the settings sheet already says this.';

export const COPIED = 'Copied. Paste it into Word.';
export const PROMPT_COPIED = 'Copied.';
export const PRESS_COPY =
  'This browser does not let the add-in copy by itself. It is selected now: press Ctrl+C, then paste.';
