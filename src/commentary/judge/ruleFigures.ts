import type { Fact, FactRole } from '../../domain/facts/fact';
import { unitOf } from '../../domain/indicators/unit';
import type { JudgedIndicator } from '../../domain/judging/judged';
import { formatDecimal, rational } from '../../domain/values/exact';
import { basesFor } from '../link/comparedWith';
import { isOtherMark } from '../link/mark';
import { isOtherSubject } from '../link/otherSubject';
import { isOpen, isWay } from '../link/roles';
import { hasVerb } from '../link/ownSubject';
import { isSaidAlready } from '../link/saidAlready';
import { standsForIt } from '../link/standsForIt';
import { subjectsInRole } from '../link/averageOf';
import type { Subjects } from '../link/subjects';
import { PAST } from '../link/times';
import type { FactBook } from '../link/factBook';
import { fits, isNear, isUnit, readFigure, type ReadFigure } from '../link/readFigure';
import { pairedWith } from '../text/figures';
import { agrees } from '../text/hedges';
import { clauseOf, type Sentence } from '../text/sentences';
import { within } from '../text/text';
import { LEFT_OUT } from '../text/wording';

import {
  heldAgainst,
  CLAIM_KINDS,
  makeClaim,
  whyWrong,
  judgeAgainstEach,
  claimOfNone,
  type PlacedClaim,
  type ClaimOutcome,
} from './makeClaim';

/** The reader by rules: takes a figure for the one thing its words say it is, and looks that up. */
export const ruleFigures = (sentence: Sentence, book: FactBook): readonly PlacedClaim[] =>
  sentence.figures.map((figure) => ruleFigure(readFigure(sentence, figure), book));

function ruleFigure(read: ReadFigure, book: FactBook): PlacedClaim {
  const { sentence, figure, role } = read;
  const kind = role === 'target' ? 'target' : CLAIM_KINDS[figure.form];
  const pair = pairedWith(figure, sentence.figures, sentence.bare);
  const isWrongPair = figure.form === 'ratio' && pair !== null && !agrees(pair, figure.value);
  const arithmetic = heldAgainst(false, true, 'ratio-not-percentage', {
    kind,
    expected: `${formatDecimal(figure.value, 1)}%`,
  });
  const subjects = subjectsInRole(sentence, figure, role, book);
  if (subjects.main.length === 0)
    return isWrongPair ? makeClaim(figure, null, arithmetic) : claimOfNone(figure, kind);
  const clause = clauseOf(sentence, figure);
  const { mention } = subjects;
  const isMark = role === 'neighbour' || role === 'england' || role === 'target';
  const goesOn =
    (mention !== null && within(mention, clause)) ||
    standsForIt(sentence, clause, figure) ||
    // "As against the national average of 16 per cent": without a verb it has no subject of its own.
    (isMark && !hasVerb(sentence, figure));
  const isOther = role === 'target' && isOtherMark(sentence, figure);
  const firm =
    !isOther && subjects.firm && goesOn && !isOtherSubject(sentence, figure) && !isOfAPart(read, subjects);
  return judgeAgainstEach(figure, subjects.main, kind, (judged) => {
    const isFirm = firm && !isSaidAlready(read, judged, book);
    const found = lookUp({ ...read, kind, subjects, judged, firm: isFirm, book });
    if (!isWrongPair || !pair || found.verdict === 'contradicts') return found;
    // Where the ratio is the sheet's and the percentage is not, that alone is wrong.
    const isShown = book
      .of(judged)
      .some((fact) => fact.unit === 'percent' && fact.role === 'value' && fits(pair, fact));
    return found.verdict === 'agrees' && !isShown ? found : { ...arithmetic, at: found.at ?? null };
  });
}

interface Asked extends ReadFigure {
  readonly kind: ClaimOutcome['kind'];
  readonly subjects: Subjects;
  readonly judged: JudgedIndicator;
  readonly firm: boolean;
  readonly book: FactBook;
}

const AHEAD =
  /\b(?:will|expect\w*|forecast\w*|projected|projections?|predict\w*|anticipat\w*|aim(?:s|ing)? (?:to|for)|hop(?:e|es|ing) to|plan(?:s|ned)? to|intend\w*|should (?:be|reach|rise|fall|improve)|likely to|on course to|until)\b[^;]*$/i;
