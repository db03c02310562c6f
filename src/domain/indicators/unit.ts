import type { ScorecardCell } from '../values/cells';
import { isInteger } from '../values/exact';
import type { Indicator } from './scorecard';

/** What an indicator's figures are, as far as its row tells; `other` where it does not. */
export type Unit = 'percentage' | 'rate' | 'count' | 'money' | 'time' | 'score' | 'average' | 'other';

type Described = Pick<Indicator, 'title' | 'target' | 'past' | 'periods' | 'besides'>;

const RATE =
  /\b(?:per|\/)\s*(1[, ]?0{3}[, ]?0{3}|1[, ]?0{3}|1000{1,2}|10[, ]?0{3}|100[, ]?0{3}|1?00?k|(?:a |one )?(?:(?:ten|hundred) )?thousand|(?:a |one )?million)\b/i;
const POINTS = /\b(?:percentage|per ?cent) points?\b|\bppts?\b/i;
const PERCENTAGE = /%|\bpercentages?\b|\bper ?cent\b|^\s*(?:the\s+)?(?:proportion|share)\b/i;
const COUNT = /^\s*(?:total\s+|the\s+)*(?:(?:number|no\.?|count|total)\b|# ?(?=[a-z]))/i;
const MONEY =
  /[£$€]|\b(?:unit )?costs?\b|\bspend(?:ing)?\b|\bexpenditure\b|\boverspends?\b|\bunderspends?\b/i;
const TIME =
  /\((?:working |calendar )?(?:days|weeks|months|hours|minutes|mins|seconds|secs)\)|^\s*(?:the\s+)?(?:working |calendar |bed )?(?:days|weeks|hours|minutes)\b|\b(?:average|mean|median)\b.*\b(?:days|weeks|months|hours|minutes|seconds|time|duration|wait)\b|\b(?:time|duration|length) (?:taken|of|between|to|from)\b/i;
const SCORE = /\bscores?\b|\brank(?:ing)?\b|\brating\b|\bindex\b|\bratio\b/i;
const AVERAGE = /\b(?:average|mean|median)\b/i;

const known = new WeakMap<Described, Unit>();

/**
 * The unit of an indicator: by its own column of units, by a per cent sign or a ratio in its cells or its target, then by
 * its words. A rate per so many is none however its ratio is written, and a gap in percentage points no percentage.
 */
export function unitOf(indicator: Described): Unit {
  const found = known.get(indicator);
  if (found) return found;
  const unit = decide(indicator);
  known.set(indicator, unit);
  return unit;
}

/** Whether the figures are percentages: the one meaning of it for sentences, checks, reports and disclosure. */
export const isPercentage = (indicator: Described): boolean => unitOf(indicator) === 'percentage';

/** What is shared out among people adds up through the year, although it is called an average: days lost for each employee. */
const SHARED_OUT =
  /\bper (?:employee|fte|head|person|member|worker|officer|staff|capita|household|resident|pupil|child|home|tenant|customer|patient|user)\b|\blost\b|\bsick|\babsen/i;

/** Whether the figures are averages of cases, that no year adds up: days to let a home, hours to answer. */
export const isAverage = ({ title }: Pick<Described, 'title'>): boolean =>
  AVERAGE.test(title) && !SHARED_OUT.test(title);

/** "per 10,000", "per ten thousand" → 10000; null for what is no rate of so many. */
export function rateBase({
  title,
  besides,
}: Pick<Described, 'title'> & Partial<Pick<Described, 'besides'>>): number | null {
  const said = RATE.exec(title)?.[1] ?? RATE.exec(besides?.unit?.value.raw ?? '')?.[1];
  if (said === undefined) return null;
  const words = said.toLowerCase().replace(/^(?:a|one) /, '');
  return IN_WORDS[words] ?? Number(said.replace(/k$/i, '000').replace(/\D/g, ''));
}

const IN_WORDS: Readonly<Record<string, number>> = {
  thousand: 1000,
  'ten thousand': 10_000,
  'hundred thousand': 100_000,
  million: 1_000_000,
};

function decide(indicator: Described): Unit {
  const { title, target, besides } = indicator;
  const column = unitInColumn(besides?.unit?.value.raw ?? '');
  if (column) return column;
  const cells = ownCells(indicator);
  const values = cells.map(({ value }) => value);
  if (values.some((value) => value.kind === 'number' && value.percent)) return 'percentage';
  if (RATE.test(title)) return 'rate';
  if (values.some(({ kind }) => kind === 'ratio')) return 'percentage';
  const wanted = target?.value;
  if (wanted && 'percent' in wanted && wanted.percent) return 'percentage';
  if (PERCENTAGE.test(title) && !POINTS.test(title) && !COUNT.test(title)) return 'percentage';
  if (COUNT.test(title)) return wholeNumbers(indicator) ? 'count' : 'other';
  const written = values.flatMap((value) => (value.kind === 'number' ? (value.unit ?? []) : []));
  if (written.some((unit) => /^[£$€]$/.test(unit)) || MONEY.test(title)) return 'money';
  if (written.some((unit) => TIME_UNIT.test(unit)) || TIME.test(title)) return 'time';
  if (SCORE.test(title)) return 'score';
  return AVERAGE.test(title) ? 'average' : 'other';
}

const TIME_UNIT = /^(?:\w+ )?(?:second|sec|minute|min|hour|hr|day|week|wk|month)s?$/;

/** "%", "£", "Number", "Rates per 10,000", "Days"; null where the column is empty or says something else. */
function unitInColumn(text: string): Unit | null {
  const said = text.trim();
  if (said === '') return null;
  if (POINTS.test(said)) return 'other';
  if (/^%|\bper ?cent(?:age)?\b|\bpercentage\b/i.test(said)) return 'percentage';
  if (RATE.test(said)) return 'rate';
  if (/^(?:number|no\.?|#|nr\.?|count|n|volume|whole number|integer|people|children|cases)$/i.test(said)) {
    return 'count';
  }
  if (/[£$€]|\bpounds?\b/i.test(said)) return 'money';
  if (TIME_UNIT.test(said.toLowerCase())) return 'time';
  if (/^(?:score|rank|index|points?)$/i.test(said)) return 'score';
  return /^(?:average|mean|median)$/i.test(said) ? 'average' : null;
}

/** The body's own figures: past years, then this year's periods. */
const ownCells = ({ past, periods }: Described): readonly ScorecardCell[] => [
  ...past.map(({ cell }) => cell),
  ...Object.values(periods),
];

/** A count comes whole; an average over past years need not. */
const wholeNumbers = ({ periods }: Described): boolean =>
  Object.values(periods).every(({ value }) => value.kind !== 'number' || isInteger(value.exact));

/**
 * The decimals most of the body's own figures in the row show, the larger of two that are as common; null when the row
 * has no figure. A percentage that we worked out shows none of its own.
 */
export function usualDecimals(indicator: Described): number | null {
  const times = new Map<number, number>();
  for (const { value, parts } of ownCells(indicator)) {
    if (value.kind !== 'ratio' && value.kind !== 'number') continue;
    if (parts?.computed || (value.kind === 'ratio' && value.bare)) continue;
    times.set(value.shown.decimals, (times.get(value.shown.decimals) ?? 0) + 1);
  }
  return [...times].sort(([a, timesA], [b, timesB]) => timesB - timesA || b - a)[0]?.[0] ?? null;
}
