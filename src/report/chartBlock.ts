import type { ChartRole } from '../domain/plan/chart';
import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { CHART_HEADINGS, NUMBER, PER_CENT } from '../wording/reports/pictures';
import { explainStatus, statusWord } from '../wording/status';
import type { TrendPoint } from './indicator/trend';
import { nameOf } from './names';
import type { ControlLine, ControlLines } from './overTime/controlLines';
import { pictureOf, type Picture } from './indicator/picture';

/** One series of a chart: a number for each period, null where there is none to draw. */
export interface BlockSeries {
  readonly heading: string;
  readonly role: ChartRole;
  readonly values: readonly (number | null)[];
}

/** An indicator's picture as cells: what a native chart is drawn from. */
export interface ChartBlock {
  readonly ref: string;
  /** "4 · Timeliness of reviews". */
  readonly title: string;
  readonly status: string;
  /** The sentence that explains the status. */
  readonly sentence: string;
  readonly periods: readonly string[];
  readonly series: readonly BlockSeries[];
  /** By period: "93.8% (167 of 178)", or "Suppressed [c]". */
  readonly said: readonly string[];
  readonly percentage: boolean;
  readonly axisTitle: string;
}

/** The block of an indicator; null where there are not two figures to draw a line between. */
export function blockOf(entry: JudgedIndicator, judged: JudgedScorecard): ChartBlock | null {
  const picture = pictureOf(entry, judged);
  if (!picture) return null;
  const { trend, percentage, control } = picture;
  const drawn = control
    ? {
        periods: control.points.map(({ label }) => label),
        series: controlSeries(control),
        said: control.points.map(({ says }) => says),
      }
    : {
        periods: trend.map(({ label }) => label),
        series: seriesOf(picture),
        said: trend.map(({ says, code }) => (code === null ? says : `${says} ${code}`)),
      };
  return {
    ref: entry.indicator.ref,
    title: nameOf(entry),
    status: statusWord(entry.status),
    sentence: explainStatus(entry, judged.period),
    ...drawn,
    percentage,
    axisTitle: percentage ? PER_CENT : NUMBER,
  };
}

/** A control chart: its target, mean and natural limits under its figures. */
function controlSeries({ points }: ControlLines): readonly BlockSeries[] {
  const all = (pick: (point: ControlLine) => number | null) => points.map(pick);
  const targets = new Set(points.flatMap(({ target }) => target ?? []));
  const series: BlockSeries[] = [
    {
      heading: CHART_HEADINGS.target,
      role: targets.size > 1 ? 'steps' : 'target',
      values: all(({ target }) => target),
    },
    { heading: CHART_HEADINGS.mean, role: 'mean', values: all(({ mean }) => mean) },
    { heading: CHART_HEADINGS.lower, role: 'limit', values: all(({ low }) => low) },
    { heading: CHART_HEADINGS.upper, role: 'limit', values: all(({ high }) => high) },
    { heading: CHART_HEADINGS.figures, role: 'figures', values: all(({ value }) => value) },
  ];
  return series.filter(({ values }) => values.some((value) => value !== null));
}

/** This year's figures always; every other series only where it has a point. */
function seriesOf({ trend, averages }: Picture): readonly BlockSeries[] {
  const all = (pick: (point: TrendPoint) => number | null) => trend.map(pick);
  const periods = (value: number) => all(({ past }) => (past ? null : value));
  const targets = new Set(trend.flatMap(({ target }) => target ?? []));
  // Excel draws a later series over an earlier one: this year's figures come last.
  const series: BlockSeries[] = [
    {
      heading: CHART_HEADINGS.target,
      role: targets.size > 1 ? 'steps' : 'target',
      values: all(({ target }) => target),
    },
    ...averages.map(({ of, value }): BlockSeries => {
      const role = of === 'england' ? 'england' : 'neighbours';
      return { heading: CHART_HEADINGS[role], role, values: periods(value) };
    }),
    { heading: CHART_HEADINGS.past, role: 'past', values: all(({ past, value }) => (past ? value : null)) },
    {
      heading: CHART_HEADINGS.low,
      role: 'interval',
      values: all(({ past, interval }) => (past ? null : (interval?.low ?? null))),
    },
    {
      heading: CHART_HEADINGS.high,
      role: 'interval',
      values: all(({ past, interval }) => (past ? null : (interval?.high ?? null))),
    },
    {
      heading: CHART_HEADINGS.figures,
      role: 'figures',
      values: all(({ past, value }) => (past ? null : value)),
    },
  ];
  return series.filter(({ role, values }) => role === 'figures' || values.some((value) => value !== null));
}
