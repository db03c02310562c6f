/** A whole number in prose, in digits or words. */
interface NumberInText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
}

const UNITS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORD = `(?:(?:${TENS.join('|')})(?:[- ](?:${UNITS.slice(1, 10).join('|')}))?|${UNITS.slice().reverse().join('|')})`;
/** Words for small numbers that are no numerals. */
const LIKE_NUMBERS: Readonly<Record<string, number>> = { 'a single': 1, 'a couple': 2, 'a pair': 2, both: 2 };
const NUMBER = new RegExp(
  `(?<![\\w.,/-])(?:\\d{1,3}(?:,\\d{3})+|\\d+|${WORD}|${Object.keys(LIKE_NUMBERS).join('|')})(?![\\w]|[.,]\\d)`,
  'gi',
);

/**
 * The whole numbers of a text that can be counts. Left out are decimals, parts of references and dates (2022-23, Q3,
 * 4/10/2022), and what is plainly something else: per cent, points, ages, times, distances, "3 or more".
 */
export function numbersIn(text: string): readonly NumberInText[] {
  return [...text.matchAll(NUMBER)].flatMap((match): NumberInText[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (NOT_BEFORE.test(text.slice(0, start)) || NOT_AFTER.test(text.slice(end))) return [];
    const value = valueOf(match[0]);
    return value === null ? [] : [{ start, end, text: match[0], value }];
  });
}

const MONTHS = 'jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec';
const NOT_BEFORE = new RegExp(
  `(?:[£$€]|\\b(?:aged?|ages?|under|over(?= *$)|quarters?|q|qtr|indicators?|kpi|ref(?:erence)?|no\\.?|row|section|table|` +
    `page|level|phase|stage|step|band|grade|year|priority|strand|key stage|item|appendix|paragraph|part|chapter|` +
    `form|room|ward|(?:${MONTHS})[a-z]*\\.?)\\s*|\\b\\d+\\s*(?:-|–|to|and)\\s*(?=$)(?<=\\bage[sd]?\\s+\\d+\\s*(?:-|–|to|and)\\s*))$`,
  'i',
);
const NOT_AFTER = new RegExp(
  `^(?:\\s*(?:%|per ?cent\\b|percentage|pps?\\b)|\\s*points?\\b|[-\\s]*(?:years?|yrs?|months?|weeks?|days?|hours?|minutes?|` +
    `miles?|km|pounds?|quarters?|terms?|times|fold|per\\b)|\\s*(?:(?:st|nd|rd|th)\\b|(?:${MONTHS})[a-z]*\\b)|` +
    `\\s*\\+|\\s+or\\s+(?:more|fewer|less|over|under)\\b|\\s*(?:-|–|to|and)\\s*(?:\\d+|[a-z]+)[-\\s]*(?:years?|yrs?|months?|weeks?|days?|year-olds?)\\b|` +
    `\\s*(?:-|–|/)\\s*\\d)`,
  'i',
);

function valueOf(text: string): number | null {
  const plain = text.toLowerCase();
  if (/^\d/.test(plain)) return Number(plain.replaceAll(',', ''));
  const like = LIKE_NUMBERS[plain];
  if (like !== undefined) return like;
  const [first = '', second] = plain.split(/[- ]/);
  const ten = TENS.indexOf(first);
  const unit = UNITS.indexOf(ten < 0 ? first : (second ?? 'zero'));
  if (unit < 0) return null;
  return ten < 0 ? unit : 20 + 10 * ten + unit;
}

/** "2 of 187", "two out of the 50", "2/50", "4 (2/50)": a ratio in prose. */
interface RatioInText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly numerator: number;
  readonly denominator: number;
}

const PLAIN = `(?:\\d{1,3}(?:,\\d{3})+|\\d+|${WORD})`;
const RATIO = new RegExp(
  `(?<![\\w.,/])(${PLAIN})(?:\\s*/\\s*|\\s+(?:[a-z]+\\s+){0,3}?(?:out\\s+of|of|in)\\s+(?:(?:all|the|our|these|those|a total of)\\s+){0,2})(${PLAIN})(?![\\w/]|[.,]\\d|\\s*(?:%|per ?cent))`,
  'gi',
);

/** "Quarter 3 of 2022-23", "term 2 of 2024": the number says when. */
const NUMBERED = /\b(?:quarter|term|half|month|week|period|phase|stage|year|cycle|round)\s*$/i;
const isYear = (value: number): boolean => value >= 1900 && value <= 2100;

/** The ratios of a text. A date (4/10/2022) and a year (2022/23) are none, nor is a numerator above its denominator. */
export function ratiosIn(text: string): readonly RatioInText[] {
  return [...text.matchAll(RATIO)].flatMap((match): RatioInText[] => {
    const [whole, top = '', bottom = ''] = match;
    const [numerator, denominator] = [valueOf(top), valueOf(bottom)];
    if (numerator === null || denominator === null || numerator > denominator) return [];
    if (/\bof\s+\S+$/i.test(whole) && NUMBERED.test(text.slice(0, match.index)) && isYear(denominator))
      return [];
    if (/\bin\s+\S+$/i.test(whole) && isYear(denominator)) return [];
    return [{ start: match.index, end: match.index + whole.length, text: whole, numerator, denominator }];
  });
}
