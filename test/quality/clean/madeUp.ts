import type { GridCell } from '../../../src/domain/grid/grid';
import { QUARTERS } from '../../../src/domain/periods/periods';
import { typedCell } from '../../fixtures/published';
import { randomOf, type Random } from '../random';
import { rounded } from '../ratioTexts';
import type { Book } from '../sheet';

/** How a made-up sheet looks. */
interface Style {
  readonly name: string;
  /** Children looked after at the end of Q1. */
  readonly size: number;
  /** How many of the year's quarters are filled, and how many have a column. */
  readonly filled: 1 | 2 | 3 | 4;
  readonly columns: 1 | 2 | 3 | 4;
  readonly decimals: 0 | 1 | 2;
  /** A ratio's text: p the percentage, n and d the counts. */
  readonly ratio: string;
  /** Thousands grouped in ratios. */
  readonly grouped?: boolean;
  readonly heading: string;
}

const grouped = (count: number): string => count.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');

/** Rows of one sheet, all its numbers from one set of children, so that every rule between rows holds. */
class MadeUp {
  private readonly random: Random;
  private readonly periods: readonly number[];
  private readonly heads: readonly number[];

  constructor(
    private readonly style: Style,
    seed: number,
  ) {
    this.random = randomOf(seed, style.name);
    this.periods = QUARTERS.slice(0, style.filled).map((_period, index) => index);
    this.heads = this.walk(style.size, 0.04);
  }

  book(): Book {
    const { style } = this;
    const year = (back: number): string => `${2023 - back}-${24 - back}`;
    const headings = [
      ...[
        'Ref No',
        'Indicator Description',
        'Statistical Neighbour Average 2021/22',
        'England average 2021/22',
      ],
      ...[3, 2, 1].map((back) => `Borough ${year(back)}`),
      'Borough target 2023/24',
      ...QUARTERS.slice(0, style.columns).map((period) => style.heading.replace('Q#', period)),
    ];
    const rows = this.rows().map(([title, target, own, past], index) => [
      ...[typedCell(String(index + 1)), typedCell(title)],
      ...[past * 1.05, past * 0.96, past * 0.98, past * 1.03, past].map((value) => this.plain(value)),
      typedCell(target),
      ...own,
    ]);
    const width = headings.length;
    const cells = [headings.map((text) => typedCell(text)), ...rows].map((row) => [
      ...row,
      ...Array.from({ length: width - row.length }, () => typedCell('')),
    ]);
    const period = QUARTERS[style.filled - 1] ?? 'Q1';
    return {
      name: `made up: ${style.name}`,
      grids: [{ sheet: 'Scorecard', top: 0, left: 0, cells }],
      period,
      settle: null,
    };
  }

  /** Title, target, this year's cells, and what past years are about. */
  private rows(): readonly (readonly [string, string, readonly GridCell[], number])[] {
    const { random, heads } = this;
    const { size } = this.style;
    const population = size * random.int(280, 340);
    const some = (share: number): readonly number[] => heads.map((head) => Math.round(head * share));
    const leavers = this.grow(Math.max(12, Math.round(size * 0.2)), 0.2);
    const ceased = this.grow(Math.max(11, Math.round(size * 0.1)), 0.1);
    const year = heads.map((head) => Math.round(head * 0.6));
    const percent = (share: number): number => share * 100;
    return [
      ['Number of current CLA at end of quarter', 'N/A', this.counts(heads), size],
      ['Number of current Care Leavers at end of quarter', 'N/A', this.counts(this.walk(size, 0.05)), size],
      [
        'Rate of CLA per 10,000 children aged under 18',
        '',
        heads.map((head) => typedCell(((head * 10000) / population).toFixed(1))),
        (size * 10000) / population,
      ],
      ['Timeliness of Reviews of Looked After Children', '95%', this.ratios(some(0.95), 0.92), percent(0.93)],
      [
        '% of CLA with 3 or more placements',
        'Q1 - 2.5% Q2 - 5% Q3 - 7.5% Q4 - 10%',
        this.cumulative(heads, 0.02),
        percent(0.1),
      ],
      [
        '% of CLA looked after for 2.5+ years and in the same placement for 2 years',
        '>=70%',
        this.ratios(this.walk(Math.max(15, Math.round(size * 0.2)), 0.1), 0.7),
        percent(0.7),
      ],
      [
        '% of Care Leavers in suitable accommodation (19 - 21 year olds)',
        '85%',
        this.ratios(leavers, 0.88),
        percent(0.86),
      ],
      [
        '% of Care Leavers not in education, employment or training (19 - 21 year olds)',
        'Less than 35%',
        this.ratios(leavers, 0.34),
        percent(0.35),
      ],
      [
        '% of CLA who are looked after 1 yr + with up to date Dental Checks (rolling year)',
        '90%',
        this.ratios(year, 0.87),
        percent(0.85),
      ],
      [
        '% of CLA who are looked after 1 yr + with up to date Health Checks (rolling year)',
        '95%',
        this.ratios(year, 0.93),
        percent(0.92),
      ],
      [
        '% of children who ceased to be looked after who were adopted',
        'N/A',
        this.cumulative(ceased, 0.06),
        percent(0.05),
      ],
      [
        '% Children who ceased to be looked after due to a Special Guardianship Order',
        'N/A',
        this.cumulative(ceased, 0.09),
        percent(0.08),
      ],
      [
        '% of CLA placed more than 20 miles away from home (snapshot)',
        '<=20%',
        this.ratios(some(0.75), 0.21),
        percent(0.2),
      ],
      [
        '% of all CLA (current and ceased) with at least 1 missing episode in year',
        'Q1: 3% Q2: 6% Q3: 9% Q4: 12%',
        this.cumulative(this.grow(Math.round(size * 1.1), 0.1), 0.025),
        percent(0.1),
      ],
    ];
  }

