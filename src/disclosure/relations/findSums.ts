import { type Series, saysAnything } from './series';
import type { FigurePeriod } from '../model/plan';
import { type FoundPattern, Lookup, choose, judgePattern, lastCommon, mayCount, waysToTake } from './pattern';
import { NearBy, distinct, isSame, patternOf, reachOf } from './sumsTried';
import { includesContent, isFlowTitle, isStockTitle, shareContent } from './titleContent';
import { type TitleSupport, chanceOf } from './evidence';

/** Sums in the figures: rows that are equal, that add up to another, that split a group, in two pairs of one sum. */
export function findSums(
  series: readonly Series[],
  periods: readonly FigurePeriod[],
): readonly FoundPattern[] {
  const all = series.filter(saysAnything);
  const counts = all.filter(({ part }) => part === 'count');
  const tops = all.filter(({ part }) => part === 'numerator');
  const bases = distinct(all.filter(({ part }) => part === 'denominator'));
  const mixed = [...counts, ...tops, ...bases];
  return [
    ...equals(mixed, all, periods),
    ...addingUp(mixed, mixed, 2, periods),
    ...[counts, tops, bases].flatMap((list) =>
      [3, 4].flatMap((many) => [...addingUp(list, mixed, many, periods)]),
    ),
    ...splits(all, periods),
    ...pairs(counts, periods),
    ...together(series, periods),
  ];
}

function* addingUp(
  list: readonly Series[],
  wholes: readonly Series[],
  many: number,
  periods: readonly FigurePeriod[],
): Generator<FoundPattern> {
  const lookup = new Lookup(wholes, periods);
  const near = new NearBy(list, many);
  for (const parts of choose(list, many, reachOf(many))) {
    const at = lastCommon(parts, periods);
    if (at === undefined) continue;
    const sum = parts.reduce((total, { values }) => total + (values.get(at) ?? 0), 0);
    for (const whole of lookup.at(at, sum)) {
      if (parts.includes(whole)) continue;
      const pattern = patternOf([whole], parts);
      if (!mayCount(pattern, periods)) continue;
      const wording = wordingOf(whole, parts);
      const found = judgePattern(pattern, periods, { sums: near.tried(whole, wording) }, wording);
      if (found) yield found;
    }
  }
}

/** From here on two rows that are the same throughout are taken for one. */
const LARGE = 10;

/**
 * One number in two rows: a denominator that is another row's numerator, or two that are the same throughout. Not a
 * numerator that is the denominator of its own children, for it says that all of them are in it, and no more.
 */
function* equals(
  list: readonly Series[],
  all: readonly Series[],
  periods: readonly FigurePeriod[],
): Generator<FoundPattern> {
  const lookup = new Lookup(list, periods);
  const bases = new Map(
    all.flatMap((each) => (each.part === 'denominator' ? [[each.row, each] as const] : [])),
  );
  for (const [place, one] of list.entries()) {
    const at = lastCommon([one], periods);
    if (at === undefined) continue;
    for (const other of lookup.at(at, one.values.get(at) ?? 0)) {
      if (other.row === one.row || list.indexOf(other) < place) continue;
      const [a, b] = [bases.get(one.row), bases.get(other.row)];
      const inOneGroup = one.part !== other.part && a !== undefined && b !== undefined && isSame(a, b);
      if (inOneGroup) continue;
      const wording = isNested(one, other) || isNested(other, one) ? 'named' : 'none';
      // Two rows that both say 3, then 0, are no more equal than small; of 14 and 0 a reader may think so.
      const tried = list.length ** 2 / 2;
      const isLarge = [...one.values.values()].some((value) => value > LARGE);
      const found = judgePattern(
        patternOf([one], [other]),
        periods,
        isLarge ? { sums: tried } : tried,
        wording,
      );
      if (found) yield found;
    }
  }
}

/** A part of a group, and a row out of that part: "looked after for a year" and "… with a health check". */
const isNested = (part: Series, within: Series): boolean =>
  part.part === 'numerator' &&
  within.part === 'denominator' &&
  within.content.size > part.content.size &&
  includesContent(within.content, part.content);

