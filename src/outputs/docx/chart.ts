import { LineRuleType, Paragraph } from 'docx';
import { ChartRun, type ChartDataLabels, type ChartSeries } from 'docx/charts';
import type { Picture } from '../../report/indicator/picture';
import { describePicture } from '../describePicture';
import { MUTED, TEXT } from '../theme';
import { inBritish } from './british';
import { caption, type Captioned } from './caption';
import { chartAxis, type ChartAxisRange } from './chartAxis';
import { labelSides } from './chartLabels';
import { groundLabels } from './labelGround';
import { controlSeries, TARGET_FILL } from './controlSeries';
import { hex, xmlText } from './text';

/** Pixels, 96 to the inch, high: 4.4 cm. The width is the page's. */
const HEIGHT = 168;
/** What is left of it for the lines themselves, in points, and the height of a label of 9 points. */
const PLOT = 91;
const LABEL = 10;
/** Each average has its own dashes and its own mark, those of the charts on the sheet. */
const AVERAGES = {
  neighbour: { dash: 'dash', shape: 'triangle' },
  england: { dash: 'shortDot', shape: 'diamond' },
} as const;
const FONT = { size: 9 };

/** A trend's picture, where it stands and what it is called. */
interface FigurePlace {
  readonly captioned: Captioned;
  /** The indicator: "Timeliness of reviews". */
  readonly name: string;
  /** Pixels. */
  readonly width: number;
  /** Whether what follows stays on its page. */
  readonly keepNext: boolean;
}

/**
 * A trend as a chart of Word's own, which its reader can edit and restyle, and its caption. This year is a black line
 * with round marks, past years a grey one apart from it; the target is a broken line, or grey steps where each period has
 * its own; averages of others are thin broken lines with marks: told apart without colour. Its good side is said in
 * words and shape. The description says everything that is drawn, and the caption what the scale leaves out.
 */
export function renderFigure(
  picture: Picture,
  { captioned, name, width, keepNext }: FigurePlace,
): readonly Paragraph[] {
  const { trend, percentage, control } = picture;
  const trended = control === null ? trendSeries(picture) : null;
  const series = trended?.series ?? (control ? controlSeries(control) : []);
  const axis = trended?.axis ?? chartAxis(figuresOf(series), percentage);
  const steps = series.some(({ type = 'column' }) => type === 'column');
  const chart = new Paragraph({
    keepNext: true,
    // Its own line spacing: LibreOffice cuts a picture down to a line of another.
    spacing: { before: 60, after: 20, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      groundLabels(
        inBritish(
          new ChartRun({
            ...(steps ? { type: 'column', gapWidth: 0 } : { type: 'line' }),
            categories: (control ? control.points : trend).map(({ label }) => xmlText(label)),
            series,
            categoryAxis: { gridlines: false, font: FONT },
            valueAxis: { ...axis, numberFormat: percentage ? 'General"%"' : 'General', font: FONT },
            legend: { position: 'right', font: FONT },
            font: { name: 'Arial', color: hex(TEXT) },
            chartArea: { border: 'none' },
            transformation: { width, height: HEIGHT },
            altText: {
              id: String(captioned.number),
              name: `Chart ${captioned.number}`,
              title: xmlText(`Trend: ${name}`),
              description: xmlText(describePicture(picture)),
            },
          }),
        ),
      ),
    ],
  });
  const limits = control ? ' With its mean and natural limits.' : '';
  const scale = axis.minimum === 0 ? '' : ` The scale begins at ${axis.minimum}${percentage ? '%' : ''}.`;
  const good = picture.good === null ? '' : ` ${picture.good.short}.`;
  return [chart, caption(captioned, `${name}.${good}${limits}${scale}`, keepNext)];
}

const figuresOf = (series: readonly ChartSeries[]): readonly number[] =>
  series.flatMap(({ values }) => values.flatMap((value) => value ?? []));

/** A trend's series, and the scale round all that is drawn. */
function trendSeries(picture: Picture): {
  readonly series: readonly ChartSeries[];
  readonly axis: ChartAxisRange;
} {
  const values = picture.trend.flatMap(({ value, target }) => [value, target].flatMap((each) => each ?? []));
  const axis = chartAxis([...values, ...picture.averages.map(({ value }) => value)], picture.percentage);
  return { series: seriesOf(picture, axis), axis };
}

function seriesOf(
  { trend, averages, percentage, good }: Picture,
  axis: ChartAxisRange,
): readonly ChartSeries[] {
  const targets = trend.map(({ target }) => target);
  const past = trend.map((point) => (point.past ? point.value : null));
  const periods = trend.map((point) => (point.past ? null : point.value));
  const drawn = (values: readonly (number | null)[]): boolean => values.some((value) => value !== null);
  const level = new Set(targets.flatMap((target) => target ?? [])).size === 1;
  const decimals = decimalsOf([...past, ...periods]);
  const numberFormat = `${decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`}${percentage ? '"%"' : ''}`;
  const labels: ChartDataLabels = { value: true, position: 'above', numberFormat, font: FONT };
  const said = averages.map(({ value }) => trend.map((point) => (point.past ? null : value)));
  const height = ((axis.maximum - axis.minimum) * LABEL) / PLOT;
  const labelsOf = (values: readonly (number | null)[]) =>
    labelSides(values, [targets, ...said], axis, height).map((position) => ({ ...labels, position }));
  const name = good === null ? 'Target' : `Target (${good.sign} good side)`;
  return [
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
    ...averages.map(({ of, label }, index): ChartSeries => ({
      name: xmlText(label.replace('Statistical neighbours', 'Neighbours')),
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
}

/** As many decimals as the figures need, two at most: they are no more exact as labels than as figures. */
const decimalsOf = (values: readonly (number | null)[]): 0 | 1 | 2 => {
  const needs = (places: number): boolean =>
    values.every(
      (value) => value === null || Math.abs(value * 10 ** places - Math.round(value * 10 ** places)) < 1e-6,
    );
  return needs(0) ? 0 : needs(1) || values.every((value) => value === null || Math.abs(value) >= 1) ? 1 : 2;
};
