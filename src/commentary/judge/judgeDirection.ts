import {
  absolute,
  compare,
  divide,
  HUNDRED,
  multiply,
  rational,
  subtract,
  type Rational,
} from '../../domain/values/exact';
import type { JudgedIndicator } from '../../domain/judging/judged';
import type { Sense } from '../text/directionWords';
import { agreed, contradicted, untied, type Outcome } from './outcome';
import type { Period } from '../text/periodWords';
import { averageOf, isPercentage, valueAt, type Value } from '../link/values';

/** Two points, or 2% of a count or rate: what "stable" may move by. */
const STEADY = rational(2);

type Way = 'up' | 'down' | 'same';

/** Which way a value went; as exact and as shown, which may differ where the sheet contradicts itself. */
function waysOf(then: Value, now: Value): readonly Way[] {
  const way = (change: Rational): Way => (change.num > 0n ? 'up' : change.num < 0n ? 'down' : 'same');
  return [way(subtract(now.exact, then.exact)), way(subtract(now.shown.value, then.shown.value))];
}

const GOOD: Readonly<Record<'higher' | 'lower', Way>> = { higher: 'up', lower: 'down' };

/** "Fell" speaks of the figure; "worsened" of performance, by the indicator's direction. */
export function judgeDirection(
  { sense, negated }: { readonly sense: Sense; readonly negated: boolean },
  ofPerformance: boolean,
  judged: JudgedIndicator,
  now: Period,
  bases: readonly Period[],
  firm: boolean,
): Outcome {
  const { direction, accumulation } = judged.setting;
  const told = { kind: 'direction' as const, expected: null, period: now };
  const today = valueAt(judged, now);
  if (now.kind === 'future') return untied('future', told);
  const judging = sense === 'better' || sense === 'worse';
  if (judging && direction !== 'higher' && direction !== 'lower') return untied('no-direction', told);
  const yearToDate = accumulation === 'year-to-date';
  const partYear = now.kind === 'quarter' && now.quarter !== 'Q4';
  // A year-to-date figure grows by itself, and part of a year is not set against a whole one.
  if (yearToDate && (judging || (partYear && bases.some(({ kind }) => kind === 'year')))) {
    return untied('year-to-date', told);
  }
  const outcomes = bases.flatMap((base): Outcome[] => {
    const then = valueAt(judged, base);
    if (!then || !today) return [];
    const ways = waysOf(then, today);
    const [main = 'same'] = ways;
    const good = direction === 'lower' ? GOOD.lower : GOOD.higher;
    const right = judging
      ? ways.includes(sense === 'better' ? good : opposite(good))
      : sense === 'same' || sense === 'steady'
        ? isStill(sense, then, today, judged)
        : ways.includes(sense) ||
          // "Performance fell" may speak of either.
          (ofPerformance && direction === 'lower' && ways.includes(opposite(sense)));
    const expected = judging ? inPerformance(main, good) : inFigures(main);
    return [
      right !== negated
        ? agreed({ ...told, expected })
        : contradicted('wrong-direction', { ...told, expected }, firm),
    ];
  });
  return outcomes.find(({ verdict }) => verdict === 'agrees') ?? outcomes[0] ?? untied('no-period', told);
}

const opposite = (way: Way): Way => (way === 'up' ? 'down' : way === 'down' ? 'up' : 'same');
const inFigures = (way: Way): string => ({ up: 'rose', down: 'fell', same: 'no change' })[way];
const inPerformance = (way: Way, good: Way): string =>
  way === 'same' ? 'no change' : way === good ? 'improved' : 'worsened';

function isStill(sense: 'same' | 'steady', then: Value, now: Value, judged: JudgedIndicator): boolean {
  const change = absolute(subtract(now.exact, then.exact));
  const shown = absolute(subtract(now.shown.value, then.shown.value));
  if (shown.num === 0n) return true;
  if (isPercentage(judged)) return compare(change, sense === 'same' ? rational(1, 2) : STEADY) <= 0;
  if (sense === 'same' || then.exact.num === 0n) return false;
  return compare(multiply(divide(change, absolute(then.exact)), HUNDRED), STEADY) <= 0;
}

/** A value held against averages of other councils; against more than one, all must hold. */
export function judgeRelation(
  sense: 'up' | 'down' | 'better' | 'worse',
  averages: readonly ('neighbour' | 'england')[],
  judged: JudgedIndicator,
  now: Period,
  firm: boolean,
): Outcome {
  const { direction, accumulation } = judged.setting;
  const told = { kind: 'direction' as const, expected: null, period: now };
  const judging = sense === 'better' || sense === 'worse';
  if (judging && direction !== 'higher' && direction !== 'lower') return untied('no-direction', told);
  const partYear = now.kind === 'quarter' && now.quarter !== 'Q4';
  if (judging && accumulation === 'year-to-date' && partYear) return untied('year-to-date', told);
  const today = valueAt(judged, now);
  const values = averages.map((of) => averageOf(judged, of));
  if (!today || values.some((value) => value === null)) return untied('no-value', told);
  const sides = values.map((value) => compare(today.shown.value, value?.shown.value ?? today.shown.value));
  const wanted = sense === 'up' || (sense === 'better') === (direction === 'higher') ? 1 : -1;
  const side = sense === 'down' ? -1 : sense === 'up' ? 1 : wanted;
  const [first = 0] = sides;
  const isGood = first > 0 === (direction === 'higher');
  const words = judging ? (isGood ? 'better' : 'worse') : first > 0 ? 'higher' : 'lower';
  const expected = first === 0 ? 'the same' : words;
  return sides.every((each) => each === side)
    ? agreed({ ...told, expected })
    : contradicted('wrong-comparator', { ...told, expected }, firm);
}
