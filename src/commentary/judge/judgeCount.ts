import { casesToTarget } from '../../domain/values/cases';
import {
  absolute,
  compare,
  equal,
  formatDecimal,
  multiply,
  rational,
  subtract,
  type Rational,
} from '../../domain/values/exact';
import type { JudgedIndicator } from '../../domain/judging/judged';
import type { PeriodKey } from '../../domain/periods/period';
import { targetFor } from '../../domain/targets/target';
import type { Figure } from '../text/figures';
import { agreed, contradicted, untied, type Outcome } from './outcome';
import type { Period } from '../text/periodWords';
import type { When } from '../link/linkPeriod';
import { periodNamed, timesBefore, valueAt, type Value } from '../link/values';

const whole = (value: Rational): string => formatDecimal(value, 0);

/** "46 more reviews would have met the target": held against the cases to target, the cohort held. */
export function judgeCases(figure: Figure, judged: JudgedIndicator, when: When, firm: boolean): Outcome {
  const { period } = when;
  const said = { kind: 'count' as const, expected: null, period };
  if (period.kind !== 'quarter') return untied('no-period', said);
  const cell = judged.indicator.periods[period.quarter];
  const named = periodNamed(judged, period.quarter);
  const target = named ? targetFor(judged.indicator, named) : 'no-target';
  if (typeof target === 'string') return untied('no-target', said);
  const cases = cell ? casesToTarget(cell.value, target, judged.setting.direction) : null;
  if (cases === null) return untied('no-value', said);
  const expected = rational(cases < 0n ? -cases : cases);
  const told = { ...said, expected: whole(expected) };
  return equal(figure.value, expected) ? agreed(told) : contradicted('wrong-count', told, firm);
}

/** How a number of children or reviews is put: as what is counted, as the whole cohort, or loosely. */
export type Counted = 'counted' | 'not-counted' | 'cohort' | 'loose';

/**
 * A number of cases of a percentage: its numerator or, of those it leaves out, the rest; or the cohort. Put loosely it
 * agrees with any of them, and is not said to be wrong.
 */
export function judgeNumber(
  figure: Figure,
  judged: JudgedIndicator,
  when: When,
  counted: Counted,
  firm: boolean,
  present: PeriodKey,
): Outcome {
  const times = when.earlier ? timesBefore(judged, present) : [when.period];
  const found = times.find((time) =>
    partsOf(valueAt(judged, time)).some((part) => equal(part, figure.value)),
  );
  const value = valueAt(judged, found ?? times[0] ?? when.period);
  const said = { kind: 'count' as const, expected: expectedOf(value, counted), period: found ?? when.period };
  if (when.period.kind === 'future') return untied('future', said);
  if (!value) return untied('no-period', said);
  if (!value.ratio) return untied('no-value', said);
  if (found) return agreed(said);
  // "All 5 children concerned": of a part, and no mistake about the whole.
  const { denominator } = value.ratio;
  const tenth = multiply(denominator, rational(1, 10));
  const far = compare(absolute(subtract(figure.value, denominator)), tenth) > 0;
  if (counted === 'cohort' && far) return untied('other-subject', said);
  const old = timesBefore(judged, present).some((time) => {
    const [counts] = partsOf(valueAt(judged, time));
    return counts ? equal(counts, figure.value) : false;
  });
  const because = old && counted === 'counted' && !when.stated ? 'out-of-date' : 'wrong-count';
  return contradicted(because, said, firm && counted !== 'loose');
}

function partsOf(value: Value | null): readonly Rational[] {
  if (!value?.ratio) return [];
  const { numerator, denominator } = value.ratio;
  return [numerator, subtract(denominator, numerator), denominator];
}

function expectedOf(value: Value | null, counted: Counted): string | null {
  const [numerator, rest, denominator] = partsOf(value);
  const part = { counted: numerator, loose: numerator, 'not-counted': rest, cohort: denominator }[counted];
  return part ? whole(part) : null;
}

/** "One more than in Q2": the difference in cases or in the value itself, with its direction. */
export function judgeDifference(
  figure: Figure,
  judged: JudgedIndicator,
  now: Period,
  base: Period,
  more: boolean | null,
  firm: boolean,
): Outcome {
  const [then, today] = [valueAt(judged, base), valueAt(judged, now)];
  const said = { kind: 'count' as const, expected: null, period: now };
  if (!then || !today) return untied('no-period', said);
  const inCases =
    then.ratio && today.ratio
      ? [
          subtract(today.ratio.numerator, then.ratio.numerator),
          subtract(today.ratio.denominator, then.ratio.denominator),
        ]
      : [];
  const inValue = subtract(today.shown.value, then.shown.value);
  const differences = today.unit === 'count' ? [inValue] : [...inCases, inValue];
  const right = differences.some(
    (each) => equal(absolute(each), figure.value) && (more === null || each.num > 0n === more),
  );
  const [main] = differences;
  const decimals = today.unit === 'count' ? today.shown.decimals : 0;
  const way = main && more !== null ? (main.num > 0n ? ' more' : main.num < 0n ? ' fewer' : '') : '';
  const told = { ...said, expected: main ? `${formatDecimal(absolute(main), decimals)}${way}` : null };
  return right ? agreed(told) : contradicted('wrong-change', told, firm);
}
