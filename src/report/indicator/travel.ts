import { measured, percentageOf, type CellValue } from '../../domain/values/cells';
import {
  absolute,
  compare,
  divide,
  formatDecimal,
  HUNDRED,
  multiply,
  rational,
} from '../../domain/values/exact';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { comparePeriods, samePeriodLastYear, type Movement } from '../../domain/indicators/movement';
import { controlChartOf, ENOUGH, type Control } from '../../domain/overTime/controlChart';
import { noiseIn, type Noise } from '../../domain/overTime/noise';
import { periodBefore } from '../../domain/periods/order';
import { isPercentage, unitOf, type Unit } from '../../domain/indicators/unit';
import { signOf } from '../../wording/indicator';
import type { SaidMovement } from '../../wording/reports/prompts';
import { lastYearOf } from '../overTime/earlier';

/** How an indicator moved since a time it may be compared with. */
export interface Travel {
  /** "Q2", or "the end of 2021-22". */
  readonly since: string;
  readonly before: CellValue;
  readonly now: CellValue;
  readonly movement: Exclude<Movement, { kind: 'not-comparable' }>;
  /** False when no direction is set: then it only rose or fell. */
  readonly valued: boolean;
}

/**
 * The movement since the period before, or in the first of the year since the outturn of the year before. A
 * year-to-date figure is compared with the same period last year alone, where a column or another sheet has it. Null where either
 * figure is missing.
 */
export function travelOf(entry: JudgedIndicator, judged: JudgedScorecard): Travel | null {
  const { indicator, setting } = entry;
  const { period, scorecard } = judged;
  const now = indicator.periods[period.key];
  if (!now) return null;
  const valued = setting.direction !== 'none';
  // Without a direction up counts as better here, only to learn whether it moved; `valued` keeps the words neutral.
  const way = valued ? setting : { ...setting, direction: 'higher' as const };
  const yearToDate = setting.accumulation === 'year-to-date';
  const lastYear = yearToDate ? lastYearOf(entry, judged) : null;
  const previous = yearToDate ? (lastYear?.period ?? null) : periodBefore(scorecard, period.key);
  if (yearToDate && !previous) return null;
  const outturn = previous === null ? outturnBefore(indicator.past, scorecard.year) : null;
  const before = lastYear?.cell ?? (previous === null ? outturn?.cell : indicator.periods[previous.key]);
  if (!before) return null;
  const movement =
    previous === null || yearToDate
      ? samePeriodLastYear(indicator, { periods: { [period.key]: before } }, period, way)
      : comparePeriods(scorecard, indicator, period, way);
  if (movement.kind === 'not-comparable') return null;
  const since = previous?.key ?? `the end of ${outturn?.year ?? 'last year'}`;
  return { since, before: before.value, now: now.value, movement, valued };
}

/** The past year directly before this one: 2021-22 for 2022-23. */
function outturnBefore(past: JudgedIndicator['indicator']['past'], year: string | null) {
  if (year === null) return null;
  return past.find(
    (entry) => entry.year !== null && Number(entry.year.slice(0, 4)) + 1 === Number(year.slice(0, 4)),
  );
}

/** The movement as words need it. */
export function saidMovement({ indicator }: JudgedIndicator, travel: Travel): SaidMovement {
  const { kind, points } = travel.movement;
  const rose = points.num > 0n ? 'rose' : 'fell';
  const way = kind === 'no-change' || travel.valued ? kind : rose;
  const figure = (value: CellValue): string => {
    const found = measured(value);
    return found ? `${formatDecimal(found.exact, found.shown.decimals)}${signOf(indicator)}` : '';
  };
  return { since: travel.since, way, from: figure(travel.before), to: figure(travel.now) };
}

const MUCH_POINTS = rational(5);
const MUCH_CASES = rational(3);
const MUCH_SHARE = rational(10);

/**
 * Much moved, a judgement: percentages by 5 points or more, and where cases are given by what at least 3 of today's
 * make, so that a small cohort's single child is no movement; anything else (counts, rates, days) by 10% or more of
 * what it was.
 */
export function isMuchMoved(entry: JudgedIndicator, { movement, before, now }: Travel): boolean {
  if (movement.kind === 'no-change') return false;
  const moved = absolute(movement.points);
  if (isPercentage(entry.indicator)) {
    const cases = now.kind === 'ratio' ? divide(multiply(moved, now.denominator), HUNDRED) : MUCH_CASES;
    return compare(moved, MUCH_POINTS) >= 0 && compare(cases, MUCH_CASES) >= 0;
  }
  const base = before.kind === 'number' ? absolute(before.exact) : null;
  return base !== null && base.num !== 0n && compare(percentageOf(moved, base), MUCH_SHARE) >= 0;
}

/** Units of whole cases: a number with no unit said is one of cases where it is whole. */
const COUNTS: ReadonlySet<Unit> = new Set(['count', 'other']);

/** Why a movement may be chance; null where it is more than that, and an arrow may be drawn. */
export function noiseOf(entry: JudgedIndicator, judged: JudgedScorecard, travel: Travel): Noise | null {
  if (travel.movement.kind === 'no-change') return null;
  return noiseIn(travel.before, travel.now, knownProcess(entry, judged), {
    much: isMuchMoved(entry, travel),
    counts: COUNTS.has(unitOf(entry.indicator)),
  });
}

/** The control chart where there can be one that decides: of most rows it is clear at once that there is not. */
function knownProcess(entry: JudgedIndicator, judged: JudgedScorecard): Control {
  const cells = judged.scorecard.periods.length + (entry.history?.length ?? 0);
  return cells < ENOUGH
    ? { kind: 'none', because: 'few-points', points: cells }
    : controlChartOf(entry, judged);
}