/** A whole is named where every part is about what it is about; a word in common is a unit where all are counts, or none. */
function wordingOf(whole: Series, parts: readonly Series[]): TitleSupport {
  const unit = (part: Series): boolean => (part.part === 'count') === (whole.part === 'count');
  if (parts.every((part) => unit(part) && includesContent(part.content, whole.content))) return 'named';
  const alike = parts.every(({ part }) => part === whole.part);
  return alike && shareContent([whole, ...parts].map(({ content }) => content)) ? 'unit' : 'none';
}

/** A group split in two to five: numerators of one denominator that add up to it. */
function* splits(all: readonly Series[], periods: readonly FigurePeriod[]): Generator<FoundPattern> {
  const bases = all.filter(({ part }) => part === 'denominator');
  for (const base of distinct(bases)) {
    const rows = new Set(bases.flatMap((other) => (isSame(other, base) ? [other.row] : [])));
    const members = all.filter(({ part, row }) => part === 'numerator' && rows.has(row));
    for (const many of [2, 3, 4, 5]) {
      for (const parts of choose(members, many, reachOf(many))) {
        const [first = base] = parts;
        const wording = parts.every(({ content }) => isHalfOf(content, first.content)) ? 'named' : 'unit';
        const tried = { sums: waysToTake(many, Math.min(members.length, reachOf(many))) };
        const found = judgePattern(patternOf([base], parts), periods, tried, wording);
        if (found) yield found;
      }
    }
  }
}

function isHalfOf(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(a.size, b.size);
}

/** a + b = c + d among rows of counts: start and joined, left and end. */
function* pairs(counts: readonly Series[], periods: readonly FigurePeriod[]): Generator<FoundPattern> {
  const near = new NearBy(counts, 3);
  for (const four of choose(counts, 4, reachOf(4))) {
    const [a, b, c, d] = four;
    if (!a || !b || !c || !d) continue;
    const alike = shareContent(four.map(({ content }) => content));
    const ways = [
      [
        [a, b],
        [c, d],
      ],
      [
        [a, c],
        [b, d],
      ],
      [
        [a, d],
        [b, c],
      ],
    ] as const;
    for (const [plus, minus] of ways) {
      const pattern = patternOf(plus, minus);
      if (!mayCount(pattern, periods)) continue;
      const wording = isFlow(plus, minus) || isFlow(minus, plus) ? 'named' : alike ? 'unit' : 'none';
      const found = judgePattern(pattern, periods, { sums: near.tried(a, wording) }, wording);
      if (found) yield found;
    }
  }
}

type Pair = readonly [Series, Series];

/** One stock and who joined on one side, the other stock and who left on the other. */
function isFlow([a, b]: Pair, [c, d]: Pair): boolean {
  const side = (stock: Series, flow: Series, into: boolean): boolean =>
    isStockTitle(stock.title) && isFlowTitle(flow.title, into);
  return (side(a, b, true) || side(b, a, true)) && (side(c, d, false) || side(d, c, false));
}

/** Ratios that add up as ratios do: numerators and denominators both, as those of boys, of girls and of all. */
function* together(all: readonly Series[], periods: readonly FigurePeriod[]): Generator<FoundPattern> {
  const tops = all.filter(({ part }) => part === 'numerator');
  const baseOf = new Map(
    all.flatMap((each) => (each.part === 'denominator' ? [[each.row, each] as const] : [])),
  );
  const lookup = new Lookup(tops, periods);
  for (const many of [2, 3]) {
    const near = new NearBy(tops, many);
    for (const parts of choose(tops, many, reachOf(3))) {
      const at = lastCommon(parts, periods);
      if (at === undefined) continue;
      const sum = parts.reduce((total, { values }) => total + (values.get(at) ?? 0), 0);
      for (const whole of lookup.at(at, sum)) {
        const below = [whole, ...parts].flatMap(({ row }) => baseOf.get(row) ?? []);
        const [base, ...others] = below;
        if (parts.includes(whole) || !base || others.length < many) continue;
        // Each bears out the other: by chance both would have to come out.
        const alike = shareContent([whole, ...parts].map(({ content }) => content));
        const tried = near.tried(whole, alike ? 'unit' : 'none') * chanceOf(sum);
        const bases = judgePattern(patternOf([base], others), periods, tried, 'unit');
        const above = { ...patternOf([whole], parts), withNought: true };
        const both = bases && judgePattern(above, periods, 0, 'unit');
        if (bases && both) yield* [bases, both];
      }
    }
  }
}
