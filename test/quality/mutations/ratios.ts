import type { CheckId } from '../../../src/checks/details';
import {
  countOf,
  cutOff,
  decimalsOf,
  isSound,
  joinRatio,
  rounded,
  swaps,
  type RatioText,
} from '../ratioTexts';
import { changed, ratioPlaces, withRatio, type Clean, type Mutant, type Mutation } from './mutation';

const STILL = 'the changed ratio still gives the figure shown';
/** What the changed ratio contradicts itself by. */
const OWN: readonly CheckId[] = ['ratio-mismatch', 'ratio-rounding', 'ratio-impossible'];

/** Some ratios, each with one piece changed; null leaves a ratio out. */
const changing =
  (change: (ratio: RatioText, clean: Clean) => Partial<RatioText> | null, ids: readonly CheckId[]) =>
  (clean: Clean): readonly Mutant[] =>
    clean.random.some(ratioPlaces(clean), 3).flatMap(({ spot, text, ratio }) => {
      const piece = change(ratio, clean);
      const next = piece && { ...ratio, ...piece };
      if (!next || joinRatio(next) === text) return [];
      return [changed(clean, spot, text, joinRatio(next), ids, isSound(next) ? STILL : null)];
    });

const swapped = (text: string, { random }: Clean): string | null => {
  const all = swaps(text);
  return all.length === 0 ? null : random.one(all);
};

const numbers = (ratio: RatioText): readonly [bigint, bigint] => [
  countOf(ratio.numerator),
  countOf(ratio.denominator),
];

export const RATIO_MUTATIONS: readonly Mutation[] = [
  {
    name: 'two digits of the percentage swapped',
    check: 'ratio-mismatch',
    mutate: changing((ratio, clean) => {
      const shown = swapped(ratio.shown, clean);
      return shown === null ? null : { shown };
    }, OWN),
  },
  {
    name: 'two digits of the numerator swapped',
    check: 'ratio-mismatch',
    mutate: changing((ratio, clean) => {
      const numerator = swapped(ratio.numerator, clean);
      return numerator === null ? null : { numerator };
    }, OWN),
  },
  {
    name: 'two digits of the denominator swapped',
    check: 'ratio-mismatch',
    mutate: changing((ratio, clean) => {
      const denominator = swapped(ratio.denominator, clean);
      return denominator === null ? null : { denominator };
    }, OWN),
  },
  {
    name: 'a digit of the percentage mistyped',
    check: 'ratio-mismatch',
    mutate: changing(({ shown }, { random }) => {
      const last = Number(shown.at(-1));
      return { shown: shown.slice(0, -1) + String((last + random.int(2, 8)) % 10) };
    }, OWN),
  },
  {
    name: 'a digit of the numerator left out',
    check: 'ratio-mismatch',
    mutate: changing(
      ({ numerator }) => (/^[1-9]\d+$/.test(numerator) ? { numerator: numerator.slice(0, -1) } : null),
      OWN,
    ),
  },
  {
    name: 'a share for a percentage: 0.938 (167/178)',
    check: 'ratio-mismatch',
    mutate: changing(
      (ratio) => {
        const [n, d] = numbers(ratio);
        const places = decimalsOf(ratio.shown) + 2;
        return {
          shown: `0.${cutOff(n, d, places - 2)
            .replace('.', '')
            .padStart(places, '0')}`,
        };
      },
      ['ratio-mismatch', 'ratio-rounding'],
    ),
  },
  {
    name: 'the point left out: 938 (167/178)',
    check: 'ratio-mismatch',
    mutate: changing(
      ({ shown }) => {
        const bare = shown.replace('.', '').replace(/^0+(?=\d)/, '');
        return bare === shown ? null : { shown: bare };
      },
      ['ratio-mismatch'],
    ),
  },
  {
    name: 'cut off, not rounded',
    check: 'ratio-rounding',
    mutate: changing(
      (ratio) => {
        const [n, d] = numbers(ratio);
        const cut = cutOff(n, d, decimalsOf(ratio.shown));
        return cut === rounded(n, d, decimalsOf(ratio.shown)) ? null : { shown: cut };
      },
      ['ratio-rounding'],
    ),
  },
  {
    name: 'numerator and denominator the wrong way round',
    check: 'ratio-impossible',
    mutate: changing(
      ({ numerator, denominator }) => ({ numerator: denominator, denominator: numerator }),
      ['ratio-impossible'],
    ),
  },
  {
    name: 'numerator above denominator',
    check: 'ratio-impossible',
    mutate: changing(
      ({ denominator }, { random }) => ({
        numerator: String(countOf(denominator) + BigInt(random.int(1, 9))),
      }),
      ['ratio-impossible'],
    ),
  },
  {
    name: 'out of none',
    check: 'ratio-impossible',
    mutate: changing(() => ({ denominator: '0' }), ['ratio-impossible']),
  },
  {
    name: 'half a child',
    check: 'ratio-impossible',
    mutate: (clean) =>
      clean.random
        .some(ratioPlaces(clean), 1)
        .map(({ spot, text, ratio }) =>
          changed(clean, spot, text, withRatio(ratio, { numerator: `${ratio.numerator}.5` }), [
            'ratio-impossible',
          ]),
        ),
  },
  {
    name: 'other decimals than the row',
    check: 'decimals-mixed',
    // One figure of at least three, so that the rest of the row says what is usual.
    mutate: (clean) => {
      const places = ratioPlaces(clean);
      const full = places.filter(
        ({ indicator, ratio }) =>
          places.filter(
            (other) =>
              other.indicator === indicator && decimalsOf(other.ratio.shown) === decimalsOf(ratio.shown),
          ).length >= 3,
      );
      return clean.random.some(full, 1).map(({ spot, text, ratio }) => {
        const [n, d] = numbers(ratio);
        const shown = rounded(n, d, decimalsOf(ratio.shown) + 1);
        return changed(clean, spot, text, withRatio(ratio, { shown }), ['decimals-mixed']);
      });
    },
  },
];
