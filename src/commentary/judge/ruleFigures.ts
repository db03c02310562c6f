import type { Fact, FactRole } from '../../domain/facts/fact';
import {
  compare,
  formatDecimal,
  multiply,
  rational,
  subtract,
  ZERO,
  absolute,
  type Rational,
} from '../../domain/values/exact';
import type { JudgedIndicator } from '../../domain/judging/judged';
import type { ClaimKind, ClaimReason } from '../claim';
import { basesFor } from '../link/comparedWith';
import { FINITE, OUTCOME, linkFigure, type IndicatorLink } from '../link/linkIndicator';
import { whenOf, type When } from '../link/linkPeriod';
import { isOtherSubject } from '../link/otherSubject';
import { roleOf, type Role } from '../link/roles';
import { isPercentage } from '../link/values';
import type { FactBook } from '../match/factBook';
import { fits } from '../match/read';
import { isOpen, isWay } from '../match/roles';
import { labelOf } from '../match/times';
import { pairedWith, type Figure } from '../text/figures';
import { agrees } from '../text/hedges';
import { clauseOf, type Sentence } from '../text/sentences';
import { afterOf, LEFT_OUT } from './countedNouns';
import { claimOf, KINDS, reasonOf, settle, unclaimed, type Made } from './makeClaim';
import { agreed, contradicted, untied, type Outcome } from './outcome';

/** A figure with what ties it and what the rules make of it. */
interface RuledFigure {
  readonly figure: Figure;
  readonly link: IndicatorLink | null;
  readonly made: Made;
}

/**
 * The reader by rules: decides by the words which indicator, role and time a figure is of, and looks that one up. "One"
 * as a pronoun is no figure.
 */
export function ruleFigures(sentence: Sentence, book: FactBook): readonly RuledFigure[] {
  return sentence.figures.flatMap((figure) => {
    const role = roleOf(sentence, figure);
    if (isPronoun(sentence, figure, role)) return [];
    const linked = linkFigure(sentence, figure);
    const loose = isOtherSubject(sentence, figure);
    const link = linked && loose ? { ...linked, firm: false } : linked;
    return [{ figure, link, made: claimFor(sentence, figure, role, link, book) }];
  });
}

function isPronoun(sentence: Sentence, figure: Figure, role: Role): boolean {
  if (figure.form !== 'plain' || sentence.text.slice(figure.start, figure.end).toLowerCase() !== 'one')
    return false;
  return role.kind === 'value' && afterOf(sentence, figure) !== 'cases';
}

function claimFor(
  sentence: Sentence,
  figure: Figure,
  role: Role,
  link: IndicatorLink | null,
  book: FactBook,
): Made {
  const kind = role.kind === 'target' ? 'target' : KINDS[figure.form];
  const pair = pairedWith(figure, sentence.figures, sentence.bare);
  const isWrongPair = figure.form === 'ratio' && pair !== null && !agrees(pair, figure.value);
  const arithmetic = (): Outcome =>
    contradicted(
      'ratio-not-percentage',
      { kind, expected: `${formatDecimal(figure.value, 1)}%`, period: null },
      true,
    );
  if (!link || link.indicators.length === 0)
    return isWrongPair ? claimOf(figure, null, arithmetic()) : unclaimed(figure, kind);
  if (figure.form === 'plain' && afterOf(sentence, figure) === 'other' && role.kind === 'value')
    return unclaimed(figure, 'count', 'other-subject');
  return settle(figure, link, kind, (judged, firm) => {
    const found = lookUp({ sentence, figure, role, kind, link, judged, firm, book });
    if (!isWrongPair || !pair || found.verdict === 'contradicts') return found;
    // Where the ratio is the sheet's and the percentage is not, that alone is wrong.
    const isShown = book
      .of(judged)
      .some((fact) => fact.unit === 'percent' && fact.role === 'value' && fits(pair, fact));
    return found.verdict === 'agrees' && !isShown ? found : { ...arithmetic(), period: found.period };
  });
}

