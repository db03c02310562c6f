import type { Series } from './series';
import type { TitleSupport } from './evidence';
import { shareContent } from './titleContent';
import { type Pattern, waysToTake } from './pattern';

/**
 * How far apart on the sheet the parts of a sum may stand, by how many parts it has: anywhere where there are few
 * rows; in a long scorecard a total stands by its parts, and trying everything would take for ever.
 */
const REACH: Readonly<Record<number, number>> = { 2: 600, 3: 24, 4: 14, 5: 12 };
export const reachOf = (many: number): number => REACH[many] ?? 12;

/** Denominators, those that are the same in every period they have in common taken once. */
export function distinct(bases: readonly Series[]): readonly Series[] {
  const kept: Series[] = [];
  for (const base of bases) if (!kept.some((other) => isSame(base, other))) kept.push(base);
  return kept;
}

export function isSame(a: Series, b: Series): boolean {
  const both = [...a.values].filter(([period]) => b.values.has(period));
  return both.length > 0 && both.every(([period, value]) => b.values.get(period) === value);
}

/** How many sums of a kind there are to be tried, among all rows or those of one kind with a whole. */
export class NearBy {
  private readonly kin = new Map<Series, number>();

  constructor(
    private readonly list: readonly Series[],
    private readonly many: number,
  ) {}

  tried(whole: Series, wording: TitleSupport): number {
    if (wording === 'none') return this.ways(this.list.length);
    const known = this.kin.get(whole);
    if (known !== undefined) return known;
    const kin = this.list.filter(({ content }) => shareContent([content, whole.content])).length;
    const ways = this.ways(kin);
    this.kin.set(whole, ways);
    return ways;
  }

  private ways(all: number): number {
    const within = Math.min(all, reachOf(this.many));
    const windows = Math.max(1, all - within + 1);
    return Math.max(1, waysToTake(this.many, within) * Math.min(windows, all) * Math.max(1, all - this.many));
  }
}

export const patternOf = (plus: readonly Series[], minus: readonly Series[]): Pattern => ({
  parts: [
    ...plus.map((series) => ({ series, times: 1 as const })),
    ...minus.map((series) => ({ series, times: -1 as const })),
  ],
});
