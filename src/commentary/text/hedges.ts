import { absolute, compare, rational, round, subtract, type Rational } from '../../domain/values/exact';

/** How firmly a figure is put: "about 70%", "just over two thirds", "more than 20%". */
export type Hedge = 'none' | 'about' | 'just-over' | 'just-under' | 'over' | 'under';

const JUST = '(?:just|slightly|marginally|a (?:little|fraction|touch))';
const WORDS: readonly (readonly [Hedge, string])[] = [
  ['just-over', `${JUST} (?:over|above|more than)`],
  ['just-under', `${JUST} (?:under|below|less than|short of|fewer than)|nearly|almost|approaching`],
  [
    'about',
    'about|around|approximately|approx\\.?|roughly|circa|close to|in the region of|broadly|some|c\\.|~',
  ],
  ['over', 'more than|over|above|at least|well over|exceeding|upwards of|in excess of|higher than'],
  ['under', 'less than|fewer than|under|below|at most|no more than|up to|within|well under|lower than'],
];
const HEDGES = WORDS.map(
  ([hedge, words]) => [hedge, new RegExp(`(?:\\b|(?=~))(?:${words})\\s*(?:a |an )?$`, 'i')] as const,
);

/** The hedge that ends the words before a figure. */
export const hedgeOf = (lead: string): Hedge =>
  HEDGES.find(([, pattern]) => pattern.test(lead))?.[0] ?? 'none';

const POINT = rational(1);
const TWO = rational(2);

interface Said {
  readonly value: Rational;
  readonly decimals: number;
  readonly hedge: Hedge;
  /** The upper end of a range: anything between agrees. */
  readonly to?: Rational;
  /** "Nine in ten": a coarse scale, so within 4 points. */
  readonly inTenths?: boolean;
}

/**
 * Whether a figure said may stand for a value. Without a hedge it is the value rounded half up at the decimals said (a
 * tie may go either way). "About": within 1, within 2 where it is a multiple of five, within half for decimals.
 * "Just over" and "just under": on that side and within 2. "Over" and "under" say only the side. `fraction` is for
 * "two thirds": 1.5 points either way, or within 5 points on the side named.
 */
export function agrees(said: Said, actual: Rational, fraction = false): boolean {
  if (said.to) return compare(actual, said.value) >= 0 && compare(actual, said.to) <= 0;
  const off = subtract(actual, said.value);
  const above = off.num > 0n;
  const distance = absolute(off);
  const atMost = (most: Rational): boolean => compare(distance, most) <= 0;
  const reach = fraction ? rational(5) : TWO;
  switch (said.hedge) {
    case 'just-over':
      return above && atMost(reach);
    case 'just-under':
      return off.num < 0n && atMost(reach);
    case 'over':
      return off.num >= 0n;
    case 'under':
      return off.num <= 0n;
    case 'about':
      if (fraction) return atMost(rational(3));
      if (said.decimals > 0) return atMost(rational(1, 2));
      return atMost(said.value.num % 5n === 0n && compare(said.value, rational(10)) >= 0 ? TWO : POINT);
    case 'none':
      if (fraction) return atMost(said.inTenths === true ? rational(4) : rational(3, 2));
      return isRounded(said.value, actual, said.decimals);
  }
}

/** Half up, or down where it is a tie. */
function isRounded(said: Rational, actual: Rational, decimals: number): boolean {
  if (compare(round(actual, decimals), said) === 0) return true;
  const half = rational(1n, 2n * 10n ** BigInt(decimals));
  return compare(absolute(subtract(actual, said)), half) === 0;
}
