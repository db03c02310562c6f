import type { CellValue, Shown } from './cells';
import { negate } from './exact';
import { NUMBER, parseFigure } from './figures';
import { FOOTNOTE } from './markers';

type NumberValue = Extract<CellValue, { kind: 'number' }>;

const CURRENCY = '[£$€]';
const SCALES: Readonly<Record<string, number>> = {
  k: 1_000,
  thousand: 1_000,
  m: 1_000_000,
  mn: 1_000_000,
  million: 1_000_000,
  bn: 1_000_000_000,
  billion: 1_000_000_000,
};
const SCALE = 'k|m|mn|bn|thousand|million|billion';

/** What a figure is of, written behind it: "12.3 days", "7.3 per day", "85 kg". */
export const UNIT_AFTER =
  '(?:(?:working |calendar |bed )?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?)|people|children|young people|cases|households|homes|visits|incidents|calls|points?|pts?|pp|ppts?|kg|kgs|tonnes?|t|lit(?:re|er)s?|l|ml|kwh|mwh|gwh|miles?|km|m[²³]|ha|hectares?|fte|ytd|per (?:day|week|month|year|annum|household|head|person|1,?000|10,?000|100,?000|10k|100k)(?: \\w+){0,2})';

const FIGURE = new RegExp(
  `^(\\()? ?([+-]?)(${CURRENCY})? ?(${NUMBER}) ?(?:(%)|(${SCALE})\\b|(${UNIT_AFTER})\\b)? ?(\\))? ?(${FOOTNOTE})?$`,
  'i',
);

/**
 * A number typed as text: `93.8%`, `1 180`, `(12)` for minus twelve, `£1.2m`, `12.3 days`, `93.8p` with its mark. A
 * scale alone ("1.2m") is none: it may be miles. Takes folded plain text; null when it is no number.
 */
export function parseFigureText(raw: string, text: string): NumberValue | null {
  const [, opens, sign = '', currency, figure = '', percent, scale, unit, closes, footnote] =
    FIGURE.exec(text) ?? [];
  const shown = parseFigure(figure);
  if (!shown || (opens === undefined) !== (closes === undefined)) return null;
  if (scale !== undefined && currency === undefined) return null;
  const minus = opens !== undefined || sign === '-';
  // Minus in brackets and as a sign says it twice.
  if ((opens !== undefined && sign !== '') || /^[+-]/.test(figure)) return null;
  const of = currency === undefined ? unit : currency;
  return numberOf(raw, withScale(minus ? negated(shown) : shown, currency, scale), {
    percent: percent !== undefined,
    footnote: footnote ?? null,
    ...(of !== undefined && { unit: of.toLowerCase() }),
  });
}

function numberOf(
  raw: string,
  shown: Shown,
  rest: Pick<NumberValue, 'percent' | 'footnote' | 'unit'>,
): NumberValue {
  return { kind: 'number', raw, shown, exact: shown.value, fromText: true, ...rest };
}

/** The same below nought. */
export const negated = ({ value, decimals, text }: Shown): Shown => ({
  value: negate(value),
  decimals,
  text: value.num === 0n ? text : `-${text}`,
});

/** The same with the scale its currency and letter give it: "£1.2m" counts millions. */
export const withScale = (shown: Shown, currency: string | undefined, scale: string | undefined): Shown =>
  currency === undefined ? shown : { ...shown, scale: SCALES[(scale ?? '').toLowerCase()] ?? 1 };
