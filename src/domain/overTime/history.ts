import type { Indicator, Scorecard } from '../indicators/scorecard';
import { matchIndicators } from '../indicators/matchIndicators';
import type { JudgedScorecard } from '../judging/judged';
import { targetFor } from '../targets/target';
import type { HistoryFigure } from './historyFigure';
import { labelOf } from './series';

/** The row's own columns of earlier periods: "Q3 last year" beside this year's. */
const besidesOf = ({ besides }: Indicator): readonly HistoryFigure[] =>
  (besides?.pastPeriods ?? []).flatMap(({ period, cell }) =>
    period === null || period.year === null ? [] : [{ period, cell, sheet: null, target: null }],
  );

/** The figures of one row of another scorecard, each under a name that bears its year. */
function figuresOn(other: Scorecard, there: Indicator): readonly HistoryFigure[] {
  return other.periods.flatMap((period): readonly HistoryFigure[] => {
    const cell = there.periods[period.key];
    if (!cell || period.year === null) return [];
    const target = targetFor(there, period);
    const known = typeof target !== 'string' && period.year === other.year ? target : null;
    return [{ period: { ...period, key: labelOf(period) }, cell, sheet: other.sheet, target: known }];
  });
}

/**
 * Adds to every indicator what other columns and the other scorecards of the workbook say of its earlier periods.
 * Scorecards are matched by description alone (decision 033); one that does not say its year tells nothing, and one
 * of the same year or a later one may be a draft or a copy: only earlier years count.
 */
export function withHistory(judged: JudgedScorecard, others: readonly Scorecard[]): JudgedScorecard {
  const { year } = judged.scorecard;
  const earlier = others.filter((other) => year !== null && other.year !== null && other.year < year);
  const elsewhere = new Map<Indicator, HistoryFigure[]>();
  for (const other of earlier) {
    for (const { here, there } of matchIndicators(judged.scorecard.indicators, other.indicators)) {
      elsewhere.set(here, [...(elsewhere.get(here) ?? []), ...figuresOn(other, there)]);
    }
  }
  const indicators = judged.indicators.map((entry) => {
    const history = [...besidesOf(entry.indicator), ...(elsewhere.get(entry.indicator) ?? [])];
    return history.length === 0 ? entry : { ...entry, history };
  });
  return { ...judged, indicators };
}
