import { judgePattern, type FoundPattern } from './pattern';
import type { FigurePeriod } from '../model/plan';
import type { Series } from './series';

/** Beyond this many scorecards with one indicator only the sum of all others is tried. */
const MOST_TRIED = 8;

/**
 * Sums of one indicator over several scorecards: a council's figure that is those of its services together, or the same
 * figure in two of them. Their common name speaks for it, so that one period is enough. `groups` are the rows of one
 * indicator each.
 */
export function findShared(
  all: readonly Series[],
  groups: readonly (readonly number[])[],
  periods: readonly FigurePeriod[],
): readonly FoundPattern[] {
  return groups.flatMap((rows) =>
    (['count', 'numerator', 'denominator'] as const).flatMap((part) => {
      const members = all.filter((each) => each.part === part && rows.includes(each.row));
      return members.flatMap((whole) =>
        subsets(members.filter((each) => each !== whole)).flatMap((parts) => {
          // Two that are the same are found once.
          if (parts.length === 1 && (parts[0]?.row ?? 0) < whole.row) return [];
          const pattern = {
            parts: [
              { series: whole, times: 1 as const },
              ...parts.map((series) => ({ series, times: -1 as const })),
            ],
            withNought: true,
          };
          return judgePattern(pattern, periods, 1, 'named') ?? [];
        }),
      );
    }),
  );
}

/** Every choice of some of a list but none at all; of a long list all, all but one, and each alone. */
function subsets<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length > MOST_TRIED)
    return [list, ...list.map((left) => list.filter((each) => each !== left)), ...list.map((each) => [each])];
  return Array.from({ length: 2 ** list.length - 1 }, (_, at) =>
    list.filter((_each, place) => (((at + 1) >> place) & 1) === 1),
  );
}
