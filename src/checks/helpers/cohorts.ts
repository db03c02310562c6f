import type { Rational } from '../../domain/values/exact';
import { quarterBefore, QUARTERS, type Quarter } from '../../domain/periods/periods';
import { isPossibleRatio } from '../../domain/values/ratio';
import type { Indicator } from '../../domain/indicators/scorecard';
import type { CheckContext } from '../check';
import { holds, quarterFigure, type Holding, type QuarterFigure } from './figures';
import { judgeRatio, sameRatio } from './ratio';
import { remember } from './memoize';

type Member = Holding<'ratio', QuarterFigure>;

/** A cohort in one quarter: its figures, and the denominator most of them give. */
export interface CohortQuarter {
  readonly cohort: string;
  readonly quarter: Quarter;
  readonly figures: readonly QuarterFigure[];
  /** Whether the cohort may accuse a cell: confirmed by an analyst, or proved by two rows that agree in a quarter. */
  readonly known: boolean;
  /** Null when no figure gives a ratio. `times` is how many figures give that denominator. */
  readonly agreed: { readonly denominator: Rational; readonly figure: Member; readonly times: number } | null;
}

/** The cohorts of a scorecard by the settings (suggested or confirmed). */
export interface Cohorts {
  readonly quarters: readonly CohortQuarter[];
  /** What the cohort of this indicator agrees on in a quarter; null when it has none that is known. */
  agreed(indicator: Indicator, quarter: Quarter): CohortQuarter['agreed'];
}

/** Whether a figure matches its ratio and is not the quarter before's again: then its denominator can be believed. */
function isSound({ indicator, place, cell: { value } }: Member): boolean {
  const verdict = judgeRatio(value).kind;
  const earlier = quarterBefore(place.quarter);
  const before = earlier && indicator.quarters[earlier]?.value;
  const copied = before?.kind === 'ratio' && sameRatio(before, value);
  return (verdict === 'right' || verdict === 'cut-off') && !copied;
}

/**
 * The denominator most figures give; of as many, the one with more sound figures; then the first. Impossible ratios
 * have no say.
 */
function agree(figures: readonly QuarterFigure[]): CohortQuarter['agreed'] {
  const found = new Map<string, { figure: Member; times: number; sound: number }>();
  for (const figure of figures) {
    if (!holds(figure, 'ratio') || !isPossibleRatio(figure.cell.value)) continue;
    const { num, den } = figure.cell.value.denominator;
    const entry = found.get(`${num}/${den}`) ?? { figure, times: 0, sound: 0 };
    entry.times += 1;
    if (isSound(figure)) entry.sound += 1;
    found.set(`${num}/${den}`, entry);
  }
  const best = [...found.values()].sort((a, b) => b.times - a.times || b.sound - a.sound)[0];
  return best
    ? { denominator: best.figure.cell.value.denominator, figure: best.figure, times: best.times }
    : null;
}

/** Groups the scorecard's rows by the cohort their setting names, and each cohort by quarter. */
export const cohortsOf = remember(({ scorecard, settings }: CheckContext): Cohorts => {
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
  const quarters = [...rows].flatMap(([cohort, indicators]) => {
    const byQuarter = QUARTERS.map((quarter) => {
      const figures = indicators.flatMap((indicator) => quarterFigure(indicator, quarter) ?? []);
      return { cohort, quarter, figures, agreed: agree(figures) };
    });
    const proved = byQuarter.some(({ agreed }) => agreed !== null && agreed.times > 1);
    const known = proved || !unconfirmed.has(cohort);
    return byQuarter.map((entry): CohortQuarter => ({ ...entry, known }));
  });
  const byKey = new Map(
    quarters.flatMap(({ cohort, quarter, known, agreed }) =>
      known ? [[`${quarter} ${cohort}`, agreed] as const] : [],
    ),
  );
  return {
    quarters,
    agreed: (indicator, quarter) => byKey.get(`${quarter} ${cohortOf.get(indicator) ?? ''}`) ?? null,
  };
});
