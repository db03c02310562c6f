import type { ChartDataLabels, ChartSeries } from 'docx/charts';
import type { Picture } from '../../../report/indicator/picture';
import { emsOf } from '../../textWidth';
import { MUTED, TEXT } from '../../theme';
import { chartAxis, type ChartAxisRange } from './chartAxis';
import { placeLabels, type LabelPlace } from './chartLabels';
import { TARGET_FILL } from './controlSeries';
import { hex, xmlText } from '../text';

/** Points: what is left of a chart's height for the lines themselves, the figures of its scale, and the keys of its legend. */
const [PLOT, AXIS, KEY] = [91, 40, 70];
/** Each average has its own dashes and its own mark, those of the charts on the sheet. */
const AVERAGES = {
  neighbour: { dash: 'dash', shape: 'triangle' },
  england: { dash: 'shortDot', shape: 'diamond' },
} as const;
const FONT = { size: 9 };

/** What is drawn of a trend. */
interface TrendSeries {
  readonly series: readonly ChartSeries[];
  /** The scale round all that is drawn. */
  readonly axis: ChartAxisRange;
  /** Where the labels of the labelled series stand, in their order. */
  readonly places: readonly (readonly LabelPlace[])[];
}

/** A trend's series, its scale and the places of its labels. `width` is the chart's, in points. */
export function trendSeries(picture: Picture, width: number): TrendSeries {
  const { trend, averages, percentage, good } = picture;
  const figures = trend.flatMap(({ value, target }) => [value, target].flatMap((each) => each ?? []));
  const axis = chartAxis([...figures, ...averages.map(({ value }) => value)], percentage);
  const targets = trend.map(({ target }) => target);
  const past = trend.map((point) => (point.past ? point.value : null));
  const periods = trend.map((point) => (point.past ? null : point.value));
  const drawn = (values: readonly (number | null)[]): boolean => values.some((value) => value !== null);
  const level = new Set(targets.flatMap((target) => target ?? [])).size === 1;
  const decimals = decimalsOf([...past, ...periods]);
  const numberFormat = `${decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`}${percentage ? '"%"' : ''}`;
  const labels: ChartDataLabels = { value: true, position: 'above', numberFormat, font: FONT };
  const said = averages.map(({ value }) => trend.map((point) => (point.past ? null : value)));
  const name = good === null ? 'Target' : `Target (${good.sign} good side)`;
  const names = averages.map(({ label }) => xmlText(label.replace('Statistical neighbours', 'Neighbours')));
  const legend =
    Math.max(...[...(drawn(targets) ? [name] : []), ...names, 'This year'].map(emsOf)) * FONT.size;
  const plot = { ...axis, height: PLOT, width: width - AXIS - KEY - legend };
  const widthsOf = (values: readonly (number | null)[]) =>
    values.map((value) => emsOf(`${value?.toFixed(decimals) ?? ''}${percentage ? '%' : ''}`) * FONT.size);
  const lines: readonly (readonly (number | null)[])[] = [...(drawn(past) ? [past] : []), periods];
  const places = placeLabels(
    lines.map((values) => ({ values, widths: widthsOf(values) })),
    // Steps are a ground, not a line.
    [...(level ? [targets] : []), ...said],
    plot,
  );
  const labelsOf = (values: readonly (number | null)[]) =>
    (places[lines.indexOf(values)] ?? []).map(({ side }) => ({ ...labels, position: side }) as const);
  const series: ChartSeries[] = [
    ...(drawn(targets)
      ? [
          level
            ? {
                name,
                values: targets,
                type: 'line' as const,
                markers: false,
                color: hex(TEXT),
                line: { color: hex(TEXT), width: 1.75, dash: 'dash' as const },
              }
            : { name, values: targets, type: 'column' as const, color: TARGET_FILL },
        ]
      : []),
    ...averages.map(({ of }, index): ChartSeries => ({
      name: names[index] ?? '',
      values: said[index] ?? [],
      type: 'line',
      color: hex(MUTED),
      markers: { shape: AVERAGES[of].shape, size: 6 },
      line: { color: hex(MUTED), width: 0.75, dash: AVERAGES[of].dash },
    })),
    ...(drawn(past)
      ? [
          {
            name: 'Past years',
            values: past,
            type: 'line' as const,
            dataLabels: labels,
            pointLabels: labelsOf(past),
            color: hex(MUTED),
            line: { color: hex(MUTED), width: 1.5 },
            markers: { shape: 'square' as const, size: 5 },
          },
        ]
      : []),
    {
      name: 'This year',
      values: periods,
      type: 'line',
      dataLabels: labels,
      pointLabels: labelsOf(periods),
      color: hex(TEXT),
      line: { color: hex(TEXT), width: 2.25 },
      markers: { shape: 'circle', size: 7 },
    },
  ];
  return { series, axis, places };
}

/** As many decimals as the figures need, two at most: they are no more exact as labels than as figures. */
const decimalsOf = (values: readonly (number | null)[]): 0 | 1 | 2 => {
  const needs = (places: number): boolean =>
    values.every(
      (value) => value === null || Math.abs(value * 10 ** places - Math.round(value * 10 ** places)) < 1e-6,
    );
  return needs(0) ? 0 : needs(1) || values.every((value) => value === null || Math.abs(value) >= 1) ? 1 : 2;
};
