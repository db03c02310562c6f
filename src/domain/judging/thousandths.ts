import type { ScorecardCell, Shown } from '../values/cells';
import { compare, multiply, rational, sign, type Rational } from '../values/exact';
import type { Indicator } from '../indicators/scorecard';

const THOUSAND = rational(1000);

/** A figure that says a thousandth of what its row says, and what it may have been meant to be. */
interface Thousandth {
  readonly cell: ScorecardCell;
  readonly shown: Shown;
  readonly meant: Rational;
}

/**
 * 11.89 typed for 11,890, where every other of the council's own figures in the row, two at least, is a thousand or
 * more. A thousand times the figure must be from an eighth of the lowest (the first quarter of a year’s count is about a
 * fourth of it) to twice the highest: nothing that is counted falls that far between two readings and lands there.
 */
export function thousandths({ past, periods }: Indicator): readonly Thousandth[] {
  const own = [...past.map(({ cell }) => cell), ...Object.values(periods)];
  const numbers = own.flatMap((cell) =>
    cell.value.kind === 'number' ? [{ cell, exact: cell.value.exact, shown: cell.value.shown }] : [],
  );
  return numbers.flatMap((figure): readonly Thousandth[] => {
    const { cell, exact, shown } = figure;
    const others = numbers.filter((other) => other !== figure).map((other) => other.exact);
    if (sign(exact) <= 0 || others.length < 2) return [];
    if (others.some((other) => compare(other, THOUSAND) < 0)) return [];
    const meant = multiply(exact, THOUSAND);
    const isNear =
      others.some((other) => compare(multiply(meant, rational(8)), other) >= 0) &&
      others.some((other) => compare(meant, multiply(other, rational(2))) <= 0);
    return isNear && compare(exact, THOUSAND) < 0 ? [{ cell, shown, meant }] : [];
  });
}
