import type { Term } from '../model/model';
import type { FigurePeriod } from '../model/plan';
import { isPastYear } from '../model/entries';
import {
  chanceOf,
  judgeEvidence,
  type EvidenceKind,
  type Instance,
  type TrialCount,
  type TitleSupport,
} from './evidence';
import type { Series } from './series';

/** Series that come to nought in a period, each taken so many times; `back` takes it from the period before. */
export interface Pattern {
  readonly parts: readonly { readonly series: Series; readonly times: 1 | -1; readonly back?: true }[];
  /** Whether it is worth a look though a part is nought in every period: without it it is another pattern. */
  readonly withNought?: boolean;
}

/** A pattern that counts, with the periods in which it does and why. */
export interface FoundPattern extends Pattern {
  readonly periods: readonly FigurePeriod[];
  readonly because: EvidenceKind;
}

/**
 * Whether a pattern is worth judging: none that breaks in two periods of a kind is. Most sums that fit in one period are
 * done with here, before anyone looks at their words.
 */
export function mayCount({ parts }: Pattern, periods: readonly FigurePeriod[]): boolean {
  let broken = 0;
  // From the latest: past years may not keep what the quarters keep.
  for (let at = periods.length - 1; at >= 0; at -= 1) {
    const period = periods[at];
    if (period === undefined || isPastYear(period)) break;
    let sum: number | null = 0;
    for (const { series, times, back } of parts) {
      const value = series.values.get(back ? (periods[at - 1] ?? period) : period);
      sum = value === undefined || sum === null || (back && at === 0) ? null : sum + times * value;
    }
    if (sum !== null && sum !== 0) broken += 1;
    if (broken > 1) return false;
  }
  return true;
}

/** Looks through the periods, and where past years do not keep it through the quarters alone. */
export function judgePattern(
  pattern: Pattern,
  periods: readonly FigurePeriod[],
  tried: TrialCount,
  wording: TitleSupport,
): FoundPattern | null {
  const scopes = [periods, periods.filter((period) => !isPastYear(period))];
  for (const scope of scopes[1]?.length === periods.length ? [periods] : scopes) {
    const because = judgeEvidence(instancesOf(pattern, periods, scope), tried, wording);
    if (because) return { ...pattern, periods: scope, because };
  }
  return null;
}

function instancesOf(
  { parts, withNought = false }: Pattern,
  periods: readonly FigurePeriod[],
  scope: readonly FigurePeriod[],
): readonly Instance[] {
  const rows = scope.flatMap((period): (readonly number[])[] => {
    const values = parts.map(({ series, back }) => {
      const at = back ? before(period, periods) : period;
      return at === undefined ? null : (series.values.get(at) ?? null);
    });
    return values.every((value) => value !== null) ? [values] : [];
  });
  if (!withNought && parts.some((_, at) => rows.every((values) => values[at] === 0))) return [];
  return rows.map((values): Instance => {
    const sum = parts.reduce((total, { times }, at) => total + times * (values[at] ?? 0), 0);
    return { holds: sum === 0, values, chance: chanceOf(Math.max(...values)) };
  });
}

/** The period before, of the same scorecard. */
export const before = (period: FigurePeriod, periods: readonly FigurePeriod[]): FigurePeriod | undefined =>
  periods[periods.indexOf(period) - 1];

/** A pattern in the model's unknowns, for a period; null where one of its series has no figure there. */
export function termsOf(
  { parts }: Pattern,
  period: FigurePeriod,
  periods: readonly FigurePeriod[],
): readonly Term[] | null {
  const all: Term[] = [];
  for (const { series, times, back } of parts) {
    const at = back ? before(period, periods) : period;
    const own = at === undefined ? undefined : series.terms.get(at);
    if (!own) return null;
    all.push(...own.map((term) => ({ ...term, times: term.times * times })));
  }
  return all;
}

/** Series by what they say in a period, to find the one that fits. */
export class Lookup {
  private readonly found = new Map<string, Series[]>();

  constructor(
    readonly list: readonly Series[],
    periods: readonly FigurePeriod[],
  ) {
    for (const series of list) {
      for (const period of periods) {
        const value = series.values.get(period);
        if (value === undefined) continue;
        const key = `${period} ${value}`;
        const own = this.found.get(key);
        if (own) own.push(series);
        else this.found.set(key, [series]);
      }
    }
  }

  at(period: FigurePeriod, value: number): readonly Series[] {
    return this.found.get(`${period} ${value}`) ?? [];
  }
}

/** The last period in which all of some series say a number: where they are first tried. */
export const lastCommon = (
  list: readonly Series[],
  periods: readonly FigurePeriod[],
): FigurePeriod | undefined => periods.findLast((period) => list.every(({ values }) => values.has(period)));

/** How many ways there are to take `many` of `all`. */
export function waysToTake(many: number, all: number): number {
  let ways = 1;
  for (let at = 0; at < many; at += 1) ways = (ways * (all - at)) / (at + 1);
  return Math.max(0, ways);
}

/** Every way to take so many of a list, in its order, all within `reach` places of each other. */
export function* choose<T>(list: readonly T[], many: number, reach: number): Generator<readonly T[]> {
  const places: number[] = [];
  function* next(from: number): Generator<readonly T[]> {
    if (places.length === many) {
      yield places.map((place) => list[place] as T);
      return;
    }
    const end = Math.min(list.length, places.length === 0 ? list.length : (places[0] ?? 0) + reach);
    for (let at = from; at < end; at += 1) {
      places.push(at);
      yield* next(at + 1);
      places.pop();
    }
  }
  yield* next(0);
}
