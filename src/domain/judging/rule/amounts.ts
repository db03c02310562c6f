import {
  compare,
  HUNDRED,
  multiply,
  parseDecimal,
  rational,
  subtract,
  type Rational,
} from '../../values/exact';

/** How an amount is a limit: "up to 5%", "less than 5%", "more than 5%", "5% or more"; null where nothing says. */
export type Bound = 'up-to' | 'under' | 'over' | 'from';

/** An amount that a sentence gives. */
export interface Amount {
  /** Per cent of something, points of a percentage, or anything else that is counted: days, cases, pounds. */
  readonly kind: 'percent' | 'points' | 'other';
  readonly value: Rational;
  /** Where the amount is a range ("1 to 5%"), its lower end; `value` is then the upper. */
  readonly low: Rational | null;
  readonly bound: Bound | null;
  /** A share of the target that is reached ("at least 95% of target"), not how far it is missed by. */
  readonly isShare: boolean;
}

export const SPELLED: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
  forty: 40,
  fifty: 50,
  eighty: 80,
  'eighty-five': 85,
  ninety: 90,
  'ninety-five': 95,
};
const WORDS = Object.keys(SPELLED)
  .sort((a, b) => b.length - a.length)
  .join('|');
const UNITS =
  'percentage points?|per ?cent(?:age)? points?|per ?cent(?:age)?\\b|% ?(?:points?|pts?)\\b|%|pp\\b|ppts?\\b|p\\.p\\.|points?\\b|pts?\\b|tenths?\\b';
const NUMBER = new RegExp(
  `(?<![\\w.,/])([£$€]?)(\\d[\\d,]*(?:\\.\\d+)?|(?:${WORDS})(?![a-z-]))( and a half)?(?:[ -]?(${UNITS}))?`,
  'gi',
);

/** A year, a date, a quarter's number, or "one that": numbers that are no amounts. */
const NO_AMOUNT_AFTER =
  /^(?:\/\d|[-–]\d\d\b| ?(?:st|nd|rd|th)\b|:\d| (?:january|february|march|april|may|june|july|august|september|october|november|december)\b| (?:that|which|of|another|who|is|in)\b)/i;
const NO_AMOUNT_BEFORE =
  /(?:\b(?:q|quarter|quarters|table|note|page|section|figure|column|row|kpi|pi|appendix|version|level|band|no\.?|year) ?|[a-z]-?)$/i;

const UP_TO =
  /(?:\bwithin|\bup to(?: and including)?|\bno(?:t)?(?: by)? more than|\bno (?:further|worse|greater|larger|bigger|lower|higher) than|\bnot (?:over|above|beyond|exceed(?:ing)?)|\b(?:does|do|is|are) not exceed(?:ing)?|\bat (?:the )?most|\bmaximum(?: of)?|\bmax\.?|\bas (?:much|many|far) as|\binside|\bless than or equal to|<=|≤|\bo fewn|±|\+\/-|\bplus or minus)(?: by)?(?: an?| the)? ?$/i;
const UNDER =
  /(?:\bless than|\bfewer than|\bunder|\bsmaller than|\blower than|\bcloser than|\bbelow|<)(?: an?| the)? ?$/i;
const OVER =
  /(?:\bmore than|\bover|\bgreater than|\blarger than|\bbigger than|\bhigher than|\bexceed(?:s|ing)?(?: (?:it |target )?by)?|\bin excess of|\bbeyond|\bworse than|\bfurther than|\boutside|\babove|\bmore than or equal to|>)(?: an?| the)? ?$/i;
const FROM =
  /(?:\bat least|>=|≥|\bnot less than|\bno less than|\bnot fewer than|\bminimum of)(?: an?| the)? ?$/i;
const AND_MORE =
  /^ ?(?:\+|plus\b|(?:or|and) (?:more|over|above|worse|greater|further|beyond|higher|larger|bigger)\b)/i;
const AND_LESS = /^ ?(?:or|and) (?:less|under|fewer|below|smaller|closer|lower)\b/i;

