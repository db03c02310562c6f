import { measured, type CellValue, type ScorecardCell } from '../values/cells';
import {
  absolute,
  compare,
  equal,
  formatDecimal,
  multiply,
  rational,
  ZERO,
  type Rational,
} from '../values/exact';
import { decimalsShown } from '../values/numberFormat';
import { isPossibleRatio } from '../values/ratio';
import type { Indicator } from '../indicators/scorecard';
import { isAverage, isPercentage } from '../indicators/unit';
import type { Period } from '../periods/period';
import type { IndicatorSetting, Policy } from '../settings/settings';
import { judgeBasis } from '../targets/targetBasis';
import type { TargetInForce } from '../targets/target';
import { judgeValue, notRated, reasonFor, type Rules } from './judgeValue';
import { ragByThresholds, type Thresholds } from './thresholds';
import { isMet, type Judgement } from './status';

type Rated = Extract<Judgement, { readonly kind: 'rated' }>;

/** The status by a row's own thresholds; the distance is told from where green begins. */
export function judgeByThresholds(value: CellValue, thresholds: Thresholds, rules: Rules): Judgement {
  if (value.kind === 'ratio' && !isPossibleRatio(value)) return notRated('ratio-impossible');
  const found = measured(value);
  if (!found) return notRated(reasonFor(value));
  const actual = rules.judgeBy === 'exact' ? found.exact : found.shown.value;
  const { better, green, open } = thresholds;
  if (open && equal(actual, green.value.value)) return notRated('to-be-confirmed');
  const target: TargetInForce = { from: green.value, to: null, bound: green.bound };
  const status = judgeValue(value, target, better, { ...rules, stillGreen: ZERO });
  if (status.kind === 'not-rated') return status;
  return { ...status, rag: ragByThresholds(actual, thresholds), byThresholds: true };
}

interface Circumstances {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly setting: IndicatorSetting;
  readonly target: TargetInForce;
  readonly rules: Rules & Pick<Policy, 'straightLine'>;
}

/**
 * The status as the target's basis allows it: as it stands, decided already, on the straight line where a person chose
 * that, or none. Targets by period and ranges are of their own period.
 */
export function underBasis(status: Rated, given: Circumstances): Judgement {
  const { indicator, period, setting, target, rules } = given;
  const value = indicator.target?.value;
  if (value?.kind !== 'single' || value.per !== undefined || target.to) return status;
  const share = shareOfYear(period);
  const said = setting.targetBasis ?? value.basis ?? null;
  if (said === null && isOfLongerTime(status, given)) return notRated('to-be-confirmed');
  const percentage = isPercentage(indicator);
  const verdict = judgeBasis({
    accumulation: setting.accumulation,
    direction: setting.direction,
    basis: said === 'year' && rules.straightLine === 'yes' ? 'straight-line' : said,
    isPercentage: percentage,
    isAverage: isAverage(indicator),
    actual: status.actual,
    target: target.from.value,
    share,
    perYear: period.perYear,
    // Of a share of one period it is not asked, and of a thousand rows it takes a tenth of the time.
    series: percentage && setting.accumulation === 'snapshot' ? [] : seriesTo(indicator, period),
  });
  switch (verdict.kind) {
    case 'as-it-stands':
      return status;
    case 'decided': {
      const decided = judgeSum(status, verdict.sum, given);
      // A limit that is exceeded by no more than is still green is exceeded by more before the year is over.
      return decided.kind === 'rated' && decided.stillGreen ? notRated('year-target') : decided;
    }
    case 'year-target':
      return notRated('year-target');
    case 'asked':
      return notRated('to-be-confirmed');
    case 'share-to-date': {
      const line = share && judgeOnLine(given, share);
      return line?.kind === 'rated' && line.rag !== status.rag ? { ...status, ifYears: line.rag } : status;
    }
    case 'straight-line': {
      const line = share && judgeOnLine(given, share);
      return line?.kind === 'rated' ? { ...line, straightLine: true } : (line ?? notRated('year-target'));
    }
  }
}

/** How much more a sum or rate of many months is than one month's, and how near it is to the target it is meant for. */
const MANY = rational(5, 2);
const NEAR = rational(5, 3);

/**
 * Whether the row has the figure of a longer time too, a year to date or twelve months, whose size is the target's while
 * the period's own is a part of it, and which would be another colour: 1.1% turnover this month, 12.9% in twelve months,
 * against 12%.
 */