interface Asked {
  readonly sentence: Sentence;
  readonly figure: Figure;
  readonly role: Role;
  readonly kind: ClaimKind;
  readonly link: IndicatorLink;
  readonly judged: JudgedIndicator;
  readonly firm: boolean;
  readonly book: FactBook;
}

/** The roles a fact may have to be what a figure is said to be, the plainest first. */
function rolesFor({ sentence, figure, role, judged }: Asked): readonly FactRole[] {
  if (role.kind === 'average') return [role.of, 'value'];
  if (role.kind === 'target') return ['target', 'value'];
  if (role.kind === 'cases') return ['cases'];
  if (role.kind === 'change') return ['change'];
  if (role.kind === 'gap') return figure.form === 'points' ? ['gap'] : ['gap', 'value'];
  const rest = LEFT_OUT.test(sentence.bare.slice(figure.end, clauseOf(sentence, figure).end));
  const against = /\b(?:against|versus|vs?\.?)\s*(?:the |a |an )?$/i.test(
    sentence.text.slice(sentence.start, figure.start),
  );
  const lead = sentence.text.slice(sentence.start, figure.start);
  const counts = figure.form === 'plain' && figure.decimals === 0 && isPercentage(judged);
  if (counts)
    return [
      ...(rest ? (['remainder'] as const) : []),
      'numerator',
      'denominator',
      'remainder',
      ...(AS_VALUE.test(lead) ? (['value'] as const) : []),
    ];
  return [
    'value',
    ...(rest || figure.form === 'ratio' ? (['remainder'] as const) : []),
    ...(against ? (['target'] as const) : []),
  ];
}

const isUnit = ({ figure }: Asked, { unit }: Fact): boolean => {
  if (figure.form === 'percent' || figure.form === 'fraction') return unit === 'percent';
  if (figure.form !== 'plain') return unit === figure.form;
  return unit === 'count' || unit === 'percent' || (unit === 'points' && figure.decimals > 0);
};

