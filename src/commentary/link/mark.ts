import type { WrittenFigure } from '../text/figures';
import { clauseOf, type Sentence } from '../text/sentences';
import type { Span } from '../text/text';
import { saidRole } from './roles';

/** What a heading or an author may call a mark that is not simply the target. */
const SPECIFIC =
  /\b(standard|trajector|plan(?=s?\b(?! to))|ambition|stretch|minimum|floor|baseline|requirement|tolerance|interim)/gi;
/** Marks that stand beside a target and are never it. */
const ASIDE = new Set(['stretch', 'minimum', 'floor', 'baseline', 'tolerance', 'interim']);

const called = (words: string): readonly string[] =>
  [...words.matchAll(SPECIFIC)].map(([word]) => word.toLowerCase());

/** How far after a word its mark may stand, in characters. */
const REACH = 45;

function zoneOf(sentence: Sentence, word: Span): Span {
  const end = Math.min(clauseOf(sentence, word).end, word.end + REACH);
  return { start: word.start, end: Math.max(end, word.end) };
}

/**
 * Whether words speak of another mark than the sheet's: "the 15% standard" where its column is headed Trajectory. What does not
 * fit our target is then not wrong.
 */
export function isOtherMark(sentence: Sentence, place: Span): boolean {
  const own = called(sentence.targetHeading);
  const from = Math.max(sentence.start, place.start - 30);
  const said = called(sentence.text.slice(from, zoneOf(sentence, place).end));
  if (said.some((word) => ASIDE.has(word) && !own.includes(word))) return true;
  return own.length > 0 && said.length > 0 && !said.some((word) => own.includes(word));
}

const NAMED = /\b(?:the|that of|our|its|this|last year's|previous)\s*$/i;

/** The number that a word of side is said against by name: "below the 76.8% trajectory", "above the 89.9% achieved in 2021-22". */
export function statedMark(sentence: Sentence, word: Span): WrittenFigure | null {
  const zone = zoneOf(sentence, word);
  const [figure] = sentence.figures.filter(({ start }) => start >= zone.start && start < zone.end);
  if (!figure || figure.hedge !== 'none' || (figure.form !== 'percent' && figure.form !== 'plain'))
    return null;
  const lead = sentence.text.slice(word.start, figure.start);
  return saidRole(sentence, figure) === 'target' || NAMED.test(lead) ? figure : null;
}
