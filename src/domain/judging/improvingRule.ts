import { foldSpace } from '../grid/grid';
import { plainCharacters } from '../values/figures';
import type { NoteLine } from './rule/noteLine';

/** A sheet whose amber is off target but better than before: without an amount. */
export interface ImprovingRule {
  readonly since: 'last-year' | 'before';
  readonly text: string;
  readonly address: string;
}

const AMBER = /(?:^|[^a-z])(?:amber|yellow|orange|oren|ambr)(?![a-z])|^a(?= ?[:=–-])/i;
const OTHER = /(?:^|[^a-z])(?:red|green|coch|gwyrdd)(?![a-z])/i;
const BETTER =
  /\bimprov(?:ed|ing|ement)\b|\bbetter than (?:last|the last|previous|the previous|before)\b|\bup on (?:last|previous|the previous)\b|\bmoving in the right direction\b/i;
const NO_BETTER = /\bnot improv|\bno improvement|\bwithout improv/i;
const AMOUNT = /\d ?(?:%|per ?cent|pp\b|points?)/i;
const YEAR = /\b(?:last|previous|prior) (?:financial )?year|\b(?:last|previous) year.s\b|\byear on year\b/i;
const LONGEST = 400;

/** "Amber = off target but improving", "Amber: missed, but better than last year"; null where no line says so. */
export function parseImprovingRule(lines: readonly NoteLine[]): ImprovingRule | null {
  for (const { text, address } of lines) {
    if (text.length > LONGEST) continue;
    const parts = plainCharacters(text).split(/[;\n|]|\.\s|,(?=\s*(?:red|amber|green)\b)/i);
    for (const part of parts.map(foldSpace))
      if (
        AMBER.test(part) &&
        !OTHER.test(part) &&
        BETTER.test(part) &&
        !NO_BETTER.test(part) &&
        !AMOUNT.test(part)
      )
        return { since: YEAR.test(part) ? 'last-year' : 'before', text: foldSpace(text), address };
  }
  return null;
}
