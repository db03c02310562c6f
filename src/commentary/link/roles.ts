import type { Fact, FactRole } from '../../domain/facts/fact';
import type { WrittenFigure } from '../text/figures';
import { clauseOf, type Sentence } from '../text/sentences';
import { AVERAGES, DOWN, TARGET, UP } from '../text/wording';

/** What a figure is by the words next to it; a value covers the counts behind it. */
export type SaidRole = Extract<FactRole, 'value' | 'target' | 'neighbour' | 'england' | 'change'>;

const CUT_BEFORE = /[,;:(]| and | but | while |which /;
const CUT_AFTER = /[,;:)]| and | but |which /;
const MOVES = new RegExp(`${UP}|${DOWN}`, 'i');

/** The words of its clause before and after a figure, cut short. */
export function around(
  { text, start, end }: Sentence,
  figure: WrittenFigure,
): { lead: string; tail: string } {
  const lead = text.slice(Math.max(start, figure.start - 70), figure.start);
  const tail = text.slice(figure.end, Math.min(end, figure.end + 60));
  return { lead: lead.split(CUT_BEFORE).at(-1) ?? '', tail: tail.split(CUT_AFTER)[0] ?? '' };
}

/** Reads what a figure is from the words next to it. */
export function saidRole(sentence: Sentence, figure: WrittenFigure): SaidRole {
  const { lead } = around(sentence, figure);
  const long = sentence.text.slice(Math.max(sentence.start, figure.start - 70), figure.start);
  const next = sentence.text.slice(figure.end, Math.min(sentence.end, figure.end + 60));
  const isAverage = /\b(?:average|mean|median) of\s*$/i.test(lead);
  const moved =
    !isAverage && /\b(?:by|of)(?: (?:just|only|about|some|a further))?\s*$/i.test(lead) && MOVES.test(lead);
  const differs =
    /^\s*(?:(?!is|was|are|were|ha[sd]|have|lived?|remains?)\w+ )?(?:more|fewer|less|higher|lower)\b/i.test(
      next,
    );
  const since = /\b(?:up|down)(?: by)?\s*$/i.test(lead) && /^\s*(?:on|since)\b/i.test(next);
  if (figure.form !== 'points' && isTarget(sentence, figure)) return 'target';
  if (figure.form === 'points') return 'change';
  for (const [role, words] of AVERAGES) {
    const before = new RegExp(`${words}[^;.\\d]{0,45}$`, 'i').test(long);
    if (before && !/\bwe\b|\bour (?!stat|neigh)|\bhave\b/i.test(long.slice(-14))) return role;
    const after = new RegExp(`^[^,;.)\\d]{0,12}${words}`, 'i').test(next);
    if (after && !/below|above|than|against|\bto\b|with/i.test(next.slice(0, 14))) return role;
  }
  return moved || differs || since || isOfCases(sentence, figure) ? 'change' : 'value';
}

/** "46 more reviews were needed", "5 children over the limit": cases short of or over a target. */
function isOfCases({ text, bare, start, end }: Sentence, figure: WrittenFigure): boolean {
  if (figure.form !== 'plain') return false;
  const [lead, tail] = [bare.slice(start, figure.start), bare.slice(figure.end, end)];
  const more = /^\s*(?:[a-z]+ )?(?:more|fewer|further|additional|extra|less)\b(?! than)/i.test(tail);
  const further = /\b(?:further|another|additional|extra)\s*$/i.test(lead);
  return OVER_TARGET.test(tail) || ((more || further) && NEEDED.test(text.slice(start, end)));
}

const DIFFERENCE = new RegExp(
  `${UP}|${DOWN}|\\b(?:gap|distance|short\\w*|variance|widen\\w*|narrow\\w*|difference|points?|pp|further|another|above|below|change\\w*|more|fewer|less|improv\\w+|worsen\\w*|gain\\w*|lost|off|over|under|by|adrift|within|clear)\\b|\\+`,
  'i',
);
const SIDES =
  /miles off|behind|ahead|short|over|under|below|above|inside|outside|within|\bmet\b|meet|against|\boff\b|\bvs?\b/i;

/** Whether a sentence has words that open a reading: a difference is none where nothing is compared, nor an average where none is named. */
export function isOpen({ text, bare, start, end }: Sentence, { role }: Fact): boolean {
  const said = text.slice(start, end);
  if (role === 'change' || role === 'gap' || role === 'cases') return DIFFERENCE.test(bare.slice(start, end));
  if (role === 'target') return SIDES.test(said) || new RegExp(TARGET, 'i').test(said);
  const average = AVERAGES.find(([of]) => of === role);
  return average === undefined || new RegExp(average[1], 'i').test(said);
}

/** "One more", "two fewer": whether a change went the way it is said to. */
export function isWay({ text, end }: Sentence, figure: WrittenFigure, { role, way }: Fact): boolean {
  const word = /^\s*(?:\w+ )?(more|higher|fewer|less|lower)\b/i.exec(text.slice(figure.end, end))?.[1];
  return role !== 'change' || word === undefined || way === (/more|higher/i.test(word) ? 1 : -1);
}

const OTHER_WORDS =
  '(?:against|below|above|of|and|vs?|on|met|meets?|meeting|miss\\w*|within|under|over|short|is|was|were|are|the|our|its|exceed\\w*|beat\\w*|hit\\w*|than|off|from|to|with|at|but|for|has|have)';
const BEFORE_TARGET = new RegExp(
  `^\\s*(?:\\(?or (?:more|less|better|below|above|fewer)\\)?\\s*)?(?:(?!${OTHER_WORDS}\\b)[a-z\u00a4-]+\\s+){0,2}${TARGET}\\b`,
  'i',
);
const AFTER_TARGET = new RegExp(
  `\\b${TARGET}(?:'s)?(?:\\s+figure)?(?:[\\s\u00a4]|\\b(?:of|is|was|for|set at|set|remains|the|quarter|being|stands at|in|at(?=\\s*\u00a4)|at or (?:above|below)|(?:no|not) (?:more|less|fewer) than|more than|less than|up to|under|at least|at most)\\b|[=:(\u2013<>\u2264\u2265-])*$`,
  'i',
);
/** "95% of reviews should be on time." */
const SHOULD_BE =
  /^[^,;.\d]*\b(?:should|must|ought to|need to|are (?:meant|required|expected) to) (?:be|have)\b(?! been\b)(?!\s*(?:[.,;]|$))/i;

/** "The 7.5% we had allowed for." */
const SET_BY_US =
  /^\s*(?:that |which )?(?:we|the (?:council|service|panel)|members) (?:have |had )?(?:allowed|set|aimed|agreed|planned|budgeted)\b/i;

const NEEDED = /\b(?:would|need(?:ed|s)?|required|to meet|to reach|to bring|short of|bring)\b/i;
const OVER_TARGET = new RegExp(
  `^\\s*(?:[a-z]+ ){0,3}(?:over|above|short of|beyond|too many|under|below)\\s+(?:the |our |its )?(?:[\\w.%\u00a4]+ ){0,2}${TARGET}`,
  'i',
);

/** Whether the words next to a figure say that it is a target. */
function isTarget(sentence: Sentence, figure: WrittenFigure): boolean {
  const { text, bare, start, end } = sentence;
  const [lead, tail] = [bare.slice(start, figure.start), bare.slice(figure.end, end)];
  const after = text.slice(figure.end, clauseOf(sentence, figure).end);
  return (
    SHOULD_BE.test(after) || SET_BY_US.test(after) || BEFORE_TARGET.test(tail) || AFTER_TARGET.test(lead)
  );
}
