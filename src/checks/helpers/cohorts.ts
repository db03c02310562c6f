import type { Rational } from '../../domain/values/exact';
import type { PeriodKey } from '../../domain/periods/period';
import { periodBefore } from '../../domain/periods/order';
import { isPossibleRatio } from '../../domain/values/ratio';
import type { Indicator, Scorecard } from '../../domain/indicators/scorecard';
import type { CheckContext } from '../check';
import { holdsKind, periodFigure, type FigureHolding, type PeriodFigure } from './figures';
import { judgeRatio, sameRatio } from './ratio';
import { memoize } from './memoize';

type Member = FigureHolding<'ratio', PeriodFigure>;

/** A cohort in one period: its figures, and the denominator most of them give. */
export interface CohortPeriod {
  readonly cohort: string;
  readonly period: PeriodKey;
  readonly figures: readonly PeriodFigure[];
  /** Whether the cohort may accuse a cell: confirmed by an analyst, or proved by two rows that agree in a period. */
  readonly known: boolean;
  /** Null when no figure gives a ratio. `times` is how many figures give that denominator. */
  readonly agreed: { readonly denominator: Rational; readonly figure: Member; readonly times: number } | null;
}

/** The cohorts of a scorecard by the settings (suggested or confirmed). */
interface Cohorts {
  readonly periods: readonly CohortPeriod[];
  /** What the cohort of this indicator agrees on in a period; null when it has none that is known. */
  agreed(indicator: Indicator, period: PeriodKey): CohortPeriod['agreed'];
}

/** Whether a figure matches its ratio and is not the period before's again: then its denominator can be believed. */
function isSound(scorecard: Scorecard, { indicator, place, cell: { value } }: Member): boolean {
  const verdict = judgeRatio(value).kind;
  const earlier = periodBefore(scorecard, place.period);
  const before = earlier && indicator.periods[earlier.key]?.value;
  const copied = before?.kind === 'ratio' && sameRatio(before, value);
  return (verdict === 'right' || verdict === 'cut-off') && !copied;
}

/**
 * The denominator most figures give; of as many, the one with more sound figures; then the first. Impossible ratios
 * have no say.
 */
function agree(scorecard: Scorecard, figures: readonly PeriodFigure[]): CohortPeriod['agreed'] {
  const found = new Map<string, { figure: Member; times: number; sound: number }>();
  for (const figure of figures) {
    if (!holdsKind(figure, 'ratio') || !isPossibleRatio(figure.cell.value)) continue;
    const { num, den } = figure.cell.value.denominator;
    const entry = found.get(`${num}/${den}`) ?? { figure, times: 0, sound: 0 };
    entry.times += 1;
    if (isSound(scorecard, figure)) entry.sound += 1;
    found.set(`${num}/${den}`, entry);
  }
  const best = [...found.values()].sort((a, b) => b.times - a.times || b.sound - a.sound)[0];
  return best
    ? { denominator: best.figure.cell.value.denominator, figure: best.figure, times: best.times }
    : null;
}

/** Groups the scorecard's rows by the cohort their setting names, and each cohort by period. */
export const cohortsOf = memoize(({ scorecard, settings }: CheckContext): Cohorts => {
  const rows = new Map<string, Indicator[]>();
  const cohortOf = new Map<Indicator, string>();
  const unconfirmed = new Set<string>();
  scorecard.indicators.forEach((indicator, index) => {
    const setting = settings.indicators[index];
    if (!setting?.cohort) return;
    cohortOf.set(indicator, setting.cohort);
    const members = rows.get(setting.cohort) ?? [];
    members.push(indicator);
    rows.set(setting.cohort, members);
    if (setting.source !== 'confirmed') unconfirmed.add(setting.cohort);
  });
  const periods = [...rows].flatMap(([cohort, indicators]) => {
    const byPeriod = scorecard.periods.map(({ key: period }) => {
      const figures = indicators.flatMap((indicator) => periodFigure(indicator, period) ?? []);
      return { cohort, period, figures, agreed: agree(scorecard, figures) };
    });
    const proved = byPeriod.some(({ agreed }) => agreed !== null && agreed.times > 1);
    const known = proved || !unconfirmed.has(cohort);
    return byPeriod.map((entry): CohortPeriod => ({ ...entry, known }));
  });
  const byKey = new Map(
    periods.flatMap(({ cohort, period, known, agreed }) =>
      known ? [[`${period} ${cohort}`, agreed] as const] : [],
    ),
  );
  return {
    periods,
    agreed: (indicator, period) => byKey.get(`${period} ${cohortOf.get(indicator) ?? ''}`) ?? null,
  };
});
