import { startOf } from '../../wording/periodNouns';
import { casesToTarget } from '../../domain/values/cases';
import { measured } from '../../domain/values/cells';
import { absolute, equal, subtract } from '../../domain/values/exact';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import type { Indicator } from '../../domain/indicators/scorecard';
import type { Period, PeriodKey } from '../../domain/periods/period';
import { earlierInYear, endsYear, periodBefore } from '../../domain/periods/order';
import type { Noise } from '../../domain/overTime/noise';
import { sensitivities } from '../../domain/judging/sensitivity';
import { nextTarget, targetFor } from '../../domain/targets/target';
import {
  sayAverage,
  sayAverages,
  sayMovement,
  sayPastYears,
  sayRoom,
  sayYearToDate,
  type MovedCases,
} from '../../wording/reports/facts';
import { isPercentage } from '../../domain/indicators/unit';
import { formatWhole, nounFor, sayDistance, sayFigure, signOf } from '../../wording/indicator';
import { sayMarks } from '../../wording/indicatorMarks';
import type { SaidMovement } from '../../wording/reports/prompts';
import { sayLapsed, sayOverride } from '../../wording/overTime/override';
import { sayNoise } from '../../wording/overTime/travel';
import { explainStatus, sayReason, sayTarget, statusWord } from '../../wording/status';
import { againstAverage } from '../averages';
import { lastYearOf } from '../overTime/earlier';
import { sayPeriod } from '../period';
import { isMuchMoved, noiseOf, saidMovement, travelOf, type Travel } from './travel';

/**
 * What is known of an indicator in the judged quarter, a sentence each: status with value, cases and target; cases to
 * target; what the status hangs on; movement since a time that compares; averages; past years. Facts only.
 */
export function factsOf(entry: JudgedIndicator, judged: JudgedScorecard): readonly string[] {
  const marks = sayMarks(
    entry,
    sensitivities(entry.indicator, judged.period, entry.setting, judged.settings.policy),
    judged.settings.policy,
  );
  return [
    statusFact(entry, judged),
    ...overrideFacts(entry),
    ...(entry.status.kind !== 'not-rated' ? [explainStatus(entry, judged.period)] : []),
    ...marks.filter(({ word }) => word !== 'Suggested direction').map(({ says }) => says),
    ...movementFacts(entry, judged),
    ...averageFacts(entry, judged),
    ...lastYearFacts(entry, judged),
    ...pastFacts(entry),
  ];
}

/** What a person set in place of it, and what they set that no longer holds. */
const overrideFacts = (entry: JudgedIndicator): readonly string[] =>
  [sayOverride(entry), sayLapsed(entry)].flatMap((said) => (said === null ? [] : [withStop(said)]));
const withStop = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** "Red at Q3 2022-23: 70.9% (134 of 189). Target 95% or more." */
function statusFact(entry: JudgedIndicator, { period }: JudgedScorecard): string {
  const { indicator, status } = entry;
  const cell = indicator.periods[period.key];
  const value = cell && measured(cell.value) ? sayFigure(cell.value, signOf(indicator)) : null;
  const target = sayTarget(entry, period);
  const why = status.kind === 'not-rated' ? `, because ${sayReason(status.because, period.key)}` : '';
  const said = `${statusWord(status)} at ${sayPeriod(period)}${why}${value === null ? '' : `: ${value}`}.`;
  return target === '' ? said : `${said} ${target}.`;
}

function movementFacts(entry: JudgedIndicator, judged: JudgedScorecard): readonly string[] {
  const { setting } = entry;
  const moved = comparisons(entry, judged);
  if (setting.accumulation === 'year-to-date') {
    return [yearToDateFact(entry, judged), ...moved, ...roomFacts(entry, judged.period)];
  }
  return moved;
}

/** Its movement as a sentence. */
function comparisons(entry: JudgedIndicator, judged: JudgedScorecard): readonly string[] {
  const moved = movementOf(entry, judged);
  return moved ? [sayMoved(moved)] : [];
}

/** A movement as a sentence, and a second one where it may be chance. */
export function sayMoved({ said, amount, was, cases, noise }: Moved): string {
  const moved = sayMovement(said, amount, was, cases);
  return noise === null ? moved : `${moved} ${sayNoise(noise)}`;
}

/** A movement in the pieces that sentences and cells are made of. */
export interface Moved {
  readonly said: SaidMovement;
  /** Without a sign: "15.8 points". */
  readonly amount: string;
  /** "86.7% (157 of 181)". */
  readonly was: string;
  readonly cases: MovedCases | null;
  readonly much: boolean;
  /** Whether the figure is higher than it was, good or bad. */
  readonly up: boolean;
  /** Why it may be chance; null where it is more. */
  readonly noise: Noise | null;
}

/** How an indicator moved since a time it may be compared with; null for year-to-date ones and without two figures. */
export function movementOf(entry: JudgedIndicator, judged: JudgedScorecard): Moved | null {
  const travel = travelOf(entry, judged);
  if (!travel) return null;
  const { before, now, movement } = travel;
  const decimals = Math.max(measured(before)?.shown.decimals ?? 0, measured(now)?.shown.decimals ?? 0);
  return {
    said: saidMovement(entry, travel),
    amount: sayDistance(absolute(movement.points), decimals, isPercentage(entry.indicator)),
    was: sayFigure(before, signOf(entry.indicator)),
    cases: movedCases(entry, travel),
    much: isMuchMoved(entry, travel),
    up: movement.points.num > 0n,
    noise: noiseOf(entry, judged, travel),
  };
}

