import { format, isTextFormat, isValidFormat } from 'numfmt';
import type { Scalar } from './cell';

/**
 * The text Excel displays for a value under a number format, British order for system dates. The width of
 * the column is not considered: a number too wide for its cell is still given in full.
 */
export function displayText(value: Scalar, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (numberFormat === 'General' && typeof value === 'string') return value;
  const pattern = isValidFormat(numberFormat) ? numberFormat : 'General';
  if (typeof value === 'number' && isTextFormat(pattern)) return String(value);
  return format(pattern, value, { locale: 'en-GB', throws: false });
}
