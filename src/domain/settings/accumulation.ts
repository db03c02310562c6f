import { measured } from '../values/cells';
import { compare, isInteger, multiply, rational } from '../values/exact';
import { unitOf } from '../indicators/unit';
import type { Indicator, Scorecard } from '../indicators/scorecard';
import type { Accumulation } from './settings';
import type { Target } from '../targets/targets';

type Described = Pick<Indicator, 'title' | 'target' | 'besides' | 'past' | 'periods'>;

const ROLLING = /\brolling\b|\b(?:last|previous|past) (?:12|twelve) months\b/i;
const SNAPSHOT = /\bsnapshot\b|\bas at\b|\bat (?:the )?(?:end of|(?:quarter|month|period|year)[ -]end)\b/i;
const YEAR_TO_DATE = /\byear[ -]to[ -]date\b|\bytd\b|\bcumulative\b|\bsince (?:1 )?april\b/i;
/** May say no more than how often something is due: "with a dental check in the year". */
const IN_YEAR = /\b(?:in|during|within) (?:the )?year\b|\bin-year\b/i;
// A percentage of those who ceased is of all who ceased since April, so that its cohort grows by quarter.
const CEASED = /\bceased to be looked\b/i;

/** Whether a figure counts from the year's start, rolls over twelve months or stands at a day: by its column of frequency, its title, its target and its figures, in that order. */
export function suggestAccumulation({ title, target, periods, besides }: Described): Accumulation {
  const pace = besides?.frequency?.value.raw ?? '';
  if (/^rolling\b/i.test(pace)) return 'rolling-year';
  if (/^(?:snapshot|point in time)$/i.test(pace)) return 'snapshot';
  if (/^(?:cumulative|ytd|year to date)$/i.test(pace)) return 'year-to-date';
  if (ROLLING.test(title)) return 'rolling-year';
  if (SNAPSHOT.test(title)) return 'snapshot';
  if (YEAR_TO_DATE.test(title) || CEASED.test(title)) return 'year-to-date';
  // A target that rises through the year counts on, whatever a slip in the figures looks like.
  if (target && rises(target.value)) return 'year-to-date';
  if (IN_YEAR.test(title)) return standsStill(periods) ? 'rolling-year' : 'year-to-date';
  return 'snapshot';
}

/** Whether every column of figures says that it counts from the year's start. */
export const headedToDate = ({ columns }: Partial<Pick<Scorecard, 'columns'>>): boolean =>
  columns !== undefined &&
  columns.periods.length > 0 &&
  columns.periods.every(({ basis }) => basis === 'to-date');

/**
 * Whether an indicator under such headings can count on: a number that grows. A percentage, an average, a score, what
 * stands at a day and what falls do not.
 */
export function countsOn(indicator: Described): boolean {
  const { title, periods } = indicator;
  if (SNAPSHOT.test(title)) return false;
  const unit = unitOf(indicator);
  const counts = Object.values(periods).flatMap(({ value }) => measured(value)?.exact ?? []);
  const falls = counts.some((count, at) => compare(count, counts[at - 1] ?? count) < 0);
  if (falls || counts.length === 0) return false;
  return (
    unit === 'count' || unit === 'money' || unit === 'rate' || (unit === 'other' && counts.every(isInteger))
  );
}

/**
 * Figures that do not count up from the year's start: all are at least three in five of the highest, the first too, and one
 * is lower than the one before it. What is counted from April begins at about a quarter and never falls.
 */
function standsStill(periods: Described['periods']): boolean {
  const figures = Object.values(periods).flatMap(({ value }) => {
    if (value.kind === 'ratio') return [value.numerator];
    return value.kind === 'number' ? [value.exact] : [];
  });
  const [first] = figures;
  if (!first || figures.length < 3) return false;
  const highest = figures.reduce((most, figure) => (compare(figure, most) > 0 ? figure : most));
  const falls = figures.some((figure, at) => compare(figure, figures[at - 1] ?? figure) < 0);
  const least = multiply(highest, rational(3, 5));
  return falls && figures.every((figure) => compare(figure, least) >= 0);
}

/** A profile that grows from its first period to its last and never falls. */
function rises(target: Target): boolean {
  if (target.kind !== 'profile') return false;
  const steps = Object.values(target.byPeriod).map(({ value }) => value);
  const pairs = steps.slice(1).map((step, index) => compare(step, steps[index] ?? step));
  return pairs.length > 0 && pairs.every((step) => step >= 0) && pairs.some((step) => step > 0);
}
