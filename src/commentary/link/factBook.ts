import type { Fact } from '../../domain/facts/fact';
import { memoize } from '../../checks/helpers/memoize';
import { indicatorFacts } from '../../domain/facts/indicatorFacts';
import { figureFacts } from '../../domain/facts/figureFacts';
import { tableFacts } from '../../domain/facts/tableFacts';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { unitOf } from '../../domain/indicators/unit';

/** The facts of a workbook, by what they are of. */
export interface FactBook {
  readonly all: readonly Fact[];
  /** Those of the rows of every table beside it. */
  readonly tables: readonly Fact[];
  readonly of: (judged: JudgedIndicator) => readonly Fact[];
}

/** Writes down every true statement of a scorecard, once for all its texts. */
export const factBook = memoize((judged: JudgedScorecard): FactBook => {
  const { indicators, period, tables = [], figures = [] } = judged;
  const facts = new Map(
    indicators.map(
      (each) => [each, indicatorFacts(each, period.key, unitOf(each.indicator) === 'percentage')] as const,
    ),
  );
  return {
    all: [...facts.values()].flat(),
    tables: [
      ...tables.flatMap((each) => tableFacts(each, judged)),
      ...figures.flatMap((each) => figureFacts(each, judged)),
    ],
    of: (entry) => facts.get(entry) ?? [],
  };
});
