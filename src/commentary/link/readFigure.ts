import type { Fact } from '../../domain/facts/fact';
import {
  absolute,
  compare,
  equal,
  multiply,
  rational,
  subtract,
  type Rational,
} from '../../domain/values/exact';
import type { WrittenFigure } from '../text/figures';
import { agrees } from '../text/hedges';
import { isLater } from '../text/periodWords';
import type { Sentence } from '../text/sentences';
import { saidRole, type SaidRole } from './roles';
import { timesOf, type Times } from './times';

/** A figure with how it was read. */
export interface ReadFigure {
  readonly sentence: Sentence;
  readonly figure: WrittenFigure;
  readonly role: SaidRole;
  readonly times: Times;
  /** The time it is of: the one stated, else now. */
  readonly at: string;
}

/** How a figure is to be read by the words around it; both readers begin with this. */
export function readFigure(sentence: Sentence, figure: WrittenFigure): ReadFigure {
  const times = timesOf(sentence, figure);
  const { quarter } = sentence.present;
  // Of a period to come there is a target and nothing else.
  const isToCome = times.stated !== null && isLater(times.stated, sentence.present);
  const lead = sentence.text.slice(sentence.start, figure.start);
  const isForecast = isToCome && /\b(?:forecast|project|predict|expect)\w*\b/i.test(lead);
  const role = isToCome ? 'target' : saidRole(sentence, figure);
  return { sentence, figure, role, times, at: isForecast ? 'future' : (times.stated ?? quarter) };
}

/** Whether a figure can be of a fact's kind at all. */
export function isUnit({ figure, role, sentence }: ReadFigure, { unit, role: of }: Fact): boolean {
  if (figure.form === 'percent' || figure.form === 'fraction') return unit === 'percent';
  if (figure.form !== 'plain') return figure.form === unit;
  const mark = [role, of].some((each) => each === 'target' || each === 'neighbour' || each === 'england');
  // "6.2 seconds" is no percentage.
  const isMeasured =
    /^\s*(?:seconds?|secs|minutes?|mins|hours?|days?|weeks?|months?|years?|miles?|kg|tonnes?|points?)\b/i.test(
      sentence.text.slice(figure.end, sentence.end),
    );
  return unit === 'count' || (unit === 'percent' && !isMeasured && (figure.decimals > 0 || mark));
}

const FAR = rational(12);
export const THREE_TENTHS = rational(3, 10);

/** Whether a figure may stand for a fact. "Over" and "under" are said of what is near. */
export function fits(figure: WrittenFigure, fact: Fact): boolean {
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

/** Within a number of another, or a share of it. */
export const isNear = (a: Rational, b: Rational, least: Rational, share: Rational): boolean => {
  const off = absolute(subtract(a, b));
  return compare(off, least) <= 0 || compare(off, absolute(multiply(b, share))) <= 0;
};
