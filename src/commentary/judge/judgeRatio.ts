import {
  absolute,
  compare,
  equal,
  multiply,
  rational,
  subtract,
  type Rational,
} from '../../domain/values/exact';
import type { JudgedIndicator } from '../../domain/judging/judged';
import type { PeriodKey } from '../../domain/periods/period';
import { formatDecimal } from '../../domain/values/exact';
import type { Figure } from '../text/figures';
import { agrees } from '../text/hedges';
import { fits } from './judgeValue';
import { agreed, contradicted, untied, type Outcome } from './outcome';
import type { When } from '../link/linkPeriod';
import { ratioTextOf, timesBefore, valueAt, type Value } from '../link/values';

type Ratio = NonNullable<Figure['ratio']>;
const same = (a: Ratio, b: Ratio): boolean =>
  equal(a.numerator, b.numerator) && equal(a.denominator, b.denominator);
const rest = ({ numerator, denominator }: Ratio): Ratio => ({
  numerator: subtract(denominator, numerator),
  denominator,
});

/** Within a tenth: another figure for the same cohort, and not another cohort. */
const near = (a: Rational, b: Rational): boolean =>
  compare(absolute(subtract(a, b)), multiply(b, rational(1, 10))) <= 0;

/** Whether a ratio said gives the percentage it stands beside; true where it stands beside none. */
export const givesPercentage = (ratio: Figure, beside: Figure | null): boolean =>
  beside === null || agrees(beside, ratio.value);

const percentText = ({ value }: Figure, like: Figure): string =>
  `${formatDecimal(value, Math.max(1, like.decimals))}%`;

/**
 * A ratio held against the row. `beside` is the percentage said with it. Part of the cohort that counts ("5 of the 32
 * children") is another subject; a ratio that shares neither number with the row, nor comes near, is too.
 */
export function judgeRatio(
  figure: Figure,
  ratio: Ratio,
  beside: Figure | null,
  judged: JudgedIndicator,
  when: When,
  firm: boolean,
  present: PeriodKey,
): Outcome {
  const { period } = when;
  const value = valueAt(judged, period);
  const said = { kind: 'ratio' as const, expected: value?.ratio ? ratioTextOf(value.ratio) : null, period };
  if (!value?.ratio) {
    if (!givesPercentage(figure, beside) && beside) {
      return contradicted('ratio-not-percentage', { ...said, expected: percentText(figure, beside) }, true);
    }
    return untied(period.kind === 'future' ? 'future' : value ? 'no-value' : 'no-period', said);
  }
  const own = value.ratio;
  if (same(ratio, own) || same(ratio, rest(own))) {
    const isShown = beside !== null && same(ratio, own) && fits(beside, value) !== null;
    if (beside && isShown && !givesPercentage(figure, beside)) {
      return contradicted('ratio-not-percentage', { ...said, expected: percentText(figure, beside) }, true);
    }
    return agreed(said);
  }
  if (when.earlier) {
    const found = timesBefore(judged, present).find((time) => {
      const then = valueAt(judged, time)?.ratio;
      return then && same(then, ratio);
    });
    if (found) return agreed({ ...said, expected: null, period: found });
  }
  const subset = [own.numerator, rest(own).numerator].some((whole) => equal(whole, ratio.denominator));
  if (subset && !beside) return untied('other-subject', said);
  if (!isMeant(ratio, own, beside, value)) return untied('other-subject', said);
  const old = timesBefore(judged, present).some((time) => {
    const then = valueAt(judged, time)?.ratio;
    return then ? same(then, ratio) : false;
  });
  const because =
    old && period.kind === 'quarter' && period.quarter === present ? 'out-of-date' : 'wrong-ratio';
  return contradicted(because, said, firm || (beside !== null && fits(beside, value) !== null));
}

function isMeant(ratio: Ratio, own: Ratio, beside: Figure | null, value: Value): boolean {
  if (beside && fits(beside, value)) return true;
  if (equal(ratio.denominator, own.denominator) || equal(ratio.numerator, own.numerator)) return true;
  return near(ratio.denominator, own.denominator) && near(ratio.numerator, own.numerator);
}
