import {
  add,
  compare,
  divide,
  multiply,
  rational,
  sign,
  subtract,
  type Rational,
} from '../../domain/values/exact';
import type { PeriodKey } from '../../domain/periods/period';
import type { Indicator } from '../../domain/indicators/scorecard';
import { holdsKind, periodFigures, type FigureHolding, type PeriodFigure } from './figures';
import type { CountRow } from './headcounts';
import { subjectOf } from '../../domain/indicators/subject';

/** Rows of counts by what they are about. */
export type Subjects = ReadonlyMap<string, readonly CountRow[]>;

export function bySubject(rows: readonly CountRow[]): Subjects {
  const found = new Map<string, CountRow[]>();
  for (const row of rows) {
    const subject = subjectOf(row.indicator.title);
    const list = found.get(subject);
    if (list) list.push(row);
    else found.set(subject, [row]);
  }
  return found;
}

/** The row of counts behind a rate: the one that is about the same. Null when none or several are. */
export function countsBehind(rate: Indicator, subjects: Subjects): CountRow | null {
  const subject = subjectOf(rate.title);
  const rows = subject === '' ? [] : (subjects.get(subject) ?? []);
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** The population a count and its rate imply in a quarter: what lies between the ends of the rate's rounding. */
export interface Implied {
  readonly period: PeriodKey;
  readonly count: FigureHolding<'number', PeriodFigure>;
  readonly rate: FigureHolding<'number', PeriodFigure>;
  readonly low: Rational;
  readonly high: Rational;
  /** Count ÷ rate × base, as shown. */
  readonly middle: Rational;
}

/** One interval for each quarter in which both can be read and neither is zero. */
export function impliedPopulations(
  indicator: Indicator,
  { counts }: CountRow,
  base: Rational,
): readonly Implied[] {
  return periodFigures(indicator).flatMap((rate): readonly Implied[] => {
    const count = counts.get(rate.place.period);
    if (!holdsKind(rate, 'number') || !count) return [];
    const { value, decimals } = rate.cell.value.shown;
    const half = rational(1n, 2n * 10n ** BigInt(decimals));
    const people = multiply(count.cell.value.exact, base);
    if (sign(people) <= 0 || compare(value, half) <= 0) return [];
    return [
      {
        period: rate.place.period,
        count,
        rate,
        low: divide(people, add(value, half)),
        high: divide(people, subtract(value, half)),
        middle: divide(people, value),
      },
    ];
  });
}

/** Whether one population lies in all the intervals. */
export function isOnePopulation(implied: readonly Implied[]): boolean {
  const [first, ...rest] = implied;
  if (!first) return true;
  const low = rest.reduce((most, next) => (compare(next.low, most) > 0 ? next.low : most), first.low);
  const high = rest.reduce((least, next) => (compare(next.high, least) < 0 ? next.high : least), first.high);
  return compare(low, high) <= 0;
}
