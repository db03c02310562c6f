import type { PeriodKey } from '../../../src/domain/periods/period';
import { QUARTERS } from '../../../src/domain/periods/periods';
import type { CheckId } from '../../../src/checks/details';
import type { Indicator } from '../../../src/domain/indicators/scorecard';
import { gridCell } from '../../fixtures/published';
import { countOf, decimalsOf, rounded, swaps, type RatioText } from '../ratioTexts';
import { entryAt, nameOfSpot, put } from '../sheet';
import {
  cellName,
  changed,
  ratioPlaces,
  ratiosUpTo,
  spotOf,
  withRatio,
  type Clean,
  type Mutant,
  type Mutation,
  type RatioPlace,
} from './mutation';

/** The ratio with another denominator or numerator and the percentage that goes with it: nothing in the cell is odd. */
function consistent(ratio: RatioText, change: Partial<RatioText>): string {
  const next = { ...ratio, ...change };
  const shown = rounded(countOf(next.numerator), countOf(next.denominator), decimalsOf(ratio.shown));
  return withRatio(next, { shown });
}

/** Some places of a row whose titles match. */
const placesOf = (clean: Clean, title: RegExp): readonly RatioPlace[] =>
  ratioPlaces(clean).filter(({ indicator }) => title.test(indicator.title));

const denominators = (places: readonly RatioPlace[], indicator: Indicator): ReadonlyMap<PeriodKey, string> =>
  new Map(
    places.flatMap((place) =>
      place.indicator === indicator ? [[place.period, place.ratio.denominator] as const] : [],
    ),
  );

/** Other rows with ratios out of the same numbers in every quarter, two quarters at least. */
function twins(clean: Clean, place: RatioPlace): readonly Indicator[] {
  const places = ratioPlaces(clean);
  const own = denominators(places, place.indicator);
  return clean.scorecard.indicators.filter((indicator) => {
    const theirs = denominators(places, indicator);
    return (
      indicator !== place.indicator &&
      own.size >= 2 &&
      [...own].every(([period, d]) => theirs.get(period) === d)
    );
  });
}

const COHORTS = /care leavers.*19|1 ?yr|ceased to be looked/i;
const YEAR_TO_DATE = /in year|ceased to be looked|3 or more placements/i;

const otherCohort = (clean: Clean): readonly Mutant[] =>
  clean.random.some(placesOf(clean, COHORTS), 2).flatMap((place) => {
    // Those of its cohort, not rows that have the same numbers by chance.
    const beside = twins(clean, place).filter(({ title }) => COHORTS.test(title));
    if (beside.length === 0) return [];
    // A larger one, so that nothing else in the row is against it but the cohort.
    const denominator = String(countOf(place.ratio.denominator) + BigInt(clean.random.int(1, 3)));
    const mutant = changed(clean, place.spot, place.text, consistent(place.ratio, { denominator }), [
      'cohort-differs',
    ]);
    // Which of two rows is wrong no sheet can tell: either cell will do.
    const cells = beside.flatMap(({ periods }) => periods[place.period] ?? []);
    return [
      { ...mutant, cells: [...mutant.cells, ...cells.map((cell) => nameOfSpot(clean.book, spotOf(cell)))] },
    ];
  });

/** Another row's cell of the same quarter, right in itself, in a row of a cohort. */
const pasted = (clean: Clean): readonly Mutant[] =>
  clean.random.some(placesOf(clean, COHORTS), 2).flatMap((place) => {
    const beside = twins(clean, place).filter(({ title }) => COHORTS.test(title));
    const foreign = ratioPlaces(clean).filter(
      ({ period, ratio }) => period === place.period && ratio.denominator !== place.ratio.denominator,
    );
    if (beside.length === 0 || foreign.length === 0) return [];
    const from = clean.random.one(foreign);
    const mutant = changed(clean, place.spot, place.text, from.text, ['cohort-differs', 'cumulative-falls']);
    const cells = beside.flatMap(({ periods }) => periods[place.period] ?? []);
    return [
      { ...mutant, cells: [...mutant.cells, ...cells.map((cell) => nameOfSpot(clean.book, spotOf(cell)))] },
    ];
  });

/** Numerator and percentage both off by one: the cell agrees with itself. */
const selfConsistent = (clean: Clean): readonly Mutant[] => {
  const snapshots = ratioPlaces(clean).filter(({ indicator }) => !YEAR_TO_DATE.test(indicator.title));
  return clean.random.some(snapshots, 1).flatMap((place) => {
    const value = countOf(place.ratio.numerator) - 1n;
    if (value < 0n) return [];
    const text = consistent(place.ratio, { numerator: String(value) });
    const why = 'the cell agrees with itself, and nothing else counts those children';
    return [changed(clean, place.spot, place.text, text, ['ratio-mismatch'], why)];
  });
};