/** Before a number that is put as the value: "fell to 71", "from 29", "(10)". */
const AS_VALUE =
  /(?:\b(?:from|to|at|is|was|were|reached|stands|fig(?:ure)?|being)\s*(?:just |only |around |about |now )*|[(=:]\s*)$/i;

/** Looks up what the words say a figure is. */
function lookUp(asked: Asked): Outcome {
  const { sentence, figure, role, kind, judged, firm, book } = asked;
  const said = whenOf(sentence, figure);
  const now = sentence.present.quarter;
  // "Since April" is up to now.
  const when: When =
    said.period.kind === 'start' ? { ...said, period: { kind: 'quarter', quarter: now } } : said;
  const { period } = when;
  const told = { kind, expected: null, period: role.kind === 'average' ? null : period };
  if (period.kind === 'future') return untied('future', told);
  const roles = rolesFor(asked);
  const facts = book.of(judged).filter((fact) => isUnit(asked, fact));
  const ofRole = roles.flatMap((each) => facts.filter(({ role: has }) => has === each));
  const timely = ofRole.filter((fact) => isTimely(asked, fact, when));
  const found = timely.find((fact) => fits(figure, fact) && isWay(sentence, figure, fact));
  if (found) {
    // The sheet's own mistake: its figure, and not what the ratio beside it there gives.
    const exact = found.role === 'value' && !found.ratio ? found.values.at(1) : undefined;
    const shown = figure.form === 'percent' && exact !== undefined && !agrees(figure, exact);
    return agreed(
      { kind, expected: found.text, period: periodOf(found, when) },
      shown ? 'agrees-with-shown' : 'agrees',
    );
  }
  const points =
    figure.form === 'percent' && (role.kind === 'change' || role.kind === 'gap') && isPercentage(judged);
  const named = points
    ? book.of(judged).find((fact) => fact.role === role.kind && fact.unit === 'points' && fits(figure, fact))
    : undefined;
  if (named)
    return contradicted(
      'points-not-per-cent',
      { ...told, expected: `${named.text.replace(/ points$/, '')} percentage points` },
      firm,
    );
  const [held] = timely.filter(
    ({ role: has, unit }) =>
      has === roles[0] && (figure.form !== 'plain' || has !== 'change' || unit === 'count'),
  );
  if (!held) return untied(facts.length > 0 ? 'no-period' : 'no-value', told);
  const isMark = held.role !== 'value' && held.role !== 'numerator';
  const others = [...book.of(judged), ...mentioned(asked)].filter(
    (fact) =>
      isUnit(asked, fact) &&
      fits(figure, fact) &&
      isOpen(sentence, fact) &&
      (!isMark || fact.role === held.role || fact.at === now),
  );
  const late = others.find(({ role: has, at }) => has === held.role && at !== now && at !== labelOf(period));
  const lead = sentence.text.slice(sentence.start, figure.start);
  const outOfDate =
    late !== undefined && (when.stated || sentence.periods.length === 0 || PUT_AS_NOW.test(lead));
  const because: ClaimReason = outOfDate && !when.stated ? 'out-of-date' : reasonOf(figure, held.role);
  const expected = { ...told, expected: held.text };
  if (others.length > 0 && !outOfDate) return untied('other-subject', expected);
  return contradicted(because, expected, firm && isMeant(asked, held));
}

/** "Improved to 86.7%", "is now 86.7%". */
const PUT_AS_NOW =
  /\b(?:to|(?<!\b(?:was|were|stood) )at|is|are|now|stands? at|reached)\s*(?:now |just |only |about |around )*$/i;

/** The facts of what else the sentence names. */
const mentioned = ({ sentence, judged, book }: Asked): readonly Fact[] =>
  sentence.mentions
    .flatMap(({ indicators }) => indicators)
    .filter((each) => each !== judged)
    .flatMap((each) => book.of(each))
    .filter(({ role, at }) => at === sentence.present.quarter && (role === 'value' || role === 'numerator'));

/** Whether a fact is of the time the words say; a change by the time it is counted from as well. */
function isTimely({ sentence, figure, judged }: Asked, fact: Fact, when: When): boolean {
  if (fact.at === '') return true;
  if (when.earlier) return fact.at !== sentence.present.quarter;
  if (fact.at !== labelOf(when.period)) return false;
  if (fact.role !== 'change') return true;
  return basesFor(sentence, figure, judged, when.period).periods.some((base) => labelOf(base) === fact.since);
}

/** Within a share of another, or a number of cases. */
const isClose = (a: Rational, b: Rational, share = rational(1, 10), least = ZERO): boolean => {
  const off = absolute(subtract(a, b));
  return compare(off, absolute(multiply(b, share))) <= 0 || compare(off, least) <= 0;
};

/** A number of cases is only wrong where a verb says what is counted; a ratio where it shares a number with the row's. */
function isMeant({ sentence, figure, role, link }: Asked, held: Fact): boolean {
  if (figure.ratio && held.ratio) {
    const [top, bottom] = [
      isClose(figure.ratio.numerator, held.ratio.numerator),
      isClose(figure.ratio.denominator, held.ratio.denominator),
    ];
    return top || bottom;
  }
  if (figure.form !== 'plain' || held.unit !== 'count' || role.kind !== 'value' || held.role === 'value')
    return true;
  const [value] = held.values;
  // Too far off for a slip: "8 of the thirty are parents".
  if (
    value &&
    !isClose(figure.value, value, rational(2, 5)) &&
    !isClose(figure.value, value, rational(1, 10), rational(3))
  )
    return false;
  const rest = sentence.text.slice(figure.end, clauseOf(sentence, figure).end);
  return (
    link.mention !== null &&
    (FINITE.test(rest.replace(/^\s*(?:\w+ ){0,3}?(?=(?:is|are|was|were|has|have|had)\b)/, '')) ||
      OUTCOME.test(rest))
  );
}

const periodOf = (fact: Fact, { period }: When): When['period'] | null =>
  fact.at === ''
    ? null
    : fact.at === labelOf(period)
      ? period
      : /^Q/.test(fact.at)
        ? { kind: 'quarter', quarter: fact.at as 'Q1' }
        : { kind: 'year', year: fact.at };
