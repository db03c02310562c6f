import type { Fact, FactRole } from '../../domain/facts/fact';
import { isTarget } from '../link/roles';
import type { Figure } from '../text/figures';
import type { Sentence } from '../text/sentences';
import { AVERAGES, DOWN, TARGET, UP } from './wording';

/** What a figure is by the words next to it; a value covers the counts behind it. */
export type SaidRole = Extract<FactRole, 'value' | 'target' | 'neighbour' | 'england' | 'change'>;

const CUT_BEFORE = /[,;:(]| and | but | while |which /;
const CUT_AFTER = /[,;:)]| and | but |which /;
const MOVES = new RegExp(`${UP}|${DOWN}`, 'i');

/** The words of its clause before and after a figure, cut short. */
export function around({ text, start, end }: Sentence, figure: Figure): { lead: string; tail: string } {
  const lead = text.slice(Math.max(start, figure.start - 70), figure.start);
  const tail = text.slice(figure.end, Math.min(end, figure.end + 60));
  return { lead: lead.split(CUT_BEFORE).at(-1) ?? '', tail: tail.split(CUT_AFTER)[0] ?? '' };
}

/** Reads what a figure is from the words next to it. */
export function saidRole(sentence: Sentence, figure: Figure): SaidRole {
  const { lead } = around(sentence, figure);
  const long = sentence.text.slice(Math.max(sentence.start, figure.start - 70), figure.start);
  const next = sentence.text.slice(figure.end, Math.min(sentence.end, figure.end + 60));
  const moved = /\b(?:by|of)(?: (?:just|only|about|some|a further))?\s*$/i.test(lead) && MOVES.test(lead);
  const differs = /^\s*(?:\w+ )?(?:more|fewer|less|higher|lower)\b/i.test(next);
  const since = /\b(?:up|down)(?: by)?\s*$/i.test(lead) && /^\s*(?:on|since)\b/i.test(next);
  if (figure.form === 'points' || moved || differs || since) return 'change';
  for (const [role, words] of AVERAGES) {
    const before = new RegExp(`${words}[^;.\\d]{0,45}$`, 'i').test(long);
    if (before && !/\bwe\b|\bour (?!stat|neigh)|\bhave\b/i.test(long.slice(-14))) return role;
    const after = new RegExp(`^[^,;.)\\d]{0,12}${words}`, 'i').test(next);
    if (after && !/below|above|than|against|\bto\b|with/i.test(next.slice(0, 14))) return role;
  }
  return isTarget(sentence, figure) ? 'target' : 'value';
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
export function isWay({ text, end }: Sentence, figure: Figure, { role, way }: Fact): boolean {
  const word = /^\s*(?:\w+ )?(more|higher|fewer|less|lower)\b/i.exec(text.slice(figure.end, end))?.[1];
  return role !== 'change' || word === undefined || way === (/more|higher/i.test(word) ? 1 : -1);
}
