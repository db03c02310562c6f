import type { ToleranceKind } from '../../settings/settings';
import { foldSpace } from '../../grid/grid';
import { compare, HUNDRED, rational, sign, subtract, type Rational } from '../../values/exact';
import type { Rag } from '../status';
import { readAmounts, type Amount } from './amounts';
import { clausesOf, isTelling, rulingSentences, sentencesOf } from './clauses';
import { knowsEveryWord } from './knownWords';
import { byOwnWord, mayMeanAmber, mentionsIn } from './mentions';

/** A tolerance that a clause gives. */
export interface Said {
  readonly tolerance: Rational;
  readonly toleranceKind: ToleranceKind;
  /** Null where the words leave the edge open. */
  readonly atTolerance: 'amber' | 'red' | null;
}

/** What a text says of the rule: tolerances, and whether anything of it could not be read as one. */
interface Read {
  readonly said: readonly Said[];
  readonly unread: boolean;
  /** Whether it gives an amount of days, cases or money: a rule for what counts those, beside one of per cent or points. */
  readonly inOtherUnits: boolean;
  /** Whether green itself reaches past the target ("within 10% of it"), whatever tolerance a row has. */
  readonly greenPast: boolean;
  /** "Within 5% of target" without a colour: a rule beside a label that says what is met, else for someone to say. */
  readonly uncoloured: readonly (Said | null)[];
}

const NOTHING: Read = { said: [], unread: false, inOtherUnits: false, greenPast: false, uncoloured: [] };
const UNREAD: Read = { ...NOTHING, unread: true };
const IN_OTHER_UNITS: Read = { ...NOTHING, inOtherUnits: true };

/** More than half of the target is no tolerance. */
export const MOST = rational(50);

const ABOUT_TARGETS =
  /\b(?:targets?|targed|plan|goal|standard|aim|tolerance|threshold|trajector(?:y|ies)|profile|within|outside|beyond|off|below|away|adrift|worse|under|miss(?:es|ed|ing)?|variance|short(?:fall)?|adverse|fewn)\b/i;
const TARGET =
  /\b(?:targets?|targed|plan|goal|standard|aim|miss(?:es|ed|ing)?|short(?:fall)?|adverse|variance|tolerance)\b/i;
const DEFINES =
  /[=:≤≥<>±]|\b(?:is|are|means?|if|when|where|counts?|treat|show|call|cover\w*|rat(?:e|ed|ing)|between|up to|within)\b/i;
/** What a miss is of, or is held against, where that is not the target. */
export const OTHER_BASE =
  /\b(?:england|national|regional|average|median|comparators?|neighbours?|peers?|quartile|last year|previous|prior|improv\w*|worsen\w*|deteriorat\w*|year on year)\b/i;
/** That missing on either side counts: more than a tolerance says. */
export const BOTH_SIDES =
  /\beither (?:side|way)\b|\bin either direction\b|\babove or below\b|\bover or under\b/i;

const TOLERANCE =
  /\b(?:(?:threshold|limit|margin|band) for amber|tolerance|amber (?:band|range|threshold|zone|tolerance|margin|limit))s?(?: level| range)?(?: (?:is|are|of|set|at|=))*:? ?(?:±|\+\/-)? ?(?=\d)|(?:±|\+\/-) ?(?=\d)/i;

/** "A 5% tolerance is used". */
const BEFORE_TOLERANCE =
  /(?<![\w.])\d+(?:\.\d+)? ?(?:%|per ?cent|percentage points?|points?|pp)(?: points?)? (?:amber |target |rag )?(?:tolerance|margin|band)\b/i;

/** What one line beside a table says of how far off target is amber. */
export function readSentence(text: string): Read {
  const read = rulingSentences(text).map(readOne);
  const coloured = join(read);
  if (coloured.said.length > 0 || coloured.unread || coloured.inOtherUnits || coloured.uncoloured.length > 0)
    return coloured;
  if (isTelling(text)) return NOTHING;
  const tolerance = join(sentencesOf(text).map(readTolerance));
  return tolerance.said.length > 0 || tolerance.unread || !rulingSentences(text).some(looksLikeKey)
    ? tolerance
    : UNREAD;
}

/** Two limits or more of how far off target something is, beside no word that is known for an outcome. */
const looksLikeKey = (sentence: string): boolean =>
  TARGET.test(sentence) &&
  ((sentence.match(/=|\bmeans\b|\s[–-]\s/g) ?? []).length > 1 || !TOLD.test(sentence)) &&
  readAmounts(sentence).filter(({ bound, kind }) => bound !== null && kind !== 'other').length > 1;

const join = (all: readonly Read[]): Read => ({
  said: all.flatMap(({ said }) => said),
  unread: all.some(({ unread }) => unread),
  inOtherUnits: all.some(({ inOtherUnits }) => inOtherUnits),
  greenPast: all.some(({ greenPast }) => greenPast),
  uncoloured: all.flatMap(({ uncoloured }) => uncoloured),
});

