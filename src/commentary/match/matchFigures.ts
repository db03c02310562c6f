import type { Fact } from '../../domain/facts/fact';
import type { JudgedIndicator } from '../../domain/judging/judged';
import { unitOf } from '../../domain/indicators/unit';
import type { ClaimReason } from '../claim';
import { CLAIM_KINDS, makeClaim, whyWrong, type PlacedClaim } from '../judge/makeClaim';
import type { WrittenFigure } from '../text/figures';
import type { Sentence } from '../text/sentences';
import { besideItsRow, isExplained, isOutOfDate, judgeChange } from './explain';
import type { FactBook } from '../link/factBook';
import { matchTable } from './matchTables';
import { fits, isUnit, readFigure, type ReadFigure } from '../link/readFigure';
import { isOtherMark } from '../link/mark';
import { isSaidAlready, isSeries } from '../link/saidAlready';
import { isForeign, isOtherSubject } from '../link/otherSubject';
import { isOpen, isWay, saidRole } from '../link/roles';
import { subjectsInRole } from '../link/averageOf';
import type { Subjects } from '../link/subjects';
import { PAST } from '../link/times';
import { AHEAD, NOW, PART } from '../text/wording';

/**
 * The matching reader: a figure agrees when some plausible reading of its sentence fits a fact of the workbook. It
 * contradicts only when none does, what it speaks of is plain, and the difference can be explained: an earlier figure,
 * another row's, a slip of a digit.
 */
export const matchFigures = (sentence: Sentence, book: FactBook): readonly PlacedClaim[] =>
  sentence.figures.map((figure) => {
    const made = matchFigure(sentence, figure, book);
    return made.verdict === 'agrees' ? made : (matchTable(sentence, figure, book) ?? made);
  });

/** A name of several meanings agrees where one of them does, and is wrong where all of them are. */
function matchFigure(sentence: Sentence, figure: WrittenFigure, book: FactBook): PlacedClaim {
  const subjects = subjectsInRole(sentence, figure, saidRole(sentence, figure), book);
  const made = subjects.main.map((one) => matchSubject(sentence, figure, book, one, subjects));
  const [first] = made;
  if (!first) return claimOf(readFigure(sentence, figure), 'untied', null, 'no-indicator', null);
  const agreeing = made.find(({ verdict }) => verdict === 'agrees');
  if (agreeing || made.length === 1) return agreeing ?? first;
  const isWrong = made.every(({ verdict }) => verdict === 'contradicts');
  return isWrong ? first : claimOf(readFigure(sentence, figure), 'untied', null, 'ambiguous-indicator', null);
}