function movedCases({ indicator }: JudgedIndicator, { before, now, movement }: Travel): MovedCases | null {
  const { cases } = movement;
  if (cases === null || before.kind !== 'ratio' || now.kind !== 'ratio') return null;
  return {
    count: cases < 0n ? -cases : cases,
    about: !equal(before.denominator, now.denominator),
    cohort: `${formatWhole(now.denominator)} ${nounFor(indicator.title, now.denominator.num)}`,
  };
}

function yearToDateFact(entry: JudgedIndicator, judged: JudgedScorecard): string {
  return sayYearToDate(judged.period.key, soFar(entry, judged), startOf(judged.scorecard));
}

/** Where a figure that counts from the start of the year stood a period before; null for the first, or without a figure. */
export function soFar(
  { indicator, setting }: JudgedIndicator,
  judged: JudgedScorecard,
): { readonly period: PeriodKey; readonly value: string; readonly stands: string | null } | null {
  const previous = earlierInYear(judged.scorecard, judged.period.key).at(-1);
  const cell = previous && indicator.periods[previous.key];
  const found = cell && measured(cell.value);
  if (!previous || !cell || !found) return null;
  const sign = signOf(indicator);
  const target = targetFor(indicator, previous);
  const stands = (): string | null => {
    if (typeof target === 'string' || target.to) return null;
    const off = subtract(found.exact, target.from.value);
    const decimals = Math.max(found.shown.decimals, target.from.decimals);
    const side = off.num < 0n ? 'under' : 'over';
    const limit = `the ${previous.key} ${setting.direction === 'lower' ? 'limit' : 'target'} of ${target.from.text}${sign}`;
    return `${sayDistance(absolute(off), decimals, isPercentage(indicator))} ${side} ${limit}`;
  };
  return { period: previous.key, value: sayFigure(cell.value, sign), stands: stands() };
}

/** The target of the period to come, in words: "the Q4 limit of 10%". Null without a profile or at its end. */
export function nextTargetOf({ indicator, setting }: JudgedIndicator, period: Period): string | null {
  const next = nextOf(indicator, period);
  if (!next) return null;
  return `the ${next.key} ${setting.direction === 'lower' ? 'limit' : 'target'} of ${next.target.from.text}${signOf(indicator)}`;
}

const nextOf = ({ target }: Indicator, period: Period): ReturnType<typeof nextTarget> =>
  target?.value.kind === 'profile' ? nextTarget(target.value, period) : null;

export function roomFacts(entry: JudgedIndicator, period: Period): readonly string[] {
  const { indicator, setting } = entry;
  const next = nextOf(indicator, period);
  const value = indicator.periods[period.key]?.value;
  const said = nextTargetOf(entry, period);
  if (next === null || said === null || value?.kind !== 'ratio') return [];
  const cases = casesToTarget(value, next.target, setting.direction);
  if (cases === null) return [];
  return [sayRoom(said, -cases, setting.direction === 'lower', formatWhole(value.denominator))];
}

function averageFacts(entry: JudgedIndicator, judged: JudgedScorecard): readonly string[] {
  const { columns } = judged.scorecard;
  const said = averagesOf(entry, judged).map(({ of, value, year, against }) =>
    sayAverage(of, value, year, against),
  );
  return columns.neighbour || columns.england ? [sayAverages(said, isPartOfYear(entry, judged))] : [];
}

/** Whether a figure is of part of a year, which the averages of whole years are not set against. */
export const isPartOfYear = ({ setting }: JudgedIndicator, { period }: JudgedScorecard): boolean =>
  setting.accumulation === 'year-to-date' && !endsYear(period);

/** The averages that are figures, and how ours stands against each; null without a direction or of part of a year. */
export function averagesOf(entry: JudgedIndicator, judged: JudgedScorecard) {
  const { indicator, setting } = entry;
  const value = indicator.periods[judged.period.key]?.value;
  return (['neighbour', 'england'] as const).flatMap((of) => {
    const cell = indicator[of];
    if (!cell || !measured(cell.value)) return [];
    const against =
      isPartOfYear(entry, judged) || !value ? null : againstAverage(value, cell.value, setting.direction);
    const year = judged.scorecard.columns[of]?.year ?? null;
    return [{ of, value: sayFigure(cell.value, signOf(indicator)), year, against }];
  });
}

/** The same month, quarter or term last year, where it is known and the movement is not from there. */
function lastYearFacts(entry: JudgedIndicator, judged: JudgedScorecard): readonly string[] {
  const { indicator, setting } = entry;
  const lastYear = lastYearOf(entry, judged);
  const isSaid =
    setting.accumulation === 'year-to-date' ||
    lastYear?.period === periodBefore(judged.scorecard, judged.period.key);
  if (!lastYear || isSaid || !measured(lastYear.cell.value)) return [];
  return [
    `A year before, in ${lastYear.period.key}, it was ${sayFigure(lastYear.cell.value, signOf(indicator))}.`,
  ];
}

export function pastFacts({ indicator, setting }: JudgedIndicator): readonly string[] {
  const years = indicator.past.flatMap(({ year, cell }) =>
    year !== null && measured(cell.value) ? [`${sayFigure(cell.value, signOf(indicator))} in ${year}`] : [],
  );
  return years.length === 0 ? [] : [sayPastYears(years, setting.accumulation === 'year-to-date')];
}
