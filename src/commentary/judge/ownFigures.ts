import {
  absolute,
  compare,
  divide,
  formatDecimal,
  HUNDRED,
  multiply,
  rational,
  sign,
  subtract,
  type Rational,
} from '../../domain/values/exact';
import type { WrittenFigure } from '../text/figures';
import { agrees } from '../text/hedges';
import type { Sentence } from '../text/sentences';
import { findAll, HIDDEN, overlap, type Span } from '../text/text';
import { DOWN, UP } from '../text/wording';
import { CLAIM_KINDS, makeClaim, type PlacedClaim } from './makeClaim';

/** "From 77.5% to 65.9%": the figures of a move. */
interface Move {
  readonly from: WrittenFigure;
  readonly to: WrittenFigure;
}

/** "From 77.5% to 65.9%", as it was typed. */
const sayMove = (text: string, { from, to }: Move): string =>
  `From ${text.slice(from.start, from.end)} to ${text.slice(to.start, to.end)}`;

const OPENS = /\bfrom(?: (?:about|around|just|some|a (?:high|low) of|the))*\s*$/i;
const JOINS = new RegExp(
  `^[\\s${HIDDEN}()%,]*(?:(?:in|at|for)[\\s${HIDDEN}]*)?\\bto(?: (?:about|around|just|now))*\\s*$`,
  'i',
);
/** What a change is counted from that its own words name: then it may be another than the move's. */
const ITS_OWN = /^[^,;.]{0,12}\b(?:on|since|over|compared|against|than|from|in each|a year|per year|each)\b/i;
const CHANGED = new RegExp(
  `${UP}|${DOWN}|\\b(?:improve\\w*|deteriorat\\w*|worsen\\w*|change|difference|gain|loss)\\b`,
  'i',
);
const TENTH = rational(3, 20);

/**
 * What a sentence says of its own figures that they do not bear out: "a drop of 10.6 points, from 77.5% to 65.9%", "has risen from
 * 259 to 255". This is arithmetic and needs neither the scorecard nor a second reader. `known` are the claims made of it already.
 */
export function ownFigures(sentence: Sentence, known: readonly PlacedClaim[]): readonly PlacedClaim[] {
  const moves = movesOf(sentence);
  const [move, ...more] = moves;
  if (!move || more.length > 0) return [];
  return [...wayOf(sentence, move, known), ...amountOf(sentence, move)].map((made) => {
    const about = known.find((claim) => overlap(claim, made) && claim.indicator !== null);
    return about
      ? { ...about, ...made, indicator: about.indicator, period: about.period, year: about.year }
      : made;
  });
}

function movesOf({ bare, start, figures }: Sentence): readonly Move[] {
  return figures.flatMap((from, index): Move[] => {
    const to = figures[index + 1];
    const isPair =
      to !== undefined &&
      from.form === to.form &&
      (from.form === 'percent' || from.form === 'plain') &&
      from.hedge === 'none' &&
      to.hedge === 'none' &&
      OPENS.test(bare.slice(start, from.start)) &&
      JOINS.test(bare.slice(from.end, to.start));
    return isPair ? [{ from, to }] : [];
  });
}

/** The word right before the move, or with no more than its amount between, where it says the other way. */
function wayOf(
  { text, start, bare }: Sentence,
  { from, to }: Move,
  known: readonly PlacedClaim[],
): readonly PlacedClaim[] {
  const way = sign(subtract(to.value, from.value));
  if (way === 0) return [];
  const words = (
    [
      [1, UP],
      [-1, DOWN],
    ] as const
  ).flatMap(([says, pattern]) =>
    findAll(new RegExp(pattern, 'gi'), text, { start, end: from.start }).map((word) => ({ ...word, says })),
  );
  const word = words.sort((a, b) => a.start - b.start).at(-1);
  if (!word || word.says === way || !LEADS.test(bare.slice(word.end, from.start))) return [];
  // The scorecard bears the word out, and not the figures: then it is they that are wrong.
  const agree = (place: Span): boolean =>
    known.some((claim) => overlap(claim, place) && claim.verdict === 'agrees');
  const isBorne = agree(word) && !(agree(from) && agree(to));
  const place: Span = isBorne ? { start: from.start, end: to.end } : word;
  return [
    makeClaim(place, null, {
      kind: isBorne ? CLAIM_KINDS[to.form] : 'direction',
      verdict: 'contradicts',
      because: 'own-figures',
      expected: way > 0 ? 'a rise' : 'a fall',
      figures: sayMove(text, { from, to }),
    }),
  ];
}

