import { periodBefore } from '../../../src/domain/periods/order';
import { countOf, isSound } from '../ratioTexts';
import { gridCell } from '../../fixtures/published';
import { nameOfSpot, put } from '../sheet';
import {
  changed,
  plainPlaces,
  ratioPlaces,
  spotOf,
  withRatio,
  type Clean,
  type Mutant,
  type Mutation,
  type RatioPlace,
} from './mutation';

/** Pairs of neighbouring quarters of a row, both with a ratio. */
function pairs(clean: Clean): readonly (readonly [RatioPlace, RatioPlace])[] {
  const places = ratioPlaces(clean);
  return places.flatMap((now) => {
    const before = places.find(
      ({ indicator, period }) =>
        indicator === now.indicator && period === periodBefore(clean.scorecard, now.period)?.key,
    );
    return before ? [[before, now] as const] : [];
  });
}

const copying =
  (make: (clean: Clean, before: RatioPlace, now: RatioPlace) => Mutant | null) =>
  (clean: Clean): readonly Mutant[] =>
    clean.random.some(pairs(clean), 3).flatMap(([before, now]) => make(clean, before, now) ?? []);

const isSmall = ({ ratio }: RatioPlace): boolean => countOf(ratio.denominator) < 10n;
const SMALL = 'in a group of fewer than ten the same ratio may come again';

export const COPY_MUTATIONS: readonly Mutation[] = [
  {
    name: 'the percentage of the quarter before',
    check: 'ratio-mismatch',
    mutate: copying((clean, before, now) => {
      if (before.ratio.shown === now.ratio.shown) return null;
      const next = { ...now.ratio, shown: before.ratio.shown };
      const why = isSound(next) ? 'the quarter’s own ratio gives that figure too' : null;
      const text = withRatio(next, {});
      return changed(clean, now.spot, now.text, text, ['ratio-mismatch', 'ratio-rounding'], why);
    }),
  },
  {
    name: 'the ratio of the quarter before',
    check: 'ratio-mismatch',
    mutate: copying((clean, before, now) => {
      const { numerator, denominator } = before.ratio;
      const next = { ...now.ratio, numerator, denominator };
      const ids = ['ratio-mismatch', 'ratio-rounding', 'repeated-value'] as const;
      const why = isSound(next) && isSmall(before) ? SMALL : null;
      return changed(clean, now.spot, now.text, withRatio(next, {}), ids, why);
    }),
  },
  {
    name: 'the whole cell of the quarter before',
    check: 'repeated-value',
    mutate: copying((clean, before, now) =>
      changed(clean, now.spot, now.text, before.text, ['repeated-value'], isSmall(before) ? SMALL : null),
    ),
  },
  {
    name: 'the percentage of the quarter before, without a ratio',
    check: 'repeated-value',
    mutate: copying((clean, before, now) => {
      const { shown } = before.ratio;
      const extreme = Number(shown) === 0 || Number(shown) === 100;
      const why = extreme ? 'none or all of them come again of themselves' : null;
      return changed(clean, now.spot, now.text, shown, ['repeated-value'], why);
    }),
  },
  {
    name: 'a row one quarter too late',
    check: 'repeated-value',
    // Q1's figures stay, and stand again in Q2.
    mutate: (clean) => {
      const second = pairs(clean).filter(([before]) => before.period === 'Q1');
      return clean.random.some(second, 2).map(([first, now]) => {
        const row = ratioPlaces(clean).filter(({ indicator }) => indicator === now.indicator);
        const book = put(
          clean.book,
          row.slice(1).map((place, at) => [place.spot, row[at]?.text ?? place.text]),
        );
        const cell = nameOfSpot(clean.book, now.spot);
        const why = isSmall(first) ? SMALL : null;
        return {
          what: `${cell}: a quarter late`,
          book,
          ids: ['repeated-value'],
          cells: [cell],
          undetectable: why,
        };
      });
    },
  },
  {
    name: 'a plain figure of the quarter before',
    check: 'repeated-value',
    mutate: (clean) => {
      // A rate and its count are held against each other: see the mutations of those.
      const places = plainPlaces(clean).filter(
        ({ indicator: { title } }) => !/\bper 10,000\b|^number of .*(?:CLA|looked after)/i.test(title),
      );
      const copies = places.flatMap(({ indicator, period, cell }) => {
        const before = periodBefore(clean.scorecard, period);
        const earlier = places.find((one) => one.indicator === indicator && one.period === before?.key);
        return earlier && earlier.cell.value.raw !== cell.value.raw ? [{ cell, from: earlier.cell }] : [];
      });
      // The published health indicators repeat 63.4 and 82.8, and both are right.
      const why = 'plain figures without a ratio may well be equal';
      return clean.random
        .some(copies, 1)
        .map(({ cell, from }) =>
          changed(clean, spotOf(cell), cell.value.raw, from.value.raw, ['repeated-value'], why),
        );
    },
  },
  {
    name: 'a figure left standing since the first quarter',
    check: 'not-updated',
    mutate: (clean) =>
      clean.random.some(standing(clean), 2).map(([first, ...later]) => {
        const cells = later.map(({ cell }) => nameOfSpot(clean.book, spotOf(cell)));
        const typed = gridCell(Number(first.cell.value.raw.replace(/[,%]/g, '')), first.cell.numberFormat);
        return {
          what: `${cells.join()}: all ${JSON.stringify(first.cell.value.raw)}`,
          book: put(
            clean.book,
            later.map(({ cell }) => [spotOf(cell), typed]),
          ),
          ids: ['not-updated'],
          cells: cells.slice(-1),
          undetectable: null,
        };
      }),
  },
];

type PlainPlace = ReturnType<typeof plainPlaces>[number];

/** Rows of plain numbers of three digits or more with a figure in each of the four quarters, where the last is judged. */
function standing(clean: Clean): readonly (readonly [PlainPlace, ...PlainPlace[]])[] {
  const places = clean.book.period === 'Q4' ? plainPlaces(clean) : [];
  return clean.scorecard.indicators.flatMap((indicator) => {
    const [first, ...later] = places.filter((place) => place.indicator === indicator);
    const long = first && /^[1-9](?:\D*\d){2,}$/.test(first.cell.value.raw) && first.cell.value.raw !== '100';
    return first && later.length === 3 && long && !/annual|year(?:ly)?\b/i.test(indicator.title)
      ? [[first, ...later] as const]
      : [];
  });
}
