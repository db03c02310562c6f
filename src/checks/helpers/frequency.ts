import { matchIndicators } from '../../domain/indicators/matchIndicators';
import { QUARTERS, type Quarter } from '../../domain/periods/periods';
import { latestQuarter, type Indicator, type Scorecard } from '../../domain/indicators/scorecard';
import { quarterFigures } from './figures';

const HALF_YEARLY =
  /\b(?:half[- ]?year(?:ly)?|(?:six|6)[- ]monthly|twice (?:a|per) year|every (?:six|6) months|bi-?annual(?:ly)?)\b/i;
// "Annual" alone may be of what is counted: annual health checks are reported each quarter.
const YEARLY =
  /\b(?:reported|collected|measured|published|available|produced)\s+(?:annually|yearly|once (?:a|per) year)\b|\bannual (?:measure|figure|indicator|return|survey|data)\b|[([–—:-]\s*(?:annual|annually|yearly)\s*[)\]]?\s*$/i;

const HALVES: readonly Quarter[] = ['Q2', 'Q4'];

/**
 * Why a quarter of this row may be empty on purpose, as a sentence; null when nothing says so. Its words say that it is
 * half-yearly or yearly, and its quarters do not deny it; or its quarters look half-yearly; or last year's sheet had no
 * figure for that quarter either.
 */
export function sparseBecause(
  indicator: Indicator,
  quarter: Quarter,
  scorecard: Scorecard,
  others: readonly Scorecard[],
): string | null {
  const figures = quarterFigures(indicator);
  const filled = figures.filter(({ cell }) => cell.value.kind !== 'blank').map(({ place }) => place.quarter);
  const says = (words: RegExp): boolean =>
    words.test(indicator.title) || words.test(indicator.target?.cell.value.raw ?? '');
  const inHalves = filled.every((each) => HALVES.includes(each));
  if (says(HALF_YEARLY)) {
    return inHalves && !HALVES.includes(quarter) ? 'It is a half-yearly figure by its words.' : null;
  }
  if (says(YEARLY) && filled.length <= 1) return 'It is a yearly figure by its words.';
  const begun = figures.some(({ place, cell }) => place.quarter === 'Q1' && cell.value.kind === 'blank');
  if (begun && inHalves && filled.includes('Q2')) {
    return `${filled.length === 1 ? 'Q2 alone is' : 'Q2 and Q4 alone are'} filled: it may be a half-yearly figure.`;
  }
  const before = others.find((other) => wasEmptyIn(other, indicator, quarter, scorecard));
  return before ? `“${before.sheet}” has no figure for ${quarter} either.` : null;
}

/** Whether another year's sheet that has come to this quarter leaves it empty in the same indicator's row, though not all. */
function wasEmptyIn(other: Scorecard, indicator: Indicator, quarter: Quarter, here: Scorecard): boolean {
  const last = latestQuarter(other);
  if (other.year === null || here.year === null || other.year === here.year) return false;
  if (last === null || QUARTERS.indexOf(last) < QUARTERS.indexOf(quarter)) return false;
  const match = matchIndicators(here.indicators, other.indicators).find((each) => each.here === indicator);
  const figures = match ? quarterFigures(match.there) : [];
  const isBlank = (at: Quarter): boolean =>
    figures.some(({ place, cell }) => place.quarter === at && cell.value.kind === 'blank');
  return isBlank(quarter) && figures.some(({ cell }) => cell.value.kind !== 'blank');
}
