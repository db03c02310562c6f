import { foldSpace } from '../grid/grid';
import type { Policy, ToleranceKind } from '../settings/settings';
import { equal, sign, ZERO, type Rational } from '../values/exact';
import { findOtherKey } from './key/otherKey';
import { readKey, type KeyRule } from './key/readKey';
import { parseOwnStatus } from './ownStatus';
import { findNoAmber, withoutDenials } from './rule/noAmber';
import type { NoteLine } from './rule/noteLine';
import { readSentence, type Said } from './rule/readSentence';
import { inColours, type ScaleKey } from './rule/scaleKey';
import { findTwoColours } from './rule/twoColours';
import type { OwnStatus } from './ownStatus';

/** How far off target is still green by a sheet's own rule, in the kind of its tolerance. */
export interface StillGreen {
  readonly amount: Rational;
  /** What a shortfall of exactly so much is. */
  readonly at: 'green' | 'amber';
}

/** The rule a sheet states for its own statuses, and where. It outranks our default until someone confirms or changes it. */
export interface WrittenRule {
  readonly tolerance: Rational;
  readonly toleranceKind: ToleranceKind;
  readonly atTolerance: 'amber' | 'red';
  /** How far off target is still green, and what exactly that is; absent where the target must be met. */
  readonly stillGreen?: StillGreen;
  /** Given as shares of the target reached: for what is to be low that says nothing sure. */
  readonly byShare?: true;
  /** The line it was read from, as written. */
  readonly text: string;
  readonly address: string;
}

/** What the lines beside a table say of how far off is amber. */
export interface RuleSearch {
  readonly rule: WrittenRule | null;
  /** A line that lays down how far off is amber and is no one tolerance of the target: our own in its place would be a guess. */
  readonly unread: NoteLine | null;
  /** A line that gives an amount of days, cases or money beside the rule. */
  readonly inOtherUnits: NoteLine | null;
  /** Whether green itself reaches past the target: no tolerance, of the sheet or of a row, is then amber's. */
  readonly greenPast?: true;
}

/**
 * The rule in the lines beside a table: "Amber = within 10% of target", "Green: at or above target; Amber: within 5%; Red:
 * more than 5% below", "RAG: ±2 percentage points", "we call a result amber where it misses its target by no more than
 * eight per cent". No rule where there is none, where the lines contradict each other, or where one of them says more than a
 * tolerance can; the line is then `unread`. With the key of the sheet's own scale its words are read as their colours. Per cent are per cent of the target; only points that are called so are points.
 */
export function searchRule(lines: readonly NoteLine[], key: ScaleKey | null = null): RuleSearch {
  const whole = readKey(lines, key);
  if (whole.kind === 'unread') {
    const search = searchSentences(lines, key);
    const { rule, unread, inOtherUnits } = search;
    if (!rule && !unread && !inOtherUnits) return { ...search, unread: findOtherKey(lines, key) };
    // What another colour means is not known: neither is then where the others begin.
    return search.rule && whole.doubted ? { ...search, rule: null, unread: whole.doubted } : search;
  }
  const told = new Set(whole.lines.map(({ address }) => address));
  const rest = searchSentences(
    lines.filter(({ address }) => !told.has(address)),
    key,
  );
  const { inOtherUnits } = rest;
  const nothing = { rule: null, unread: null, inOtherUnits };
  if (whole.kind === 'row') return { ...nothing, unread: rest.unread ?? rest.rule };
  const greenPast = rest.greenPast ?? (whole.kind === 'contradicts' && whole.greenPast);
  const rule = whole.kind === 'rule' ? ruleOf(whole.rule, whole.line) : null;
  if (!rule || greenPast || (rest.unread && rest.unread !== inOtherUnits))
    return { ...nothing, unread: rest.unread ?? whole.line, ...(greenPast && { greenPast: true as const }) };
  return rest.rule && !sameAmounts(rule, rest.rule)
    ? { ...nothing, unread: rest.rule }
    : { ...nothing, rule };
}

function ruleOf(
  { green, atGreen, tolerance, toleranceKind, atTolerance, byShare }: KeyRule,
  { text, address }: NoteLine,
): WrittenRule {
  return {
    tolerance,
    toleranceKind,
    atTolerance: atTolerance ?? 'amber',
    ...(sign(green) > 0 && { stillGreen: { amount: green, at: atGreen } }),
    ...(byShare && { byShare }),
    text: foldSpace(text),
    address,
  };
}

/** A tolerance said once more beside the key. */
const sameAmounts = (one: WrittenRule, other: WrittenRule): boolean =>
  equal(one.tolerance, other.tolerance) && one.toleranceKind === other.toleranceKind;

/** "For measures of cost, amber means up to 3%": which rows are meant, and what holds for the others, is for a person to say. */
const isOfSome = ({ text }: NoteLine): boolean => OF_SOME.test(text);
const OF_SOME =
  /(?:^|[.;:] )(?:for|in the case of|where) (?!(?:all|any|these|those|this|the|every|each|our|us|its|a|an|green|amber|red)\b)(?:[\w/-]+ ){0,2}(?:measures?|indicators?|kpis?|pis?)(?: (?:of|about|on|with|that|which)\b|,)/i;