/** "Tolerance: 3%", "RAG: ±2 percentage points": without a colour. */
function readTolerance(sentence: string): Read {
  const whole = foldSpace(sentence);
  if (!/\b(?:rag|amber|tolerance|status|rating)/i.test(whole)) return NOTHING;
  const found = TOLERANCE.exec(whole);
  const from = found ? found.index + found[0].length : whole.search(BEFORE_TOLERANCE);
  if (from < 0) return NOTHING;
  const [amount, ...others] = readAmounts(whole.slice(from));
  const said = amount ? toSaid(amount, null) : null;
  if (!said) return NOTHING;
  // One tolerance for some and another for the rest.
  return others.some(({ kind }) => kind !== 'other') ? UNREAD : { ...NOTHING, said: [said] };
}

function readOne(sentence: string): Read {
  const clauses = clausesOf(sentence);
  const shared = clauses.some((clause) => readAmounts(clause).some(({ isShare }) => isShare));
  return join(clauses.map((clause) => wholly(readClause(clause, shared), clause)));
}

/** What is read of a clause, unless a word of it may be a condition that was passed over. */
function wholly(read: Read, clause: string): Read {
  if (read.said.length === 0 && read.uncoloured.length === 0) return read;
  const own = byOwnWord(clause);
  return knowsEveryWord(own ? own.rest : clause) ? read : UNREAD;
}

/** One clause: of amber, of red, of green, or of none. */
function readClause(clause: string, shared: boolean): Read {
  const own = byOwnWord(clause);
  if (own && (TARGET.test(own.rest) || TARGET.test(own.label))) {
    const amounts = amountsOf(own.rest, shared);
    // "Watch: the backlog of 40 cases": such words are statuses only where a limit stands beside them.
    return (amounts.length > 0 && isLimit(amounts)) || mentionsIn(clause).length > 0
      ? readAs(own.rag, own.rest, amounts)
      : NOTHING;
  }
  const tolerance = readTolerance(clause);
  if (tolerance.said.length > 0 || tolerance.unread) return tolerance;
  const rags = new Set(mentionsIn(clause).map(({ rag }) => rag));
  const amounts = amountsOf(clause, shared);
  if (rags.size === 0) {
    const uncoloured = readUncoloured(clause);
    if (uncoloured.length > 0) return { ...NOTHING, uncoloured };
    const limited = amounts.some(({ bound, kind }) => bound !== null && kind !== 'other');
    const unnamed = SHARE_OF_TARGET.test(clause) && clause.length <= SHORT && !TOLD.test(clause);
    return limited && (unnamed || (mayMeanAmber(clause) && TARGET.test(clause))) && !isMet(amounts)
      ? UNREAD
      : NOTHING;
  }
  if (!isRule(clause, amounts)) return NOTHING;
  const [rag, ...others] = rags;
  // Whether such a miss is this or that colour is for someone to say.
  if (!rag || others.length > 0) return isMet(amounts) ? NOTHING : UNREAD;
  return readAs(rag, clause, amounts);
}

/** A short label that says how far off the target something is and names no colour: "Just off target (3% or less)". */
function readUncoloured(clause: string): Read['uncoloured'] {
  if (clause.length > SHORT || !OFF_TARGET.test(clause) || TOLD.test(clause)) return [];
  const amounts = readAmounts(clause);
  const [only] = amounts;
  if (!only || amounts.length > 1 || only.kind === 'other' || !isLimit(amounts) || isMet(amounts)) return [];
  return [readAmber(only) ?? readRed(only)];
}

/** "Below 85% of target – needs attention": a line of a key whose word for it is not known. */
const SHARE_OF_TARGET = /(?:%|per ?cent) of (?:the |its |our )?(?:\w+ )?(?:target|plan|goal|standard)\b/i;
const SHORT = 90;
const OFF_TARGET =
  /^(?!.*\b(?:england|national|average|last|previous)\b)(?=.*\b(?:near\w*|miss\w*|within|away|off|short|close|adrift)\b)(?=.*\b(?:targets?|goals?)\b)/i;
/** Words of a sentence that tells of figures, where a label has none. */
const TOLD =
  /\b(?:was|were|is|are|has|have|had|we|our|this|these|due|because|so|will|by the end|q[1-4]|quarter|month|year)\b/i;

const OTHER_PLAN = /\b(?:action|recovery|improvement|delivery) plans?\b/gi;

/** Whether a clause with a colour lays it down: days and cases are counted in other sentences too. */
function isRule(clause: string, amounts: readonly Amount[]): boolean {
  if (amounts.length === 0) return false;
  if (amounts.some(({ kind }) => kind !== 'other')) return ABOUT_TARGETS.test(clause) || DEFINES.test(clause);
  return (
    TARGET.test(clause.replace(OTHER_PLAN, '')) ||
    (AMBER_IS.test(clause) && amounts.some(({ bound }) => bound !== null))
  );
}

