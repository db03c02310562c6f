import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { statusWord } from '../../wording/status';
import { overTimeOf } from './overTime';

/**
 * What a report says of an indicator over time, a sentence each: what a person set, now and the year's end side by
 * side, what it takes, its natural limits, the same period of the years before.
 */
export function overTimeFacts(entry: JudgedIndicator, judged: JudgedScorecard): readonly string[] {
  const { saidForecast, saidControl, years, forecast } = overTimeOf(entry, judged);
  const ends =
    saidForecast && forecast.kind === 'forecast'
      ? [
          [
            `Now, ${judged.period.key}: ${statusWord(entry.status).toLowerCase()}.`,
            `${saidForecast.label}: ${saidForecast.word.toLowerCase()}.`,
            ...saidForecast.says,
            ...(saidForecast.needs === '' ? [] : [saidForecast.needs]),
          ].join(' '),
        ]
      : [];
  return [
    ...ends,
    ...(saidControl ? [saidControl.says.join(' ')] : []),
    ...(years.length > 1
      ? [`The same period before: ${years.map(({ label, says }) => `${label} ${says}`).join(', ')}.`]
      : []),
  ];
}
