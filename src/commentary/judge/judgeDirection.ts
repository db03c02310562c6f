import type { Fact } from '../../domain/facts/fact';
import { datedFigures, type Dated } from '../../domain/facts/indicatorFacts';
import { unitOf } from '../../domain/indicators/unit';
import type { JudgedIndicator } from '../../domain/judging/judged';
import { endsYear, findPeriod } from '../../domain/periods/order';
import { formatDecimal, rational, sign, subtract } from '../../domain/values/exact';
import { isNear } from '../link/readFigure';
import type { Sense } from '../text/directionWords';
import { heldAgainst, untied, type ClaimOutcome } from './makeClaim';

const WAYS = { up: 1, down: -1, same: 0 } as const;

/** The figure of a time; null where the scorecard has none. */
export const figureAt = (judged: JudgedIndicator, at: string): Dated | null =>
  datedFigures(judged, judged.periods.at(-1)?.key ?? '').find((each) => each.at === at) ?? null;

/** Which way a figure went; `good` is the better way where performance is spoken of, null where the figure is. */
export function sayWay(way: number, good: -1 | 1 | null): string {
  const [down, up] = good === null ? (['fell', 'rose'] as const) : (['worsened', 'improved'] as const);
  return way === 0 ? 'no change' : way === (good ?? 1) ? up : down;
}

/** "70.9%", as the sheet shows it. */
export const sayFigure = ({ indicator }: JudgedIndicator, { shown, decimals }: Dated): string =>
  `${formatDecimal(shown, decimals)}${unitOf(indicator) === 'percentage' ? '%' : ''}`;
/** "70.9% at Q3". */
const sayDated = (judged: JudgedIndicator, one: Dated): string => `${sayFigure(judged, one)} at ${one.at}`;

const isJudging = (sense: Sense): sense is 'better' | 'worse' => sense === 'better' || sense === 'worse';
/** A part of a year that counts up from its start is not set against another. */
const isPartOfYear = (judged: JudgedIndicator, at: string): boolean => {
  const period = findPeriod(judged, at);
  return judged.setting.accumulation === 'year-to-date' && period !== null && !endsYear(period);
};

/** "Fell" speaks of the figure; "worsened" of performance, by the indicator's direction. `bases` are labels of times. */
export function judgeDirection(
  { sense, negated }: { readonly sense: Sense; readonly negated: boolean },
  ofPerformance: boolean,
  judged: JudgedIndicator,
  at: string,
  bases: readonly string[],
): ClaimOutcome {
  const { direction, accumulation } = judged.setting;
  if (at === 'future') return untied('direction', 'future', at);
  const judging = isJudging(sense);
  if (judging && direction !== 'higher' && direction !== 'lower')
    return untied('direction', 'no-direction', at);
  const pastYear = bases.some((base) => findPeriod(judged, base) === null);
  if (judging ? accumulation === 'year-to-date' : isPartOfYear(judged, at) && pastYear)
    return untied('direction', 'year-to-date', at);
  const now = figureAt(judged, at);
  const good = direction === 'lower' ? -1 : 1;
  const outcomes = bases.flatMap((base): ClaimOutcome[] => {
    const then = figureAt(judged, base);
    if (!then || !now) return [];
    // As exact and as shown, which may differ where the sheet contradicts itself.
    const ways = [sign(subtract(now.exact, then.exact)), sign(subtract(now.shown, then.shown))];
    const wanted = judging ? (sense === 'better' ? good : -good) : sense === 'steady' ? 0 : WAYS[sense];
    const right =
      sense === 'same' || sense === 'steady'
        ? isStill(sense, then, now, judged)
        : ways.some((way) => way === wanted) ||
          // "Performance fell" may speak of either.
          (ofPerformance && !judging && good === -1 && ways.some((way) => way === -wanted));
    const [way = 0] = ways;
    const expected = sayWay(way, judging ? good : null);
    const figures = `${sayDated(judged, then)}, ${sayDated(judged, now)}`;
    return [
      heldAgainst(right !== negated, true, 'wrong-direction', { kind: 'direction', expected, figures, at }),
    ];
  });
  return (
    outcomes.find(({ verdict }) => verdict === 'agrees') ??
    outcomes[0] ??
    untied('direction', 'no-period', at)
  );
}

/** As shown, or within half a point; "stable" within two points, or 2% of a count or rate. */
function isStill(sense: 'same' | 'steady', then: Dated, now: Dated, judged: JudgedIndicator): boolean {
  const isShare = unitOf(judged.indicator) === 'percentage';
  const points = isShare ? (sense === 'same' ? rational(1, 2) : rational(2)) : rational(0);
  const share = isShare || sense === 'same' ? rational(0) : rational(1, 50);
  return sign(subtract(now.shown, then.shown)) === 0 || isNear(now.exact, then.exact, points, share);
}

/** A value held against averages of other councils; against more than one, all must hold. */
export function judgeRelation(
  sense: 'up' | 'down' | 'better' | 'worse',
  averages: readonly Fact[],
  judged: JudgedIndicator,
  at: string,
): ClaimOutcome {
  const { direction } = judged.setting;
  const judging = isJudging(sense);
  if (judging && direction !== 'higher' && direction !== 'lower')
    return untied('direction', 'no-direction', at);
  if (judging && isPartOfYear(judged, at)) return untied('direction', 'year-to-date', at);
  const now = figureAt(judged, at);
  const sides = averages.map(({ values: [value] }) =>
    now && value ? sign(subtract(now.shown, value)) : null,
  );
  const [first = null] = sides;
  if (first === null || sides.includes(null)) return untied('direction', 'no-value', at);
  const wanted = sense === 'up' || (judging && (sense === 'better') === (direction === 'higher')) ? 1 : -1;
  const better = first > 0 === (direction === 'higher') ? 'better' : 'worse';
  const expected = first === 0 ? 'the same' : judging ? better : first > 0 ? 'higher' : 'lower';
  const right = sides.every((side) => side === wanted);
  const figures =
    now && `${sayFigure(judged, now)}, against ${averages.map(({ text }) => text).join(' and ')}`;
  return heldAgainst(right, true, 'wrong-comparator', { kind: 'direction', expected, figures, at });
}
