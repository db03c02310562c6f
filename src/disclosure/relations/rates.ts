import { plus, type ModelBuilder } from '../model/builder';
import { isPastYear, roundingOf, type Entry } from '../model/entries';
import type { FigurePeriod } from '../model/plan';
import { populationOf, subjectOf } from '../../domain/indicators/subject';

/** The number of people that rates of one row are of, between the two. */
interface Population {
  readonly low: number;
  readonly high: number;
}

/** A row of rates with a row of counts they were made from. */
interface Behind {
  readonly rates: readonly Entry[];
  readonly counts: ReadonlyMap<FigurePeriod, Entry>;
}

/**
 * A rate per 10,000 gives away the count it was made from, since the population is published elsewhere. The population
 * is taken to be known as well as a count and its rate give it. With it any other rate of the same people gives a count
 * as well, whether or not a row says that count: `addCount` adds one, and gives its unknown.
 */
export function relateRates(
  builder: ModelBuilder,
  entries: readonly Entry[],
  addCount: (entry: Entry, count: number) => number,
): void {
  const rows = byRow(entries);
  const rates = [...rows.values()].filter((own) => own.some(({ figure }) => figure.kind === 'rate'));
  const counts = [...rows.values()].filter((own) => own.some(({ figure }) => figure.kind === 'count'));
  const known = new Map<string, Population[]>();
  const alone: Entry[] = [];
  for (const own of rates) {
    const { behind, named } = behindOf(own, counts, rates.length * counts.length);
    if (!named) alone.push(...own);
    for (const { counts: said } of behind) {
      for (const entry of own) {
        const count = said.get(entry.period);
        const population = count && populationBy(entry, count);
        if (!count || !population) continue;
        relateCount(builder, entry, count);
        const key = keyFor(entry);
        known.set(key, [...(known.get(key) ?? []), population]);
      }
    }
  }
  for (const entry of alone) {
    // Of several of one size the one that tells most; of several sizes each, since only one is the true one.
    for (const population of ofEachSize(known.get(keyFor(entry)) ?? [])) {
      const range = countsBehind(entry, population);
      if (!range) continue;
      const top = addCount(entry, range.likely);
      builder.relate(
        'rate',
        { terms: [plus(top)], least: range.least, most: range.most },
        { cell: entry.key },
      );
    }
  }
}

/** Populations that meet are one; of each the narrowest. */
const ofEachSize = (found: readonly Population[]): readonly Population[] =>
  [...found]
    .sort((a, b) => a.high / a.low - b.high / b.low)
    .filter(
      (each, at, all) =>
        !all.slice(0, at).some((other) => each.low <= other.high * DRIFT && other.low <= each.high * DRIFT),
    );

function byRow(entries: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const rows = new Map<number, Entry[]>();
  for (const entry of entries) {
    const own = rows.get(entry.index);
    if (own) own.push(entry);
    else rows.set(entry.index, [entry]);
  }
  return rows;
}

/** Rates of one kind, of the same people, in one period. */
const keyFor = ({ figure, period, judged }: Entry): string =>
  `${period} ${figure.kind === 'rate' ? figure.base : ''} ${populationOf(judged.indicator.title)}`;

/** Rows of counts a row of rates was made from: those of its subject, or whose numbers say so over the periods. */
function behindOf(
  rates: readonly Entry[],
  counts: readonly (readonly Entry[])[],
  tried: number,
): { readonly behind: readonly Behind[]; readonly named: boolean } {
  const subject = subjectOf(rates[0]?.judged.indicator.title ?? '');
  const all = counts.map((own) => ({ rates, counts: new Map(own.map((entry) => [entry.period, entry])) }));
  const named = all.filter((_, at) => {
    const title = counts[at]?.[0]?.judged.indicator.title ?? '';
    return subject !== '' && subjectOf(title) === subject;
  });
  if (named.length > 0) return { behind: named, named: true };
  return { behind: all.filter((each) => isBorneOut(each, tried)), named: false };
}

/** A population changes by less than this from one year to another. */
const DRIFT = 1.03;
/** Rows that keep one ratio by chance that are to be expected among all pairs tried, at most. */
const MOST_EXPECTED = 0.2;

/** Whether counts and rates of two periods or more give one population. */
function isBorneOut({ rates, counts }: Behind, tried: number): boolean {
  const found = rates.flatMap((entry) => {
    const count = counts.get(entry.period);
    const population = count && populationBy(entry, count);
    return population ? [{ ...population, count, inYear: !isPastYear(entry.period) }] : [];
  });
  const sizes = new Set(found.map(({ count }) => (count.figure.kind === 'count' ? count.figure.count : 0)));
  const meet = (list: readonly Population[], drift: number): boolean =>
    Math.max(0, ...list.map(({ low }) => low)) <= drift * Math.min(Infinity, ...list.map(({ high }) => high));
  const within = found.filter(({ inYear }) => inYear);
  // Numbers that have nothing to do with each other meet about as often as the ranges are wide.
  const wide = found
    .map(({ low, high, inYear }) => Math.min(1, high / low - 1 + (inYear ? 0 : DRIFT - 1)))
    .sort((x, y) => x - y);
  const expected = wide.slice(0, sizes.size - 1).reduce((product, chance) => product * chance, tried);
  return sizes.size > 1 && expected <= MOST_EXPECTED && meet(found, DRIFT) && meet(within, 1);
}

/** The population that a count and its rate give. */
function populationBy({ figure }: Entry, { figure: count }: Entry): Population | null {
  const rounding = figure.kind === 'rate' ? roundingOf(figure.shown) : null;
  if (figure.kind !== 'rate' || count.kind !== 'count' || !rounding || rounding.low <= 0) return null;
  const population = (end: number) => (count.count * figure.base * rounding.scale) / end;
  return { low: population(rounding.high), high: population(rounding.low) };
}

/** count × low/high and count × high/low: the ends of the rate with the ends of the population. */
function relateCount(builder: ModelBuilder, { figure, key }: Entry, count: Entry): void {
  const rounding = figure.kind === 'rate' ? roundingOf(figure.shown) : null;
  if (!rounding || count.top === null || count.figure.kind !== 'count') return;
  const { low, high } = rounding;
  const said = count.figure.count;
  const [least, most] = [Math.ceil((said * low) / high), Math.floor((said * high) / low)];
  builder.relate('rate', { terms: [plus(count.top)], least, most }, { cell: key });
}

/** The counts that a rate may have been made from; null where none is. */
function countsBehind(
  { figure }: Entry,
  population: Population,
): { readonly least: number; readonly most: number; readonly likely: number } | null {
  const rounding = figure.kind === 'rate' ? roundingOf(figure.shown) : null;
  if (figure.kind !== 'rate' || !rounding) return null;
  const { low, high, scale } = rounding;
  const of = (end: number, people: number) => (end * people) / (scale * figure.base);
  const least = Math.max(0, Math.ceil(of(low, population.low)));
  const most = Math.floor(of(high, population.high));
  const middle = Math.round(of((low + high) / 2, (population.low + population.high) / 2));
  return least > most ? null : { least, most, likely: Math.min(most, Math.max(least, middle)) };
}
