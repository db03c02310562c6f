import { QUARTERS } from '../../../domain/periods/periods';
import type { JudgedScorecard } from '../../../domain/judging/judged';
import { matchStored } from '../../../domain/settings/matchStored';
import type { PeriodKey } from '../../../domain/periods/period';
import { seenNow, type SeenRow } from './lastSeen';

type Now = Omit<SeenRow, 'row'>;

/** A status or a value that is not what it was; '' stands for an empty cell. */
interface SeenChange {
  readonly from: string;
  readonly to: string;
}

/** An indicator now, and what is new about it. */
export interface ComparedIndicator {
  readonly now: Now;
  /** Null for an indicator that was not there. */
  readonly before: SeenRow | null;
  readonly status: SeenChange | null;
  readonly values: readonly (SeenChange & { readonly period: PeriodKey })[];
}

export interface SeenComparison {
  /** False on the first Refresh of a sheet: there is nothing to compare with. */
  readonly known: boolean;
  /** One for each indicator, in the order of the sheet. */
  readonly indicators: readonly ComparedIndicator[];
  /** What was there and is not any more. */
  readonly gone: readonly SeenRow[];
  /** Rows of an indicator that has one already: someone copied them. */
  readonly copies: readonly SeenRow[];
}

/** Compares a scorecard with what the last Refresh saw of it, indicators matched as their settings are (decision 021). */
export function compareSeen(judged: JudgedScorecard, seen: readonly SeenRow[]): SeenComparison {
  const nows = judged.indicators.map((indicator) => seenNow(indicator, judged.period.key));
  const { matched, rest } = matchStored(nows, seen);
  const isCopy = ({ ref, title }: SeenRow): boolean =>
    nows.some((now) => now.ref === ref && now.title === title);
  return {
    known: seen.length > 0,
    indicators: nows.map((now, index) => compare(now, matched[index] ?? null)),
    gone: rest.filter((row) => !isCopy(row)),
    copies: rest.filter(isCopy),
  };
}

function compare(now: Now, before: SeenRow | null): ComparedIndicator {
  if (!before) return { now, before, status: null, values: [] };
  const status = before.status === now.status ? null : { from: before.status, to: now.status };
  // A table that does not tell of months is no news of any.
  const periods = before.complete
    ? new Set([...Object.keys(before.values), ...Object.keys(now.values)])
    : QUARTERS;
  const values = [...periods].flatMap((period) => {
    const [from = '', to = ''] = [before.values[period], now.values[period]];
    return from === to ? [] : [{ period, from, to }];
  });
  return { now, before, status, values };
}

/** Whether anything differs from what was seen, a name or a judged quarter too: then it is to be written down anew. */
export const isNews = ({ indicators, gone, copies }: SeenComparison): boolean =>
  gone.length + copies.length > 0 ||
  indicators.some(
    ({ now, before, status, values }) =>
      before === null ||
      status !== null ||
      values.length > 0 ||
      before.ref !== now.ref ||
      before.title !== now.title ||
      before.period !== now.period,
  );
