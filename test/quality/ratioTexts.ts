/**
 * Percentages and ratios worked out on their own, in whole numbers: what the code under test says must not decide
 * what it is measured by.
 */
export interface RatioText {
  readonly before: string;
  readonly shown: string;
  readonly between: string;
  readonly numerator: string;
  readonly stroke: string;
  readonly denominator: string;
  readonly after: string;
}

const RATIO = /^(\s*)([\d.]+)(%?\s*[([]\s*)([\d,]+)(\s*(?:\/|of)\s*)([\d,]+)(\s*[)\]]\s*)$/;

/** The pieces of "93.8 (167/178)"; null for any other text. */
export function splitRatio(text: string): RatioText | null {
  const [, before = '', shown, between = '', numerator, stroke = '', denominator, after = ''] =
    RATIO.exec(text) ?? [];
  return shown && numerator && denominator
    ? { before, shown, between, numerator, stroke, denominator, after }
    : null;
}

export const joinRatio = (ratio: RatioText): string =>
  ratio.before +
  ratio.shown +
  ratio.between +
  ratio.numerator +
  ratio.stroke +
  ratio.denominator +
  ratio.after;

export const countOf = (text: string): bigint => BigInt(text.replaceAll(',', ''));
export const decimalsOf = (shown: string): number => shown.split('.')[1]?.length ?? 0;

/** Whether the figure shown is the ratio rounded at its decimals; a tie may go either way. */
function isRoundedFrom(shown: string, numerator: bigint, denominator: bigint): boolean {
  if (denominator <= 0n) return false;
  const unit = 10n ** BigInt(decimalsOf(shown));
  const off = BigInt(shown.replace('.', '')) * denominator - 100n * numerator * unit;
  return (off < 0n ? -off : off) * 2n <= denominator;
}

const withPoint = (units: bigint, decimals: number): string => {
  const digits = units.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

/** The percentage, rounded half up: 167, 178, 1 → "93.8". */
export function rounded(numerator: bigint, denominator: bigint, decimals: number): string {
  const units = 10n ** BigInt(decimals);
  return withPoint((200n * numerator * units + denominator) / (2n * denominator), decimals);
}

/** The percentage, the further decimals dropped: 102, 109, 1 → "93.5". */
export const cutOff = (numerator: bigint, denominator: bigint, decimals: number): string =>
  withPoint((100n * numerator * 10n ** BigInt(decimals)) / denominator, decimals);

/** Whether a text is a ratio that can be: not more cases than members, and its percentage right. */
export function isSound(ratio: RatioText): boolean {
  const [numerator, denominator] = [countOf(ratio.numerator), countOf(ratio.denominator)];
  return numerator <= denominator && isRoundedFrom(ratio.shown, numerator, denominator);
}

/** A text with two neighbouring digits that differ swapped, one text for each such pair: 178 → 718, 187. */
export function swaps(text: string): readonly string[] {
  return [...text].flatMap((digit, at) => {
    const following = /\d/.test(text[at + 1] ?? '') ? at + 1 : at + 2;
    const other = text[following] ?? '';
    if (!/\d/.test(digit) || !/\d/.test(other) || digit === other) return [];
    const swapped = `${text.slice(0, at)}${other}${text.slice(at + 1, following)}${digit}${text.slice(following + 1)}`;
    // No one types a nought in front: 10 → 01 would be read as 1.
    return /^0\d/.test(swapped) ? [] : [swapped];
  });
}
