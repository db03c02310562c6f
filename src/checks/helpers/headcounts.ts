import { equal, isInteger, type Rational } from '../../domain/values/exact';
import type { PeriodKey } from '../../domain/periods/period';
import type { Indicator, Scorecard } from '../../domain/indicators/scorecard';
import { holdsKind, periodFigures, type FigureHolding, type PeriodFigure } from './figures';
import { memoize } from './memoize';
import { unitOf } from '../../domain/indicators/unit';
import { isAbout } from '../../domain/indicators/subject';

/** A row that counts heads, with its readable quarters. */
export interface CountRow {
  readonly indicator: Indicator;
  readonly counts: ReadonlyMap<PeriodKey, FigureHolding<'number', PeriodFigure>>;
}

/** Below this two counts agree too easily by chance. */
const SMALLEST = 10n;
/** Rows looked at for one pair of values: more would only be copies of each other. */
const MOST = 8;

/** The rows of counts: "Number of current CLA at end of quarter". */
export const countRows = memoize((scorecard: Scorecard): readonly CountRow[] =>
  scorecard.indicators.flatMap((indicator) => {
    if (unitOf(indicator) !== 'count') return [];
    const figures = periodFigures(indicator).flatMap((figure) =>
      holdsKind(figure, 'number') ? [figure] : [],
    );
    return [{ indicator, counts: new Map(figures.map((figure) => [figure.place.period, figure])) }];
  }),
);

/** Denominators of a row by quarter. */
export type Denominators = ReadonlyMap<PeriodKey, Rational>;

/** The denominators a row's ratios give. */
export const denominatorsOf = memoize((indicator: Indicator): Denominators => {
  const found = new Map<PeriodKey, Rational>();
  for (const figure of periodFigures(indicator)) {
    if (holdsKind(figure, 'ratio')) found.set(figure.place.period, figure.cell.value.denominator);
  }
  return found;
});

const usable = (value: Rational | undefined): value is Rational =>
  value !== undefined && isInteger(value) && value.num >= SMALLEST;
const keyOf = (one: PeriodKey, a: Rational, two: PeriodKey, b: Rational): string =>
  `${one}=${a.num} ${two}=${b.num}`;

/** Finds the rows of counts that agree with some denominators in at least two quarters, without trying each. */
export class HeadcountIndex {
  readonly rows: readonly CountRow[];
  private readonly byPair = new Map<string, CountRow[]>();
  private readonly pairs: readonly (readonly [PeriodKey, PeriodKey])[];

  constructor(scorecard: Scorecard) {
    this.rows = countRows(scorecard);
    const keys = scorecard.periods.map(({ key }) => key);
    this.pairs = keys.flatMap((one, index) => keys.slice(index + 1).map((two) => [one, two] as const));
    for (const row of this.rows) {
      for (const [one, two] of this.pairs) {
        const [a, b] = [row.counts.get(one)?.cell.value.exact, row.counts.get(two)?.cell.value.exact];
        if (!usable(a) || !usable(b)) continue;
        const key = keyOf(one, a, two, b);
        const list = this.byPair.get(key);
        if (!list) this.byPair.set(key, [row]);
        else if (list.length < MOST) list.push(row);
      }
    }
  }

  /** Rows whose counts are these denominators in both quarters. */
  agreeing(denominators: Denominators, one: PeriodKey, two: PeriodKey): readonly CountRow[] {
    const [a, b] = [denominators.get(one), denominators.get(two)];
    return usable(a) && usable(b) ? (this.byPair.get(keyOf(one, a, two, b)) ?? []) : [];
  }

  /** Rows whose counts are these denominators in at least two quarters. */
  candidates(denominators: Denominators): readonly CountRow[] {
    return [...new Set(this.pairs.flatMap(([one, two]) => this.agreeing(denominators, one, two)))];
  }

  /**
   * The headcount a row's denominators come nearest to; null when they agree with none often enough. Of two as near,
   * the one the row's title speaks of.
   */
  nearest(indicator: Indicator): Headcount | null {
    const denominators = denominatorsOf(indicator);
    const compared = this.candidates(denominators)
      .map((row) => compareWith(denominators, row))
      .filter(({ differing }) => differing.length <= 1)
      .sort((a, b) => a.differing.length - b.differing.length);
    const [best, next] = compared;
    if (!best) return null;
    if (next?.differing.length !== best.differing.length) return { ...best, onlyOne: true };
    const alike = compared.filter(({ differing }) => differing.length === best.differing.length);
    const [named, other] = alike.filter(({ row }) => isAbout(indicator.title, row.indicator.title));
    return named && !other ? { ...named, onlyOne: true } : { ...best, onlyOne: false };
  }
}

/** How a row's denominators stand to a row of counts, quarter by quarter. */
interface Comparison {
  readonly row: CountRow;
  readonly agreeing: readonly PeriodKey[];
  readonly differing: readonly PeriodKey[];
  /** The denominator is there, the count is not. */
  readonly unreadable: readonly PeriodKey[];
}

interface Headcount extends Comparison {
  /** False when another row of counts is as near, which leaves open which is meant. */
  readonly onlyOne: boolean;
}

function compareWith(denominators: Denominators, row: CountRow): Comparison {
  const given = [...denominators.keys()];
  const comparable = given.filter((period) => row.counts.has(period));
  const agrees = (period: PeriodKey): boolean => {
    const [denominator, count] = [denominators.get(period), row.counts.get(period)?.cell.value.exact];
    return denominator !== undefined && count !== undefined && equal(denominator, count);
  };
  return {
    row,
    agreeing: comparable.filter(agrees),
    differing: comparable.filter((period) => !agrees(period)),
    unreadable: given.filter((period) => !row.counts.has(period)),
  };
}

/** The rows of counts of a scorecard, indexed once for all checks. */
export const headcountsOf = memoize((scorecard: Scorecard) => new HeadcountIndex(scorecard));
