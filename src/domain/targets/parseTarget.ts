import type { Shown } from '../values/cells';
import { compare, ZERO } from '../values/exact';
import { negated, UNIT_AFTER, withScale } from '../values/figureText';
import { NUMBER, parseFigure, plainCharacters } from '../values/figures';
import { foldSpace, type GridCell } from '../grid/grid';
import { FOOTNOTE, isBlankMark, isErrorText, isNotApplicable, readNotAvailable } from '../values/markers';
import { parseCell } from '../values/parseCell';
import { QUARTERS, type Quarter } from '../periods/periods';
import type { Bound, Target } from './targets';
import { isAim, NO_TARGET, NOUGHT, readBasis } from './targetWords';

type Single = Extract<Target, { kind: 'single' }>;

const PERCENT = '%|per ?cent\\b|pct\\b';
const CURRENCY = '[£$€]';
const SCALE = 'k|m|mn|bn|thousand|million|billion';

const COMPARATOR =
  /^(?:at or )?(above|over|higher than|more than|greater than|exceeds?|>=?|≥|below|under|lower than|less than|fewer than|<=?|≤)(?: or (?:equal to|at))? ?(?:the )?(?:(stat(?:istical|\.)? ?neighbou?rs?'?|sns?\b)|(england|national))(?:'?s?)(?: (?:average|avg|mean|median|rate|figure))?\.?$/i;

const BOUNDS: readonly (readonly [bound: Bound, words: string])[] = [
  [
    'at-most',
    '<=|=<|≤|up to|at most|no (?:more|higher|greater) than|not (?:more|higher|greater) than|max(?:imum)?\\.?(?: of)?|within|below or equal to|at or (?:below|under)|no later than',
  ],
  [
    'at-least',
    '>=|=>|≥|at least|no (?:less|fewer|lower) than|not (?:less|fewer|lower) than|min(?:imum)?\\.?(?: of)?|at or (?:above|over)',
  ],
  ['less-than', '<|less than|fewer than|lower than|under|below'],
  ['more-than', '>|more than|greater than|higher than|over|above|exceed(?:s|ing)?'],
  ['at', '='],
];
const BOUND_AFTER: readonly (readonly [bound: Bound, words: string])[] = [
  // "87%>" beside "<87%": 87 and more.
  ['at-least', '>=|≥|>|\\+|(?:or|and) (?:more|above|higher|over|greater)|min(?:imum)?\\.?'],
  ['at-most', '<=|≤|<|(?:or|and) (?:less|below|lower|fewer|under)|max(?:imum)?\\.?'],
  // Which way that is, the direction says.
  ['at', '(?:or|and) better'],
];
const anyOf = (bounds: readonly (readonly [Bound, string])[]): string =>
  bounds.map(([, words]) => words).join('|');
const boundOf = (bounds: readonly (readonly [Bound, string])[], text: string): Bound | null =>
  bounds.find(([, words]) => new RegExp(`^(?:${words})$`, 'i').test(text))?.[0] ?? null;

const SINGLE = new RegExp(
  `^(?:(?:our )?(?:target|goal|standard|plan|aim|threshold):? (?:is |of )?)?(${anyOf(BOUNDS)})? ?([-(]?)(${CURRENCY})?(${NUMBER}) ?(${PERCENT})? ?(${SCALE})?(\\)?) ?(?:${UNIT_AFTER})? ?(${anyOf(BOUND_AFTER)})? ?(?:${FOOTNOTE})?$`,
  'i',
);
const RANGE = new RegExp(
  `^(?:between |from )?(${NUMBER}) ?(${PERCENT})? ?(?:-|–|—|to|and) ?(${NUMBER}) ?(${PERCENT})? ?(?:${UNIT_AFTER})?$`,
  'i',
);

const LABEL = '(?:q|qtr\\.?|quarter) ?([1-4])';
const PROFILE = new RegExp(`${LABEL} ?[-–—:=]* ?(?:(${NUMBER}) ?(${PERCENT})?|n/a|tbc)? ?[,;/|.]* ?`, 'iy');
const PROFILE_LEAD = /^(?:(?:cumulative|profiled?|target|ytd|year to date)s?[ :,-]*)*(?=q)/i;

/**
 * Reads a target cell (domain rules, "Targets"): a number with or without a bound, a profile by quarter, a range, a
 * comparison with an average, or none. A number cell counts as shown, so 0.95 formatted 0% is 95 per cent. A profile
 * may be partial; its dashes are never minus signs. Never throws; what it cannot read is 'unreadable'.
 */
export function parseTarget(cell: GridCell): Target {
  if (cell.error || typeof cell.value !== 'string') return parseTargetNumber(cell);
  const raw = cell.value;
  const text = foldSpace(plainCharacters(raw));
  if (isBlankMark(text) || NO_TARGET.test(text) || isNotApplicable(text)) return { kind: 'none', raw };
  if (NOUGHT.test(text)) return { kind: 'single', raw, bound: 'at', value: NONE_AT_ALL, percent: false };
  return (
    parseFigures(raw, text) ??
    parseBoth(raw, text) ??
    parseProfile(raw, text) ??
    parseRange(raw, text) ??
    parseComparator(raw, text) ??
    // "Not published" and the like: there is no target to judge by, and the words are kept.
    (isAim(text) ? { kind: 'words', raw } : null) ??
    parseEither(raw, text) ??
    (!isErrorText(text) && readNotAvailable(text) ? { kind: 'none', raw } : { kind: 'unreadable', raw })
  );
}

const TO_DATE_AND_YEAR = new RegExp(
  `^(?:ytd|year to date)(?: target)?[ :=-]+(${NUMBER}) ?(${PERCENT})?[ ,;/|]+(?:fyt|fy|full[ -]year|annual|year)(?: target)?[ :=-]+${NUMBER} ?(?:${PERCENT})?$`,
  'i',
);

/** "YTD: 30 FYT: 60": what is aimed at so far is what the figure so far is held against. */
function parseBoth(raw: string, text: string): Target | null {
  const [, figure = '', percent] = TO_DATE_AND_YEAR.exec(text) ?? [];
  const value = parseFigure(figure);
  return (
    value && { kind: 'single', raw, bound: 'at', value, percent: percent !== undefined, basis: 'to-date' }
  );
}

/** The same in two languages, "At least 9.5% / Au moins 9,5 %": the half that is understood, where both name the same figures. */
function parseEither(raw: string, text: string): Target | null {
  const halves = text.split(/ [/|] /);
  const [one = '', other = ''] = halves;
  const figuresOf = (half: string): string =>
    (half.match(/\d+(?:[.,]\d+)*/g) ?? []).join(' ').replace(/,/g, '.');
  if (halves.length !== 2 || !/\p{L}/u.test(one) || !/\p{L}/u.test(other)) return null;
  if (figuresOf(one) !== figuresOf(other)) return null;
  const read = halves.map((half) =>
    parseTarget({ value: half, formula: null, numberFormat: 'General', error: false }),
  );
  const [found] = read.filter(({ kind }) => kind !== 'unreadable');
  return found ? { ...found, raw } : null;
}

const NONE_AT_ALL: Shown = { value: ZERO, decimals: 0, text: '0' };

/** A figure in words that say more of it: a stretch or a minimum beside it, and of which time it is. */
function parseFigures(raw: string, text: string): Target | null {
  const { rest, stretch, minimum } = takeBeside(text);
  const { text: figure, ...time } = readBasis(rest);
  const single = parseSingle(raw, figure);
  if (!single) return null;
  return { ...single, ...(stretch && { stretch }), ...(minimum && { minimum }), ...time };
}

const BESIDE_WORDS =
  '(stretch|stretched|ambition|aspiration(?:al)?|aspire to|upper|minimum|min|floor|lower limit|tolerance level)(?: target| standard)?';
const BESIDE: readonly RegExp[] = [
  new RegExp(`[ ,;/]*\\(? ?${BESIDE_WORDS}(?: of|:|=| is)? ?(${NUMBER}) ?(?:${PERCENT})? ?\\)?$`, 'i'),
  new RegExp(`[,;/ ]+\\(?(${NUMBER}) ?(?:${PERCENT})? ?\\(?${BESIDE_WORDS}\\)?$`, 'i'),
];

/** Takes "(stretch 98%)" or ", minimum 90%" off a target that says more than that. */
function takeBeside(text: string): {
  readonly rest: string;
  readonly stretch?: Shown;
  readonly minimum?: Shown;
} {
  for (const [at, pattern] of BESIDE.entries()) {
    const match = pattern.exec(text);
    const [word = '', figure = ''] = at === 0 ? [match?.[1], match?.[2]] : [match?.[2], match?.[1]];
    const shown = parseFigure(figure);
    const rest = match ? text.slice(0, match.index).trim() : '';
    if (!shown || !/\d/.test(rest)) continue;
    return /^(?:min|floor|lower|toler)/i.test(word) ? { rest, minimum: shown } : { rest, stretch: shown };
  }
  return { rest: text };
}

function parseTargetNumber(cell: GridCell): Target {
  const value = parseCell(cell, { xMeans: 'suppressed' });
  if (value.kind !== 'number') return { kind: 'unreadable', raw: value.raw };
  return { kind: 'single', raw: value.raw, bound: 'at', value: value.shown, percent: value.percent };
}

function parseSingle(raw: string, text: string): Single | null {
  const [, before = '', minus = '', currency, figure = '', percent, scale, closes = '', after = ''] =
    SINGLE.exec(text) ?? [];
  const value = parseFigure(figure);
  // "at least 20 or fewer" contradicts itself; so does any bound said twice.
  if (!value || (before !== '' && after !== '')) return null;
  if ((minus === '(') !== (closes !== '') || (minus !== '' && /^[+-]/.test(figure))) return null;
  if (scale !== undefined && currency === undefined) return null;
  const bound = boundOf(BOUNDS, before) ?? boundOf(BOUND_AFTER, after) ?? 'at';
  return {
    kind: 'single',
    raw,
    bound,
    value: withScale(minus === '' ? value : negated(value), currency, scale),
    percent: percent !== undefined,
    // "Within 5 days" is at most; "within 1%" of a plan is either way.
    ...(/^within$/i.test(before) && percent !== undefined && { within: true as const }),
  };
}

function parseProfile(raw: string, text: string): Target | null {
  const figures: Partial<Record<Quarter, Shown>> = {};
  const seen = new Set<Quarter>();
  let percent = false;
  PROFILE.lastIndex = PROFILE_LEAD.exec(text)?.[0].length ?? 0;
  while (PROFILE.lastIndex < text.length) {
    const match = PROFILE.exec(text);
    const quarter = match && QUARTERS[Number(match[1]) - 1];
    if (!quarter || seen.has(quarter)) return null;
    seen.add(quarter);
    const value = parseFigure(match[2] ?? '');
    if (value) figures[quarter] = value;
    percent ||= match[3] !== undefined;
  }
  // In order of time, however they are written.
  const byPeriod = Object.fromEntries(
    QUARTERS.flatMap((quarter) => (figures[quarter] ? [[quarter, figures[quarter]]] : [])),
  );
  return Object.keys(byPeriod).length === 0 ? null : { kind: 'profile', raw, byPeriod, percent };
}

function parseRange(raw: string, text: string): Target | null {
  const [, first = '', firstPercent, last = '', lastPercent] = RANGE.exec(text) ?? [];
  const [from, to] = [parseFigure(first), parseFigure(last)];
  if (!from || !to || compare(from.value, to.value) > 0) return null;
  return { kind: 'range', raw, from, to, percent: (firstPercent ?? lastPercent) !== undefined };
}

function parseComparator(raw: string, text: string): Target | null {
  const [all, word = '', neighbour] = COMPARATOR.exec(text) ?? [];
  if (all === undefined) return null;
  const side = /^(?:above|over|higher|more|greater|exceed|>|≥)/i.test(word) ? 'above' : 'below';
  return { kind: 'comparator', raw, side, of: neighbour ? 'neighbour' : 'england' };
}
