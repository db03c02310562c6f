import { signOf } from '../indicator';
import { nounOf } from '../periodNouns';
import type { JudgedIndicator } from '../../domain/judging/judged';
import type { Forecast, NoForecastReason, Outlook, YearEndForecast } from '../../domain/overTime/forecast';
import type { Method } from '../../domain/overTime/project';
import type { RunRate } from '../../domain/overTime/runRate';
import type { PeriodKey } from '../../domain/periods/period';
import type { TargetInForce } from '../../domain/targets/target';
import { rational, divide, round, ceiling, isInteger } from '../../domain/values/exact';
import { listOf } from '../reports/report';
import { sayAbout, sayLike, sayRate } from './figures';
import { capital } from '../../domain/values/words';

const OUTLOOKS: Readonly<Record<Outlook, string>> = { met: 'Met', 'at-risk': 'At risk', missed: 'Missed' };

/** A forecast in the words of every view. It has no colour: only the judged period has a status. */
export interface SaidForecast {
  /** "Year end, Q4": never without it, so that it is not taken for now. */
  readonly label: string;
  /** "At risk"; "Not said" where it would be guessing. */
  readonly word: string;
  /** What it rests on, a sentence each. */
  readonly says: readonly string[];
  /** What it takes: "10 more in Q4 would meet 40; so far 10 a quarter." '' where there is nothing to add up. */
  readonly needs: string;
}

/** Not worth a word on a card: there is no year's end ahead, or nothing to hold it against. */
const SILENT: ReadonlySet<NoForecastReason> = new Set([
  'no-place',
  'year-over',
  'no-target',
  'no-direction',
  'rolling-year',
]);

/** The forecast in words; null where nothing needs to be said. */
export function sayForecast(
  forecast: Forecast,
  { indicator, setting }: JudgedIndicator,
  period: PeriodKey,
): SaidForecast | null {
  if (forecast.kind === 'none') {
    return SILENT.has(forecast.because)
      ? null
      : { label: 'Year end', word: 'Not said', says: [sayNoForecast(forecast.because, period)], needs: '' };
  }
  const sign = signOf(indicator);
  const target = sayTargetOf(forecast.target, setting.direction, sign);
  return {
    label: `Year end, ${forecast.end.key}`,
    word: OUTLOOKS[forecast.outlook],
    says: sayBasis(forecast, period, sign, target),
    needs: forecast.runRate ? sayRunRate(forecast.runRate, forecast, period, sign) : '',
  };
}

function sayBasis(
  forecast: YearEndForecast,
  period: PeriodKey,
  sign: '%' | '',
  target: string,
): readonly string[] {
  const { projections, range, like, decided, outlook, targetFalls, restated } = forecast;
  const [first, ...others] = projections;
  const named = ({ method, value }: (typeof projections)[number]): string =>
    `${sayAbout(value, like, sign)} ${sayMethod(method, forecast, period)}`;
  const along = others.length === 0 ? '' : `; ${listOf(others.map(named))}`;
  return [
    ...(decided
      ? [
          outlook === 'met'
            ? 'The year’s target is reached already.'
            : 'The year’s limit is exceeded already.',
        ]
      : []),
    `${capital(named(first))}${along}. ${target}.`,
    ...(range
      ? [
          `From ${sayLike(range.low, like, sign)} to ${sayLike(range.high, like, sign)} as the last ${range.years} years went on.`,
        ]
      : []),
    ...(forecast.early
      ? ['Moving on as it has so far would change that; it is too early to say by how much.']
      : []),
    ...(forecast.cohort === 'stays' ? ['The group is taken to stay as large as it is.'] : []),
    ...(targetFalls ? ['The target falls through the year; this is its end.'] : []),
    ...(restated.length > 0
      ? [`Two places give ${listOf(restated)} differently, so that year is not followed.`]
      : []),
  ];
}

function sayMethod(method: Method, { lastYear }: YearEndForecast, period: PeriodKey): string {
  switch (method) {
    case 'straight-line':
      return 'on a straight line';
    case 'as-last-year':
      return `as ${lastYear ?? 'last year'} went on`;
    case 'carried-on':
      return `with this ${nounOf(period)} carried on`;
  }
}

/** "Target 40 or more", "Target 80% to 85%". */
function sayTargetOf(
  { from, to, bound }: TargetInForce,
  direction: JudgedIndicator['setting']['direction'],
  sign: '%' | '',
): string {
  if (to) return `Target ${from.text}${sign} to ${to.text}${sign}`;
  if (bound === 'more-than' || bound === 'less-than')
    return `Target ${bound === 'more-than' ? 'more' : 'less'} than ${from.text}${sign}`;
  const lower = bound === 'at-most' || (bound === 'at' && direction === 'lower');
  return `Target ${from.text}${sign} or ${lower ? 'less' : 'more'}`;
}

