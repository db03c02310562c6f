import type { Fact } from '../../domain/facts/fact';
import type { JudgedIndicator } from '../../domain/judging/judged';
import {
  absolute,
  compare,
  equal,
  multiply,
  rational,
  subtract,
  type Rational,
} from '../../domain/values/exact';
import type { ClaimKind, ClaimReason } from '../claim';
import { isPercentage, nameOf } from '../link/values';
import type { Figure } from '../text/figures';
import { agrees } from '../text/hedges';
import type { Sentence } from '../text/sentences';
import type { Made } from '../judge/makeClaim';
import type { FactBook } from './factBook';
import { around, isOpen, isWay, saidRole, type SaidRole } from './roles';
import { subjectsOf } from './subjects';
import { PAST, timesOf, type Times } from './times';
import { AHEAD, BETTER, DOWN, FOREIGN, NOW, PART, UP, WORSE } from './wording';

const KINDS: Readonly<Record<Figure['form'], ClaimKind>> = {
  ratio: 'ratio',
  points: 'percentage',
  percent: 'percentage',
  fraction: 'percentage',
  plain: 'count',
};

/**
 * The matching reader: a figure agrees when some plausible reading of its sentence fits a fact of the workbook. It
 * contradicts only when none does, what it speaks of is plain, and the difference can be explained: an earlier figure,
 * another row's, a slip of a digit.
 */
export const matchFigures = (sentence: Sentence, book: FactBook): readonly Made[] =>
  sentence.figures.map((figure) => matchFigure(sentence, figure, book));

/** A figure with how it was read. */
interface Read {
  readonly sentence: Sentence;
  readonly figure: Figure;
  readonly role: SaidRole;
  readonly times: Times;
  /** The time it is of: the one stated, else now. */
  readonly at: string;
}

function matchFigure(sentence: Sentence, figure: Figure, book: FactBook): Made {
  const role = saidRole(sentence, figure);
  const times = timesOf(sentence, figure);
  const { quarter } = sentence.present;
  const read: Read = { sentence, figure, role, times, at: times.stated ?? quarter };
  const { main, all, firm } = subjectsOf(sentence, figure);
  const lead = sentence.text.slice(sentence.start, figure.start);
  const made = (verdict: Made['verdict'], fact: Fact | null, because: ClaimReason): Made =>
    claimOf(read, verdict, fact, because, main);
  const [only, ...more] = main;
  if (!only) return made('untied', null, 'no-indicator');
  const isAhead = AHEAD.test(lead) && role !== 'target';
  if (isAhead) return made('untied', null, 'future');
  const fitting = all
    .flatMap((each) => book.of(each))
    .filter(
      (fact) =>
        isUnit(read, fact) && fits(figure, fact) && isOpen(sentence, fact) && isWay(sentence, figure, fact),
    );
  const series = isSeries(read, main, book);
  const score = (fact: Fact): number =>
    (main.includes(fact.indicator ?? only) ? 4 : 0) +
    (isRole(read, fact) ? 2 : 0) +
    (isTime(read, fact, true, series) ? 2 : 0) +
    (isTime(read, fact, false, series) ? 1 : 0) +
    (fact.role === role ? 1 : 0) +
    (fact.at === read.at ? 1 : 0);
  const best = fitting.reduce<Fact | null>(
    (top, fact) => (top && score(top) >= score(fact) ? top : fact),
    null,
  );
  const isMain = best !== null && best.indicator !== null && main.includes(best.indicator);
  const said = sentence.text.slice(sentence.start, sentence.end);
  if (best && isMain && isRole(read, best)) {
    const inTime =
      isTime(read, best, true, series) || (times.stated === null && isTime(read, best, false, series));
    if (inTime) return made('agrees', best, 'agrees');
  }
  const other = best && isMain && (best.role !== 'value' || role !== 'value');
  if (other && times.stated === null && !NOW.test(said) && sentence.figures.length > 1)
    return made('untied', null, 'other-subject');
  if (more.length > 0) return made('untied', null, 'ambiguous-indicator');
  const loose =
    !firm ||
    FOREIGN.test(said) ||
    PART.test(lead + said.slice(lead.length, lead.length + 1)) ||
    isElsewhere(read);
  if (role === 'change') return judgeChange(read, only, book, loose, made);
  const held = heldFor(read, only, book);
  if (!held) {
    const count = loose || role !== 'value' ? null : besideItsCohort(read, only, book, best);
    return count ? made('contradicts', count, 'wrong-count') : made('untied', null, 'no-value');
  }
  if (loose) return made('untied', held, 'other-subject');
  if (best && isMain) {
    const late = best.role === 'value' && isOutOfDate(read, best, series, NOW.test(said));
    return late ? made('contradicts', held, 'out-of-date') : made('untied', held, 'other-subject');
  }
  return isExplained(read, held, book)
    ? made('contradicts', held, wrong(read))
    : made('untied', held, 'other-subject');
}

