import { percentageOf, type CellValue, type ScorecardCell } from '../../domain/values/cells';
import {
  compare,
  equal,
  formatDecimal,
  isInteger,
  sign,
  truncate,
  type Rational,
} from '../../domain/values/exact';
import type { Fraction } from '../details';
import type { FigureHolding } from './figures';
import { memoize } from './memoize';

export type RatioValue = Extract<CellValue, { readonly kind: 'ratio' }>;
export type RatioFigure = FigureHolding<'ratio'>;

/** How a shown percentage stands to its ratio. `exact` is the ratio in per cent. */
type RatioVerdict =
  | { readonly kind: 'right'; readonly exact: Rational }
  /** Cut off instead of rounded: 93.5 for 93.58. */
  | { readonly kind: 'cut-off'; readonly exact: Rational }
  | { readonly kind: 'wrong'; readonly exact: Rational }
  | {
      readonly kind: 'impossible';
      readonly why: 'above' | 'denominator-zero' | 'negative' | 'fraction';
    };

/** Whether a figure shown at so many decimals is the exact one rounded; a tie may go either way. */
export function isRounded(shown: Rational, exact: Rational, decimals: number): boolean {
  // |shown − exact| ≤ half a unit of the last decimal, multiplied out: this runs for every cell.
  const off = shown.num * exact.den - exact.num * shown.den;
  return (off < 0n ? -off : off) * 2n * 10n ** BigInt(decimals) <= shown.den * exact.den;
}

/** Compares the percentage a cell shows with its own numerator and denominator. */
export const judgeRatio = memoize(verdictOf);

function verdictOf({ shown, numerator, denominator }: RatioValue): RatioVerdict {
  if (!isInteger(numerator) || !isInteger(denominator)) return { kind: 'impossible', why: 'fraction' };
  if (sign(numerator) < 0 || sign(denominator) < 0) return { kind: 'impossible', why: 'negative' };
  if (sign(denominator) === 0) return { kind: 'impossible', why: 'denominator-zero' };
  if (compare(numerator, denominator) > 0) return { kind: 'impossible', why: 'above' };
  const exact = percentageOf(numerator, denominator);
  if (isRounded(shown.value, exact, shown.decimals)) return { kind: 'right', exact };
  return { kind: equal(shown.value, truncate(exact, shown.decimals)) ? 'cut-off' : 'wrong', exact };
}

/** Whether the percentage was worked out by us: no cell shows it, so nothing can be said of its rounding or decimals. */
export const isComputed = ({ value, parts }: Pick<ScorecardCell, 'value' | 'parts'>): boolean =>
  parts?.computed === true || (value.kind === 'ratio' && value.bare === true);

/** A count as text: whole, or with the decimals that show it is not. */
const countText = (count: Rational): string =>
  isInteger(count) ? formatDecimal(count, 0) : formatDecimal(count, 6).replace(/0+$/, '');

/** Numerator and denominator as texts. */
export const fractionOf = ({ numerator, denominator }: RatioValue): Fraction => ({
  numerator: countText(numerator),
  denominator: countText(denominator),
});

/** "94/109". */
export const ratioText = (value: RatioValue): string =>
  `${countText(value.numerator)}/${countText(value.denominator)}`;

/** Whether two cells give the same numerator and denominator. */
export const sameRatio = (a: RatioValue, b: RatioValue): boolean =>
  equal(a.numerator, b.numerator) && equal(a.denominator, b.denominator);
