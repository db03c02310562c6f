import type { ScorecardCell } from '../values/cells';
import { absolute, add, compare, HUNDRED, rational, subtract, ZERO, type Rational } from '../values/exact';

/** What a column of shares adds up to, in per cent. */
interface ShareSum {
  readonly sum: Rational;
  /** How far rounding alone may have moved it: half a unit of the last decimal for each row. */
  readonly slack: Rational;
  /** False where a cell is suppressed or holds no number. */
  readonly complete: boolean;
}

/** Adds up shares as shown; null where fewer than two can be read. Empty cells and dashes are nought. */
export function sumOfShares(cells: readonly ScorecardCell[]): ShareSum | null {
  let [sum, slack, complete, count] = [ZERO, ZERO, true, 0];
  for (const { value } of cells) {
    if (value.kind === 'blank') continue;
    if (value.kind !== 'number') {
      complete = false;
      continue;
    }
    count += 1;
    sum = add(sum, value.shown.value);
    slack = add(slack, rational(1, 2n * 10n ** BigInt(value.shown.decimals)));
  }
  return count < 2 ? null : { sum, slack, complete };
}

/** Whether shares add up to 100 within rounding; what cannot be read may be any part of the rest. */
export function isWhole({ sum, slack, complete }: ShareSum): boolean {
  const off = subtract(sum, HUNDRED);
  return complete ? compare(absolute(off), slack) <= 0 : compare(off, slack) <= 0;
}

/** Whether every cell can be read and the shares add up to 100. */
export function addsToHundred(cells: readonly ScorecardCell[]): boolean {
  const found = sumOfShares(cells);
  return found !== null && found.complete && isWhole(found);
}
