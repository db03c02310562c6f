/** Words of targets. Every pattern is tried on folded plain text. */

/** There is none: an empty promise, or a figure only watched. */
export const NO_TARGET =
  /^(?:no target(?: set| agreed)?|none|not set|not targeted|monitor(?:ing|ed)?(?: only)?|contextual|context only|(?:[a-z]+ )?context|(?:for )?trend|data only|(?:for )?info(?:rmation)?(?: only)?|trend only|not applicable)\.?$/i;

/** Nought in words. */
export const NOUGHT =
  /^(?:zero|nil|nought|none (?:allowed|tolerated)|zero tolerance)(?: cases| incidents)?\.?$/i;

/**
 * An aim without a figure. A number in it is where one comes from ("Reduce from 1,310"), how much is to change ("+5% on
 * last year") or whom one is compared with ("top 25%"): never the figure to reach.
 */
const AIMS: readonly RegExp[] = [
  /^t\.?b\.?[cdas]\.?$|^to be (?:confirmed|agreed|set|determined|decided)\b|^target (?:to be|tbc|under review)\b/i,
  /^under (?:review|development)\b|^new (?:measure|indicator|target|for)\b/i,
  /^(?:(?:set(?:ting)?|establish(?:ing)?) (?:a )?)?baselin(?:e|ing)\b/i,
  /^(?:no|continuous|continued|further|year[- ]on[- ]year|annual) (?:change|improvement|increase|decrease|reduction|decline)\b/i,
  /^(?:maintain|sustain|hold|keep|stable|steady|improv\w+|increas\w+|reduc\w+|decreas\w+|lower(?:ing)?|raise|grow(?:th)?|minimi[sz]e|maximi[sz]e|downward|upward|rising|falling|aim (?:for|to))\b(?!:? [<>=≤≥]*\d[\d.]*%?$)/i,
  /^(?:better|worse|best) (?:than|in)\b|^(?:in )?line with\b|^(?:same )?as (?:last|previous|the) year\b|^last year\b/i,
  /^(?:in the )?(?:top|upper|bottom|lower|best|second|third|first)(?: \d+ ?%?)? ?(?:quartile|decile|quintile|half|third|performing)\b|^top \d+ ?%?(?: of\b|$)|^(?:the )?(?:median|average)$/i,
  /^[+-] ?\d[\d.,]* ?(?:%|pp|ppts?|percentage points?|points?)? (?:on|from|over|against|compared|vs\.?|year)\b/i,
  /^\d[\d.,]* ?(?:%|pp|ppts?|percentage points?|points?)? (?:improvement|increase|reduction|decrease)\b/i,
  /^\d[\d.,]* ?(?:%|pp|ppts?|percentage points?|points?)? (?:better|more|less|fewer|lower|higher|above|below) (?:than |on |from )?(?:last|previous|the)\b/i,
];

/** "5% or below" is a figure with its bound, "5% below last year" an aim. */
export const isAim = (text: string): boolean => AIMS.some((aim) => aim.test(text));

/** What stands behind the figure and says of which time it is. */
const YEAR_END =
  /[ ,(]*\b(?:by|for|in|at) (?:the )?(?:(?:end of )?(?:(?:31(?:st)? )?mar(?:ch)?|q4|year[- ]?end|(?:the )?(?:financial |school |academic |calendar )?year|dec(?:ember)?|(?:20)?\d\d[/-]\d\d|20\d\d)|year[- ]?end)(?: 20\d\d)?\)?$|[ ,(]*\b(?:per annum|p\.?a\.?|per year|a year|annual(?:ly)?|full[- ]year|year[- ]end|for the year|(?:in|over) the year)\)?$/i;
const TO_DATE = /[ ,(]*\b(?:year[- ]to[- ]date|ytd|to date|cumulative(?:ly)?|so far)\)?$/i;
const PER = /[ ,(]*\b(?:per|a|each|every) (day|week|month|quarter)\)?$/i;

/** What the words behind a figure say of its time, and the text without them. */
export function readBasis(text: string): {
  readonly text: string;
  readonly basis?: 'year' | 'to-date';
  readonly per?: 'day' | 'week' | 'month' | 'quarter';
} {
  const per = PER.exec(text)?.[1]?.toLowerCase() as 'day' | 'week' | 'month' | 'quarter' | undefined;
  if (per) return { text: text.replace(PER, ''), per };
  if (YEAR_END.test(text)) return { text: text.replace(YEAR_END, ''), basis: 'year' };
  return TO_DATE.test(text) ? { text: text.replace(TO_DATE, ''), basis: 'to-date' } : { text };
}
