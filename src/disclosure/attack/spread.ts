import type { Term } from '../model/model';
import { sumAt, type Solution, type Puzzle } from './puzzle';
import { prepare } from './solve';

/** How far apart the possible values of a sum lie. */
export type Spread =
  /** At least as far as asked. */
  | { readonly kind: 'wide' }
  /** Closer: its exact least and greatest value. */
  | { readonly kind: 'narrow'; readonly low: number; readonly high: number }
  /** No whole numbers solve the puzzle, or the search was cut short. */
  | { readonly kind: 'none' | 'unsure' };

/**
 * Whether a sum of unknowns has two possible values that lie `width` or more apart. Proved either way: two solutions
 * are exhibited, or it is shown that there are none beyond the least and greatest value given.
 */
export function spreadOf(puzzle: Puzzle, terms: readonly Term[], width: number): Spread {
  const ready = prepare(puzzle);
  const any = ready.solve();
  if (any.kind !== 'yes') return { kind: any.kind === 'no' ? 'none' : 'unsure' };
  const start = sumAt(terms, any.values);
  const beyond = (least: number | null, most: number | null): Solution['kind'] =>
    ready.solve({ terms, least, most }).kind;
  const above = beyond(start + width, null);
  if (above === 'yes') return { kind: 'wide' };
  const below = beyond(null, start - width);
  if (below === 'yes') return { kind: 'wide' };
  if (above === 'unsure' || below === 'unsure') return { kind: 'unsure' };
  // All values lie within `width` of the one found: feel for both ends.
  const step = (by: 1 | -1): number | null => {
    for (let away = width - 1; away > 0; away -= 1) {
      const value = start + by * away;
      const found = beyond(value, value);
      if (found === 'yes') return value;
      if (found === 'unsure') return null;
    }
    return start;
  };
  const [low, high] = [step(-1), step(1)];
  if (low === null || high === null) return { kind: 'unsure' };
  return high - low >= width ? { kind: 'wide' } : { kind: 'narrow', low, high };
}