  private plain(value: number): GridCell {
    return typedCell(value.toFixed(this.style.decimals));
  }

  private counts(values: readonly number[]): readonly GridCell[] {
    return values.map((value) => typedCell(String(value)));
  }

  /** A number each quarter that goes up and down and never stays. */
  private walk(first: number, by: number): readonly number[] {
    const step = Math.max(1, Math.round(first * by));
    let value = first;
    return this.periods.map((period) => {
      const move = this.random.int(1, step) * (this.random.int(0, 2) === 0 ? -1 : 1);
      if (period > 0) value += move;
      return value;
    });
  }

  /** A number each quarter that only grows. */
  private grow(first: number, by: number): readonly number[] {
    let value = first;
    return this.periods.map((period) => {
      if (period > 0) value += this.random.int(1, Math.max(2, Math.round(first * by)));
      return value;
    });
  }

  /** A share of each denominator, never the same ratio twice running. */
  private ratios(denominators: readonly number[], share: number): readonly GridCell[] {
    let [before, of] = [0, 0];
    return denominators.map((denominator) => {
      const most = Math.max(1, Math.round(denominator * 0.06));
      let numerator = Math.round(denominator * share) + this.random.int(-most, most);
      if (numerator === before && denominator === of) numerator -= 1;
      [before, of] = [numerator, denominator];
      return this.ratio(Math.max(0, Math.min(numerator, denominator)), denominator);
    });
  }

  /** Cases since April out of the denominators, growing by about so much a quarter. */
  private cumulative(denominators: readonly number[], share: number): readonly GridCell[] {
    let numerator = 0;
    return denominators.map((denominator) => {
      numerator += this.random.int(1, Math.max(2, Math.round(denominator * share * 1.4)));
      return this.ratio(Math.min(numerator, denominator), denominator);
    });
  }

  private ratio(numerator: number, denominator: number): GridCell {
    const show = this.style.grouped ? grouped : String;
    return typedCell(
      this.style.ratio
        .replace('p', rounded(BigInt(numerator), BigInt(denominator), this.style.decimals))
        .replace('n', show(numerator))
        .replace('d', show(denominator)),
    );
  }
}

const base: Style = {
  name: 'one decimal, three quarters',
  size: 190,
  filled: 3,
  columns: 3,
  decimals: 1,
  ratio: 'p (n/d)',
  heading: 'Borough Q# 2023-24',
};

/** Sizes from a small council to all of a region, every number of quarters, and several ways of writing. */
const STYLES: readonly Style[] = [
  base,
  { ...base, name: 'first quarter', filled: 1, columns: 1 },
  { ...base, name: 'first of four columns', filled: 1, columns: 4, heading: 'Q# 2023/24' },
  { ...base, name: 'half year', filled: 2, columns: 4, heading: 'Quarter Q# (2023-24)' },
  { ...base, name: 'three of four columns', filled: 3, columns: 4, heading: 'Actual Q# 2023/24' },
  { ...base, name: 'whole year', filled: 4, columns: 4 },
  { ...base, name: 'small council', size: 62, filled: 4, columns: 4 },
  { ...base, name: 'large county', size: 1874, filled: 4, columns: 4, grouped: true },
  { ...base, name: 'region', size: 11890, filled: 3, columns: 4, grouped: true, decimals: 2 },
  { ...base, name: 'whole per cents', decimals: 0, filled: 4, columns: 4 },
  { ...base, name: 'two decimals', decimals: 2 },
  { ...base, name: 'per cent signs', ratio: 'p% (n/d)' },
  { ...base, name: 'line breaks', ratio: 'p \n(n/d)', filled: 4, columns: 4 },
  { ...base, name: 'spaces in the ratio', ratio: 'p% ( n / d )' },
  { ...base, name: 'square brackets', ratio: 'p [n/d]' },
  { ...base, name: 'of', ratio: 'p% (n of d)', filled: 2, columns: 2 },
];

export const madeUpBooks = (seed: number): readonly Book[] =>
  STYLES.map((style) => new MadeUp(style, seed).book());
