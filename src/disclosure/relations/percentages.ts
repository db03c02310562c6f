import { plus, type ModelBuilder } from '../model/builder';
import { baseOf, baseTerms, isPastYear, roundingOf, type Entry } from '../model/entries';
import type { Term } from '../model/model';
import type { FigurePeriod } from '../model/plan';
import { chanceOf, judgeEvidence, type EvidenceKind, type Instance, type TitleSupport } from './evidence';
import { areSame, type Figures } from './links';
import { includesContent, shareContent, titleContent } from './titleContent';

/** How many children a bare percentage is of, in one period, as a reader would tell from another row. */
export interface Base {
  readonly size: number;
  readonly terms: readonly Term[];
  readonly because: EvidenceKind;
  /** Other sizes it may as well be of: which of them is the one, the sheet does not say. */
  readonly others: readonly number[];
}

/** A row whose number may be the one a percentage is of: a headcount, another's denominator, or its numerator. */
interface Candidate {
  readonly wording: TitleSupport;
  readonly sizeAt: ReadonlyMap<FigurePeriod, { readonly size: number; readonly terms: readonly Term[] }>;
}

/**
 * What each bare percentage is a percentage of. A percentage says nothing of cases by itself; with a number that stands
 * elsewhere it gives the numerator (3.4% of 88 is 3). A number counts for the one where it fits in every period, as
 * `judgeEvidence` has it: some number of children must round to the percentage shown.
 */
export function findBases(figures: Figures): ReadonlyMap<Entry, Base> {
  const found = new Map<Entry, Base>();
  const rows = new Map<number, Entry[]>();
  for (const entry of figures.entries) {
    const own = rows.get(entry.index);
    if (own) own.push(entry);
    else rows.set(entry.index, [entry]);
  }
  for (const [index, own] of rows) {
    if (!own.some(({ figure }) => figure.kind === 'percentage')) continue;
    const others = [...rows].flatMap(([other, entries]) =>
      other === index ? [] : candidatesOf(own, entries, figures),
    );
    for (const scope of [own, own.filter(({ period }) => !isPastYear(period))]) {
      for (const [entry, base] of basesIn(scope, others)) if (!found.has(entry)) found.set(entry, base);
    }
  }
  return found;
}

function basesIn(own: readonly Entry[], others: readonly Candidate[]): ReadonlyMap<Entry, Base> {
  const fitting = others.flatMap((other) => {
    // A percentage taken for one of a number it is not of is hidden at worst: better than the other mistake.
    const because = judgeEvidence(instancesOf(own, other), others.length / 4, other.wording);
    return because ? [{ ...other, because }] : [];
  });
  const order: readonly TitleSupport[] = ['named', 'unit', 'none'];
  fitting.sort((a, b) => order.indexOf(a.wording) - order.indexOf(b.wording));
  const found = new Map<Entry, Base>();
  for (const entry of own) {
    if (entry.figure.kind !== 'percentage') continue;
    const [first, ...rest] = fitting.flatMap(({ sizeAt, because, wording }) => {
      const at = sizeAt.get(entry.period);
      return at && fits(entry, at.size) ? [{ ...at, because, wording }] : [];
    });
    if (!first) continue;
    const others = rest.flatMap(({ size, wording }) => (wording === first.wording ? [size] : []));
    found.set(entry, { ...first, others: [...new Set(others)].filter((size) => size !== first.size) });
  }
  return found;
}

function instancesOf(own: readonly Entry[], { sizeAt }: Candidate): readonly Instance[] {
  return own.flatMap((entry): Instance[] => {
    const { figure, period } = entry;
    const size = sizeAt.get(period)?.size;
    if (size === undefined || size < 1) return [];
    if (figure.kind === 'ratio') {
      const holds = figure.denominator === size;
      return [{ holds, values: [figure.numerator, size], chance: chanceOf(size) }];
    }
    const rounding = figure.kind === 'percentage' ? roundingOf(figure.shown) : null;
    if (!rounding) return [];
    const { low, high, scale } = rounding;
    // Nought and all of any number are 0 and 100 per cent.
    const plain = low < 0 || high > 100 * scale;
    const chance = plain ? 1 : Math.min(1, ((high - low) * size) / (100 * scale));
    return [{ holds: fits(entry, size), values: [low, size], chance }];
  });
}

function candidatesOf(
  own: readonly Entry[],
  entries: readonly Entry[],
  figures: Figures,
): readonly Candidate[] {
  const [first, other] = [own[0], entries[0]];
  if (!first || !other) return [];
  const contents = [first, other].map(({ judged }) => titleContent(judged.indicator.title));
  const [content = new Set<string>(), otherContent = new Set<string>()] = contents;
  const shared = shareContent(contents) ? 'unit' : 'none';
  const of = (
    wording: TitleSupport,
    take: (entry: Entry) => { size: number | null; terms: readonly Term[] | null },
  ): Candidate[] => {
    const sizes = entries.flatMap((entry) => {
      const { size, terms } = take(entry);
      return size !== null && terms ? [[entry.period, { size, terms }] as const] : [];
    });
    return sizes.length === 0 ? [] : [{ wording, sizeAt: new Map(sizes) }];
  };
  const named = includesContent(content, otherContent);
  const counts = entries.some(({ figure }) => figure.kind === 'count');
  const same = own.some((entry) => {
    const there = entries.find(({ period }) => period === entry.period);
    return entry.figure.kind === 'percentage' && there !== undefined && areSame(figures, entry, there);
  });
  return [
    ...of(same || (counts && named) ? 'named' : shared, (entry) => ({
      size: baseOf(entry),
      terms: baseTerms(entry),
    })),
    ...of(named ? 'unit' : 'none', ({ figure, top }) =>
      figure.kind === 'ratio' && top !== null
        ? { size: figure.numerator, terms: [plus(top)] }
        : { size: null, terms: null },
    ),
  ];
}

/** The number of children of `size` that rounds to a percentage as shown; null where none does. */
export function countBehind({ figure }: Entry, size: number): number | null {
  const rounding = figure.kind === 'percentage' ? roundingOf(figure.shown) : null;
  if (!rounding || size < 1) return null;
  const { low, high, scale } = rounding;
  const count = Math.round(((low + high) / 2 / scale / 100) * size);
  const rounds = 100 * scale * count >= low * size && 100 * scale * count <= high * size;
  return rounds && count >= 0 && count <= size ? count : null;
}

const fits = (entry: Entry, size: number): boolean => countBehind(entry, size) !== null;

/** A published percentage as bounds on the numerator against those left out: low ≤ 100 · scale · n ÷ (n + rest) ≤ high. */
export function relatePercentage(builder: ModelBuilder, entry: Entry, top: number, rest: number): void {
  const rounding = entry.figure.kind === 'percentage' ? roundingOf(entry.figure.shown) : null;
  if (!rounding) return;
  const { low, high, scale } = rounding;
  const published = { cell: entry.key };
  const share = (end: number): readonly Term[] => [
    { variable: top, times: 100 * scale - end },
    { variable: rest, times: -end },
  ];
  builder.relate('percentage', { terms: share(low), least: 0, most: null }, published);
  builder.relate('percentage', { terms: share(high), least: null, most: 0 }, published);
}