/** Rows whose denominators are the headcount of children looked after in every quarter. */
function headcountPlaces(clean: Clean): readonly { place: RatioPlace; count: Indicator; periods: number }[] {
  const places = ratioPlaces(clean);
  const count = countRow(clean);
  if (!count) return [];
  const headOf = (period: PeriodKey): string | undefined => count.periods[period]?.value.raw;
  return places.flatMap((place) => {
    const own = denominators(places, place.indicator);
    return [...own].every(([period, d]) => countOf(d) === countOf(headOf(period) ?? '0'))
      ? [{ place, count, periods: own.size }]
      : [];
  });
}

const TOO_FEW = 'two quarters agreed in are needed to know the headcount by its numbers';

const otherHeadcount = (clean: Clean): readonly Mutant[] =>
  clean.random.some(headcountPlaces(clean), 2).map(({ place, periods }) => {
    const denominator = String(countOf(place.ratio.denominator) + BigInt(clean.random.int(1, 5)));
    const text = consistent(place.ratio, { denominator });
    return changed(clean, place.spot, place.text, text, ['headcount-differs'], periods < 3 ? TOO_FEW : null);
  });

/** The headcount itself with two digits swapped. */
const wrongHeadcount = (clean: Clean): readonly Mutant[] =>
  clean.random.some(headcountPlaces(clean), 2).flatMap(({ place, count, periods }) => {
    const cell = count.periods[place.period];
    const all = cell ? swaps(cell.value.raw) : [];
    if (!cell || all.length === 0) return [];
    const to = Number(clean.random.one(all));
    const found = periods >= 3 || whyNoPopulation(clean, place.period, { count: to }) === null;
    const ids = ['headcount-differs', 'implied-population'] as const;
    const entry = gridCell(to, '0');
    const mutant = changed(clean, spotOf(cell), cell.value.raw, entry, ids, found ? null : TOO_FEW);
    const rates = clean.scorecard.indicators.filter(({ title }) => /\bper 10,000\b/.test(title));
    const witnesses = rates
      .flatMap(({ periods: cells }) => Object.values(cells))
      .map((one) => nameOfSpot(clean.book, spotOf(one)));
    return [{ ...mutant, cells: [...mutant.cells, nameOfSpot(clean.book, place.spot), ...witnesses] }];
  });

const falling =
  (piece: 'numerator' | 'denominator') =>
  (clean: Clean): readonly Mutant[] => {
    const places = ratioPlaces(clean);
    const later = placesOf(clean, YEAR_TO_DATE).filter((place) => ratiosUpTo(places, place).length > 1);
    const heads = headcountPlaces(clean).map(({ place }) => place.text);
    return clean.random.some(later, 2).flatMap((place) => {
      const before = ratiosUpTo(places, place).at(-2);
      const least = before && countOf(before.ratio[piece]) - 1n;
      // A year-to-date share of the headcount has a denominator that may fall.
      if (least === undefined || (piece === 'denominator' && heads.includes(place.text))) return [];
      const value = least < 0n ? 0n : least;
      if (piece === 'denominator' && value < countOf(place.ratio.numerator)) return [];
      const text = consistent(place.ratio, { [piece]: String(value) });
      const why = least < 0n ? 'nothing is smaller than none' : null;
      const mutant = changed(
        clean,
        place.spot,
        place.text,
        text,
        ['cumulative-falls', 'cohort-differs'],
        why,
      );
      return [mutant];
    });
  };

/** Count and rate as numbers; null for other cells. */
const numberAt = (indicator: Indicator, period: PeriodKey): number | null => {
  const value = indicator.periods[period]?.value;
  return value?.kind === 'number' ? Number(value.shown.text) : null;
};

/** Whether one population can lie behind all pairs of count and rate, each rate rounded to one decimal or none. */
function isOnePopulation(pairs: readonly (readonly [number, number])[], half: number): boolean {
  const lows = pairs.map(([count, rate]) => (count * 10000) / (rate + half));
  const highs = pairs.map(([count, rate]) => (count * 10000) / (rate - half));
  return Math.max(...lows) <= Math.min(...highs);
}

/** The row of children looked after and the row of their rate. */
const countRow = ({ scorecard }: Clean): Indicator | undefined =>
  scorecard.indicators.find(({ title }) => /^number of .*(?:CLA|looked after)/i.test(title));
const rateRow = ({ scorecard }: Clean): Indicator | undefined =>
  scorecard.indicators.find(({ title }) => /^rate of .*(?:CLA|looked after).*per 10,000/i.test(title));

const NO_COUNT = 'there is no count behind the rate in two quarters';
const ONE_POPULATION = 'one population is still possible, as the rates are rounded';