const GOAL = '(?:target|plan|goal|standard|aim|objective|trajectory|profile|ambition|required level)';
const OF_GOAL = new RegExp(
  `^(?: (?:or|and) (?:more|over|above|better|less|under|below))? (?:of|towards) (?:the |its |their |our |that |a |agreed |annual |year.s |period )*${GOAL}`,
  'i',
);
const TO_GOAL = new RegExp(`^ (?:and|to) (?:below |just below |under |the |its )*${GOAL}`, 'i');

const HALF = rational(1, 2);
const TEN = rational(10);
/** A share of this or more is how much was reached; below it, by how much it was missed. */
const MOSTLY = rational(50);

interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: Rational;
  readonly unit: string;
}

/** The amounts of a clause, in order, each with the words that make it a limit. */
export function readAmounts(clause: string): readonly Amount[] {
  const found = [...clause.matchAll(NUMBER)].flatMap((match) => toFound(match, clause));
  const amounts: Amount[] = [];
  for (let at = 0; at < found.length; at++) {
    const [one, next] = [found[at], found[at + 1]];
    if (!one) continue;
    const joined = next && /^ ?(?:[-–]|to|and|or) ?$/i.test(clause.slice(one.end, next.start));
    const isRange =
      joined && (one.unit === '' || one.unit === next.unit) && compare(one.value, next.value) < 0;
    const before = clause.slice(0, one.start);
    const isList = isRange && /^ ?(?:and|or) ?$/i.test(clause.slice(one.end, next.start));
    // "5% or 10%" are two amounts; "between 90% and 95%", "one or two visits" are one.
    if (isRange && (!isList || one.unit === '' || /\bbetween $/i.test(before))) {
      amounts.push(toAmount(clause, { ...next, start: one.start }, one.value));
      at++;
    } else amounts.push(toAmount(clause, one, null));
  }
  return amounts;
}

function toFound(match: RegExpExecArray | RegExpMatchArray, clause: string): readonly Found[] {
  const [text, money = '', figure = '', half, unit = ''] = match;
  const start = match.index ?? 0;
  const end = start + text.length;
  const spelled = SPELLED[figure.toLowerCase()];
  const plain = spelled === undefined ? parseDecimal(figure.replace(/,/g, '')) : rational(spelled);
  if (!plain) return [];
  const value = half ? addHalf(plain) : plain;
  if (unit === '') {
    const [before, after] = [clause.slice(0, start), clause.slice(end)];
    if (NO_AMOUNT_AFTER.test(after) || NO_AMOUNT_BEFORE.test(before)) return [];
    if (money === '' && /^(?:19|20)\d\d$/.test(figure)) return [];
  }
  const tenths = /^tenth/i.test(unit);
  return [
    {
      start,
      end,
      value: tenths ? multiply(value, TEN) : value,
      unit: tenths ? '%' : kindOf(unit) === 'other' ? '' : kindOf(unit) === 'percent' ? '%' : 'points',
    },
  ];
}

const addHalf = (value: Rational): Rational => subtract(value, subtract(HALF, rational(1)));

function kindOf(unit: string): Amount['kind'] {
  if (unit === '') return 'other';
  return /point|pp|pts?|p\.p/i.test(unit) ? 'points' : 'percent';
}

function toAmount(clause: string, { start, end, value, unit }: Found, low: Rational | null): Amount {
  const [before, after] = [clause.slice(0, start), clause.slice(end)];
  const kind = unit === '' ? 'other' : unit === '%' ? 'percent' : 'points';
  const ofGoal = OF_GOAL.test(after);
  const toGoal = TO_GOAL.test(after) && low === null;
  const isShare = kind === 'percent' && compare(low ?? value, MOSTLY) >= 0 && (ofGoal || toGoal);
  if (isShare && toGoal && !ofGoal) return { kind, value: HUNDRED, low: value, bound: null, isShare };
  return { kind, value, low, bound: boundOf(before, after), isShare };
}

function boundOf(before: string, behind: string): Bound | null {
  // "5% of the target or less"
  const after = behind.replace(OF_GOAL, '');
  if (AND_MORE.test(after)) return 'from';
  if (AND_LESS.test(after)) return 'up-to';
  if (UP_TO.test(before)) return 'up-to';
  if (FROM.test(before)) return 'from';
  if (UNDER.test(before)) return 'under';
  return OVER.test(before) ? 'over' : null;
}
