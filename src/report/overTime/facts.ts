import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { sayForecastPlainly, sayRestated } from '../../wording/overTime/forecastPlain';
import { overTimeOf } from './overTime';

/** What a report says of an indicator over time. */
interface OverTimeFacts {
  /** Where its year ends, for members, beside where it stands; null where nothing is forecast. */
  readonly yearEnd: string | null;
  /** For its author: natural limits, the same period of the years before. */
  readonly notes: readonly string[];
}

/** `roomSaid` is whether something before it says already what the year's end leaves room for. */
export function overTimeFacts(
  entry: JudgedIndicator,
  judged: JudgedScorecard,
  roomSaid: boolean,
): OverTimeFacts {
  const { saidControl, years, forecast } = overTimeOf(entry, judged);
  return {
    yearEnd: sayForecastPlainly(forecast, entry, judged.period.key, !roomSaid),
    notes: [
      ...(forecast.kind === 'forecast' ? sayRestated(forecast) : []),
      ...(saidControl ? [saidControl.says.join(' ')] : []),
      ...(years.length > 1
        ? [`The same period before: ${years.map(({ label, says }) => `${label} ${says}`).join(', ')}.`]
        : []),
    ],
  };
}
