import type { Period } from '../../domain/periods/period';
import { smallCohortInterval } from '../../domain/values/cases';
import { measured, type CellValue } from '../../domain/values/cells';
import { toNumber } from '../../domain/values/exact';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { targetFor } from '../../domain/targets/target';
import { sayFigure, signOf } from '../../wording/indicator';
import { listOf } from '../../wording/reports/report';
import { sayTarget } from '../../wording/status';
import { uncapital } from '../../domain/values/words';

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One point of an indicator's trend, in the indicator's unit. null where there is no number. */
export interface TrendPoint {
  /** "Q3", or "2021-22" for a past year. */
  readonly label: string;
  readonly value: number | null;
  /** The target in force in that quarter; null for past years, whose target the sheet does not give. */
  readonly target: number | null;
  /** The quarter judged. */
  readonly judged: boolean;
  /** A past year's outturn: drawn apart from this year's quarters. */
  readonly past: boolean;
  /** The figure in words, "93.8% (167 of 178)", or why there is none. */
  readonly says: string;
  /** The code that stands in the gap of a suppressed figure: "[c]"; null for every other. */
  readonly code: '[c]' | null;
  /** The Wilson 95% interval of a figure of few cases, in per cent; null where the figure needs none. */
  readonly interval: Interval | null;
}

/**
 * The points of a trend line. The scorecard's periods come last, each with the target in force in it. Past years stand
 * before them as points of their own, and not at all for a year-to-date indicator: its periods do not compare with
 * the outturn of a whole year.
 */
export function trendOf(
  { indicator, setting }: JudgedIndicator,
  judged: JudgedScorecard,
): readonly TrendPoint[] {
  const past = setting.accumulation === 'year-to-date' ? [] : indicator.past;
  const sign = signOf(indicator);
  return [
    ...past.map(({ year, cell }, index) => ({
      label: year ?? `Past year ${index + 1}`,
      ...figureOf(cell.value, sign),
      target: null,
      judged: false,
      past: true,
    })),
    ...drawnPeriods(setting, judged).map((period) => {
      const cell = indicator.periods[period.key];
      const target = targetFor(indicator, period);
      return {
        label: period.key,
        ...figureOf(cell?.value ?? NO_CELL, sign),
        // The sheet gives this year's targets, not those of the months of last year.
        target:
          typeof target === 'string' || period.year !== judged.period.year
            ? null
            : toNumber(target.from.value),
        judged: period.key === judged.period.key,
        past: false,
      };
    }),
  ];
}

/** The periods of one line: those of the judged one's grain, and for what counts from the year's start those of its year. */
function drawnPeriods(
  { accumulation }: JudgedIndicator['setting'],
  { scorecard, period }: JudgedScorecard,
): readonly Period[] {
  const alike = scorecard.periods.filter(({ grain }) => grain === period.grain);
  return accumulation === 'year-to-date' ? alike.filter(({ year }) => year === period.year) : alike;
}

const NO_CELL: CellValue = { kind: 'blank', raw: '' };

/** What is drawn of a cell: its number, and for a suppressed one the code in its place and nothing else. */
function figureOf(
  value: CellValue,
  sign: '%' | '',
): Pick<TrendPoint, 'value' | 'says' | 'code' | 'interval'> {
  const found = measured(value);
  return {
    value: found ? toNumber(found.exact) : null,
    says: sayFigure(value, sign),
    code: value.kind === 'suppressed' ? '[c]' : null,
    interval: smallCohortInterval(value),
  };
}

/** What the trend line shows, for who cannot see it: "Q1 93.8% (167 of 178), Q2 … Target 95% or more. Past years: …" */
export function sayTrend(entry: JudgedIndicator, judged: JudgedScorecard): string {
  const { indicator, setting } = entry;
  const sign = signOf(indicator);
  const profile = indicator.target?.value.kind === 'profile';
  const drawn = drawnPeriods(setting, judged);
  const periods = drawn.flatMap((period) => {
    const cell = indicator.periods[period.key];
    if (!cell || cell.value.kind === 'blank') return [];
    const target = targetFor(indicator, period);
    const own = profile && typeof target !== 'string' ? ` against ${target.from.text}${sign}` : '';
    return [`${period.key} ${lower(sayFigure(cell.value, sign))}${own}`];
  });
  const past = setting.accumulation === 'year-to-date' ? [] : indicator.past;
  const years = past.flatMap(({ year, cell }) => {
    const named = year !== null && measured(cell.value) !== null;
    return named ? [`${year} ${sayFigure(cell.value, sign)}`] : [];
  });
  const target = profile ? '' : sayTarget(entry, judged.period);
  const lead = drawn.every(({ year }) => year === judged.period.year) ? 'This year' : 'Figures';
  return [
    periods.length > 0 ? `${lead}: ${listOf(periods)}.` : 'No figures this year.',
    ...(target === '' ? [] : [`${target}.`]),
    ...(years.length > 0 ? [`Past years: ${listOf(years)}.`] : []),
  ].join(' ');
}

/** A state inside a sentence: "Suppressed" → "suppressed". Figures and quotations begin with no capital of ours. */
const lower = (text: string): string => (/^[A-Z][a-z]/.test(text) ? uncapital(text) : text);