/**
 * "60% of late reviews were late because …", "a third of children placed over 20 miles away are with relatives", "12% of
 * children have refused": of a part, where a verb says something else of them than the outcomes that indicators count.
 */
function isOfAPart({ sentence: { text, clauses, end }, figure }: ReadFigure, { mention }: Subjects): boolean {
  if (figure.form === 'plain') return false;
  const tail = text.slice(figure.end, clauses.find((each) => within(figure, each))?.end ?? end);
  if (/^\s*(?:of )?(?:the |these |all )?(?:late|overdue|missed)\b/i.test(tail)) return true;
  const after = mention && mention.start >= figure.end ? mention : null;
  const people =
    /^\s*of (?:our |the |all |these )?(?:children|young people|care leavers|CLA|LAC|them)\b/i.exec(tail);
  if (!after && !people && mention) return false;
  const isOf = after && /^\W*(?:\([^)]*\)\s*)?(?:of\b[^,;.]*|)$/i.test(text.slice(figure.end, after.start));
  if (after && !isOf && figure.form !== 'ratio') return false;
  const rest = after ? text.slice(after.end, end) : tail.slice(people?.[0].length ?? 0);
  return SAID_OF.test(rest) && !OUTCOME.test(after ? text.slice(after.start, end) : rest);
}

/** The roles a fact may have to be what a figure is said to be, the plainest first. */
function rolesFor({ sentence, figure, role, judged }: Asked): readonly FactRole[] {
  if (role === 'change') return ['change', 'gap', 'cases'];
  if (role !== 'value') return [role, 'value'];
  const lead = sentence.text.slice(sentence.start, figure.start);
  const rest = LEFT_OUT.test(sentence.bare.slice(figure.end, clauseOf(sentence, figure).end));
  if (figure.form === 'plain' && figure.decimals === 0 && unitOf(judged.indicator) === 'percentage') {
    const counts: readonly FactRole[] = ['numerator', 'denominator', 'remainder'];
    return [...(rest ? (['remainder'] as const) : []), ...counts, 'value'];
  }
  return [
    'value',
    ...(rest || figure.form === 'ratio' ? (['remainder'] as const) : []),
    ...(/\b(?:against|versus|vs?\.?)\s*(?:the |a |an )?$/i.test(lead) ? (['target'] as const) : []),
  ];
}

/** Looks up what the words say a figure is. */
function lookUp(asked: Asked): ClaimOutcome {
  const { sentence, figure, role, kind, judged, firm, book, at, times } = asked;
  const now = sentence.present.quarter;
  const told = { kind, at: role === 'neighbour' || role === 'england' ? null : at };
  const lead = sentence.text.slice(sentence.start, figure.start);
  if (at === 'future' || (times.stated === null && role !== 'target' && AHEAD.test(lead)))
    return { ...told, verdict: 'untied', because: 'future' };
  const roles = rolesFor(asked);
  const facts = book.of(judged).filter((fact) => isUnit(asked, fact));
  const timely = roles
    .flatMap((each) => facts.filter((fact) => fact.role === each))
    .filter((fact) => isTimely(asked, fact));
  const found = timely.find((fact) => fits(figure, fact) && isWay(sentence, figure, fact));
  if (found) {
    // The sheet's own mistake: its figure, and not what the ratio beside it there gives.
    const exact = found.role === 'value' && !found.ratio ? found.values.at(1) : undefined;
    const shown = figure.form === 'percent' && exact !== undefined && !agrees(figure, exact);
    const because = shown ? 'agrees-with-shown' : 'agrees';
    return { kind, verdict: 'agrees', because, expected: found.text, at: found.at };
  }
  const points =
    figure.form === 'percent' && role === 'change'
      ? book
          .of(judged)
          .find(
            (fact) =>
              (fact.role === 'change' || fact.role === 'gap') && fact.unit === 'points' && fits(figure, fact),
          )
      : undefined;
  if (points)
    return heldAgainst(false, firm, 'points-not-per-cent', {
      ...told,
      expected: `${points.text.replace(/ points$/, '')} percentage points`,
    });
  const held = timely.find(
    ({ role: has, unit }) =>
      has === roles[0] && (figure.form !== 'plain' || has !== 'change' || unit === 'count'),
  );
  // Of a time that the scorecard has no column for, only a table may know.
  const isUnknown = times.stated === PAST && times.named.has(PAST);
  if (!held || isUnknown)
    return { ...told, verdict: 'untied', because: facts.length > 0 ? 'no-period' : 'no-value' };
  const isMark = held.role !== 'value' && held.role !== 'numerator';
  const others = [...book.of(judged), ...mentioned(asked)].filter(
    (fact) =>
      isUnit(asked, fact) &&
      fits(figure, fact) &&
      isOpen(sentence, fact) &&
      (!isMark || fact.role === held.role || fact.at === now),
  );
  const late = others.some(({ role: has, at: then }) => has === held.role && then !== now && then !== at);
  const stated = times.stated !== null && times.stated !== PAST;
  const outOfDate = late && (stated || sentence.periods.length === 0 || PUT_AS_NOW.test(lead));
  const expected = { ...told, expected: held.text };
  if (others.length > 0 && !outOfDate) return { ...expected, verdict: 'untied', because: 'other-subject' };
  const because = outOfDate && !stated ? 'out-of-date' : whyWrong(figure, held.role);
  return heldAgainst(false, firm && isMeant(asked, held), because, expected);
}