function isOfLongerTime(status: Rated, { indicator, setting, target, rules }: Circumstances): boolean {
  const { besides, periods } = indicator;
  const longer = [
    besides?.toDate,
    ...Object.keys(periods).flatMap((key) => (/^[ry]/i.test(key) && LONGER.test(key) ? [periods[key]] : [])),
  ].filter((cell) => cell !== undefined && cell !== null);
  if (longer.length === 0) return false;
  const wanted = absolute(target.from.value);
  return longer.some((cell) => {
    const size = numberIn(cell ?? undefined);
    if (!cell || !size || compare(absolute(size), multiply(absolute(status.actual), MANY)) < 0) return false;
    const near = (value: Rational): boolean =>
      compare(multiply(absolute(value), NEAR), wanted) >= 0 &&
      compare(absolute(value), multiply(wanted, NEAR)) <= 0;
    if (!near(size) || near(status.actual)) return false;
    const other = judgeValue(cell.value, target, setting.direction, rules);
    return other.kind === 'rated' && other.rag !== status.rag;
  });
}

const LONGER = /^(?:rolling year|year to )/i;

/** What single periods add up to, in place of the last one's own figure, where the year's target is held against it. */
function judgeSum(status: Rated, sum: Rational, { setting, target, rules }: Circumstances): Judgement {
  if (equal(sum, status.actual)) return { ...status, decided: true };
  const { decimals, scale } = status.actualShown;
  const shown = {
    value: sum,
    decimals,
    text: formatDecimal(sum, decimals),
    ...(scale !== undefined && { scale }),
  };
  const value: CellValue = {
    kind: 'number',
    raw: shown.text,
    exact: sum,
    shown,
    percent: false,
    footnote: null,
    fromText: false,
  };
  const judged = judgeValue(value, target, setting.direction, rules);
  return judged.kind === 'rated' ? { ...judged, decided: true, summed: true } : judged;
}

/** Held against the part of the year's target that is over. */
function judgeOnLine(
  { indicator, period, setting, target, rules }: Circumstances,
  share: Rational,
): Judgement {
  const cell = indicator.periods[period.key];
  const value = multiply(target.from.value, share);
  const decimals = Math.max(target.from.decimals, Math.min(2, decimalsShown(value, null)));
  const from = { ...target.from, value, decimals, text: formatDecimal(value, decimals) };
  return cell ? judgeValue(cell.value, { ...target, from }, setting.direction, rules) : notRated('no-column');
}

/** How much of its reporting year is over at the end of a period; null where that is not known. */
function shareOfYear({ grain, place, perYear }: Period): Rational | null {
  if (grain === 'year') return rational(1);
  return place !== null && perYear !== null ? rational(place, perYear) : null;
}

/** The figures of its grain in its year up to a period, in order of time; those that are none are left out. */
function seriesTo({ periods }: Indicator, period: Period): readonly Rational[] {
  const keys = Object.keys(periods).filter((key) => shapeOf(key) === shapeOf(period.key));
  const upTo = keys.slice(0, keys.indexOf(period.key) + 1);
  return upTo.slice(-(period.place ?? upTo.length)).flatMap((key) => numberIn(periods[key]) ?? []);
}

const numberIn = (cell: ScorecardCell | undefined): Rational | null =>
  cell ? (measured(cell.value)?.exact ?? null) : null;

/** Names of one grain have one form: "Q3", "Nov 2025". */
function shapeOf(key: string): string {
  const found = shapes.get(key);
  if (found !== undefined) return found;
  const shape = key.replace(/\d+/g, '0').replace(/[a-z]+/gi, 'a');
  if (shapes.size < SHAPES_AT_MOST) shapes.set(key, shape);
  return shape;
}

/** Keys are few and come again in every row. */
const shapes = new Map<string, string>();
const SHAPES_AT_MOST = 1000;

/**
 * A minimum in the row is what is acceptable at worst. Where a figure between it and the target, or below it, would be
 * another colour by it than by the tolerance, a person says which of the two counts, unless a line of the sheet does.
 */
export function underMinimum(status: Judgement, indicator: Indicator): Judgement {
  if (status.kind !== 'rated' || isMet(status)) return status;
  const minimum = minimumOf(indicator);
  // Amber ends at the row's limit, and the row has none.
  if (!minimum) return indicator.amberEnds?.kind === 'at-minimum' ? notRated('to-be-confirmed') : status;
  const worse = compare(status.actual, minimum) * (status.direction === 'lower' ? -1 : 1);
  if (status.stillGreen) return worse < 0 ? notRated('to-be-confirmed') : status;
  const rag = worse < 0 ? 'red' : 'amber';
  if (indicator.amberEnds?.kind === 'at-minimum') return { ...status, rag, byThresholds: true };
  return rag === status.rag ? status : notRated('to-be-confirmed');
}

/** The worst that is acceptable by the row itself; null where it does not say. */
export function minimumOf({ target, besides }: Indicator): Rational | null {
  const value = target?.value;
  if (value?.kind === 'single' && value.minimum) return value.minimum.value;
  return numberIn(besides?.thresholds?.minimum ?? undefined);
}
