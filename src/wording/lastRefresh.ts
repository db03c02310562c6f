import type { PeriodKey } from '../domain/periods/period';
import { counted } from '../domain/values/words';
import { sayList } from './places';
import { shortTitle } from './shortTitle';

interface Change {
  readonly from: string;
  readonly to: string;
}

/** What is new about an indicator since the Refresh before. */
interface Compared {
  readonly now: { readonly ref: string; readonly title: string; readonly period: string };
  readonly before: { readonly period: string } | null;
  readonly status: Change | null;
  readonly values: readonly (Change & { readonly period: PeriodKey })[];
}

interface Comparison {
  readonly known: boolean;
  readonly indicators: readonly Compared[];
  readonly gone: readonly unknown[];
}

/** What the third line of the "Last refresh" block starts with: how it is told from an author's own words. */
export const CHANGES = 'Changes';

/** In place of the changes, where what was seen before is not to be relied on. */
export const CHANGES_NOT_KNOWN = `${CHANGES}: not known, as the table “As last refreshed” is damaged.`;

/** Named one by one up to here; the table "As last refreshed" names all. */
const MOST_NAMED = 5;

const shown = (text: string): string => (text === '' ? 'empty' : text);
const arrow = ({ from, to }: Change): string => `${shown(from)} → ${shown(to)}`;

/** "Amber → Red", or "Q2 Amber → Q3 Red" where another quarter is judged by now. */
function sayStatus({ now, before, status }: Compared): string {
  if (status === null) return '';
  return before === null || before.period === now.period
    ? arrow(status)
    : `${before.period} ${shown(status.from)} → ${now.period} ${shown(status.to)}`;
}

/** "Amber → Red; Q3 80.0 (8/10) → 70.0 (7/10)"; "new" for an indicator that was not there; '' when nothing is new. */
export function sayRowChanges(compared: Compared): string {
  if (compared.before === null) return 'new';
  const values = compared.values.map((change) => `${change.period} ${arrow(change)}`);
  return [sayStatus(compared), ...values].filter((text) => text !== '').join('; ');
}

/**
 * The changes since the Refresh before, in one line: "Changes since the last Refresh: 1 status (4 Reviews Amber → Red)
 * and 1 value (4 Reviews Q3 80.0 (8/10) → 70.0 (7/10))."
 */
export function sayChanges({ known, indicators, gone }: Comparison): string {
  if (!known) return `${CHANGES}: none to compare with, as this is the first Refresh of this sheet.`;
  const name = ({ now }: Compared): string =>
    now.ref === '' ? shortTitle(now.title) : `${now.ref} ${shortTitle(now.title)}`;
  const statuses = indicators.flatMap((each) => (each.status ? [`${name(each)} ${sayStatus(each)}`] : []));
  const values = indicators.flatMap((each) =>
    each.values.map((change) => `${name(each)} ${change.period} ${arrow(change)}`),
  );
  const added = indicators.filter(({ before }) => before === null).map(name);
  const parts = [
    namedOf(statuses, 'status', 'statuses'),
    namedOf(values, 'value', 'values'),
    namedOf(added, 'new indicator', 'new indicators'),
    gone.length === 0 ? '' : `${counted(gone.length, 'indicator')} gone`,
  ].filter((part) => part !== '');
  const says = parts.length === 0 ? 'no status and no value' : sayList(parts);
  return `${CHANGES} since the last Refresh: ${says}.`;
}

function namedOf(named: readonly string[], one: string, many: string): string {
  if (named.length === 0) return '';
  const first = named.slice(0, MOST_NAMED).join('; ');
  const more = named.length - MOST_NAMED;
  return `${counted(named.length, one, many)} (${first}${more > 0 ? `; and ${more} more` : ''})`;
}
