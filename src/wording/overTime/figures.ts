import { measured, type CellValue } from '../../domain/values/cells';
import { equal, formatDecimal, isInteger, round, type Rational } from '../../domain/values/exact';
import { plainNumber } from '../indicator';

const SCALES: Readonly<Record<number, string>> = { 1_000: 'k', 1_000_000: 'm', 1_000_000_000: 'bn' };

/**
 * A number worked out in the unit of a figure, at its decimals: "71.4%", "36", "£1.3m", "12.5 days". Where whole ones are
 * counted it is rounded to a whole one, unless a mean of them needs a decimal (`least`).
 */
export function sayLike(value: Rational, like: CellValue, sign: '%' | '', least = 0): string {
  const shown = measured(like)?.shown;
  const text = formatDecimal(value, Math.max(least, shown?.decimals ?? 1));
  if (like.kind !== 'number' || like.unit === undefined) return `${text}${sign}`;
  const scale = SCALES[shown?.scale ?? 1] ?? '';
  return /^[£$€]$/.test(like.unit) ? `${like.unit}${text}${scale}` : `${text}${scale} ${like.unit}`;
}

/** "about 36" where rounding took something away, "36" where it did not. */
export function sayAbout(value: Rational, like: CellValue, sign: '%' | ''): string {
  const decimals = measured(like)?.shown.decimals ?? 1;
  return `${equal(round(value, decimals), value) ? '' : 'about '}${sayLike(value, like, sign)}`;
}

/** An average of whole things: "10", "13.3". */
export const sayRate = (value: Rational): string =>
  isInteger(value) ? formatDecimal(value, 0) : plainNumber(round(value, 1));