const wrong = ({ figure, role }: Read): ClaimReason =>
  role === 'target'
    ? 'wrong-target'
    : role === 'neighbour' || role === 'england'
      ? 'wrong-comparator'
      : figure.form === 'ratio'
        ? 'wrong-ratio'
        : figure.form === 'plain'
          ? 'wrong-count'
          : 'wrong-percentage';

function claimOf(
  { figure, role, at }: Read,
  verdict: Made['verdict'],
  fact: Fact | null,
  because: ClaimReason,
  main: readonly JudgedIndicator[],
): Made {
  const [only] = main;
  const indicator = fact?.indicator ?? (main.length === 1 ? only : null);
  const when = fact?.at === '' ? '' : (fact?.at ?? at);
  return {
    start: figure.start,
    end: figure.end,
    indicator: indicator ? nameOf(indicator) : null,
    period: when === '' || /^\d/.test(when) ? null : when,
    year: /^\d/.test(when) ? when : null,
    kind: role === 'target' ? 'target' : KINDS[figure.form],
    verdict,
    expected: fact?.text ?? null,
    because,
    cell: fact?.cell ?? null,
  };
}

/** Whether a figure can be of a fact's kind at all. */
function isUnit({ figure, role }: Read, { unit }: Fact): boolean {
  if (figure.form === 'percent' || figure.form === 'fraction') return unit === 'percent';
  if (figure.form !== 'plain') return figure.form === unit;
  const mark = role === 'target' || role === 'neighbour' || role === 'england';
  return unit === 'count' || (unit === 'percent' && (figure.decimals > 0 || mark));
}

const FAR = rational(12);
const THREE_TENTHS = rational(3, 10);

/** Whether a figure may stand for a fact. "Over" and "under" are said of what is near. */
export function fits(figure: Figure, fact: Fact): boolean {
  if (fact.ratio)
    return (
      figure.ratio !== null &&
      equal(figure.ratio.numerator, fact.ratio.numerator) &&
      equal(figure.ratio.denominator, fact.ratio.denominator)
    );
  return fact.values.some((value) => {
    const off = absolute(subtract(value, figure.value));
    const reach = fact.unit === 'count' ? multiply(figure.value, THREE_TENTHS) : FAR;
    const isNear = (figure.hedge !== 'over' && figure.hedge !== 'under') || compare(off, reach) <= 0;
    return isNear && agrees(figure, value, figure.form === 'fraction');
  });
}

/** Whether a fact's role is one the words leave open. */
function isRole({ sentence, role }: Read, fact: Fact): boolean {
  if (fact.role === role) return true;
  if (role === 'change') return fact.role === 'gap' || fact.role === 'cases';
  if (role !== 'value' && role !== 'target') return false;
  if (fact.role === 'target') return isOpen(sentence, fact);
  return ['value', 'numerator', 'denominator', 'remainder', 'gap', 'cases'].includes(fact.role);
}

