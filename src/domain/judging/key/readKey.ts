import type { ToleranceKind } from '../../settings/settings';
import { compare, equal, HUNDRED, rational, sign, subtract, ZERO, type Rational } from '../../values/exact';
import { readAmounts } from '../rule/amounts';
import type { NoteLine } from '../rule/noteLine';
import { knowsEveryWord } from '../rule/knownWords';
import { BOTH_SIDES, MOST, OTHER_BASE } from '../rule/readSentence';

import { inColours, type ScaleKey } from '../rule/scaleKey';
import type { Rag } from '../status';
import { keyClausesOf, type KeyClause } from './clauses';
import type { BandEnd, Condition } from './condition';

/** What a whole key says of how far behind its target a figure may be. */
export interface KeyRule {
  /** Still green; nought where the target must be met. */
  readonly green: Rational;
  readonly atGreen: 'green' | 'amber';
  readonly tolerance: Rational;
  readonly toleranceKind: ToleranceKind;
  /** Null where the words leave it open. */
  readonly atTolerance: 'amber' | 'red' | null;
  /** Given as shares of the target reached: for what is to be low that says nothing sure. */
  readonly byShare: boolean;
}

/** The line a key is quoted by, and all that it stands in. */
interface Told {
  readonly line: NoteLine;
  readonly lines: readonly NoteLine[];
}

/**
 * The key of a sheet, read as a whole. `rule`: every word of every outcome is accounted for, and together they part all
 * figures. `contradicts`: they are understood and do not. `row`: how far off is amber stands in the row. `unread`: there is an
 * outcome whose condition is not understood, or too little for a rule.
 */
export type KeyReading =
  | ({ readonly kind: 'rule'; readonly rule: KeyRule } & Told)
  | ({ readonly kind: 'contradicts'; readonly greenPast: boolean } & Told)
  | ({ readonly kind: 'row' } & Told)
  | { readonly kind: 'unread'; readonly doubted: NoteLine | null };

type Band = Extract<Condition, { kind: 'band' }>;

/** Reads the lines that name outcomes; what else stands beside the table is for others to hear. */
export function readKey(lines: readonly NoteLine[], key: ScaleKey | null): KeyReading {
  const clauses = lines.flatMap((line) => keyClausesOf({ ...line, text: inColours(line, key) }));
  const coloured = settle(clauses);
  const of = (rag: Rag): readonly KeyClause[] => coloured.filter(({ rags }) => rags.includes(rag));
  const [first] = of('amber').length > 0 ? of('amber') : of('red');
  const unknown = clauses.filter(({ condition, rags }) => condition === null && rags.length > 0);
  if (!first || unknown.length > 0) {
    const doubted = unknown.find(isDoubtful)?.line.address;
    return { kind: 'unread', doubted: lines.find(({ address }) => address === doubted) ?? null };
  }
  const conditions = (rag: Rag): readonly Condition[] => of(rag).flatMap(({ condition }) => condition ?? []);
  const [greens, ambers, reds] = [conditions('green'), conditions('amber'), conditions('red')];
  const addresses = new Set(clauses.map(({ line: { address } }) => address));
  const told = lines.filter(({ address }) => addresses.has(address));
  const line = told.find(({ address }) => address === first.line.address) ?? first.line;
  const all = [...greens, ...ambers, ...reds];
  const greenPast = greens.some((each) => each.kind === 'band' && each.to !== null && sign(each.to.at) > 0);
  const against = { kind: 'contradicts' as const, greenPast, line, lines: told };
  if (all.some(({ kind }) => kind === 'in-tolerance' || kind === 'out-of-tolerance'))
    return isByRow(greens, ambers, reds) ? { kind: 'row', line, lines: told } : against;
  if (all.every(({ kind }) => kind !== 'band')) return { kind: 'unread', doubted: null };
  // A colour that is none of ours has a part of what misses its target.
  const others = clauses.flatMap(({ rags, condition }) =>
    rags.length === 0 && condition ? [condition.kind] : [],
  );
  if (others.some((kind) => kind !== 'met' && kind !== 'beyond')) return against;
  const rule = join(greens, ambers, reds);
  return rule ? { kind: 'rule', rule, line, lines: told } : against;
}

const ABOUT_TARGETS =
  /\b(?:targets?|goals?|standard|trajectory|(?<!\b(?:action|recovery|improvement|delivery) )plan)\b/i;

/** "Green: target met for three months running": of the target, and more than a distance from it. */
const isDoubtful = ({ text, rags }: KeyClause): boolean => {
  const amounts = readAmounts(text);
  // "Amber (times) = within 3 days of target" is heard of by itself.
  const isOther = !rags.includes('green') && amounts.some(({ bound }) => bound !== null);
  if (isOther && amounts.every(({ kind }) => kind === 'other')) return false;
  return (
    ABOUT_TARGETS.test(text) && (!knowsEveryWord(text) || OTHER_BASE.test(text) || BOTH_SIDES.test(text))
  );
};

/** "Off target" is amber or red: red where another is amber, and amber where another is red. */
function settle(clauses: readonly KeyClause[]): readonly KeyClause[] {
  const sure = new Set(clauses.flatMap(({ rags }) => (rags.length === 1 ? rags : [])));
  return clauses.map((clause) =>
    clause.rags.length < 2
      ? clause
      : { ...clause, rags: [sure.has('red') && !sure.has('amber') ? 'amber' : 'red'] },
  );
}

