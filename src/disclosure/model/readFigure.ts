import type { CellValue, ScorecardCell, Shown } from '../../domain/values/cells';
import { isInteger, sign, toNumber, type Rational } from '../../domain/values/exact';
import { isPossibleRatio } from '../../domain/values/ratio';
import type { Indicator } from '../../domain/indicators/scorecard';
import { rateBase, unitOf } from '../../domain/indicators/unit';

/** What a cell says of children: counts that can be small, or figures from which a count can be worked out. */
export type Figure =
  | { readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'percentage'; readonly shown: Shown }
  | { readonly kind: 'rate'; readonly shown: Shown; readonly base: number }
  /** Suppressed in the sheet already: a count a reader may try to work out. */
  | { readonly kind: 'suppressed'; readonly of: 'ratio' | 'count' }
  | { readonly kind: 'impossible' }
  /** A figure that counts no one: an average, days, a score. */
  | { readonly kind: 'other' };

/** More children than any council has; beyond it a number is no count of them. */
const MOST_PEOPLE = 10_000_000;

/** A whole number of people; null for anything else. */
export function toCount(value: Rational): number | null {
  if (!isInteger(value) || sign(value) < 0) return null;
  const count = toNumber(value);
  return count <= MOST_PEOPLE ? count : null;
}

type Counted = 'percentage' | 'count' | 'measure' | { readonly per: number };

/**
 * What a row's plain numbers are. Whole numbers that no words call anything else are taken for counts: a score that
 * is hidden for nothing costs less than three children who are not.
 */
export function countedIn(indicator: Indicator): Counted {
  const unit = unitOf(indicator);
  switch (unit) {
    case 'percentage':
      return unit;
    case 'rate':
      return { per: rateBase(indicator) ?? 1 };
    case 'count':
    case 'other':
      return 'count';
    default:
      return 'measure';
  }
}

/** What a cell says of children; null when it has no figure at all and so nothing to hide. */
export function readFigure(cell: ScorecardCell | undefined, unit: Counted): Figure | null {
  if (!cell) return null;
  const { value } = cell;
  if (value.kind === 'ratio') return readRatio(value);
  if (value.kind === 'suppressed') {
    return unit === 'percentage' || unit === 'count'
      ? { kind: 'suppressed', of: unit === 'count' ? 'count' : 'ratio' }
      : null;
  }
  return value.kind === 'number' ? readNumber(value, unit) : null;
}

function readRatio(value: Extract<CellValue, { kind: 'ratio' }>): Figure {
  const [numerator, denominator] = [toCount(value.numerator), toCount(value.denominator)];
  return isPossibleRatio(value) && numerator !== null && denominator !== null
    ? { kind: 'ratio', numerator, denominator }
    : { kind: 'impossible' };
}

function readNumber(value: Extract<CellValue, { kind: 'number' }>, unit: Counted): Figure {
  if (value.percent || unit === 'percentage') return { kind: 'percentage', shown: value.shown };
  if (unit === 'measure') return { kind: 'other' };
  if (unit !== 'count') return { kind: 'rate', shown: value.shown, base: unit.per };
  const count = value.shown.decimals === 0 ? toCount(value.exact) : null;
  return count === null ? { kind: 'other' } : { kind: 'count', count };
}
