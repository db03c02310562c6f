import type { Unplaced } from '../domain/indicators/scorecard';
import { quote } from './places';

/** Enough rows to find the rest by; more are counted. */
const NAMED = 6;

const WHAT: Readonly<Record<Unplaced['what'], readonly [one: string, many: string, why: string]>> = {
  column: ['the column', 'the columns', ''],
  row: ['the row', 'the rows', ', without an indicator’s description in its place'],
  total: ['the row', 'the rows', ', which is a total'],
  table: ['another table from', 'other tables from', ''],
  colours: [
    'the colours of the column',
    'the colours of the columns',
    ', which this Excel does not tell where conditional formats give them',
  ],
};

/** A piece of a sentence: words, or something on the sheet by its words and its place. */
export type SaidPart = string | { readonly text: string; readonly address: string };

/** What stands on the sheet and was not read, as the pieces of one sentence, so that a place can be gone to. */
export function unplacedParts(unplaced: readonly Unplaced[]): readonly SaidPart[] {
  const kinds = (['column', 'row', 'total', 'table', 'colours'] as const).flatMap((what): SaidPart[][] => {
    const each = unplaced.filter((item) => item.what === what);
    const [one, many, why] = WHAT[what];
    return each.length === 0 ? [] : [[`${each.length === 1 ? one : many} `, ...itemParts(each), why]];
  });
  if (kinds.length === 0) return [];
  return ['Not read: ', ...kinds.flatMap((parts, index) => (index === 0 ? parts : ['; ', ...parts])), '.'];
}

/** The same as text; null where all was read. */
export function sayUnplaced(unplaced: readonly Unplaced[]): string | null {
  const parts = unplacedParts(unplaced);
  return parts.length === 0
    ? null
    : parts.map((part) => (typeof part === 'string' ? part : `${part.text} (${part.address})`)).join('');
}

function itemParts(items: readonly Unplaced[]): readonly SaidPart[] {
  // Headings are few and each may matter; rows may be hundreds.
  const most = items.every(({ what }) => what === 'column') ? items.length : NAMED;
  const named = items.slice(0, most).map(({ text, address }) => ({ text: quote(text), address }));
  const more = items.length - named.length;
  const all: SaidPart[] = more > 0 ? [...named, `${more} more`] : named;
  return all.flatMap((part, index) => {
    if (index === 0) return [part];
    return [index === all.length - 1 ? ' and ' : ', ', part];
  });
}
