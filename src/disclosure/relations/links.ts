import { readTitleWords, sharedWords, type TitleWords } from '../../domain/indicators/titleWords';
import { plus, type ModelBuilder } from '../model/builder';
import { baseOf, baseTerms, isPastYear, type Entry } from '../model/entries';
import type { FigurePeriod } from '../model/plan';

/** Figures by indicator and period, for looking back at earlier quarters. */
export class Figures {
  private readonly byKey = new Map<string, Entry>();
  private readonly titles = new Map<number, TitleWords>();

  constructor(
    readonly entries: readonly Entry[],
    private readonly periods: readonly FigurePeriod[],
  ) {
    for (const entry of entries) this.byKey.set(entry.key, entry);
  }

  at(index: number, period: FigurePeriod): Entry | undefined {
    return this.byKey.get(`${index}:${period}`);
  }

  /** The indicator's figures in the quarters before, oldest first; none for past years, which stand alone. */
  before({ index, period }: Entry): readonly Entry[] {
    if (isPastYear(period)) return [];
    return this.periods
      .slice(0, this.periods.indexOf(period))
      .flatMap((earlier) => (isPastYear(earlier) ? [] : (this.at(index, earlier) ?? [])));
  }

  words({ index, judged }: Entry): TitleWords {
    const known = this.titles.get(index) ?? readTitleWords(judged.indicator.title);
    this.titles.set(index, known);
    return known;
  }

  /**
   * Whether something two indicators say was equal in every earlier quarter in which both say it, and how often. Only
   * earlier quarters count: what a reader could tell at the time stays as it was when later figures come.
   */
  agreedBefore(
    a: Entry,
    b: Entry,
    saysA: (entry: Entry) => number | null,
    saysB: (entry: Entry) => number | null = saysA,
  ): number | null {
    let times = 0;
    for (const earlier of this.before(a)) {
      const other = this.at(b.index, earlier.period);
      const [one, two] = [saysA(earlier), other ? saysB(other) : null];
      if (one === null || two === null) continue;
      if (one !== two) return null;
      times += 1;
    }
    return times;
  }
}

/**
 * Links the denominators of one period that a reader would take for the same children: of one cohort by the settings,
 * or equal now and in every earlier quarter, with each other or with a row of counts. Someone who knows the service
 * knows which these are, so equal numbers are taken for more than chance. Gives the linked pairs.
 */
export function linkDenominators(
  builder: ModelBuilder,
  figures: Figures,
  entries: readonly Entry[],
): readonly (readonly [Entry, Entry])[] {
  const pairs: (readonly [Entry, Entry])[] = [];
  const groups: Entry[][] = [];
  for (const entry of entries) {
    if (baseTerms(entry) === null) continue;
    const joined = groups.filter((group) => {
      const partner = group.find((other) => areSame(figures, entry, other));
      if (partner) pairs.push([entry, partner]);
      return partner !== undefined;
    });
    for (const group of joined) group.push(entry);
    if (joined.length === 0) groups.push([entry]);
  }
  for (const [a, b] of pairs) {
    const [one, two] = [baseTerms(a), baseTerms(b)];
    if (one && two) builder.equal('shared-denominator', one, two);
  }
  return pairs;
}

/** Whether two figures of one period are of the same children, as far as a reader can tell. */
export function areSame(figures: Figures, a: Entry, b: Entry): boolean {
  const [one, two] = [baseOf(a), baseOf(b)];
  const [cohort, other] = [a.judged.setting.cohort, b.judged.setting.cohort];
  const sameCohort = cohort !== null && cohort === other;
  if (one !== null && two !== null && one !== two) return false;
  if (sameCohort) return true;
  const times = figures.agreedBefore(a, b, baseOf);
  // Where one of the two does not say its number, only earlier agreement tells that they go together.
  return times !== null && (one !== null && two !== null ? true : times > 0);
}

const topOf = ({ figure }: Entry): number | null => (figure.kind === 'ratio' ? figure.numerator : null);

/** Links a numerator with a row of counts that counts the same children: equal so far, and their titles share words. */
export function linkNumerators(builder: ModelBuilder, figures: Figures, entries: readonly Entry[]): void {
  const counts = entries.filter(({ figure }) => figure.kind === 'count');
  for (const entry of entries) {
    const numerator = topOf(entry);
    if (numerator === null || entry.top === null) continue;
    for (const count of counts) {
      if (baseOf(count) !== numerator || count.top === null) continue;
      if (sharedWords(figures.words(entry), figures.words(count)) === 0) continue;
      if (figures.agreedBefore(entry, count, topOf, baseOf) === null) continue;
      builder.equal('shared-numerator', [plus(entry.top)], [plus(count.top)]);
    }
  }
}

/** Two indicators that divide the same children, as "in education" and "not in education" do: one counts whom the other leaves out. */
export function linkOpposites(
  builder: ModelBuilder,
  figures: Figures,
  pairs: readonly (readonly [Entry, Entry])[],
): void {
  for (const [a, b] of pairs) {
    if (a.top === null || a.rest === null || b.top === null) continue;
    const [one, two] = [figures.words(a), figures.words(b)];
    if (one.negated === two.negated || sharedWords(one, two) < 2) continue;
    builder.equal('total', [plus(b.top)], [plus(a.rest)]);
  }
}
