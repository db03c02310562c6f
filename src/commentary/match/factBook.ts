import type { Fact } from '../../domain/facts/fact';
import { remember } from '../../checks/helpers/memoize';
import { indicatorFacts } from '../../domain/facts/indicatorFacts';
import { tableFacts } from '../../domain/facts/tableFacts';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { isPercentage } from '../link/values';

/** The facts of a workbook, by what they are of. */
export interface FactBook {
  readonly all: readonly Fact[];
  /** Those of the breakdowns' rows. */
  readonly tables: readonly Fact[];
  readonly of: (judged: JudgedIndicator) => readonly Fact[];
}

/** Writes down every true statement of a scorecard, once for all its texts. */
export const factBook = remember((judged: JudgedScorecard): FactBook => {
  const { indicators, period, tables = [] } = judged;
  const facts = new Map(
    indicators.map((each) => [each, indicatorFacts(each, period.key, isPercentage(each))] as const),
  );
  return {
    all: [...facts.values()].flat(),
    tables: tables.flatMap((each) => tableFacts(each, judged)),
    of: (entry) => facts.get(entry) ?? [],
  };
});
