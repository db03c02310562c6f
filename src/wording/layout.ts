import type { Unplaced } from '../domain/scorecard';
import { quote, sayList } from './places';

/** Enough to find the rest by; longer lists are counted. */
const NAMED = 6;

const WHAT: Readonly<Record<Unplaced['what'], readonly [one: string, many: string, why: string]>> = {
  column: ['the column', 'the columns', ''],
  row: ['the row', 'the rows', ', without an indicator’s description in its place'],
  total: ['the row', 'the rows', ', which is a total'],
  table: ['another table from', 'other tables from', ''],
};

/** What stands on the sheet and was not read, in one sentence; null where all was. */
export function sayUnplaced(unplaced: readonly Unplaced[]): string | null {
  const kinds = (['column', 'row', 'total', 'table'] as const).flatMap((what) => {
    const each = unplaced.filter((item) => item.what === what);
    const [one, many, why] = WHAT[what];
    return each.length === 0 ? [] : [`${each.length === 1 ? one : many} ${sayItems(each)}${why}`];
  });
  return kinds.length === 0 ? null : `Not read: ${kinds.join('; ')}.`;
}

function sayItems(items: readonly Unplaced[]): string {
  const named = items.slice(0, NAMED).map(({ text, address }) => `${quote(text)} (${address})`);
  const more = items.length - named.length;
  return sayList(more > 0 ? [...named, `${more} more`] : named);
}
