import { matchIndicators } from '../../domain/indicators/matchIndicators';
import { findPeriod, periodsBefore } from '../../domain/periods/order';
import type { Period, PeriodKey } from '../../domain/periods/period';
import { latestPeriod, type Indicator, type Scorecard } from '../../domain/indicators/scorecard';
import { periodFigures } from './figures';

const HALF_YEARLY =
  /\b(?:half[- ]?year(?:ly)?|(?:six|6)[- ]monthly|twice (?:a|per) year|every (?:six|6) months|bi-?annual(?:ly)?)\b/i;
// "Annual" alone may be of what is counted: annual health checks are reported each quarter.
const YEARLY =
  /\b(?:reported|collected|measured|published|available|produced)\s+(?:annually|yearly|once (?:a|per) year)\b|\bannual (?:measure|figure|indicator|return|survey|data)\b|[([–—:-]\s*(?:annual|annually|yearly)\s*[)\]]?\s*$/i;

const HALVES: readonly PeriodKey[] = ['Q2', 'Q4'];

/**
 * Why a quarter of this row may be empty on purpose, as a sentence; null when nothing says so. Its words say that it is
 * half-yearly or yearly, and its quarters do not deny it; or its quarters look half-yearly; or last year's sheet had no
 * figure for that quarter either.
 */
export function sparseBecause(
  indicator: Indicator,
  period: PeriodKey,
  scorecard: Scorecard,
  others: readonly Scorecard[],
): string | null {
  const figures = periodFigures(indicator);
  const filled = figures.filter(({ cell }) => cell.value.kind !== 'blank').map(({ place }) => place.period);
  const says = (words: RegExp): boolean =>
    words.test(indicator.title) || words.test(indicator.target?.cell.value.raw ?? '');
  const rhythm = monthsBetween(scorecard, filled, period);
  if (rhythm !== null) return `Only every ${rhythm} month is filled: it may be a figure of that time.`;
  const inHalves = filled.every((each) => HALVES.includes(each));
  if (says(HALF_YEARLY)) {
    return inHalves && !HALVES.includes(period) ? 'It is a half-yearly figure by its words.' : null;
  }
  if (says(YEARLY) && filled.length <= 1) return 'It is a yearly figure by its words.';
  const begun = figures.some(({ place, cell }) => place.period === 'Q1' && cell.value.kind === 'blank');
  if (begun && inHalves && filled.includes('Q2')) {
    return `${filled.length === 1 ? 'Q2 alone is' : 'Q2 and Q4 alone are'} filled: it may be a half-yearly figure.`;
  }
  const before = others.find((other) => wasEmptyIn(other, indicator, period, scorecard));
  return before ? `“${before.sheet}” has no figure for ${period} either.` : null;
}

const RHYTHMS = [
  [3, 'third'],
  [6, 'sixth'],
  [12, 'twelfth'],
] as const;

/** Among months: "third" where only those that end a quarter are filled and this is none of them. Null otherwise. */
function monthsBetween(scorecard: Scorecard, filled: readonly PeriodKey[], period: PeriodKey): string | null {
  const placeOf = (key: PeriodKey): number | null => {
    const found = findPeriod(scorecard, key);
    return found?.grain === 'month' ? found.place : null;
  };
  const [at, places] = [placeOf(period), filled.map(placeOf)];
  if (at === null || places.length === 0) return null;
  const rhythm = RHYTHMS.find(
    ([months]) => at % months !== 0 && places.every((place) => place !== null && place % months === 0),
  );
  return rhythm?.[1] ?? null;
}

/** Whether a scorecard's figures have come to a period: its latest is that one or a later one. */
const hasCome = (scorecard: Scorecard, latest: Period, period: PeriodKey): boolean =>
  latest.key === period || periodsBefore(scorecard, latest.key).some(({ key }) => key === period);

/** Whether another year's sheet that has come to this quarter leaves it empty in the same indicator's row, though not all. */
function wasEmptyIn(other: Scorecard, indicator: Indicator, period: PeriodKey, here: Scorecard): boolean {
  const last = latestPeriod(other);
  if (other.year === null || here.year === null || other.year === here.year) return false;
  if (last === null || !hasCome(other, last, period)) return false;
  const match = matchIndicators(here.indicators, other.indicators).find((each) => each.here === indicator);
  const figures = match ? periodFigures(match.there) : [];
  const isBlank = (at: PeriodKey): boolean =>
    figures.some(({ place, cell }) => place.period === at && cell.value.kind === 'blank');
  return isBlank(period) && figures.some(({ cell }) => cell.value.kind !== 'blank');
}
