import type { JudgedScorecard } from '../../domain/judging/judged';
import { ModelBuilder, plus } from '../model/builder';
import { baseTerms, entriesOf, isPastYear, periodsOf, type Entry } from '../model/entries';
import { Figures, linkDenominators, linkNumerators, linkOpposites } from './links';
import type { EvidenceKind } from './evidence';
import type { Model, Secret } from '../model/model';
import { isSmallCount, smallReasons, type DisclosurePolicy } from '../model/policy';
import { findPatterns, relatePattern } from './patterns';
import { countBehind, findBases, relatePercentage, type Base } from './percentages';
import { relateRates } from './rates';
import type { RelationCounts, SuppressionReason } from '../model/plan';
import { statusRelations } from './statusRelations';
import { addTables, type CountTable } from './tables';
import { relateYearToDate } from './yearToDate';

/** Everything a reader could reckon with, and every count that must stay unknown (see `Model`). */
export function buildModel(
  judged: JudgedScorecard,
  policy: DisclosurePolicy,
  tables: readonly CountTable[],
  shared: readonly (readonly number[])[] = [],
): Model {
  const periods = periodsOf(judged.scorecard);
  const entries = entriesOf(judged);
  const figures = new Figures(entries, periods);
  const builder = new ModelBuilder();
  for (const entry of entries) addEntry(builder, entry, policy);
  const because: EvidenceKind[] = [];
  for (const [entry, base] of findBases(figures)) {
    addPercentage(builder, entry, base, policy);
    because.push(base.because);
  }
  relateRates(builder, entries, (entry, count) => addRate(builder, entry, count, policy));
  for (const period of periods) {
    const now = entries.filter((entry) => entry.period === period);
    const pairs = linkDenominators(builder, figures, now);
    linkNumerators(builder, figures, now);
    linkOpposites(builder, figures, pairs);
    const headcounts = new Set(
      pairs.flatMap((pair) => (pair.some(({ figure }) => figure.kind === 'count') ? pair : [])),
    );
    for (const entry of now) {
      relateYearToDate(builder, figures, entry, policy, headcounts.has(entry));
      const status = statusRelations(entry, judged);
      for (const linear of status ?? []) builder.relate('status', linear, { status: entry.key });
    }
    if (!isPastYear(period)) {
      addTables(builder, tables, period, (index) => figures.at(index, period), policy);
    }
  }
  for (const { pattern, kind } of findPatterns(entries, periods, builder, shared)) {
    relatePattern(builder, pattern, kind, periods);
    because.push(pattern.because);
  }
  for (const each of because) builder.decided[DECIDED[each]] += 1;
  return builder.build(periods);
}

const DECIDED: Readonly<Record<EvidenceKind, keyof RelationCounts>> = {
  words: 'words',
  'words-but-one': 'words',
  figures: 'figures',
  unit: 'units',
};

function addEntry(builder: ModelBuilder, entry: Entry, policy: DisclosurePolicy): void {
  const { figure, key, place, address, period, index } = entry;
  const cell = (small: readonly SuppressionReason[]): void => {
    const kind = figure.kind === 'count' ? 3 : 1;
    builder.cells.push({ key, place, address, period, small, cost: [kind, 0, -index] });
  };
  const unknown = (truth: number | null, shown: boolean, plain = false): number =>
    builder.variable({ truth, shownBy: shown ? [key] : [], plain, period });
  switch (figure.kind) {
    case 'ratio': {
      const { numerator, denominator } = figure;
      const small = smallReasons(numerator, denominator, policy);
      cell(small.map((kind) => ({ kind })));
      entry.top = unknown(numerator, true);
      entry.rest = unknown(denominator - numerator, true);
      someone(builder, entry);
      builder.secrets.push(...secretsOf(entry, numerator, denominator, policy));
      return;
    }
    case 'count':
      cell(isSmallCount(figure.count, policy) ? [{ kind: 'small-count' }] : []);
      entry.top = unknown(figure.count, true, true);
      if (isSmallCount(figure.count, policy))
        builder.secrets.push(countSecret(entry, entry.top, figure.count, policy));
      return;
    case 'suppressed':
      cell([{ kind: 'already-suppressed' }]);
      entry.top = unknown(null, false, figure.of === 'count');
      builder.secrets.push(countSecret(entry, entry.top, null, policy));
      if (figure.of === 'ratio') {
        entry.rest = unknown(null, false);
        someone(builder, entry);
      }
      return;
    case 'impossible':
      cell([{ kind: 'impossible-ratio' }]);
      return;
    case 'percentage':
    case 'rate':
    case 'other':
      cell([]);
  }
}

/** A ratio is of at least one child. */
function someone(builder: ModelBuilder, entry: Entry): void {
  const terms = baseTerms(entry);
  if (terms) builder.relate('ratio', { terms, least: 1, most: null });
}

const countSecret = (
  { place, period }: Entry,
  variable: number,
  truth: number | null,
  { numeratorTo }: DisclosurePolicy,
): Secret => ({
  kind: 'count',
  place,
  period,
  terms: [plus(variable)],
  truth,
  small: { from: 1, to: numeratorTo },
  width: numeratorTo,
});

function secretsOf(
  { top, rest, place, period }: Entry,
  numerator: number,
  denominator: number,
  policy: DisclosurePolicy,
): readonly Secret[] {
  if (top === null || rest === null) return [];
  const { numeratorTo, complementTo, denominatorTo } = policy;
  const of = { place, period };
  return smallReasons(numerator, denominator, policy).map((reason): Secret => {
    if (reason === 'small-complement') {
      const small = { from: 1, to: complementTo };
      return {
        ...of,
        kind: 'complement',
        terms: [plus(rest)],
        truth: denominator - numerator,
        small,
        width: complementTo,
      };
    }
    const few = reason === 'small-denominator';
    const small = few ? { from: 0, to: denominatorTo } : { from: 1, to: numeratorTo };
    const kind = few ? 'of-few' : 'numerator';
    return { ...of, kind, terms: [plus(top)], truth: numerator, small, width: numeratorTo };
  });
}

/** A bare percentage of a number that stands elsewhere: the numerator it gives is judged as if it were written. */
function addPercentage(builder: ModelBuilder, entry: Entry, base: Base, policy: DisclosurePolicy): void {
  const numerator = countBehind(entry, base.size);
  if (numerator === null) return;
  const { period } = entry;
  const unknown = (truth: number): number => builder.variable({ truth, shownBy: [], plain: false, period });
  const [top, rest] = [unknown(numerator), unknown(base.size - numerator)];
  [entry.top, entry.rest] = [top, rest];
  someone(builder, entry);
  relatePercentage(builder, entry, top, rest);
  builder.equal('percentage', [plus(top), plus(rest)], base.terms);
  builder.secrets.push(...secretsOf(entry, numerator, base.size, policy));
  if (base.others.length === 0) return;
  // Which of several numbers it is of the sheet does not say: where any gives few, only the percentage itself can be hidden.
  const small = [base.size, ...base.others].flatMap((size) => {
    const count = countBehind(entry, size);
    return count === null ? [] : smallReasons(count, size, policy);
  });
  builder.hideItself(
    entry.key,
    [...new Set(small)].map((kind) => ({ kind })),
  );
}

/** A rate of a population known from other rows: the count it gives is judged as if it were written. */
function addRate(builder: ModelBuilder, entry: Entry, count: number, policy: DisclosurePolicy): number {
  const top = builder.variable({ truth: count, shownBy: [], plain: false, period: entry.period });
  entry.top = top;
  if (isSmallCount(count, policy)) builder.secrets.push(countSecret(entry, top, count, policy));
  return top;
}