/** The rule of sentences that tell of one colour or another, each for itself. */
function searchSentences(lines: readonly NoteLine[], key: ScaleKey | null): RuleSearch {
  const read = lines.map((line) => {
    const one = readSentence(inColours(line, key));
    return isOfSome(line) && one.said.length > 0
      ? { line, ...one, said: [], unread: true }
      : { line, ...one };
  });
  // A legend whose colours are fills: "On target", "Within 5% of target", "More than 5% off".
  const hasMet = lines.some(({ text }) => text.split(' | ').some(saysMet));
  const found = read.flatMap(({ line, said, uncoloured }) =>
    [...said, ...(hasMet ? uncoloured : [])].flatMap((each) => (each ? [{ line, said: each }] : [])),
  );
  const isOpen = ({ uncoloured }: (typeof read)[number]): boolean =>
    uncoloured.some((each) => each === null || !hasMet);
  const unread = read.find((each) => each.unread || isOpen(each))?.line ?? null;
  const inOtherUnits = read.find((each) => each.inOtherUnits)?.line ?? null;
  const past = read.find(({ greenPast }) => greenPast)?.line;
  if (past) return { rule: null, unread: past, inOtherUnits, greenPast: true };
  const [first] = found;
  if (!first) return { rule: null, unread: unread ?? inOtherUnits, inOtherUnits };
  const rule = unread ? null : agreed(found);
  return { rule, unread: unread ?? (rule ? null : first.line), inOtherUnits };
}

/**
 * The rule of a sheet without amber: whatever misses its target is red. A key of green and red alone, or a line that denies
 * amber, says so. Where the sheet's own statuses know amber, or the line is of some rows only, it is asked about. Both null where no line says it.
 */
export function searchTwoColours(
  lines: readonly NoteLine[],
  key: ScaleKey | null,
  statuses: readonly (OwnStatus | null)[],
): Pick<RuleSearch, 'rule' | 'unread'> {
  const denied = findNoAmber(lines);
  const others = lines.map((line) => ({ ...line, text: withoutDenials(line.text) }));
  const line = (denied?.ofSome ? null : denied?.line) ?? findTwoColours(others, key);
  if (!line) return { rule: null, unread: denied?.line ?? null };
  const hasAmber = statuses.some(
    (status) => status?.kind === 'colours' && status.rags.length === 1 && status.rags[0] === 'amber',
  );
  return hasAmber ? { rule: null, unread: line } : { rule: withoutAmber(line), unread: null };
}

/** The line that denies amber in so many words for a whole table, where another gives its tolerance; null where none does. */
export function contradicted(lines: readonly NoteLine[]): NoteLine | null {
  const denied = findNoAmber(lines);
  return denied && !denied.ofSome && denied.inWords ? denied.line : null;
}

/** A rule under which whatever misses its target is red, as a line of the sheet has it. */
const withoutAmber = ({ text, address }: NoteLine): WrittenRule => ({
  tolerance: ZERO,
  toleranceKind: 'relative',
  atTolerance: 'red',
  text: foldSpace(text),
  address,
});

/** "On target or better", "Target met": a label of what is green. */
function saysMet(text: string): boolean {
  const label = foldSpace(text).replace(/ or (?:better|above|exceeded)$/i, '');
  const own = label.length <= 40 ? parseOwnStatus(label) : null;
  return own?.kind === 'colours' && own.rags.length === 1 && own.rags[0] === 'green';
}

/** The rule of the lines; null where there is none to follow. */
export const parseWrittenRule = (lines: readonly NoteLine[]): WrittenRule | null => searchRule(lines).rule;

/** One rule of all that was said; null where they contradict each other. */
function agreed(found: readonly { readonly line: NoteLine; readonly said: Said }[]): WrittenRule | null {
  const [first] = found;
  if (!first) return null;
  const { tolerance, toleranceKind } = first.said;
  const agree = found.every(
    ({ said }) => equal(said.tolerance, tolerance) && said.toleranceKind === toleranceKind,
  );
  const edges = new Set(found.flatMap(({ said }) => said.atTolerance ?? []));
  if (!agree) return null;
  const { text, address } = first.line;
  // "Amber: missed by <5%; red: missed by >5%" leaves the edge itself open: there it is as ours has it.
  const [said = 'amber', contradicts] = edges;
  const atTolerance = contradicts ? 'amber' : said;
  return { tolerance, toleranceKind, atTolerance, text: foldSpace(text), address };
}

/** The policy with the sheet's own rule in place of ours. */
export const withWrittenRule = <Rules extends Policy>(policy: Rules, rule: WrittenRule | null): Rules =>
  rule
    ? {
        ...policy,
        tolerance: rule.tolerance,
        toleranceKind: rule.toleranceKind,
        atTolerance: rule.atTolerance,
        stillGreen: rule.stillGreen?.amount ?? ZERO,
        atStillGreen: rule.stillGreen?.at ?? 'green',
      }
    : policy;