/** Whether a fact's time is the one said (strictly), or one the sentence leaves open. */
function isTime(
  { times, at, role, sentence }: Read,
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

/** Whether the sentence gives the figure of now as well: then this one may be of any other time. */
const isSeries = ({ sentence, figure }: Read, main: readonly JudgedIndicator[], book: FactBook): boolean =>
  sentence.figures.some(
    (other) =>
      other !== figure &&
      other.form === figure.form &&
      saidRole(sentence, other) === 'value' &&
      main.some((each) =>
        book
          .of(each)
          .some(
            (fact) =>
              (fact.role === 'value' || fact.role === 'numerator') &&
              fact.at === sentence.present.quarter &&
              (fact.unit === 'ratio') === (other.form === 'ratio') &&
              fits(other, fact),
          ),
      ),
  );

/** Another council is spoken of before it. */
const isElsewhere = ({ sentence, figure }: Read): boolean =>
  sentence.others.some((other) => other.start >= sentence.start && other.start < figure.start);

/** What the workbook has for the plain reading; null where a number of cases is no such reading. */
function heldFor(read: Read, judged: JudgedIndicator, book: FactBook): Fact | null {
  const { figure, role, at } = read;
  const bare = figure.form === 'plain' && isPercentage(judged) && figure.decimals === 0 && role === 'value';
  if (bare) return null;
  return (
    book
      .of(judged)
      .find((fact) => fact.role === role && isUnit(read, fact) && (fact.at === at || fact.at === '')) ?? null
  );
}

/** A count beside its right denominator, or beside none: wrong where it is near the numerator. */
function besideItsCohort(
  read: Read,
  judged: JudgedIndicator,
  book: FactBook,
  best: Fact | null,
): Fact | null {
  const { figure, sentence, at } = read;
  if (figure.form !== 'plain' || figure.decimals > 0 || !isPercentage(judged)) return null;
  const facts = book.of(judged).filter((fact) => fact.at === at && fact.unit === 'count');
  const cohort = facts.find(({ role }) => role === 'denominator');
  const counted = facts.find(({ role }) => role === 'numerator');
  const partner = sentence.figures.some(
    (other) => other !== figure && other.form === 'plain' && cohort && fits(other, cohort),
  );
  if (!counted || !(partner || best?.role === 'numerator')) return null;
  return isNear(figure.value, counted.values[0] ?? figure.value, rational(10), THREE_TENTHS) ? counted : null;
}

const isNear = (a: Rational, b: Rational, least: Rational, share: Rational): boolean => {
  const off = absolute(subtract(a, b));
  return compare(off, least) <= 0 || compare(off, absolute(multiply(b, share))) <= 0;
};

/** Right for another time than the one stated, or than now where nothing else is said. */
function isOutOfDate({ times, sentence }: Read, best: Fact, series: boolean, isNow: boolean): boolean {
  if (times.stated !== null && times.stated !== PAST)
    return best.at !== times.stated && !times.named.has(best.at);
  const open = times.named.size === 0 || isNow;
  return (
    open &&
    best.at !== sentence.present.quarter &&
    (best.at.startsWith('Q') || times.named.size === 0) &&
    !series
  );
}

const digitsOf = (text: string): string => [...text.replace(/\D/g, '')].sort().join('');

/** Whether the difference is one that people make: another row's figure of that time, a near one, digits turned round. */
function isExplained(read: Read, held: Fact, book: FactBook): boolean {
  const { figure, at } = read;
  const another = book.all.some(
    (fact) => fact.role === 'value' && fact.at === at && isUnit(read, fact) && fits(figure, fact),
  );
  if (another) return true;
  const [value] = held.values;
  if (!value) return false;
  if (figure.ratio && held.ratio)
    return (
      isNear(figure.ratio.numerator, held.ratio.numerator, rational(12), rational(2, 5)) &&
      isNear(figure.ratio.denominator, held.ratio.denominator, rational(3), rational(1, 10))
    );
  if (figure.form === 'fraction') return true;
  const said = read.sentence.text.slice(figure.start, figure.end);
  return isNear(figure.value, value, rational(3), rational(7, 20)) || digitsOf(said) === digitsOf(held.text);
}

/** A difference that no two times give: points called per cent, or another amount. */
function judgeChange(
  read: Read,
  judged: JudgedIndicator,
  book: FactBook,
  loose: boolean,
  made: (verdict: Made['verdict'], fact: Fact | null, because: ClaimReason) => Made,
): Made {
  const { figure, sentence, times } = read;
  if (loose || figure.hedge === 'over' || figure.form === 'ratio' || figure.form === 'fraction')
    return made('untied', null, 'other-subject');
  const { quarter } = sentence.present;
  const facts = book.of(judged).filter(({ role }) => role === 'change' || role === 'gap' || role === 'cases');
  const points = facts.find((fact) => fact.unit === 'points' && fits(figure, fact));
  if (isPercentage(judged) && figure.form === 'percent' && points)
    return made('contradicts', points, 'points-not-per-cent');
  const { lead, tail } = around(sentence, figure);
  const moves = new RegExp(`${UP}|${DOWN}|${BETTER}|${WORSE}`, 'i').test(lead + tail);
  if (!moves || points || facts.some((fact) => isUnit(read, fact) && fits(figure, fact)))
    return made('untied', null, 'no-value');
  const changes = facts.filter(
    ({ role, at, unit }) =>
      role === 'change' &&
      at === quarter &&
      (unit === 'points' || (figure.form === 'plain' && unit === 'count')),
  );
  const since =
    changes.filter((fact) => times.named.has(fact.since ?? '')).at(-1) ??
    changes.filter(({ since: from }) => from?.startsWith('Q')).at(-1) ??
    changes.at(-1);
  return since ? made('contradicts', since, 'wrong-change') : made('untied', null, 'no-period');
}
