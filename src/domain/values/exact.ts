/**
 * Exact numbers. Judgements are made on these and never on binary floats: 21/100 against a target of 20 is exactly
 * 5% off, which floats get wrong. A Rational is always in lowest terms with a positive denominator.
 */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

/** The largest whole number that floats hold exactly with all those below it. */
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n && (x > SAFE || y > SAFE)) [x, y] = [y, x % y];
  // From here on in floats, which hold these exactly and are much cheaper.
  return x > SAFE ? x : BigInt(smallGcd(Number(x), Number(y)));
}

function smallGcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** Builds num/den in lowest terms. Throws RangeError when den is zero: callers check first, so a throw is our bug. */
export function rational(num: bigint | number, den: bigint | number = 1n): Rational {
  const [n, d] = [BigInt(num), BigInt(den)];
  if (d === 1n) return { num: n, den: d };
  if (d === 0n) throw new RangeError('A rational needs a denominator other than zero');
  if (d > 0n && d <= SAFE && n <= SAFE && n >= -SAFE) {
    const common = smallGcd(Number(d), Math.abs(Number(n)));
    if (common === 1) return { num: n, den: d };
    return { num: n / BigInt(common), den: d / BigInt(common) };
  }
  const divisor = gcd(n, d) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { num: (sign * n) / divisor, den: (sign * d) / divisor };
}

/** The same of whole numbers that floats hold exactly, as nearly every cell's are: much cheaper. `den` is positive. */
function reduced(num: number, den: number): Rational {
  if (den === 1) return { num: BigInt(num), den: 1n };
  const divisor = smallGcd(den, Math.abs(num));
  return { num: BigInt(num / divisor), den: BigInt(den / divisor) };
}

export const ZERO = rational(0);
export const HUNDRED = rational(100);

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.num * b.den + b.num * a.den, a.den * b.den);
export const subtract = (a: Rational, b: Rational): Rational =>
  rational(a.num * b.den - b.num * a.den, a.den * b.den);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.num * b.num, a.den * b.den);
export const divide = (a: Rational, b: Rational): Rational => rational(a.num * b.den, a.den * b.num);
export const negate = (a: Rational): Rational => ({ num: -a.num, den: a.den });
export const absolute = (a: Rational): Rational => (a.num < 0n ? negate(a) : a);
export const isInteger = (a: Rational): boolean => a.den === 1n;
/** −1, 0 or 1. */
export const sign = (a: Rational): -1 | 0 | 1 => (a.num < 0n ? -1 : a.num > 0n ? 1 : 0);
/** −1 when a is smaller, 0 when equal, 1 when larger. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const [left, right] = a.den === b.den ? [a.num, b.num] : [a.num * b.den, b.num * a.den];
  return left < right ? -1 : left > right ? 1 : 0;
}
export const equal = (a: Rational, b: Rational): boolean => a.num === b.num && a.den === b.den;

/** The largest whole number not above a. */
export function floor(a: Rational): bigint {
  const quotient = a.num / a.den;
  return a.num < 0n && quotient * a.den !== a.num ? quotient - 1n : quotient;
}

/** The smallest whole number not below a. */
export const ceiling = (a: Rational): bigint => -floor(negate(a));

/** Rounds half away from zero to the given number of decimals, as Excel's ROUND and its number formats do. */
export function round(a: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  // It has no more decimals than that.
  if (scale % a.den === 0n) return a;
  const scaled = absolute(multiply(a, rational(scale)));
  const whole = floor(add(scaled, rational(1, 2)));
  return rational(a.num < 0n ? -whole : whole, scale);
}

/** Drops what is beyond the given number of decimals, towards zero. */
export function truncate(a: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  const whole = floor(absolute(multiply(a, rational(scale))));
  return rational(a.num < 0n ? -whole : whole, scale);
}

/** Plain decimal text rounded half away from zero, without grouping: formatDecimal(94/109×100, 1) is "86.2". */
export function formatDecimal(a: Rational, decimals: number): string {
  const rounded = round(a, decimals);
  const digits = ((absolute(rounded).num * 10n ** BigInt(decimals)) / rounded.den)
    .toString()
    .padStart(decimals + 1, '0');
  const minus = rounded.num < 0n ? '-' : '';
  if (decimals === 0) return minus + digits;
  return `${minus}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** As many digits as a float holds exactly, whatever they are. */
const EXACT_DIGITS = 15;
const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** "93.80" → 93.8 exactly; null when the text is not a plain decimal (no grouping, no exponent). */
export function parseDecimal(text: string): Rational | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, minus, whole = '0', fraction = ''] = match;
  const digits = whole + fraction;
  const value =
    digits.length <= EXACT_DIGITS
      ? reduced(Number(digits), 10 ** fraction.length)
      : rational(BigInt(digits), 10n ** BigInt(fraction.length));
  return minus === '-' ? negate(value) : value;
}

/**
 * The decimal a spreadsheet number stands for. A cell's float 0.938 means the decimal 0.938, not the nearest binary
 * fraction, so its shortest text is read; Excel keeps 15 significant digits, which the rounding below follows.
 * Null for infinities and NaN, which no cell can hold.
 */
export function fromNumber(value: number): Rational | null {
  if (!Number.isFinite(value)) return null;
  const text = String(value);
  const plain = text.length <= EXACT_DIGITS ? parseDecimal(text) : null;
  if (plain) return plain;
  const [mantissa = '0', exponent = '0'] = Number(value.toPrecision(15)).toExponential().split('e');
  const base = parseDecimal(mantissa);
  if (!base) return null;
  const power = Number(exponent);
  const scale = rational(10n ** BigInt(Math.abs(power)));
  return power < 0 ? divide(base, scale) : multiply(base, scale);
}

/** The nearest float, for display, drawing and JSON only. */
export function toNumber(a: Rational): number {
  const direct = Number(a.num) / Number(a.den);
  // Very long fractions overflow a float before the division does; decimals are enough for those.
  return Number.isFinite(direct) ? direct : Number(formatDecimal(a, 15));
}
