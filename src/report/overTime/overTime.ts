import { controlChartOf, type Control } from '../../domain/overTime/controlChart';
import { forecastOf, type Forecast } from '../../domain/overTime/forecast';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { measured } from '../../domain/values/cells';
import { sayFigure, signOf } from '../../wording/indicator';
import { sayControl, sayNoChart, type SaidControl } from '../../wording/overTime/control';
import { sayForecast, type SaidForecast } from '../../wording/overTime/forecast';
import { lastYearOf } from './earlier';

/** What is known of an indicator over time, worked out once for every view. */
export interface OverTime {
  readonly forecast: Forecast;
  readonly saidForecast: SaidForecast | null;
  readonly control: Control;
  readonly saidControl: SaidControl | null;
  /** Why there is no control chart, where a reader might look for one; '' else. */
  readonly noChart: string;
  /** The same period in each of the last three years that is known, latest first. */
  readonly years: readonly { readonly label: string; readonly says: string }[];
}

const known = new WeakMap<JudgedIndicator, OverTime>();

/** Forecast, control chart and the last three years of an indicator at the judged period. */
export function overTimeOf(entry: JudgedIndicator, judged: JudgedScorecard): OverTime {
  const found = known.get(entry);
  if (found) return found;
  const period = judged.period.key;
  const [forecast, control] = [forecastOf(entry, judged), controlChartOf(entry, judged)];
  const told: OverTime = {
    forecast,
    saidForecast: sayForecast(forecast, entry, period),
    control,
    saidControl: control.kind === 'chart' ? sayControl(control, entry, period) : null,
    noChart:
      control.kind === 'none' && control.because === 'few-since-step' ? sayNoChart(control, period) : '',
    years: threeYears(entry, judged),
  };
  known.set(entry, told);
  return told;
}

/** The same period of the years before, as far back as three: known from columns or other sheets. */
function threeYears(entry: JudgedIndicator, judged: JudgedScorecard): OverTime['years'] {
  const sign = signOf(entry.indicator);
  return [1, 2, 3].flatMap((by) => {
    const earlier = lastYearOf(entry, judged, by);
    if (!earlier || !measured(earlier.cell.value)) return [];
    return [{ label: earlier.period.key, says: sayFigure(earlier.cell.value, sign) }];
  });
}
