import type { Fact } from '../../domain/facts/fact';
import { memoize } from '../../checks/helpers/memoize';
import { indicatorFacts } from '../../domain/facts/indicatorFacts';
import { figureFacts } from '../../domain/facts/figureFacts';
import { tableFacts } from '../../domain/facts/tableFacts';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { unitOf } from '../../domain/indicators/unit';
import { measured } from '../../domain/values/cells';
import { compare, rational } from '../../domain/values/exact';

/** The facts of a workbook, by what they are of. */
export interface FactBook {
  readonly all: readonly Fact[];
  /** Those of the rows of every table beside it. */
  readonly tables: readonly Fact[];
  readonly of: (judged: JudgedIndicator) => readonly Fact[];
}

/** A percentage, or a row that does not say so and whose figures have decimals and lie between 0 and 100: authors write "67.6%" of it. */
function isShare({ indicator }: JudgedIndicator): boolean {
  const unit = unitOf(indicator);
  if (unit !== 'other') return unit === 'percentage';
  const found = Object.values(indicator.periods).flatMap(({ value }) => measured(value) ?? []);
  const [nought, hundred] = [rational(0), rational(100)];
  return (
    found.some(({ shown }) => shown.decimals > 0) &&
    found.every(({ exact }) => compare(exact, nought) >= 0 && compare(exact, hundred) <= 0)
  );
}

/** Writes down every true statement of a scorecard, once for all its texts. */
export const factBook = memoize((judged: JudgedScorecard): FactBook => {
  const { indicators, period, tables = [], figures = [] } = judged;
  const facts = new Map(
    indicators.map((each) => [each, indicatorFacts(each, period.key, isShare(each))] as const),
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
