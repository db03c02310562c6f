import type { Fact } from '../../domain/facts/fact';
import { indicatorFacts } from '../../domain/facts/indicatorFacts';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { isPercentage } from '../link/values';

/** The facts of a workbook, by what they are of. */
export interface FactBook {
  readonly all: readonly Fact[];
  readonly of: (judged: JudgedIndicator) => readonly Fact[];
}

/** Writes down every true statement of a scorecard, once for a text. */
export function factBook({ indicators, period }: JudgedScorecard): FactBook {
  const facts = new Map(
    indicators.map((each) => [each, indicatorFacts(each, period.key, isPercentage(each))] as const),
  );
  return { all: [...facts.values()].flat(), of: (judged) => facts.get(judged) ?? [] };
}
