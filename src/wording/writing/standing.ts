import type { GroundChange } from '../../domain/plan/ground';

/** What of a plan a read-back found. */
export interface ReadBack {
  readonly cells: readonly { readonly sheet: string; readonly address: string }[];
  readonly of: number;
  readonly sheets: readonly string[];
  readonly makes: number;
  /** Widths and formats may have stayed. */
  readonly looks?: true;
}

const MOST = 5;
const list = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' and $1');
const some = (words: readonly string[]): string =>
  list(words.length > MOST ? [...words.slice(0, MOST), `${words.length - MOST} more`] : words);

export const NOTHING_CHANGED = 'Nothing was changed.';
const ONLY_LOOKS = 'No cell was changed, but widths and formats of cells may have been.';
const NOT_KNOWN = 'It is not known what was written.';

/** What stands of a plan after a failure: read back, or not known (null). */
export function sayStanding(found: ReadBack | null): string {
  if (found === null) return NOT_KNOWN;
  const { cells, sheets } = found;
  if (cells.length + sheets.length === 0) return found.looks ? ONLY_LOOKS : NOTHING_CHANGED;
  const made = sheets.map((sheet) => `the new sheet “${sheet}”`);
  return `Read back, this stands: ${list([...(cells.length > 0 ? [sayPlaces(cells, found.of)] : []), ...made])}.`;
}

/** What a second look found where an answer never came. `title` is the plan's. */
export function sayLookedAgain(title: string, found: ReadBack): string {
  const { cells, sheets, of, makes } = found;
  const plan = `“${title}”`;
  if (cells.length + sheets.length === 0) return `Looked again: nothing of ${plan} was written.`;
  if (cells.length === of && sheets.length === makes) return `Looked again: all of ${plan} was written.`;
  return `Looked again: ${plan} was written in part. ${sayStanding(found)}`;
}

function sayPlaces(cells: ReadBack['cells'], of: number): string {
  const shown = some(cells.map(({ sheet, address }) => `${sheet}!${address}`));
  return cells.length > MOST ? `${cells.length} of ${of} cells (${shown})` : shown;
}

/** "K5 on “Scorecard” says 96.0 (170/177), no longer 70.9 (134/189)", for the first few. */
export function sayGrounds(changes: readonly GroundChange[]): string {
  const shown = changes
    .slice(0, 3)
    .map(
      ({ sheet, address, was, is }) =>
        `${address} on “${sheet}” says ${quoted(is)}, no longer ${quoted(was)}`,
    );
  const more = changes.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more ${more === 1 ? 'cell' : 'cells'}` : ''}`;
}

const quoted = (value: GroundChange['was']): string => {
  const text = String(value).replace(/\s+/g, ' ').trim();
  if (text === '') return 'nothing';
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
};

/** Over a plan made anew, because what it rested on changed while it was shown. */
export const sayPlannedAnew = (changes: readonly GroundChange[]): string =>
  `Changed since this was shown: ${sayGrounds(changes)}. Nothing was written. Below is what would be written now.`;

/** The same where it changed while it was being written, and what was written was taken back. */
export const sayTakenBack = (changes: readonly GroundChange[]): string =>
  `Changed in the moment of writing: ${sayGrounds(changes)}. What was written was taken back. Below is what would be written now.`;

/** Nothing is left to write once the plan is made anew. */
export const sayNothingLeft = (changes: readonly GroundChange[], nothing: string): string =>
  `Changed since this was shown: ${sayGrounds(changes)}. Nothing was written. ${nothing}`;

/** A plan that was written but for what rested on cells that changed in that moment. */
export const sayPartlyFounded = (changes: readonly GroundChange[]): string =>
  changes.length === 0
    ? ''
    : ` Changed in the moment of writing: ${sayGrounds(changes)}. What rested on it was taken back: refresh again to go on.`;
