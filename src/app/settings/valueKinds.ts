import type { Entry } from '../../domain/plan/cellEdits';
import { fromNumber, parseDecimal, sign, toNumber, type Rational } from '../../domain/values/exact';
import { THRESHOLD_UNTIL, THRESHOLD_WANTED } from '../../wording/disclosure';
import { parseThreshold, parseWord, sayChoices, wordsOf, STRICTEST, type Vocabulary } from './vocabulary';

/** What a cell may hold. */
type Held = string | number | boolean;

/** How a value is written in a cell and on a form, and read from both. */
export interface Kind<Value> {
  parse(held: Held): Value | null;
  format(value: Value): Entry;
  /** As a form keeps it: a choice by its key. */
  show(value: Value): string;
  /** The words a cell offers (`RuleEntry`, `planNewSettings`); left out where it is no choice. */
  readonly words?: readonly string[];
  /** What would be understood: "Amber or Red". */
  readonly wanted: string;
  /** What holds where a cell cannot be read, if not the usual. */
  readonly instead?: Value;
  /** What holds while a cell cannot be read, as a sentence; the usual where left out. */
  readonly until?: string;
}

/** A number that is zero or more, with or without a per cent sign. */
export const AMOUNT: Kind<Rational> = {
  parse: (held) => {
    const text = String(held).trim();
    const number =
      typeof held === 'number'
        ? fromNumber(held)
        : parseDecimal(text.replace(/\s*(?:%|per cent|points?)$/i, ''));
    return number !== null && sign(number) >= 0 ? number : null;
  },
  format: toNumber,
  show: (value) => String(toNumber(value)),
  wanted: 'a number, zero or more',
};

/** Words that are kept as they are. */
export const WORDS_KEPT: Kind<string> = {
  parse: (held) => String(held).trim(),
  format: (text) => text,
  show: (text) => text,
  wanted: 'words',
};

/** One of a few words. */
export const oneOf = <Choice extends string>(words: Vocabulary<Choice>): Kind<Choice> => ({
  parse: (held) => parseWord(words, String(held)),
  format: (choice) => words[choice].word,
  show: (choice) => choice,
  words: wordsOf(words),
  wanted: sayChoices(words),
});

/**
 * A whole number of children. What cannot be read may have meant more than the usual, and a count published cannot be
 * taken back: the strictest holds meanwhile.
 */
export const THRESHOLD: Kind<number> = {
  parse: (held) => parseThreshold(String(held)),
  format: (count) => count,
  show: String,
  wanted: THRESHOLD_WANTED,
  instead: STRICTEST,
  until: THRESHOLD_UNTIL,
};