const isLimit = (amounts: readonly Amount[]): boolean =>
  amounts.length === 0 ||
  amounts.some(({ bound, isShare, low }) => bound !== null || isShare || low !== null);

/** In a line that tells shares of the target ("at least nine tenths of it"), other such amounts are shares too. */
const amountsOf = (clause: string, shared: boolean): readonly Amount[] =>
  readAmounts(clause).map((amount) =>
    shared && amount.kind === 'percent' && compare(amount.value, MOST) >= 0
      ? { ...amount, isShare: true }
      : amount,
  );

const isMet = (amounts: readonly Amount[]): boolean =>
  amounts.every(
    ({ kind, value, isShare }) =>
      kind !== 'other' && (sign(value) === 0 || (isShare && compare(value, HUNDRED) >= 0)),
  );

function readAs(rag: Rag, clause: string, amounts: readonly Amount[]): Read {
  // Green that reaches beyond the target is more than a tolerance can say.
  if (rag === 'green') return isMet(amounts) ? NOTHING : { ...UNREAD, greenPast: true };
  if (amounts.length === 0) return NOTHING;
  if (OTHER_BASE.test(clause) || BOTH_SIDES.test(clause)) return UNREAD;
  if (amounts.every(({ kind }) => kind === 'other')) return IN_OTHER_UNITS;
  const ofTarget = amounts.filter(({ kind }) => kind !== 'other');
  const said = withoutStart(ofTarget).map((amount) =>
    rag === 'amber' ? readAmber(amount) : readRed(amount),
  );
  const known = said.flatMap((each) => each ?? []);
  const [first] = known;
  if (!first || known.length < said.length) return UNREAD;
  const same = known.every(
    ({ tolerance, toleranceKind }) =>
      compare(tolerance, first.tolerance) === 0 && toleranceKind === first.toleranceKind,
  );
  return same ? { ...NOTHING, said: known, inOtherUnits: ofTarget.length < amounts.length } : UNREAD;
}

const ONE = rational(1);

/** "More than 0% and no more than 5% below": that amber begins where green ends. */
function withoutStart(amounts: readonly Amount[]): readonly Amount[] {
  const [first, ...rest] = amounts;
  const begins =
    first &&
    (first.bound === 'over' || first.bound === 'from') &&
    compare(first.value, ONE) <= 0 &&
    !first.isShare;
  return begins && rest.length > 0 ? rest : amounts;
}

function readAmber(amount: Amount): Said | null {
  const { isShare, bound, low, value } = amount;
  if (isShare) {
    // From so much of the target on, up to where it is met.
    const least = low ?? (bound === 'from' || bound === 'over' || bound === 'up-to' ? value : null);
    if (!least || (low === null && bound === 'up-to')) return null;
    return toSaid({ ...amount, value: subtract(HUNDRED, least) }, bound === 'over' ? 'red' : 'amber');
  }
  if (low !== null) return compare(low, ONE) <= 0 ? toSaid(amount, null) : null;
  if (bound !== 'up-to' && bound !== 'under') return null;
  return toSaid(amount, bound === 'under' ? 'red' : null);
}

function readRed(amount: Amount): Said | null {
  const { isShare, bound, low, value } = amount;
  if (low !== null) return null;
  if (isShare) {
    if (bound !== 'under' && bound !== 'up-to') return null;
    return toSaid({ ...amount, value: subtract(HUNDRED, value) }, bound === 'under' ? 'amber' : 'red');
  }
  if (bound !== 'over' && bound !== 'from') return null;
  return toSaid(amount, bound === 'over' ? 'amber' : 'red');
}

function toSaid({ kind, value }: Amount, atTolerance: Said['atTolerance']): Said | null {
  if (kind === 'other' || sign(value) <= 0 || compare(value, MOST) > 0) return null;
  return { tolerance: value, toleranceKind: kind === 'points' ? 'points' : 'relative', atTolerance };
}

const AMBER_IS =
  /^(?:[^:=]{2,20}:\s*)?(?:amber|yellow|orange|oren|ambr|melyn)(?: ?\([^)]*\)| for [\w ]+?)?\s*(?:=|:|\s[–-]|\bmeans\b)\s*(.+)$/i;

/** What the clauses of a line say amber is, where they tell of targets: "between target and trigger". */
export function readLabelledAmber(text: string): readonly string[] {
  return rulingSentences(text)
    .flatMap(clausesOf)
    .flatMap((clause) => {
      const own = byOwnWord(clause);
      const said = AMBER_IS.exec(clause)?.[1];
      if (said !== undefined) return ABOUT_TARGETS.test(said) ? [said] : [];
      // A number without a limit is a figure: "Watch: the backlog of 40 cases is above target".
      return own?.rag === 'amber' && TARGET.test(own.rest) && isLimit(readAmounts(own.rest))
        ? [own.rest]
        : [];
    });
}
