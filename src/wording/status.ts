import { nounOf } from './periodNouns';
import { casesToTarget } from '../domain/values/cases';
import {
  absolute,
  compare,
  equal,
  formatDecimal,
  round,
  subtract,
  type Rational,
} from '../domain/values/exact';
import { foldSpace } from '../domain/grid/grid';
import type { JudgedIndicator } from '../domain/judging/judged';
import type { Period, PeriodKey } from '../domain/periods/period';
import { isMet, type NotRatedReason, type Rag, type Status } from '../domain/judging/status';
import { figureAt, targetFor } from '../domain/targets/target';
import { isPercentage } from '../domain/indicators/unit';
import { sayBasis, sayRivalled, sayWaiting } from './basis';
import { agrees, plainNumber, sayCases, sayCount, sayDistance, signOf } from './indicator';

export type StatusWord = 'Red' | 'Amber' | 'Green' | 'Not rated' | 'Not published';
export type Rated = Extract<Status, { kind: 'rated' }>;

const WORDS: Readonly<Record<Rag, StatusWord>> = { red: 'Red', amber: 'Amber', green: 'Green' };

/** The word that stands beside or in place of a colour. */
export const ragWord = (rag: Rag): StatusWord => WORDS[rag];

/** "Red", "Amber", "Green" or "Not rated"; "Not published" for a status a public version withholds. */
export function statusWord(status: Status): StatusWord {
  if (status.kind !== 'not-rated') return ragWord(status.rag);
  return status.because === 'withheld' ? 'Not published' : 'Not rated';
}

const REASONS: Readonly<Record<NotRatedReason, string>> = {
  'no-target': 'there is no target',
  'target-unreadable': 'the target cannot be read',
  'target-period-missing': 'the target gives no figure for this quarter',
  'target-in-words': 'the target is in words, not a number',
  'no-direction': 'it is not set whether higher or lower is better',
  'year-target': 'the target is the whole year’s, and the year is not over',
  'to-be-confirmed': 'it waits for an answer',
  'units-differ': 'the figure and the target are not in the same unit',
  'out-of-scale': 'the figure or its target looks out by a factor',
  'no-column': 'the sheet has no column for this quarter',
  blank: 'this quarter has no figure',
  'not-applicable': 'the figure is not applicable',
  'not-available': 'the figure is not available',
  'not-calculated': 'its formula has not been calculated yet',
  suppressed: 'the figure is suppressed',
  date: 'Excel has turned the figure into a date',
  error: 'the cell holds an error',
  unreadable: 'the figure cannot be read',
  'ratio-impossible': 'the ratio is impossible',
  withheld: 'it would give a small number away',
};

/** Why there is no status, as a clause: "there is no target"; in the word for such a period, "this month has no figure". */
export const sayReason = (reason: NotRatedReason, period: PeriodKey = 'Q1'): string =>
  REASONS[reason].replace('quarter', nounOf(period));

/** Why there is no status, as a sentence: "Not rated: there is no target." */
export const sayNotRated = (reason: NotRatedReason, period?: PeriodKey): string =>
  `${statusWord({ kind: 'not-rated', because: reason })}: ${sayReason(reason, period)}.`;

/** Why a public version gives a status without its figure. */
const FIGURE_HIDDEN = 'The figure is suppressed to protect small numbers.';

/**
 * The sentence on an indicator's card: "70.9% is 24.1 points under 95%: 46 more reviews on time would have met it."
 * Distances are exact and shown at the sheet's decimals; percentage points say "points".
 */
export function explainStatus(judged: JudgedIndicator, period: Period): string {
  const { status } = judged;
  if (status.kind === 'not-rated')
    return status.rivals
      ? sayRivalled(status.rivals)
      : (sayWaiting(judged, status.because, period) ?? sayNotRated(status.because, period.key));
  if (status.kind === 'stated') return FIGURE_HIDDEN;
  return `${whereItStands(judged, status, period)}${sayMargin(judged, status)}: ${sayRemedy(judged, status, period)}.${sayBasis(status, period)}`;
}