const LEADS = new RegExp(
  `^[\\s${HIDDEN},]*(?:(?:slightly|sharply|significantly|steadily|again|further|marginally|back|by|of|during|over|in|the|quarter|period|year)[\\s${HIDDEN},]*)*(?:(?:[\\d.,]+\\s*)(?:%|percentage points?|points?|pp)?[\\s,]*)?from(?: (?:about|around|just|some|a (?:high|low) of|the))*\\s*$`,
  'i',
);

/** The amount of the change: after the move, or between its word and the move. */
function amountOf(sentence: Sentence, { from, to }: Move): readonly PlacedClaim[] {
  const { figures, bare, text, end } = sentence;
  const at = figures.indexOf(from);
  const [before, after] = [figures[at - 1], figures[at + 2]];
  const isBefore = before && LEADS_ON.test(text.slice(before.end, from.start)) && isChange(sentence, before);
  const between = after ? bare.slice(to.end, after.start) : '';
  const isAfter = after && /^[^;.]{0,60}$/.test(between) && isChange(sentence, after);
  const amount = isBefore ? before : isAfter ? after : null;
  if (!amount || ITS_OWN.test(text.slice(amount.end, end).replace(/^\s*from\s+\d/, ''))) return [];
  const off = absolute(subtract(to.value, from.value));
  const isShare = from.form === 'percent';
  const relative = sign(from.value) === 0 ? null : divide(multiply(off, HUNDRED), absolute(from.value));
  const asPoints = isShare || amount.form === 'plain' ? off : null;
  const asShare = amount.form === 'percent' ? relative : null;
  const right = [asPoints, asShare].filter((each) => each !== null);
  if (amount.form === 'points' && !isShare) return [];
  if (right.length === 0 || right.some((each) => isNearly(amount, each))) return [];
  const places = Math.max(from.decimals, to.decimals);
  const expected =
    amount.form === 'percent' && !isShare
      ? `${formatDecimal(relative ?? off, 1)}%`
      : `${formatDecimal(off, places)}${isShare ? ' percentage points' : ''}`;
  return [
    makeClaim(amount, null, {
      kind: CLAIM_KINDS[amount.form],
      verdict: 'contradicts',
      because: 'own-figures',
      expected,
      figures: sayMove(text, { from, to }),
    }),
  ];
}

const LEADS_ON = /^[^;.]{0,3}(?:,|\s)*\bfrom\b/i;

/** "By 2.3%", "a rise of 7.1 points", "a 7.1 point rise". */
function isChange({ text, start, end }: Sentence, { start: from, end: to, form }: WrittenFigure): boolean {
  if (form === 'ratio' || form === 'fraction') return false;
  const lead = text.slice(Math.max(start, from - 40), from);
  const tail = text.slice(to, Math.min(end, to + 25));
  const isOf = /\b(?:by|of)(?: (?:just|only|about|around|some|almost|nearly|over|a further))?\s*$/i.test(
    lead,
  );
  return (
    (isOf && CHANGED.test(lead)) ||
    (/^\s*$|\ba\s*$/i.test(lead.slice(-3)) &&
      /^\s*(?:rise|fall|drop|increase|decrease|reduction|improvement)\b/i.test(tail))
  );
}

/** As said, or within a unit of what the rounding of both figures leaves open. */
const isNearly = (amount: WrittenFigure, value: Rational): boolean =>
  agrees(amount, value, false) ||
  (amount.decimals > 0 && compare(absolute(subtract(amount.value, value)), TENTH) <= 0);