const isByRow = (
  greens: readonly Condition[],
  ambers: readonly Condition[],
  reds: readonly Condition[],
): boolean =>
  greens.every(({ kind }) => kind === 'met' || kind === 'all-else') &&
  ambers.every(({ kind }) => kind === 'in-tolerance' || kind === 'missed' || kind === 'all-else') &&
  reds.every(({ kind }) => kind === 'out-of-tolerance' || kind === 'missed' || kind === 'all-else') &&
  [...ambers, ...reds].some(({ kind }) => kind === 'in-tolerance' || kind === 'out-of-tolerance');

/** Of one colour: where its band begins and ends; null where two of them differ, 'none' where it has no amount. */
function bandOf(conditions: readonly Condition[]): Band | 'none' | null {
  const bands = conditions.flatMap((each) => (each.kind === 'band' ? [each] : []));
  const [first] = bands;
  if (!first) return 'none';
  const same = (one: BandEnd | null, other: BandEnd | null): boolean =>
    one === null || other === null ? one === other : equal(one.at, other.at) && one.claim === other.claim;
  return bands.every((band) => same(band.from, first.from) && same(band.to, first.to)) ? first : null;
}

/** How far a bound may stand from the one before it and mean the same: "up to 84.9%", "6 to 10%". */
const STEP = rational(1);

function join(
  greens: readonly Condition[],
  ambers: readonly Condition[],
  reds: readonly Condition[],
): KeyRule | null {
  const [green, amber, red] = [bandOf(greens), bandOf(ambers), bandOf(reds)];
  if (green === null || amber === null || red === null) return null;
  if (greens.some(({ kind }) => kind === 'missed' || kind === 'beyond')) return null;
  if ([...ambers, ...reds].some(({ kind }) => kind === 'met' || kind === 'beyond')) return null;
  const bands = [green, amber, red].flatMap((band) => (band === 'none' ? [] : [band]));
  const units = new Set(bands.map(({ unit }) => unit));
  const [unit] = units;
  if (units.size > 1 || !unit) return null;
  if (green !== 'none' && (green.from !== null || !reachesTarget(green))) return null;
  if (red !== 'none' && red.to !== null && compare(red.to.at, HUNDRED) < 0) return null;
  if ([amber, red].some((band) => band !== 'none' && band.met && !band.isShare)) return null;
  if ([...greens, ...ambers, ...reds].filter(({ kind }) => kind === 'all-else').length > 1) return null;
  const greenEnd = green === 'none' ? null : green.to;
  // At least 100% of the target is the target met.
  const ends = greenEnd && sign(greenEnd.at) > 0 ? greenEnd : null;
  const amberFrom = amber === 'none' ? null : amber.from;
  const edge = edgeAt(ends, amberFrom);
  if (edge === 'differ') return null;
  // What lies between the target and where amber begins would have no colour.
  if (!ends && amberFrom && compare(amberFrom.at, STEP) > 0) return null;
  if (ends && [...ambers, ...reds].some(({ kind }) => kind === 'missed')) return null;
  const [amberTo, redFrom] = [amber === 'none' ? null : amber.to, red === 'none' ? null : red.from];
  // Amber that has a band without an end reaches to where red begins, and not past it.
  const last = edgeAt(amberTo, redFrom, ends !== null && ambers.length === 0 ? ends : null);
  if (last === 'differ' || last === null) return null;
  const tolerance = last.at;
  const least = ends?.at ?? ZERO;
  const fits = ambers.length === 0 && ends ? equal(tolerance, least) : compare(tolerance, least) > 0;
  if (!fits || sign(tolerance) <= 0 || compare(tolerance, MOST) > 0) return null;
  return {
    green: least,
    atGreen: edge?.near === false ? 'amber' : 'green',
    tolerance,
    toleranceKind: unit === 'points' ? 'points' : 'relative',
    atTolerance: last.near === null ? null : last.near ? 'amber' : 'red',
    byShare: bands.some(({ isShare }) => isShare),
  };
}

/** "Within 5% of target": what meets it is within it. */
const reachesTarget = ({ to }: Band): boolean => to !== null;

interface Edge {
  readonly at: Rational;
  /** Whether what is exactly there is of the nearer colour; null where the words leave it open. */
  readonly near: boolean | null;
}

/** Where one colour ends and the next begins: one edge said once or twice. 'differ' where they leave a gap, overlap, or both claim it. */
function edgeAt(
  ends: BandEnd | null,
  begins: BandEnd | null,
  other: BandEnd | null = null,
): Edge | null | 'differ' {
  const near = ends ?? other;
  if (!near && !begins) return null;
  if (!near || !begins) {
    const { at, claim } = near ?? begins ?? { at: ZERO, claim: null };
    const isIn = claim === 'in' || claim === 'in-loosely';
    return { at, near: claim === null ? null : near ? isIn : !isIn };
  }
  const gap = subtract(begins.at, near.at);
  // "85% and more", then "80% to 84.9%": what lies between is rounded to the one or the other.
  const isStep = sign(gap) > 0 && compare(gap, STEP) < 0 && begins.claim === null;
  if (sign(gap) !== 0 && !isStep) return 'differ';
  if (isStep) return { at: near.at, near: near.claim !== 'out' };
  // "Less than 5%" and "more than 5%" leave 5% itself open.
  if (near.claim === 'out') return { at: near.at, near: begins.claim === 'out' ? null : false };
  if (begins.claim === 'out') return { at: near.at, near: true };
  if (begins.claim === 'in') return near.claim === 'in' ? 'differ' : { at: near.at, near: false };
  return { at: near.at, near: near.claim === null ? null : true };
}
