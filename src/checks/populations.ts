import { add, compare, divide, multiply, rational, sign, subtract, type Rational } from '../domain/exact';
import type { Quarter } from '../domain/periods';
import type { Indicator } from '../domain/scorecard';
import { holds, quarterFigures, type Holding, type QuarterFigure } from './figures';
import type { CountRow } from './headcounts';

const PER = /\bper\s+(1,?0{3,5}|10,?0{3}|100,?0{3})\b/i;

/** "per 10,000" → 10000; null when the title names no base. */
export function baseOf(title: string): Rational | null {
  const digits = PER.exec(title)?.[1]?.replaceAll(',', '');
  return digits ? rational(BigInt(digits)) : null;
}

/** Words that say how something is counted rather than what. */
const COMMON = new Set(
  'a all an and at by current currently end figure for in month no number of on or per population quarter rate snapshot the to total with year'.split(
    ' ',
  ),
);

/** What a title is about: "Rate of CLA per 10,000 children" and "Number of current CLA at end of quarter" → cla. */
function subjectOf(title: string): string {
  const before = title.split(PER)[0] ?? title;
  const words = before.toLowerCase().match(/[a-z]+/g) ?? [];
  return [...new Set(words.filter((word) => !COMMON.has(word)))].sort().join(' ');
}

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
  readonly quarter: Quarter;
  readonly count: Holding<'number', QuarterFigure>;
  readonly rate: Holding<'number', QuarterFigure>;
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
  return quarterFigures(indicator).flatMap((rate): readonly Implied[] => {
    const count = counts.get(rate.place.quarter);
    if (!holds(rate, 'number') || !count) return [];
    const { value, decimals } = rate.cell.value.shown;
    const half = rational(1n, 2n * 10n ** BigInt(decimals));
    const people = multiply(count.cell.value.exact, base);
    if (sign(people) <= 0 || compare(value, half) <= 0) return [];
    return [
      {
        quarter: rate.place.quarter,
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
