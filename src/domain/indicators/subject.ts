import { rational, type Rational } from '../values/exact';

const PER = /\bper\s+(1,?0{3,5}|10,?0{3}|100,?0{3})\b/i;

/** "per 10,000" → 10000; null when the title names no base. */
export function baseOf(title: string): Rational | null {
  const digits = PER.exec(title)?.[1]?.replaceAll(',', '');
  return digits ? rational(BigInt(digits)) : null;
}

/** Words that say how something is counted rather than what. */
const COMMON = new Set(
  'a all an and at by current currently end figure for in month no number of on or per population quarter rate snapshot the to total with year'.split(
    ' ',
  ),
);

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]+/g) ?? [];

/** What a title is about: "Rate of CLA per 10,000 children" and "Number of current CLA at end of quarter" → cla. */
export function subjectOf(title: string): string {
  const words = wordsOf(title.split(PER)[0] ?? title);
  return [...new Set(words.filter((word) => !COMMON.has(word)))].sort().join(' ');
}

/** Whether a title speaks of all that another is about: "% of CLA placed far away" of "Number of current CLA". */
export function isAbout(title: string, of: string): boolean {
  const words = new Set(wordsOf(title));
  const subject = subjectOf(of);
  return subject !== '' && subject.split(' ').every((word) => words.has(word));
}

/** Whom a rate is of: "Rate of UASC per 10,000 children aged under 18" → "18 aged children under". */
export function populationOf(title: string): string {
  const [, , after = ''] = title.split(PER);
  const words = after.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  return [...new Set(words)].sort().join(' ');
}
