import { parseDecimal, type Rational } from './exact';
import type { Shown } from './cells';

/** A plain number in text: 93.8, .5, 1,234, 1 180 or -1.9. For building patterns; no capturing groups. */
export const NUMBER = '[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d+)(?:\\.\\d+)?|[+-]?\\.\\d+';

/**
 * The same text in plain characters, one for one, so that places in it are places in the raw text: full-width digits
 * and signs, the fraction and division slashes, the true minus, and white space that no one sees.
 */
export function plainCharacters(text: string): string {
  // Nearly every cell is plain already; on large sheets the shortcut shows.
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/\u2212/g, '-')
    .replace(/[\u00a0\u00ad\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]/g, ' ');
}

// Excel keeps 15 digits; beyond this length it is no figure, and exact arithmetic on it would only cost time.
const LONGEST = 40;

/** "1,234.50" → 1234.5 shown to two decimals; null when the text is not a plain number. Commas and spaces group thousands. */
export function parseFigure(text: string): Shown | null {
  if (text.length > LONGEST) return null;
  if (text.includes(' ') && !/^[+-]?\d{1,3}(?: \d{3})+(?:\.|$)/.test(text)) return null;
  const ungrouped = /[, ]/.test(text) ? text.replace(/[, ]/g, '') : text;
  const point = ungrouped.indexOf('.');
  const plain = point < 2 && point >= 0 ? ungrouped.replace(/^([+-]?)\./, '$10.') : ungrouped;
  const value: Rational | null = parseDecimal(plain);
  if (!value) return null;
  const decimals = point < 0 ? 0 : ungrouped.length - point - 1;
  return { value, decimals, text: plain.startsWith('+') ? plain.slice(1) : plain };
}
