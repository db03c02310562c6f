import { getFormatFromId, isDateFormat, isTextFormat, parseValue as parseTyped } from 'numfmt';
import { BLANK_CONTENT, type Content, type Scalar } from './cell';

/** What entered text becomes; `numberFormat` is given when entering it changes the cell's. */
export interface Entry {
  readonly content: Content;
  readonly numberFormat?: string;
}

/** Excel's error values as text. */
const ERROR_VALUES: readonly string[] = [
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
];

/** Reads text as if typed into a cell with this number format, in British order of dates. */
export function parseInput(text: string, numberFormat: string): Entry {
  return parseText(text, numberFormat, 'en-GB');
}

/** Reads a value as Range.values takes it: text as if typed, in American order (the API speaks en-US). */
export function parseValue(value: Exclude<Scalar, null>, numberFormat: string): Entry {
  if (typeof value === 'string') return parseText(value, numberFormat, 'en-US');
  if (typeof value === 'number' && isTextFormat(numberFormat)) return constant(String(value));
  return constant(value);
}

function parseText(text: string, numberFormat: string, locale: string): Entry {
  if (text === '') return { content: BLANK_CONTENT };
  if (text.startsWith("'")) return constant(text.slice(1), true);
  if (isTextFormat(numberFormat)) return constant(text);
  const formula = asFormula(text);
  if (formula !== null) return { content: { ...BLANK_CONTENT, formula } };
  const error = ERROR_VALUES.find((each) => each === text.toUpperCase());
  if (error) return { content: { ...BLANK_CONTENT, value: error, error: true } };
  const parsed = parseTyped(text, { locale });
  if (!parsed) return constant(text);
  const own =
    numberFormat === 'General' && typeof parsed.value === 'number' ? formatOf(parsed, locale) : undefined;
  return { ...constant(parsed.value), ...(own === undefined ? {} : { numberFormat: own }) };
}

/**
 * `=…` is a formula; so is what starts with +, - or @ and is not a number: Excel puts the = in front. A sign with
 * nothing to calculate after it stays text.
 */
function asFormula(text: string): string | null {
  if (text.startsWith('=') && text.length > 1) return text;
  if (!/^[+\-@]/.test(text) || !/[\p{L}\p{N}(]/u.test(text)) return null;
  if (parseTyped(text, { locale: 'en-GB' })) return null;
  return `=${text}`;
}

interface Typed {
  readonly value: number | boolean;
  readonly formatId?: number;
}

/** The format a typed number brings along: percentages, thousands, dates and times do, plain numbers do not. */
function formatOf(parsed: Typed, locale: string): string | undefined {
  if (parsed.formatId === undefined) return undefined;
  const pattern = getFormatFromId(parsed.formatId, locale);
  return isDateFormat(pattern) && parsed.formatId === 14 ? 'dd/mm/yyyy' : pattern;
}

function constant(value: Scalar, quoted = false): Entry {
  return { content: { ...BLANK_CONTENT, value, quoted } };
}