/** "93.8% is 1.2 points under 95%", or where it lies in a range. */
function whereItStands(judged: JudgedIndicator, status: Rated, period: Period): string {
  const { indicator } = judged;
  const sign = signOf(indicator);
  const value = sayActual(status, sign);
  const target = indicator.target?.value;
  if (target?.kind === 'range' && status.direction === 'range' && isMet(status)) {
    return `${value} is between ${target.from.text}${sign} and ${target.to.text}${sign}`;
  }
  const bound = sayBound(judged, status, period, sign);
  const distance = subtract(status.actual, status.target.value);
  if (distance.num === 0n) {
    const strict = isMet(status) ? '' : ', and the target is to be better than that';
    return `${value} is exactly ${bound}${strict}`;
  }
  const decimals = Math.max(status.actualShown.decimals, status.target.decimals);
  const said = sayDistance(absolute(distance), decimals, isPercentage(indicator));
  return `${value} is ${said} ${distance.num < 0n ? 'under' : 'over'} ${bound}`;
}

/** The figure judged. Where the sheet shows another one, or rounding hides which side it is on, both are given. */
function sayActual(status: Rated, sign: string): string {
  const { actual, actualShown, target } = status;
  const value = formatDecimal(actual, actualShown.decimals);
  if (!agrees(actual, actualShown)) {
    return `${value}${sign} (the sheet shows ${actualShown.text}${sign})`;
  }
  if (compare(actualShown.value, target.value) === 0 && compare(actual, target.value) !== 0) {
    const more = [1, 2, 3].map((extra) => actualShown.decimals + extra);
    const decimals = more.find((places) => !equal(round(actual, places), target.value)) ?? more.length;
    return `${actualShown.text}${sign} (${formatDecimal(actual, decimals)}${sign} before rounding)`;
  }
  return `${actualShown.text}${sign}`;
}

/** The bound it is judged against, as a sentence names it: "95%", "the Q3 limit of 7.5%". */
export function sayBound(judged: JudgedIndicator, status: Rated, period: Period, sign: string): string {
  const target = judged.indicator.target?.value;
  const figure = `${status.target.text}${sign}`;
  if (target?.kind === 'profile') {
    return `the ${period.key} ${status.direction === 'lower' ? 'limit' : 'target'} of ${figure}`;
  }
  if (target?.kind === 'range' && status.direction === 'range') {
    return `the range of ${target.from.text}${sign} to ${target.to.text}${sign}`;
  }
  if (target?.kind === 'comparator') return `the ${averageOf(target.of)} of ${figure}`;
  return status.zeroTarget ? `the target of ${figure}` : figure;
}

/** Why it is amber and not red, in the terms of the tolerance; why a target of zero has no amber. */
function sayMargin(judged: JudgedIndicator, status: Rated): string {
  if (status.improved !== undefined)
    return `, ${status.rag} by the sheet’s rule, as it is ${status.improved ? '' : 'no '}better than before`;
  if (status.byThresholds)
    return status.rag === 'green' ? '' : `, ${status.rag} by the thresholds in its row`;
  if (status.rag === 'red' && status.shortfall === null)
    return ', and a target of zero leaves no room for amber';
  const { shortfall, tolerance } = status;
  const atTolerance = shortfall !== null && equal(shortfall, tolerance);
  if (shortfall === null || shortfall.num === 0n || isMet(status) || (status.rag === 'red' && !atTolerance))
    return '';
  if (status.stillGreen) return sayStillGreen(judged, status.stillGreen, status);
  const kind = atTolerance ? `which counts as ${status.rag}` : null;
  const percentage = isPercentage(judged.indicator);
  if (status.toleranceKind === 'points') {
    const limit = sayDistance(tolerance, plainNumber(tolerance).split('.')[1]?.length ?? 0, percentage);
    return kind ? `, exactly the tolerance, ${kind}` : `, inside the tolerance of ${limit}`;
  }
  if (kind) return `, exactly ${plainNumber(tolerance)}% of the target, ${kind}`;
  return `, or ${saySmallPercent(shortfall)} of the target, inside the ${plainNumber(tolerance)}% tolerance`;
}