/** "10 more in Q4 would meet 40; so far 10 a quarter." */
export function sayRunRate(
  rate: RunRate,
  forecast: YearEndForecast,
  period: PeriodKey,
  sign: '%' | '',
): string {
  const { sense, cases, among, soFar } = rate;
  if (cases && soFar === null && among) return sayStanding(rate, among, forecast, sign);
  const target = `${forecast.target.from.text}${sign}`;
  const amount = cases ? sayRate(rate.amount) : sayLike(rate.amount, forecast.like, '');
  const when = sayWhen(rate, forecast);
  const of = among ? ` of the ${sayRate(among)} to come` : '';
  const before = soFar
    ? `; so far ${cases ? sayRate(soFar) : sayPer(soFar, forecast)} a ${nounOf(period)}`
    : '';
  const each = sayEach(rate, forecast, period);
  switch (sense) {
    case 'more':
      return `${amount} more${of} ${when}${each} would meet ${target}${before}.`;
    case 'room':
      return rate.amount.num === 0n
        ? `No room for one more ${when} within ${target}${before}.`
        : `Room for ${amount} more${of} ${when}${each} within ${target}${before}.`;
    case 'met':
      return cases && among
        ? `${target} is met whatever comes${before}.`
        : `${target} is met as it stands${before}.`;
    case 'over':
      return `${target} is exceeded by ${amount}${before}.`;
  }
}

/** Of a figure that stands by itself: its last period alone is to meet the target, with a group as large as now. */
function sayStanding(
  { sense, amount }: RunRate,
  among: NonNullable<RunRate['among']>,
  { target: { from }, end }: YearEndForecast,
  sign: '%' | '',
): string {
  const [target, count] = [`${from.text}${sign}`, sayRate(amount)];
  const group = `of ${sayRate(among)}, as many as now,`;
  switch (sense) {
    case 'more':
      return `${count} more ${group} would meet ${target} in ${end.key}.`;
    case 'over':
      return `${count} fewer ${group} would meet ${target} in ${end.key}.`;
    case 'room':
      return amount.num === 0n
        ? `${target} is met, with no room for one more.`
        : `${target} is met, with room for ${count} more ${group.slice(0, -1)}.`;
    case 'met':
      return `${target} is met as it stands.`;
  }
}

const sayPer = (value: NonNullable<RunRate['soFar']>, { like }: YearEndForecast): string =>
  like.kind === 'number' && like.unit !== undefined ? sayLike(value, like, '') : sayRate(value);

/** "in Q4", "in Q3 and Q4", "by Mar 2026". */
const sayWhen = ({ periods, remaining }: RunRate, { end }: YearEndForecast): string =>
  periods.length === remaining && remaining <= 3 ? `in ${listOf(periods)}` : `by ${end.key}`;

/** " (10 a quarter)" where several periods are to come; whole cases need whole ones. */
function sayEach(
  { sense, amount, remaining, cases }: RunRate,
  forecast: YearEndForecast,
  period: PeriodKey,
): string {
  if (remaining < 2 || amount.num === 0n) return '';
  const share = divide(amount, rational(remaining));
  const whole = (cases || isInteger(amount)) && sense === 'more' ? rational(ceiling(share)) : round(share, 1);
  const text = cases ? sayRate(whole) : sayPer(whole, forecast);
  return ` (${text} a ${nounOf(period)})`;
}

/** Why nothing is said of the year's end, as a sentence. */
function sayNoForecast(because: NoForecastReason, period: PeriodKey): string {
  const noun = nounOf(period);
  switch (because) {
    case 'hidden':
      return 'A figure of it is suppressed: nothing is said from which it could be worked out.';
    case 'rolling-year':
      return 'It is of twelve months that roll: the year’s end is one of them like any other.';
    case 'no-place':
      return 'Where this period stands in its year is not known.';
    case 'year-over':
      return 'The year is over.';
    case 'no-target':
      return 'There is no target for the year’s end.';
    case 'no-direction':
      return 'It is not set whether higher or lower is better.';
    case 'to-be-confirmed':
      return 'It waits for an answer on what the target is of.';
    case 'target-to-date':
      return 'The target is of the time so far; what it is at the year’s end is not known.';
    case 'no-figure':
      return `There is no figure for this ${noun}, or one before it is missing.`;
    case 'no-cases':
      return 'The percentage comes without its cases, so that it would be guessing.';
    case 'one-period':
      return `One ${noun} is too little to project from.`;
    case 'beyond':
      return 'Going on as so far it would end beyond what can be: more cases than there are, or fewer than none.';
    case 'negative':
      return 'A total below nought is not projected.';
    case 'restated':
      return `The total falls from one ${noun} to the next: it was restated, and is not projected.`;
    case 'target-falls':
      return 'The target falls through the year while the figure counts up: one of them may be of something else.';
  }
}
