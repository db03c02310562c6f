import { foldSpace } from '../../grid/grid';
import { compare, parseDecimal, rational, type Rational } from '../../values/exact';
import { plainCharacters } from '../../values/figures';
import { SPELLED } from '../rule/amounts';

/** An amount of a condition, or two of them ("5% to 15%"): of the target, in points, or of what another amount says. */
export interface KeyAmount {
  readonly value: Rational;
  /** The lower end of two. */
  readonly low: Rational | null;
  readonly unit: 'percent' | 'points' | null;
}

/** A clause as one sign a word or phrase, with the amounts in their order. */
export interface Tokens {
  readonly signs: string;
  readonly amounts: readonly KeyAmount[];
}

const NUMBER = `\\d+(?:\\.\\d+)?|(?:${Object.keys(SPELLED)
  .sort((a, b) => b.length - a.length)
  .join('|')})(?![a-z-])`;
const PERCENT = '%|per ?cent\\b(?! ?(?:age)? ?points?)';
const POINTS = '(?:%|percentage|per ?cent(?:age)?)[ -]?(?:points?|pts?)\\b|pp\\b|ppts?\\b|points?\\b|pts?\\b';
const UNIT = `(?: ?-?(?:(${POINTS})|(${PERCENT})))?`;
const ONE = new RegExp(`(${NUMBER})${UNIT}`, 'iy');
const TWO = new RegExp(`(?:(?:between|from) )?(${NUMBER})${UNIT} ?(?:-|–|to|and) ?(${NUMBER})${UNIT}`, 'iy');
const BETWEEN = /between |from /iy;
const NEXT = `(?= ?(?:an? )?(?:\\d|(?:${Object.keys(SPELLED).join('|')})\\b))`;

const TARGET = '(?:targets?|goals?|plan|standard|trajectory|required level|target level|target figure)';
const KIND_OF_TARGET =
  '(?:(?:the|its|their|our|a|an|that|this|agreed|set|annual|yearly|quarterly|monthly|quarter|period|year end|performance|individual|local|planned) )*';
const TIME = '(?:reporting period|quarter|year|period|month)';

/**
 * Phrases, longest first, with the sign each is read as: T target, L the row's own tolerance, o of, i within, p up to, l no more than, t less
 * than, g more than, e at least, u "or less" behind an amount, v "or more" behind it, w on the bad side, x on the good side, h met,
 * a at or on, m missed, N not, V what an amount is an amount of, z all else; '' for what says nothing.
 */
const PHRASES: readonly (readonly [sign: string, phrase: string])[] = [
  [
    'L',
    '(?:the |its |their |an? )?(?:agreed |acceptable |allowed |set )?(?<!\\d ?%? )tolerances?(?: (?:levels?|limits?|ranges?|bands?))?(?: (?:set|agreed|given) for (?:the|each) (?:measure|indicator|kpi))?\\b',
  ],
  ['i', '(?:is |are |was |but )?(?:to )?within(?: plus or minus)?\\b'],
  [
    'l',
    `(?:up to and including|no(?:t)? (?:by )?more than|no (?:greater|further|larger|worse|higher|lower) than|not exceeding|not over${NEXT}|at most${NEXT}|a maximum of|maximum of|less than or equal to|fewer than or equal to|<=|≤)`,
  ],
  ['p', 'up to\\b'],
  ['e', `(?:greater than or equal to|more than or equal to|not less than|no less than|at least|>=|≥)`],
  ['t', `(?:less than|fewer than|lower than|smaller than|under|below|<)${NEXT}`],
  [
    'g',
    `(?:more than|greater than|larger than|higher than|over|above|exceeds|exceeding|exceed|in excess of|beyond|outside|>)${NEXT}`,
  ],
  [
    'u',
    `(?:or|and) (?:less|fewer|under|below|lower|smaller)\\b(?! than)(?!${NEXT.slice(3)}|at most\\b|at the most\\b`,
  ],
  [
    'v',
    `(?:or|and) (?:more|over|greater|higher|larger|worse|further|above|beyond)\\b(?! than)(?! (?:the |its )?(?:target|plan|goal|standard))(?!${NEXT.slice(3)}|\\+`,
  ],
  ['T', `${KIND_OF_TARGET}${TARGET}(?: (?:set|level|figure|value))?(?: for the ${TIME})?\\b`],
  ['o', 'of\\b'],
  [
    'm',
    '(?:missed|misses|missing|miss|failed to (?:meet|reach|achieve)|fails to (?:meet|reach|achieve)|failing to (?:meet|reach|achieve)|failed|fails|failing|(?:falls|fell|falling|fallen|fall) short of|unmet)\\b',
  ],
  [
    'w',
    '(?:below|beneath|under|off|short of|short|behind|adrift of|adrift from|adrift|away from|away|from|outwith|outside of|outside|worse than|worse|lower than|less than|adverse to|adverse|shy of)\\b|<',
  ],
  [
    'x',
    '(?:above|over|better than|better|ahead of|ahead|exceeding|exceeds|exceeded|exceed|bettered|betters|greater than|higher than|more than|in excess of|beyond|surpassed|surpasses)\\b|>',
  ],
  ['h', 'on (?:track|pace|course|schedule)(?: to)?\\b'],
  ['w', 'off (?:track|pace|course|schedule)\\b'],
  [
    'h',
    '(?:met|meets|meeting|meet|achieved|achieves|achieving|achieve|reached|reaches|reaching|reach|hits|hit)\\b',
  ],
  ['a', '(?:equal to|equals|in line with|on|at)\\b'],
  ['N', 'not\\b|did not\\b|does not\\b|do not\\b|has not been\\b|have not been\\b|was not\\b|is not\\b'],
  ['V', '(?:variance|variation|deviation|shortfall|margin|tolerance)\\b(?: from| to| against)?'],
  [
    'z',
    '(?:otherwise|(?:in )?all other (?:cases|results|measures|indicators)|all others?|anything else|everything else|any other result|the rest|by more(?! than)|by further)\\b',
  ],
  ['|', '(?:or|/)(?=[ \\d])'],
  ['&', '(?:and|&)(?= )'],
  ['B', '(?:but|yet|though|although)\\b'],
  [',', '[,;]|[–—-](?= )'],
  [
    '',
    `(?:the )?(?:current |actual |reported |overall )?(?:performance|results?|actuals?|outturn|figures?|values?|indicators?|measures?|kpis?|pis?)(?: (?:in|for|at) the ${TIME})?\\b`,
  ],
  ['', `(?:in|for|at) the ${TIME}\\b`],
  [
    '',
    '(?:slightly|only just|just|narrowly|marginally|is|are|was|were|be|been|being|has|have|the|a|an|it|its|this|that|which|where|when|if|whenever|by|so|any|than|to|rated|shown|given|used|given to|as|in|then|only|just|still|currently|of which|compared (?:to|with)|against)\\b',
  ],
  ['', '[=:()"“”.]'],
];
const COMPILED = PHRASES.map(([sign, phrase]) => [sign, new RegExp(`(?:${phrase})`, 'iy')] as const);