/** Why count and rate cannot tell that one of them was changed in a quarter; null where they can. */
function whyNoPopulation(
  clean: Clean,
  period: PeriodKey,
  change: { readonly count?: number; readonly rate?: number },
): string | null {
  const [count, rate] = [countRow(clean), rateRow(clean)];
  if (!count || !rate) return NO_COUNT;
  const pairs = QUARTERS.flatMap((at): readonly (readonly [number, number])[] => {
    const own = at === period ? change : {};
    const [heads, per] = [own.count ?? numberAt(count, at), own.rate ?? numberAt(rate, at)];
    return heads && per ? [[heads, per]] : [];
  });
  const value = rate.periods[period]?.value;
  const half = 0.5 / 10 ** (value?.kind === 'number' ? value.shown.decimals : 1);
  return pairs.length < 2 ? NO_COUNT : isOnePopulation(pairs, half) ? ONE_POPULATION : null;
}

const wrongRate = (clean: Clean): readonly Mutant[] => {
  const rate = rateRow(clean);
  const filled = rate ? QUARTERS.filter((period) => numberAt(rate, period) !== null) : [];
  return clean.random.some(filled, 2).flatMap((period) => {
    const cell = rate?.periods[period];
    const shown = cell?.value.kind === 'number' ? cell.value.shown : null;
    const all = shown ? swaps(shown.text) : [];
    if (!rate || !cell || all.length === 0) return [];
    const to = Number(clean.random.one(all));
    const entry = gridCell(to, cell.numberFormat);
    const why = whyNoPopulation(clean, period, { rate: to });
    const mutant = changed(clean, spotOf(cell), cell.value.raw, entry, ['implied-population'], why);
    // Of two quarters that disagree either may be wrong.
    const either = filled.length > 2 ? [] : filled.flatMap((at) => rate.periods[at] ?? []);
    const cells = either.map((one) => nameOfSpot(clean.book, spotOf(one)));
    return [{ ...mutant, cells: [...mutant.cells, ...cells] }];
  });
};

const plainCount = (clean: Clean): readonly Mutant[] => {
  const alone = clean.scorecard.indicators.filter(({ title }) => /^number of .*care leavers/i.test(title));
  const cells = alone
    .flatMap(({ periods }) => Object.values(periods))
    .filter(({ value }) => value.kind === 'number');
  return clean.random.some(cells, 1).flatMap((cell) => {
    const all = swaps(cell.value.raw);
    if (all.length === 0) return [];
    const to = gridCell(Number(clean.random.one(all)), '0');
    return [
      changed(
        clean,
        spotOf(cell),
        cell.value.raw,
        to,
        ['headcount-differs', 'implied-population'],
        'a plain count with nothing to compare it with',
      ),
    ];
  });
};

/** A quarter's figures one row too low from some row on; the first of them keeps its old figure. */
const shifted = (clean: Clean): readonly Mutant[] => {
  const { indicators, columns } = clean.scorecard;
  const heading = columns.periods.find(({ period }) => period.key === clean.book.period);
  if (!heading || indicators.length < 6) return [];
  const from = clean.random.int(0, indicators.length - 5);
  const moved = indicators.slice(from);
  const book = put(
    clean.book,
    moved
      .slice(1)
      .map((indicator, at) => [
        { sheet: 0, row: indicator.row, column: heading.column },
        entryAt(clean.book, { sheet: 0, row: moved[at]?.row ?? indicator.row, column: heading.column }),
      ]),
  );
  const ids: readonly CheckId[] = [
    'cohort-differs',
    'headcount-differs',
    'implied-population',
    'cumulative-falls',
    'scale-slip',
    'actual-missing',
    'repeated-value',
  ];
  const cells = moved.map(({ row }) => cellName(clean.book, row, heading.column));
  const witnessed =
    indicators.length >= 12 && ratioPlaces(clean).filter(({ period }) => period === 'Q2').length > 5;
  const why = witnessed
    ? null
    : 'rows without ratios, or one quarter alone, say nothing of what belongs to them';
  return [
    { what: `${heading.text} one row down from ${moved[0]?.ref ?? ''}`, book, ids, cells, undetectable: why },
  ];
};

export const ROW_MUTATIONS: readonly Mutation[] = [
  { name: 'another denominator than its cohort', check: 'cohort-differs', mutate: otherCohort },
  { name: 'another row’s cell pasted in', check: 'cohort-differs', mutate: pasted },
  { name: 'numerator and percentage off together', check: 'ratio-mismatch', mutate: selfConsistent },
  { name: 'another denominator than the headcount', check: 'headcount-differs', mutate: otherHeadcount },
  { name: 'two digits of the headcount swapped', check: 'headcount-differs', mutate: wrongHeadcount },
  { name: 'a year-to-date numerator that falls', check: 'cumulative-falls', mutate: falling('numerator') },
  {
    name: 'a year-to-date denominator that falls',
    check: 'cumulative-falls',
    mutate: falling('denominator'),
  },
  { name: 'two digits of a rate swapped', check: 'implied-population', mutate: wrongRate },
  { name: 'two digits of a plain count swapped', check: 'implied-population', mutate: plainCount },
  { name: 'a quarter one row too low', check: 'cohort-differs', mutate: shifted },
];
