import { percentageOf, type CellValue } from '../domain/cells';
import {
  absolute,
  compare,
  equal,
  formatDecimal,
  isInteger,
  multiply,
  rational,
  sign,
  subtract,
  truncate,
  type Rational,
} from '../domain/exact';
import type { Fraction } from './details';
import type { Holding } from './figures';

export type RatioValue = Extract<CellValue, { readonly kind: 'ratio' }>;
export type RatioFigure = Holding<'ratio'>;

/** How a shown percentage stands to its ratio. `exact` is the ratio in per cent. */
export type RatioVerdict =
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
  const off = absolute(subtract(shown, exact));
  return compare(multiply(off, rational(2n * 10n ** BigInt(decimals))), rational(1)) <= 0;
}

/** Compares the percentage a cell shows with its own numerator and denominator. */
export function judgeRatio({ shown, numerator, denominator }: RatioValue): RatioVerdict {
  if (!isInteger(numerator) || !isInteger(denominator)) return { kind: 'impossible', why: 'fraction' };
  if (sign(numerator) < 0 || sign(denominator) < 0) return { kind: 'impossible', why: 'negative' };
  if (sign(denominator) === 0) return { kind: 'impossible', why: 'denominator-zero' };
  if (compare(numerator, denominator) > 0) return { kind: 'impossible', why: 'above' };
  const exact = percentageOf(numerator, denominator);
  if (isRounded(shown.value, exact, shown.decimals)) return { kind: 'right', exact };
  return { kind: equal(shown.value, truncate(exact, shown.decimals)) ? 'cut-off' : 'wrong', exact };
}

/** A count as text: whole, or with the two decimals that show it is not. */
const countText = (count: Rational): string => formatDecimal(count, isInteger(count) ? 0 : 2);

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
