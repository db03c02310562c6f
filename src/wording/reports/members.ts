import { absolute, subtract } from '../../domain/values/exact';
import type { JudgedIndicator } from '../../domain/judging/judged';
import type { Period } from '../../domain/periods/period';
import { isPercentage } from '../../domain/indicators/unit';
import { measured } from '../../domain/values/cells';
import { sayBasis } from '../basis';
import { sayDistance, sayFigure, signOf } from '../indicator';
import { isMet } from '../../domain/judging/status';
import { explainStatus, sayBound, sayRemedy, sayTarget, type Rated } from '../status';
import type { SaidMovement } from './prompts';
import { uncapital } from '../../domain/values/words';

/**
 * Figures without zeros that say nothing: "90.00%" → "90%", "86.40" → "86.4". Money keeps its pence, and parts of dates
 * and references ("1.10.2") stay.
 */
export const trimZeros = (text: string): string =>
  text.replace(/(?<![£$€\d.,])(\d[\d,]*)\.(\d*?)0+(?![\d.]*\d)/g, (_, whole: string, rest: string) =>
    rest === '' ? whole : `${whole}.${rest}`,
  );

/** "Target 95% or more" inside a sentence: "the target of 95% or more", "the Q3 limit of 7.5%", "the range of 80% to 85%". */
function boundOf(judged: JudgedIndicator, status: Rated, period: Period): string {
  const target = judged.indicator.target?.value;
  if (target?.kind !== 'single') return sayBound(judged, status, period, signOf(judged.indicator));
  const said = sayTarget(judged, period);
  return said.startsWith('Target ')
    ? `the target of ${said.slice('Target '.length)}`
    : `the target, ${uncapital(said)}`;
}

/**
 * Where a figure stands against its target, as a councillor would say it: "70.9% (134 of 189) is 24.1 points under the
 * target of 95% or more: 46 more reviews on time would have met it." Distances are points, or the unit of the figure.
 * Without a status the figure and the reason there is none.
 */
export function sayStanding(judged: JudgedIndicator, period: Period): string {
  const { indicator, status } = judged;
  const cell = indicator.periods[period.key];
  if (status.kind !== 'rated') {
    const figure = cell && measured(cell.value) ? `${sayFigure(cell.value, signOf(indicator))}. ` : '';
    return trimZeros(`${figure}${explainStatus(judged, period)}`);
  }
  const value = cell ? sayFigure(cell.value, signOf(indicator)) : '';
  return trimZeros(
    `${value} ${sideOf(judged, status, period)}: ${sayRemedy(judged, status, period)}.${sayBasis(status, period)}`,
  );
}

function sideOf(judged: JudgedIndicator, status: Rated, period: Period): string {
  const { indicator } = judged;
  const bound = boundOf(judged, status, period);
  const target = indicator.target?.value;
  if (target?.kind === 'range' && status.direction === 'range' && isMet(status)) return `is within ${bound}`;
  const distance = subtract(status.actual, status.target.value);
  if (distance.num === 0n) {
    const strict = isMet(status) ? '' : ', and it is to be better than that';
    return `is exactly ${bound}${strict}`;
  }
  const decimals = Math.max(status.actualShown.decimals, status.target.decimals);
  const said = sayDistance(absolute(distance), decimals, isPercentage(indicator));
  return `is ${said} ${distance.num < 0n ? 'under' : 'over'} ${bound}`;
}

/** "Worsened by 15.8 points since Q2, when it was 86.7% (157 of 181)." */
export function sayChangeSince({ since, way }: SaidMovement, amount: string, before: string): string {
  if (way === 'no-change') return trimZeros(`No change since ${since}, when it was ${before}.`);
  const verb = { improved: 'Improved', worsened: 'Worsened', rose: 'Rose', fell: 'Fell' }[way];
  return trimZeros(`${verb} by ${amount} since ${since}, when it was ${before}.`);
}

/** "Statistical neighbours: 86.4% in 2020-21 (similar); England: 88% in 2020-21 (ours is better)." */
export const sayAveragesPlainly = (
  averages: readonly {
    readonly of: 'neighbour' | 'england';
    readonly value: string;
    readonly year: string | null;
    readonly against: 'better' | 'similar' | 'worse' | null;
  }[],
): string =>
  trimZeros(
    `${averages
      .map(({ of, value, year, against }) => {
        const name = of === 'england' ? 'England' : 'Statistical neighbours';
        const when = year === null ? '' : ` in ${year}`;
        const verdict =
          against === null ? '' : against === 'similar' ? ' (similar)' : ` (ours is ${against})`;
        return `${name}: ${value}${when}${verdict}`;
      })
      .join('; ')}.`,
  );

/** Where a figure that counts from the start of the year stood a period before. */
export const sayCountedSoFar = (
  from: string,
  before: { readonly period: string; readonly value: string; readonly stands: string | null } | null,
): string =>
  trimZeros(
    before === null
      ? `The figure counts from ${from}.`
      : `The figure counts from ${from}. At ${before.period} it was ${before.value}${before.stands === null ? '' : `, ${before.stands}`}.`,
  );
