import type { ModelBuilder } from '../model/builder';
import type { Entry } from '../model/entries';
import type { Path, FigurePeriod } from '../model/plan';
import { findFlows } from './findFlows';
import { findSums } from './findSums';
import { termsOf, type FoundPattern } from './pattern';
import { seriesOf } from './series';
import { findShared } from './sharedNames';

/**
 * Everything the figures say of how the rows hang together, whether or not words name it. `shared` are rows of one
 * indicator in several scorecards of one document.
 */
export function findPatterns(
  entries: readonly Entry[],
  periods: readonly FigurePeriod[],
  builder: ModelBuilder,
  shared: readonly (readonly number[])[] = [],
): readonly { readonly pattern: FoundPattern; readonly kind: Path }[] {
  const all = seriesOf(entries, (terms) => builder.truth(terms));
  return [
    ...[...findSums(all, periods), ...findShared(all, shared, periods)].map((pattern) => ({
      pattern,
      kind: kindOf(pattern),
    })),
    ...findFlows(all, periods).map((pattern) => ({ pattern, kind: 'flow' as const })),
  ];
}

const kindOf = ({ parts }: FoundPattern): Path => (parts.length === 2 ? 'same-number' : 'total');

/** Adds a pattern for every period in which it counts; one that the figures break there is no knowledge. */
export function relatePattern(
  builder: ModelBuilder,
  pattern: FoundPattern,
  kind: Path,
  periods: readonly FigurePeriod[],
): void {
  for (const period of pattern.periods) {
    const terms = termsOf(pattern, period, periods);
    if (terms) builder.relate(kind, { terms, least: 0, most: 0 });
  }
}