/** "Improved to 86.7%", "is now 86.7%". */
const PUT_AS_NOW =
  /\b(?:to|(?<!\b(?:was|were|stood) )at|is|are|now|stands? at|reached)\s*(?:now |just |only |about |around )*$/i;

/** The facts of what else the sentence names. */
const mentioned = ({ sentence, judged, book, subjects }: Asked): readonly Fact[] =>
  subjects.all
    .filter((each) => each !== judged)
    .flatMap((each) => book.of(each))
    .filter(({ role, at }) => at === sentence.present.quarter && (role === 'value' || role === 'numerator'));

/** Whether a fact is of the time the words say; a change by the time it is counted from as well. */
function isTimely({ sentence, figure, judged, times, at }: Asked, fact: Fact): boolean {
  if (fact.at === '') return true;
  if (times.stated === PAST) return fact.at !== sentence.present.quarter;
  if (fact.at !== at) return false;
  return fact.role !== 'change' || basesFor(sentence, figure, judged, at).includes(fact.since ?? '');
}

/** A verb after those a share is of: "of the young people in staying put arrangements are over 19". */
const SAID_OF =
  /^\W*(?:\([^)]*\)\s*)?(?:[\w'-]+ ){0,8}?(?:is|are|was|were|has|have|had|lived?|remain\w*|left|went|did)\b/i;
/** Said after a count, it is the indicator that is meant and not a part of its cases. */
const OUTCOME =
  /\b(?:on time|in time|timely|timescales?|late|overdue|up[- ]to[- ]date|complet\w+|held|done|target|met|achiev\w*|carried out|took place|recorded)\b/i;
const FINITE =
  /^\W*(?:\([^)]*\)\s*)?(?:\w+ ){0,3}?(?:is|are|was|were|has|have|had|live|lives|lived|remain\w*|left|went|experienced|did)\b/i;

/** A number of cases is only wrong where a verb says what is counted; a ratio where it shares a number with the row's. */
function isMeant({ sentence, figure, role, subjects }: Asked, held: Fact): boolean {
  const [tenth, most] = [rational(1, 10), rational(2, 5)];
  if (figure.ratio && held.ratio)
    return (
      isNear(figure.ratio.numerator, held.ratio.numerator, rational(0), tenth) ||
      isNear(figure.ratio.denominator, held.ratio.denominator, rational(0), tenth)
    );
  const [value] = held.values;
  if (figure.form !== 'plain' || held.unit !== 'count' || role !== 'value' || !value) return true;
  // Too far off for a slip: "8 of the thirty are parents", "7 care leavers work for us".
  const isSlip = isNear(figure.value, value, rational(3), most);
  if (held.role === 'value') return isSlip || subjects.mention?.weak !== true;
  if (!isSlip) return false;
  const rest = sentence.text.slice(figure.end, clauseOf(sentence, figure).end);
  return subjects.mention !== null && (FINITE.test(rest) || OUTCOME.test(rest));
}