function matchSubject(
  sentence: Sentence,
  figure: WrittenFigure,
  book: FactBook,
  only: JudgedIndicator,
  { main, all, firm }: Subjects,
): PlacedClaim {
  const read = readFigure(sentence, figure);
  const { role, times } = read;
  const made = (verdict: PlacedClaim['verdict'], fact: Fact | null, because: ClaimReason): PlacedClaim =>
    claimOf(read, verdict, fact, because, only);
  const lead = sentence.text.slice(Math.max(sentence.start, figure.start - 90), figure.start);
  if (read.at === 'future' || (AHEAD.test(lead) && role !== 'target')) return made('untied', null, 'future');
  const fitting = all
    .flatMap((each) => book.of(each))
    .filter(
      (fact) =>
        isUnit(read, fact) && fits(figure, fact) && isOpen(sentence, fact) && isWay(sentence, figure, fact),
    );
  const series = isSeries(sentence, figure, only, book);
  const score = (fact: Fact): number =>
    (fact.indicator === only ? 4 : 0) +
    (isRole(read, fact) ? 2 : 0) +
    (isTime(read, fact, true, series) ? 2 : 0) +
    (isTime(read, fact, false, series) ? 1 : 0) +
    (fact.role === role ? 1 : 0) +
    (fact.at === read.at ? 1 : 0);
  const best = fitting.reduce<Fact | null>(
    (top, fact) => (top && score(top) >= score(fact) ? top : fact),
    null,
  );
  const isMain = best !== null && best.indicator === only;
  const said = sentence.text.slice(sentence.start, sentence.end);
  if (best && isMain && isRole(read, best)) {
    const inTime =
      isTime(read, best, true, series) || (times.stated === null && isTime(read, best, false, series));
    if (inTime) return made('agrees', best, 'agrees');
  }
  const other = best && isMain && (best.role !== 'value' || role !== 'value');
  if (other && times.stated === null && !NOW.test(said) && sentence.figures.length > 1)
    return made('untied', null, 'other-subject');
  const loose =
    !(firm || main.length > 1) ||
    isForeign(sentence) ||
    (role === 'target' && isOtherMark(sentence, figure)) ||
    PART.test(sentence.text.slice(sentence.start, figure.start + 1)) ||
    isOtherSubject(sentence, figure) ||
    isOfMonths(read) ||
    isSaidAlready(read, only, book);
  if (role === 'change') return judgeChange(read, only, book, loose, made);
  const held = heldFor(read, only, book);
  if (!held) {
    const count = loose || role !== 'value' ? null : besideItsRow(read, only, book);
    return count ? made('contradicts', count, 'wrong-count') : made('untied', null, 'no-value');
  }
  if (loose) return made('untied', held, 'other-subject');
  if (best && isMain) {
    const late = best.role === 'value' && isOutOfDate(read, best, series, NOW.test(said));
    return late ? made('contradicts', held, 'out-of-date') : made('untied', held, 'other-subject');
  }
  // "Two thirds (70.9%)": the figure itself stands beside it.
  const isRound =
    figure.form === 'fraction' &&
    sentence.figures.some((each) => each.form === 'percent' && fits(each, held));
  return isExplained(read, held, book) && !isRound
    ? made('contradicts', held, whyWrong(figure, role))
    : made('untied', held, 'other-subject');
}

const claimOf = (
  { figure, role, at }: ReadFigure,
  verdict: PlacedClaim['verdict'],
  fact: Fact | null,
  because: ClaimReason,
  judged: JudgedIndicator | null,
): PlacedClaim =>
  makeClaim(figure, fact?.indicator ?? judged, {
    kind: role === 'target' ? 'target' : CLAIM_KINDS[figure.form],
    verdict,
    because,
    expected: fact?.text,
    cell: fact?.cell,
    at: fact?.at ?? at,
  });

/** Whether a fact's role is one the words leave open. */
function isRole({ sentence, role, at }: ReadFigure, fact: Fact): boolean {
  if (fact.role === role) return true;
  if (role === 'change') return fact.role === 'gap' || fact.role === 'cases';
  if (role !== 'value' && role !== 'target') return false;
  if (fact.role === 'target') return isOpen(sentence, fact);
  if (role === 'target' && fact.at !== at) return false;
  return ['value', 'numerator', 'denominator', 'remainder', 'gap', 'cases'].includes(fact.role);
}

/** Whether a fact's time is the one said (strictly), or one the sentence leaves open. */
function isTime(
  { times, at, role, sentence }: ReadFigure,
  fact: Fact,
  strictly: boolean,
  series: boolean,
): boolean {
  if (fact.at === '') return true;
  if (times.stated === PAST) return fact.at !== sentence.present.quarter;
  if (strictly && times.stated !== null) return fact.at === times.stated || fact.since === times.stated;
  if (fact.at === at || times.named.has(fact.at) || (fact.since !== null && times.named.has(fact.since)))
    return true;
  const open = series || (times.named.size === 0 && (role !== 'value' || fact.role === 'gap'));
  return open && times.stated === null;
}

/** Single months, or a time without a column, are spoken of before it. */
const isOfMonths = ({ sentence, figure }: ReadFigure): boolean =>
  sentence.periods.some(({ period, end }) => period.kind === 'other' && end <= figure.start);

/** What the workbook has for the plain reading; null where a number of cases is no such reading. */
function heldFor(read: ReadFigure, judged: JudgedIndicator, book: FactBook): Fact | null {
  const { figure, role, at } = read;
  const bare =
    figure.form === 'plain' &&
    unitOf(judged.indicator) === 'percentage' &&
    figure.decimals === 0 &&
    role === 'value';
  if (bare) return null;
  return (
    book
      .of(judged)
      .find((fact) => fact.role === role && isUnit(read, fact) && (fact.at === at || fact.at === '')) ?? null
  );
}
