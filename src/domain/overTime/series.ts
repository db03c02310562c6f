import type { JudgedIndicator, JudgedScorecard } from '../judging/judged';
import { byTime } from '../periods/order';
import type { Period } from '../periods/period';
import { targetFor, type TargetInForce } from '../targets/target';
import { measured, type CellValue } from '../values/cells';
import { equal, type Rational } from '../values/exact';
import { isPossibleRatio } from '../values/ratio';
import type { HistoryFigure } from './historyFigure';

/** A figure with its period. */
export interface DatedFigure {
  readonly period: Period;
  /** "Q3 2021-22": with its year, so that it names one period of all years. */
  readonly label: string;
  readonly value: CellValue;
  /** In per cent for percentages. */
  readonly exact: Rational;
  readonly ratio: { readonly numerator: Rational; readonly denominator: Rational } | null;
  readonly target: TargetInForce | null;
  readonly sheet: string | null;
}

/** An indicator's figures of one grain, oldest first. */
export interface Series {
  readonly figures: readonly DatedFigure[];
  /** The labels of periods between the first and the last that have no figure. */
  readonly missing: readonly string[];
  /** The labels of periods of which two places say different figures. */
  readonly restated: readonly string[];
}

/** The name of a period that holds for all years: a quarter of the scorecard's own year bears none in its key. */
export const labelOf = ({ key, year, grain }: Period): string =>
  year === null || grain === 'month' || grain === 'year' || /\d{4}/.test(key) ? key : `${key} ${year}`;

/**
 * An indicator's figures of the judged period's grain, up to it: those of its row, then what is known of earlier years
 * from other columns and sheets. Where two places give one period, the row itself counts and a difference is named.
 */
export function seriesOf(
  { indicator, history = [] }: Pick<JudgedIndicator, 'indicator' | 'history'>,
  { scorecard, period }: Pick<JudgedScorecard, 'scorecard' | 'period'>,
): Series {
  const own = scorecard.periods.flatMap((at): readonly HistoryFigure[] => {
    const cell = indicator.periods[at.key];
    const target = targetFor(indicator, at);
    // The row's target is this year's.
    const known = typeof target !== 'string' && at.year === period.year ? target : null;
    return cell ? [{ period: at, cell, sheet: null, target: known }] : [];
  });
  const upTo = [...own, ...history].filter(
    (each) => each.period.grain === period.grain && byTime(each.period, period) <= 0,
  );
  const byLabel = new Map<string, readonly HistoryFigure[]>();
  for (const each of upTo) {
    const label = labelOf(each.period);
    byLabel.set(label, [...(byLabel.get(label) ?? []), each]);
  }
  const told = [...byLabel].map(([label, places]) => ({
    label,
    period: places[0]?.period ?? period,
    figures: places.flatMap((place) => figureOf(place, label)),
  }));
  told.sort((a, b) => byTime(a.period, b.period));
  const filled = told.filter(({ figures }) => figures.length > 0);
  const [first, last] = [told.indexOf(filled[0] ?? NOWHERE), told.indexOf(filled.at(-1) ?? NOWHERE)];
  return {
    figures: filled.flatMap(({ figures }) => figures[0] ?? []),
    missing: told.slice(first, last + 1).flatMap(({ figures, label }) => (figures.length > 0 ? [] : [label])),
    restated: filled
      .filter(({ figures: [one, ...others] }) => one && others.some((other) => differ(one, other)))
      .map(({ label }) => label),
  };
}

const NOWHERE = { label: '', period: {} as Period, figures: [] };

function figureOf({ period, cell, sheet, target }: HistoryFigure, label: string): readonly DatedFigure[] {
  const { value } = cell;
  if (value.kind === 'ratio' && !isPossibleRatio(value)) return [];
  const found = measured(value);
  if (!found) return [];
  const ratio = value.kind === 'ratio' ? value : null;
  return [{ period, label, value, exact: found.exact, ratio, target, sheet }];
}

/** Whether two figures of one period differ by more than their rounding. */
function differ(a: DatedFigure, b: DatedFigure): boolean {
  if (equal(a.exact, b.exact)) return false;
  const [one, other] = [measured(a.value)?.shown, measured(b.value)?.shown];
  return !one || !other || !equal(one.value, other.value);
}

/** Those of one reporting year, in order of time. */
export const ofYear = ({ figures }: Series, year: string | null): readonly DatedFigure[] =>
  figures.filter(({ period }) => period.year === year);

/**
 * Whether a figure of the row is hidden: then nothing is said over time from which it could be worked out (decision
 * 093). The same in every version, so that no view is safe only by its route.
 */
export const hasHidden = ({ indicator }: Pick<JudgedIndicator, 'indicator'>): boolean =>
  [...Object.values(indicator.periods), ...indicator.past.map(({ cell }) => cell)].some(
    ({ value }) => value.kind === 'suppressed',
  );
