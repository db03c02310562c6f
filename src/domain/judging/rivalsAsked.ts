import type { Rival } from '../indicators/rival';
import type { Indicator } from '../indicators/scorecard';
import type { Period } from '../periods/period';
import { measured } from '../values/cells';
import { absolute, compare, multiply, rational, type Rational } from '../values/exact';
import { ownStatusOf } from './ownStatus';
import { ragOf, type Judgement, type Rag } from './status';

/**
 * The columns that would serve as figure or target as well and give another colour than the one that was read; none where
 * the row's own status is a second witness for what was read, or where there is no colour to doubt.
 */
export function rivalsAsked(
  status: Judgement,
  indicator: Indicator,
  judge: (other: Indicator) => Judgement,
  period: Period,
): readonly Rival[] {
  const { rivals } = indicator;
  const rag = ragOf(status);
  if (!rivals || rag === null || isWitnessed(indicator, period, rag)) return [];
  return rivals.filter((rival) => {
    const other = readOtherwise(indicator, rival, period);
    const otherRag = other && ragOf(judge(other));
    return otherRag !== null && otherRag !== rag;
  });
}

/** The indicator as it would be by another column; null where that has no number, or says nothing of this period. */
function readOtherwise(indicator: Indicator, rival: Rival, { key }: Period): Indicator | null {
  if (rival.as === 'target') {
    const { cell, value } = rival;
    return value.kind === 'none' || value.kind === 'unreadable'
      ? null
      : { ...indicator, target: { cell, value } };
  }
  const [own, other] = [indicator.periods[key], rival.cell].map(
    (cell) => cell && measured(cell.value)?.exact,
  );
  if (key !== latestOf(indicator) || !own || !other || !isOfScale(own, other)) return null;
  return { ...indicator, periods: { ...indicator.periods, [key]: rival.cell } };
}

const TWICE = rational(2);

/** A figure of the same thing is not twice the other, nor half of it: "Neither (%)" beside "Satisfied (%)" is something else. */
function isOfScale(one: Rational, other: Rational): boolean {
  const [a, b] = [absolute(one), absolute(other)];
  return compare(a, multiply(b, TWICE)) <= 0 && compare(b, multiply(a, TWICE)) <= 0;
}

const latestOf = ({ periods }: Indicator): string | undefined => Object.keys(periods).at(-1);

/** Whether the row's own status of the period has that very colour. */
function isWitnessed(indicator: Indicator, { key }: Period, rag: Rag): boolean {
  const isLatest = key === latestOf(indicator);
  const stated = indicator.besides?.statuses.find(({ period }) =>
    period === null ? isLatest : period === key,
  );
  const own = stated && ownStatusOf(stated);
  return own?.kind === 'colours' && own.rags.length === 1 && own.rags[0] === rag;
}