/**
 * A clause word by word; null where a single word of it is not known. What is read of a rule accounts for every word,
 * so that a condition nobody thought of is asked about.
 */
export function tokensOf(clause: string): Tokens | null {
  const text = foldSpace(plainCharacters(clause)).toLowerCase();
  const amounts: KeyAmount[] = [];
  let signs = '';
  let at = 0;
  while (at < text.length) {
    if (text[at] === ' ') {
      at++;
      continue;
    }
    const amount = amountAt(text, at);
    if (amount) {
      amounts.push(amount);
      signs += amount.low ? 'r' : 'n';
      at = amount.end;
      continue;
    }
    const found = phraseAt(text, at);
    if (!found) return null;
    signs += found.sign;
    at = found.end;
  }
  return { signs, amounts: withUnits(amounts) };
}

function phraseAt(text: string, at: number): { readonly sign: string; readonly end: number } | null {
  for (const [sign, form] of COMPILED) {
    form.lastIndex = at;
    const found = form.exec(text);
    if (found && found[0] !== '') return { sign, end: at + found[0].length };
  }
  return null;
}

function amountAt(text: string, at: number): (KeyAmount & { readonly end: number }) | null {
  if (/[\w.]/.test(text[at - 1] ?? '')) return null;
  for (const form of [TWO, ONE]) {
    form.lastIndex = at;
    const found = form.exec(text);
    if (!found) continue;
    BETWEEN.lastIndex = at;
    const isBetween = BETWEEN.test(text);
    // Without "between", "5% and 10%" are two amounts.
    if (form === TWO && !isBetween && /\d ?(?:%|[a-z ]+)? and /.test(found[0])) continue;
    const [, one = '', points, percent, two, points2, percent2] = found;
    const [low, high] = [numberOf(one), two === undefined ? null : numberOf(two)];
    if (!low || (two !== undefined && !high) || (high && compare(low, high) >= 0)) continue;
    const unit = (points2 ?? points) ? 'points' : (percent2 ?? percent) ? 'percent' : null;
    // "2% to 5 points" says two things.
    if ((points ?? points2) !== undefined && (percent ?? percent2) !== undefined) return null;
    const end = at + found[0].length;
    if (/^[\w£$€]/.test(text.slice(end))) return null;
    return { value: high ?? low, low: high ? low : null, unit, end };
  }
  return null;
}

function numberOf(text: string): Rational | null {
  const spelled = SPELLED[text];
  return spelled === undefined ? parseDecimal(text) : rational(spelled);
}

/** "Over 2 and up to 5 points": the unit stands once. */
function withUnits(amounts: readonly KeyAmount[]): readonly KeyAmount[] {
  const [unit, ...others] = new Set(amounts.flatMap((amount) => amount.unit ?? []));
  return unit && others.length === 0 ? amounts.map((amount) => ({ ...amount, unit })) : amounts;
}
