import { divide, rational, sign, type Rational } from '../../domain/values/exact';
import type { PlacedClaim } from '../judge/makeClaim';
import type { Sentence } from '../text/sentences';
import { isNear } from '../link/readFigure';
import { averageIn, timesBefore, claimOfWord, type PlacedWord } from './wordAt';

const more = (part: number): Rational => rational(part + 1, part);
const fewer = (part: number): Rational => rational(part - 1, part);
const MORE = '(?:more|higher|larger|greater)\\b';
const FEWER = '(?:fewer|less|lower|smaller)\\b';
const FIFTH = rational(1, 5);
const TWENTIETH = rational(1, 20);

/** By how much, and how far off that may be: "doubled" is said loosely, "a third fewer" less so. */
export const MULTIPLES: readonly (readonly [pattern: string, factor: Rational, reach: Rational])[] = [
  ['\\b(?:doubled|(?:twice|double) (?:as many|the (?:number|rate|figure)))\\b', rational(2), FIFTH],
  ['\\b(?:tripled|trebled|three times (?:as many|the (?:number|rate|figure)))\\b', rational(3), FIFTH],
  ['\\b(?:quadrupled|four times (?:as many|the (?:number|rate|figure)))\\b', rational(4), FIFTH],
  ['\\bfive times (?:as many|the (?:number|rate|figure))\\b', rational(5), FIFTH],
  ['\\b(?:halved|half (?:as many|the (?:number|rate|figure)))\\b', rational(1, 2), FIFTH],
  ...(
    [
      ['half', 2],
      ['third', 3],
      ['quarter', 4],
      ['fifth', 5],
      ['tenth', 10],
    ] as const
  ).flatMap(([word, part]) => [
    [`\\b(?:an?|one)[- ]${word} ${MORE}`, more(part), TWENTIETH] as const,
    [`\\b(?:an?|one)[- ]${word} ${FEWER}`, fewer(part), TWENTIETH] as const,
  ]),
];

/** "Doubled", "half as many as in Q2", "a third fewer": by the figure or by the cases. */
export function judgeMultiple(
  sentence: Sentence,
  word: PlacedWord,
  factor: Rational,
  reach: Rational,
): PlacedClaim | null {
  const { now, named, tail } = word;
  const { bases, stated } = timesBefore(sentence, word);
  // "Half as many as our neighbours", "a third fewer than expected": of what, the workbook may not know.
  if (averageIn(word, 45) || (!stated && /\b(?:as|than)\b/i.test(tail))) return null;
  const ratios = bases.flatMap((then) => [
    ...(sign(then.exact) === 0 ? [] : [divide(now.exact, then.exact)]),
    ...(now.ratio && then.ratio && sign(then.ratio.numerator) !== 0
      ? [divide(now.ratio.numerator, then.ratio.numerator)]
      : []),
  ]);
  if (ratios.length === 0) return null;
  const near = ratios.some((ratio) => isNear(divide(ratio, factor), rational(1), rational(0), reach));
  return claimOfWord(word, 'count', near ? 'agrees' : named ? 'contradicts' : 'untied', 'wrong-change', null);
}
