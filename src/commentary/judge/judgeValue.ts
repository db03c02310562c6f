import { formatDecimal, HUNDRED, subtract, type Rational } from '../../domain/values/exact';
import type { JudgedIndicator } from '../../domain/judging/judged';
import type { PeriodKey } from '../../domain/periods/period';
import type { Figure } from '../text/figures';
import { agrees } from '../text/hedges';
import { agreed, contradicted, untied, type Outcome } from './outcome';
import type { Period } from '../text/periodWords';
import type { When } from '../link/linkPeriod';
import { averageOf, targetIn, textOf, timesBefore, valueAt, type Value } from '../link/values';

/** How a figure said stands to a value of the scorecard: by the ratio, by the figure shown only, or not at all. */
export function fits(figure: Figure, value: Value): 'exactly' | 'as-shown' | null {
  const isFraction = figure.form === 'fraction';
  const byShown = agrees(figure, value.shown.value, isFraction);
  if (agrees(figure, value.exact, isFraction)) return 'exactly';
  if (!byShown) return null;
  // 93.5 for 93.58 is cut off on the sheet, which is the sheet's matter; another figure altogether is told.
  const off = subtract(value.exact, value.shown.value);
  return off.num * off.num * 100n > off.den * off.den ? 'as-shown' : 'exactly';
}

const agreement = (how: 'exactly' | 'as-shown') => (how === 'exactly' ? 'agrees' : 'agrees-with-shown');

/** The first time of several whose value a figure fits. */
export const timeThatFits = (
  figure: Figure,
  judged: JudgedIndicator,
  times: readonly Period[],
): Period | null =>
  times.find((time) => {
    const value = valueAt(judged, time);
    return value !== null && fits(figure, value) !== null;
  }) ?? null;

/** The share an indicator leaves out: 29.1% late where 70.9% were on time. */
function restOf(value: Value): Value {
  if (value.unit === 'count') return value;
  const rest = subtract(HUNDRED, value.shown.value);
  const shown = { ...value.shown, value: rest, text: formatDecimal(rest, value.shown.decimals) };
  return { ...value, exact: subtract(HUNDRED, value.exact), shown };
}

/** A percentage, rate or whole value said of a time; `leftOut` where the words speak of those not counted. */
export function judgeValue(
  figure: Figure,
  judged: JudgedIndicator,
  when: When,
  firm: boolean,
  present: PeriodKey,
  leftOut = false,
): Outcome {
  const { period } = when;
  if (period.kind === 'future')
    return untied('future', { kind: kindFor(figure, null), expected: null, period });
  if (when.earlier) {
    const times = timesBefore(judged, present);
    const found = timeThatFits(figure, judged, times);
    const value = valueAt(judged, found ?? times[0] ?? period);
    const kind = kindFor(figure, value);
    if (found && value) return agreed({ kind, expected: textOf(value), period: found });
    const said = { kind, expected: value && textOf(value), period: times[0] ?? period };
    return value ? contradicted(wrong(kind), said, firm) : untied('no-period', said);
  }
  const found = valueAt(judged, period);
  const value = found && leftOut && !fits(figure, found) ? restOf(found) : found;
  const kind = kindFor(figure, value);
  if (!value) {
    return untied(period.kind === 'quarter' ? 'no-value' : 'no-period', { kind, expected: null, period });
  }
  const said = { kind, expected: textOf(value), period };
  // 14% is no number of children, and a plain 192 no percentage.
  if (value.unit === 'count' && figure.form !== 'plain') return untied('other-subject', said);
  const how = fits(figure, value);
  if (how) return agreed(said, agreement(how));
  if (period.kind === 'quarter' && period.quarter === present && figure.hedge === 'none') {
    const past = timeThatFits(figure, judged, timesBefore(judged, present));
    if (past) return contradicted('out-of-date', said, firm);
  }
  return contradicted(wrong(kind), said, firm);
}

const wrong = (kind: Outcome['kind']) => (kind === 'count' ? 'wrong-count' : 'wrong-percentage');

const kindFor = (figure: Figure, value: Value | null): 'percentage' | 'count' =>
  figure.form !== 'plain' || value?.unit === 'percentage' ? 'percentage' : 'count';

/** A number called the target. Without a time of its own it may be the year's. */
export function judgeTarget(
  figure: Figure,
  judged: JudgedIndicator,
  when: When,
  firm: boolean,
  present: PeriodKey,
): Outcome {
  const kind = 'target';
  const quarter = when.stated && when.period.kind === 'quarter' ? when.period.quarter : present;
  const period: Period = { kind: 'quarter', quarter };
  if (when.stated && when.period.kind !== 'quarter' && when.period.kind !== 'start')
    return untied(when.period.kind === 'future' ? 'future' : 'no-target', {
      kind,
      expected: null,
      period: when.period,
    });
  const ends = targetIn(judged, quarter);
  if (!ends) return untied('no-target', { kind, expected: null, period });
  const isThat = (value: Rational): boolean => agrees({ ...figure, hedge: 'none' }, value);
  const sign = valueAt(judged, period)?.unit === 'count' ? '' : '%';
  const said = { kind, expected: ends.map(({ text }) => `${text}${sign}`).join(' to '), period } as const;
  if (ends.some(({ value }) => isThat(value))) return agreed(said);
  const year = targetIn(judged, 'Q4');
  if (!when.stated && year?.some(({ value }) => isThat(value))) {
    return agreed({ ...said, period: { kind: 'quarter', quarter: 'Q4' } });
  }
  return contradicted('wrong-target', said, firm);
}

/** A figure called the average of statistical neighbours or of England. */
export function judgeAverage(
  figure: Figure,
  judged: JudgedIndicator,
  of: 'neighbour' | 'england',
  firm: boolean,
): Outcome {
  const value = averageOf(judged, of);
  const kind = kindFor(figure, value);
  if (!value) return untied('no-value', { kind, expected: null, period: null });
  const said = { kind, expected: textOf(value), period: null };
  return fits(figure, value) ? agreed(said) : contradicted('wrong-comparator', said, firm);
}
