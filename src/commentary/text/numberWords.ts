import { add, rational, type Rational } from '../../domain/values/exact';
import { parseFigure } from '../../domain/values/figures';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number in digits or words, for building patterns; no capturing groups. */
export const WORDED = `(?:(?:${TENS.join('|')})(?:[- ](?:${UNITS.slice(1, 10).join('|')}))?|${UNITS.slice(1).reverse().join('|')})`;
export const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';

/** "134", "1,234", "70.9", "twelve" or "thirty-two" → its value and decimals; null when it is no number. */
export function readNumber(text: string): { readonly value: Rational; readonly decimals: number } | null {
  const [, whole] = /^(.+) and a half$/i.exec(text) ?? [];
  if (whole !== undefined) {
    const found = readNumber(whole);
    return found && found.decimals === 0 ? { value: add(found.value, rational(1, 2)), decimals: 1 } : null;
  }
  if (/^half a$/i.test(text)) return { value: rational(1, 2), decimals: 1 };
  // Said of points, which are given to a tenth.
  if (/^a third of a$/i.test(text)) return { value: rational(3, 10), decimals: 1 };
  const figure = parseFigure(text);
  if (figure) return { value: figure.value, decimals: figure.decimals };
  const [first = '', second = ''] = text.toLowerCase().split(/[- ]/);
  const tens = TENS.indexOf(first);
  const unit = UNITS.indexOf(tens >= 0 ? second : first);
  if (tens >= 0) return { value: rational((tens + 2) * 10 + Math.max(unit, 0)), decimals: 0 };
  return unit < 0 ? null : { value: rational(unit), decimals: 0 };
}

const PARTS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };

/** "two thirds", "a quarter", "half" → its share in per cent; null when it is no fraction. */
export function readFraction(text: string): Rational | null {
  const words = text.toLowerCase().split(/[- ]+/);
  const part = PARTS[(words.at(-1) ?? '').replace(/s$/, '')];
  if (part === undefined) return null;
  const count = words.length === 1 || words[0] === 'a' ? 1 : UNITS.indexOf(words[0] ?? '');
  return count > 0 && count < part + 1 ? rational(count * 100, part) : null;
}

export const FRACTION =
  '(?:one|two|three|four|seven|nine|a)[- ](?:thirds|quarters|fifths|tenths)\\b(?! in )|(?:one|a)[- ](?:third|quarter|fifth|tenth)(?= of\\b(?! a (?:percentage )?point)|\\s*[,;)]|\\s+(?:are|were|is|was|had|have|live)\\b)';
