import type { Fact } from '../../domain/facts/fact';
import type { JudgedIndicator } from '../../domain/judging/judged';
import { absolute, compare, rational, subtract, type Rational } from '../../domain/values/exact';
import type { ClaimReason } from '../claim';
import type { PlacedClaim } from '../judge/makeClaim';
import { unitOf } from '../../domain/indicators/unit';
import type { FactBook } from '../link/factBook';
import { fits, isNear, isUnit, THREE_TENTHS, type ReadFigure } from '../link/readFigure';
import { around } from '../link/roles';
import { PAST } from '../link/times';
import { BETTER, DOWN, UP, WORSE } from '../text/wording';

const CASES =
  /^\s*(?:(?:of )?(?:our|the|these) )?(?:\w+ ){0,2}?(?:children|young people|care leavers?|reviews?|adoptions?|SGOs?|orders?|cases?|leavers)\b/i;
const VERB = /\b(?:have|has|had|were|was|are|is|left|live|went)\b/i;

/**
 * A count where the sentence gives another number of the same row, or that says of whom it is and what: wrong where it
 * is near one of the row's counts.
 */
export function besideItsRow(read: ReadFigure, judged: JudgedIndicator, book: FactBook): Fact | null {
  const { figure, sentence, at } = read;
  if (figure.form !== 'plain' || figure.decimals > 0) return null;
  const ofTime = book.of(judged).filter((fact) => fact.at === at && fact.role !== 'target');
  const anchored = sentence.figures.some(
    (other) =>
      other !== figure &&
      ofTime.some(
        (fact) =>
          (fact.unit === 'ratio') === (other.form === 'ratio') &&
          (fact.unit === 'percent') === (other.form === 'percent') &&
          fits(other, fact),
      ),
  );
  const tail = sentence.text.slice(figure.end, sentence.end);
  if (!anchored && !(CASES.test(tail) && VERB.test(tail.slice(0, 60)))) return null;
  const counts = ofTime.filter(
    ({ role }) => role === 'numerator' || (anchored && (role === 'denominator' || role === 'remainder')),
  );
  const off = ({ values: [value] }: Fact): Rational =>
    absolute(subtract(figure.value, value ?? figure.value));
  const near = counts.filter(
    ({ unit, values: [value] }) =>
      unit === 'count' && value && isNear(figure.value, value, rational(3), THREE_TENTHS),
  );
  return near.reduce<Fact | null>(
    (top, fact) => (top && compare(off(top), off(fact)) <= 0 ? top : fact),
    null,
  );
}

/** Right for another time than the one stated, or than now where nothing else is said. */
export function isOutOfDate(
  { times, sentence }: ReadFigure,
  best: Fact,
  series: boolean,
  isNow: boolean,
): boolean {
  if (times.stated !== null && times.stated !== PAST)
    return best.at !== times.stated && !times.named.has(best.at);
  const open = times.named.size === 0 || isNow;
  return (
    open &&
    best.at !== sentence.present.quarter &&
    (!/^\d/.test(best.at) || times.named.size === 0) &&
    !series
  );
}

const digitsOf = (text: string): string => [...text.replace(/\D/g, '')].sort().join('');

/** Whether the difference is one that people make: another row's figure of that time, a near one, digits turned round. */
export function isExplained(read: ReadFigure, held: Fact, book: FactBook): boolean {
  const { figure, at } = read;
  const another = book.all.some(
    (fact) => fact.role === 'value' && fact.at === at && isUnit(read, fact) && fits(figure, fact),
  );
  const isAverage = held.role === 'neighbour' || held.role === 'england';
  // The one average for the other.
  const swapped =
    isAverage &&
    book.all.some(
      (fact) =>
        fact.indicator === held.indicator &&
        (fact.role === 'neighbour' || fact.role === 'england') &&
        isUnit(read, fact) &&
        fits(figure, fact),
    );
  if (another || swapped) return true;
  const [value] = held.values;
  if (!value) return false;
  const { ratio } = figure;
  if (ratio)
    return book.all.some(
      (fact) =>
        fact.indicator === held.indicator &&
        fact.at === at &&
        fact.ratio !== null &&
        isNear(ratio.numerator, fact.ratio.numerator, rational(12), rational(2, 5)) &&
        isNear(ratio.denominator, fact.ratio.denominator, rational(3), rational(3, 20)),
    );
  if (figure.form === 'fraction') return true;
  const said = read.sentence.text.slice(figure.start, figure.end);
  return isNear(figure.value, value, rational(3), rational(7, 20)) || digitsOf(said) === digitsOf(held.text);
}

/** A difference that no two times give: points called per cent, or another amount. */
export function judgeChange(
  read: ReadFigure,
  judged: JudgedIndicator,
  book: FactBook,
  loose: boolean,
  made: (verdict: PlacedClaim['verdict'], fact: Fact | null, because: ClaimReason) => PlacedClaim,
): PlacedClaim {
  const { figure, sentence, times } = read;
  if (loose || figure.hedge === 'over' || figure.form === 'ratio' || figure.form === 'fraction')
    return made('untied', null, 'other-subject');
  const { quarter } = sentence.present;
  const facts = book.of(judged).filter(({ role }) => role === 'change' || role === 'gap' || role === 'cases');
  const points = facts.find((fact) => fact.unit === 'points' && fits(figure, fact));
  if (unitOf(judged.indicator) === 'percentage' && figure.form === 'percent' && points)
    return made('contradicts', points, 'points-not-per-cent');
  const { lead, tail } = around(sentence, figure);
  const isSigned = figure.form === 'points' && (/[+\u2212-]\s*$/.test(lead) || /^\s*on\b/i.test(tail));
  const moves = isSigned || new RegExp(`${UP}|${DOWN}|${BETTER}|${WORSE}`, 'i').test(lead + tail);
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
    changes.filter(({ since: from }) => from !== null && !/^\d/.test(from)).at(-1) ??
    changes.at(-1);
  return since ? made('contradicts', since, 'wrong-change') : made('untied', null, 'no-period');
}