/** "Or 3.2% of the target, inside the 5% that is still green". */
function sayStillGreen(
  judged: JudgedIndicator,
  amount: Rational,
  { shortfall, toleranceKind }: Rated,
): string {
  const decimals = plainNumber(amount).split('.')[1]?.length ?? 0;
  if (toleranceKind === 'points')
    return `, inside the ${sayDistance(amount, decimals, isPercentage(judged.indicator))} that are still green`;
  const off = shortfall ? `, or ${saySmallPercent(shortfall)} of the target` : '';
  return `${off}, inside the ${plainNumber(amount)}% that is still green`;
}

/** One decimal, and never a bare zero for something that is not: "4.2%", "less than 0.1%". */
const saySmallPercent = (value: Rational): string =>
  value.num !== 0n && round(value, 1).num === 0n ? 'less than 0.1%' : `${formatDecimal(value, 1)}%`;

/** What would have met the target, or how much there is to spare. */
export function sayRemedy(judged: JudgedIndicator, status: Rated, period: Period): string {
  const { indicator } = judged;
  const met = isMet(status);
  const cell = indicator.periods[period.key];
  const target = targetFor(indicator, period);
  const cases =
    cell && typeof target !== 'string' ? casesToTarget(cell.value, target, status.direction) : null;
  if (cases === null || status.straightLine) return met ? 'met' : 'not met';
  // Only where the figure shown is judged and its ratio says otherwise.
  if (met !== cases <= 0n)
    return met ? 'met, though its ratio misses it' : 'not met, though its ratio meets it';
  if (cases === 0n) return 'met, with no case to spare';
  if (cases < 0n) return `met, with ${sayCount(-cases)} to spare`;
  const tooFew = compare(status.actual, status.target.value) < 0 || status.direction === 'higher';
  return `${sayCases(indicator.title, cases, tooFew ? 'more' : 'fewer')} would have met it`;
}

const averageOf = (of: 'neighbour' | 'england'): string =>
  of === 'england' ? 'England average' : 'statistical neighbour average';

/** "Target 95% or more", "Target for Q3 7.5% or less", "Between 80% and 85%"; '' when there is none. */
export function sayTarget(judged: JudgedIndicator, period: Period): string {
  const { indicator, setting } = judged;
  const target = indicator.target?.value;
  const sign = signOf(indicator);
  switch (target?.kind) {
    case undefined:
    case 'none':
      return '';
    case 'unreadable':
      return `Target not readable: “${foldSpace(target.raw)}”`;
    case 'words':
      return `Target: ${foldSpace(target.raw)}`;
    case 'comparator':
      return `Target ${target.side} the ${averageOf(target.of)}`;
    case 'range':
      return `Between ${target.from.text}${sign} and ${target.to.text}${sign}`;
    case 'profile': {
      const figure = figureAt(target, period);
      return figure
        ? `Target for ${period.key} ${bounded(`${figure.text}${sign}`, setting.direction)}`
        : `No target for ${period.key}`;
    }
    case 'single': {
      const figure = `${target.value.text}${sign}`;
      if (target.bound === 'less-than' || target.bound === 'more-than') {
        return `Target ${target.bound === 'less-than' ? 'less' : 'more'} than ${figure}`;
      }
      const side =
        target.bound === 'at' ? setting.direction : target.bound === 'at-most' ? 'lower' : 'higher';
      return `Target ${bounded(figure, side)}`;
    }
  }
}

const bounded = (figure: string, direction: JudgedIndicator['setting']['direction']): string =>
  direction === 'higher' ? `${figure} or more` : direction === 'lower' ? `${figure} or less` : figure;
