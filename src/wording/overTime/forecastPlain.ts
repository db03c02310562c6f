import type { JudgedIndicator } from '../../domain/judging/judged';
import type { Forecast, Outlook, YearEndForecast } from '../../domain/overTime/forecast';
import type { Method } from '../../domain/overTime/project';
import type { PeriodKey } from '../../domain/periods/period';
import { signOf } from '../indicator';
import { nounOf } from '../periodNouns';
import { listOf } from '../reports/report';
import { sayAbout, sayLike } from './figures';
import { sayRunRate } from './forecast';

const OUTLOOKS: Readonly<Record<Outlook, string>> = { met: 'met', 'at-risk': 'at risk', missed: 'missed' };

/**
 * The year's end for a councillor, in one line beside where the indicator stands: "Year end (Q4): at risk. About 88.6% if
 * this quarter’s figure holds; about 84.7% if the year’s trend goes on." The target, and what it would take, are said
 * before it; `needs` asks for the second where nothing else says it. Null where nothing is forecast.
 */
export function sayForecastPlainly(
  forecast: Forecast,
  { indicator }: JudgedIndicator,
  period: PeriodKey,
  needs: boolean,
): string | null {
  if (forecast.kind === 'none') return null;
  const { projections, range, like, runRate, targetFalls, early } = forecast;
  const sign = signOf(indicator);
  const lines = projections.map(
    ({ method, value }) => `${sayAbout(value, like, sign)} ${sayCourse(method, forecast, period)}`,
  );
  return [
    `Year end (${forecast.end.key}): ${outlookOf(forecast)}.`,
    `${capital(lines.join('; '))}.`,
    ...(range
      ? [
          `From ${sayLike(range.low, like, sign)} to ${sayLike(range.high, like, sign)} if it moves as in the last ${range.years} years.`,
        ]
      : []),
    ...(early ? ['It is early in the year to say more.'] : []),
    ...(targetFalls ? ['The target falls through the year; this is its end.'] : []),
    ...(needs && runRate && runRate.soFar !== null ? [sayRunRate(runRate, forecast, period, sign)] : []),
  ].join(' ');
}

const outlookOf = ({ decided, outlook }: YearEndForecast): string =>
  decided
    ? outlook === 'met'
      ? 'the year’s target is reached already'
      : 'the year’s limit is exceeded already'
    : OUTLOOKS[outlook];

/** How it would have to go on. A running total has a pace, a figure that stands by itself a trend. */
function sayCourse(method: Method, { running, lastYear }: YearEndForecast, period: PeriodKey): string {
  switch (method) {
    case 'straight-line':
      return running ? 'at the pace so far' : 'if the year’s trend goes on';
    case 'as-last-year':
      return `if it moves as in ${lastYear ?? 'last year'}`;
    case 'carried-on':
      return running ? `at the pace of this ${nounOf(period)}` : `if this ${nounOf(period)}’s figure holds`;
  }
}

/** Two places that give a figure of the past differently: for its author, who can look. */
export const sayRestated = ({ restated }: YearEndForecast): readonly string[] =>
  restated.length === 0
    ? []
    : [`Two places give ${listOf(restated)} differently, so that year is not followed.`];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
