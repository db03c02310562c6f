import { unitOf } from '../../domain/indicators/unit';
import { measured, type ScorecardCell, type Shown } from '../../domain/values/cells';
import type { Rational } from '../../domain/values/exact';
import type { JudgedIndicator } from '../../domain/judging/judged';
import type { Period as DomainPeriod, PeriodKey } from '../../domain/periods/period';
import { findPeriod, periodsBefore } from '../../domain/periods/order';
import { isQuarter } from '../../domain/periods/periods';
import { quarterPeriod } from '../../domain/periods/quarters';
import { isPossibleRatio } from '../../domain/values/ratio';
import type { Period } from '../text/periodWords';

/** What the scorecard holds for an indicator at a time; per cent for percentages. */
export interface Value {
  readonly exact: Rational;
  readonly shown: Shown;
  /** Whole numbers of cases; null where the cell gives no ratio. */
  readonly ratio: { readonly numerator: Rational; readonly denominator: Rational } | null;
  readonly unit: 'percentage' | 'count';
}

export const isPercentage = ({ indicator }: JudgedIndicator): boolean => unitOf(indicator) === 'percentage';

function valueOf(cell: ScorecardCell | null | undefined, judged: JudgedIndicator): Value | null {
  const found = cell && measured(cell.value);
  if (!cell || !found) return null;
  const { value } = cell;
  const ratio =
    value.kind === 'ratio' && isPossibleRatio(value)
      ? { numerator: value.numerator, denominator: value.denominator }
      : null;
  return { ...found, ratio, unit: isPercentage(judged) ? 'percentage' : 'count' };
}

export const valueIn = (judged: JudgedIndicator, quarter: PeriodKey): Value | null =>
  valueOf(judged.indicator.periods[quarter], judged);

/** The value at a time; null where the scorecard has none. */
export function valueAt(judged: JudgedIndicator, period: Period): Value | null {
  if (period.kind === 'quarter') return valueIn(judged, period.quarter);
  if (period.kind !== 'year') return null;
  return valueOf(judged.indicator.past.find(({ year }) => year === period.year)?.cell, judged);
}

export const averageOf = (judged: JudgedIndicator, of: 'neighbour' | 'england'): Value | null =>
  valueOf(judged.indicator[of], judged);

/** A period by its name; a quarter too that the sheet has no column for, since its target may be known. */
export const periodNamed = (judged: JudgedIndicator, key: PeriodKey): DomainPeriod | null =>
  findPeriod(judged, key) ?? (isQuarter(key) ? quarterPeriod(key, null) : null);

/** The times before a quarter, the nearest first: earlier quarters, then past years. */
export function timesBefore(judged: JudgedIndicator, quarter: PeriodKey): readonly Period[] {
  const quarters = periodsBefore(judged, quarter)
    .map(({ key }) => key)
    .reverse();
  const years = judged.indicator.past
    .flatMap(({ year }) => (year === null ? [] : [year]))
    .sort()
    .reverse();
  return [
    ...quarters.map((each): Period => ({ kind: 'quarter', quarter: each })),
    ...years.map((year): Period => ({ kind: 'year', year })),
  ];
}

/** What a claim calls the indicator: its reference, or its title where the sheet has none. */
export const nameOf = ({ indicator: { ref, title } }: JudgedIndicator): string => (ref === '' ? title : ref);
