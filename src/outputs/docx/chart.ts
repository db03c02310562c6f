import { LineRuleType, Paragraph } from 'docx';
import { ChartRun, type ChartDataLabels, type ChartSeries } from 'docx/charts';
import type { Picture } from '../../report/picture';
import { MUTED, TEXT } from '../theme';
import { inBritish } from './british';
import { chartAxis } from './chartAxis';
import { paragraph } from './parts';
import { STYLE } from './styles';
import { hex, xmlText } from './text';

/** Pixels, 96 to the inch: 17 cm wide, as an upright page between its margins. */
const SIZE = { width: 640, height: 168 };
const TARGET_FILL = 'D9D9D9';
const AVERAGE_DASHES = ['dash', 'shortDot'] as const;

/**
 * A trend as a chart of Word's own, which its reader can edit and restyle. This year is a black line with round marks,
 * past years a grey one apart from it, the target grey steps behind them (columns without a gap: each quarter has its
 * own), averages of others thin broken lines: told apart without colour. The description says every figure,
 * and the words below what the scale leaves out.
 */
export function renderFigure(picture: Picture, name: string, id: number): readonly Paragraph[] {
  const { trend, percentage, says, control } = picture;
  const numberFormat = percentage ? '0.0"%"' : 'General';
  const series = control
    ? controlSeries(control)
    : seriesOf(picture, { value: true, position: 'above', numberFormat });
  const labels = (control ? control.points : trend).map(({ label }) => label);
  const axis = chartAxis(
    series.flatMap(({ values }) => values.flatMap((value) => value ?? [])),
    percentage,
  );
  const chart = new Paragraph({
    keepNext: true,
    // Its own line spacing: LibreOffice cuts a picture down to a line of another.
    spacing: { before: 80, after: 40, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      inBritish(
        new ChartRun({
          type: 'column',
          categories: labels.map(xmlText),
          series,
          gapWidth: 0,
          categoryAxis: { gridlines: false },
          valueAxis: { ...axis, numberFormat: percentage ? 'General"%"' : 'General' },
          legend: { position: 'right' },
          font: { name: 'Arial', color: hex(TEXT) },
          chartArea: { border: 'none' },
          transformation: SIZE,
          altText: {
            id: String(id),
            name: `Chart ${id}`,
            title: xmlText(`Trend: ${name}`),
            description: xmlText(says),
          },
        }),
      ),
    ],
  });
  const aimed = (control ? control.points : trend).some(({ target }) => target !== null);
  const limits = control ? ', mean and natural limits' : '';
  const against = `${aimed ? ' against its target (grey steps)' : ''}${limits}`;
  const scale = axis.minimum === 0 ? '' : ` The scale begins at ${axis.minimum}${percentage ? '%' : ''}.`;
  return [chart, paragraph(`Figure ${id}. ${name}${against}.${scale}`, STYLE.figure)];
}

/** A control chart: the target's steps, mean and limits, and the figures, those beyond usual variation marked larger. */
function controlSeries({ points }: NonNullable<Picture['control']>): readonly ChartSeries[] {
  const line = (name: string, values: readonly (number | null)[], dash: 'solid' | 'dash'): ChartSeries => ({
    name,
    values,
    type: 'line',
    markers: false,
    line: { color: hex(MUTED), width: 1.25, dash },
  });
  const targets = points.map(({ target }) => target);
  const special = points.map((point) => (point.special ? point.value : null));
  const drawn = (values: readonly (number | null)[]): boolean => values.some((value) => value !== null);
  return [
    ...(drawn(targets) ? [{ name: 'Target', values: targets, color: TARGET_FILL }] : []),
    line(
      'Mean',
      points.map(({ mean }) => mean),
      'solid',
    ),
    line(
      'Lower limit',
      points.map(({ low }) => low),
      'dash',
    ),
    line(
      'Upper limit',
      points.map(({ high }) => high),
      'dash',
    ),
    {
      name: 'Figures',
      values: points.map(({ value }) => value),
      type: 'line',
      color: hex(TEXT),
      line: { color: hex(TEXT), width: 2.25 },
      markers: { shape: 'circle', size: 5 },
    },
    ...(drawn(special)
      ? [
          {
            name: 'Beyond usual variation',
            values: special,
            type: 'line' as const,
            color: hex(TEXT),
            line: { color: hex(TEXT), width: 2.25 },
            markers: { shape: 'diamond' as const, size: 10 },
          },
        ]
      : []),
  ];
}

function seriesOf({ trend, averages }: Picture, dataLabels: ChartDataLabels): readonly ChartSeries[] {
  const targets = trend.map(({ target }) => target);
  const past = trend.map((point) => (point.past ? point.value : null));
  const periods = trend.map((point) => (point.past ? null : point.value));
  const drawn = (values: readonly (number | null)[]): boolean => values.some((value) => value !== null);
  return [
    ...(drawn(targets) ? [{ name: 'Target', values: targets, color: TARGET_FILL }] : []),
    ...averages.map(({ label, value }, index): ChartSeries => ({
      name: xmlText(label.replace('Statistical neighbours', 'Neighbours')),
      values: trend.map((point) => (point.past ? null : value)),
      type: 'line',
      markers: false,
      line: { color: hex(MUTED), width: 1.25, dash: AVERAGE_DASHES[index] ?? 'dash' },
    })),
    ...(drawn(past)
      ? [
          {
            name: 'Past years',
            values: past,
            type: 'line' as const,
            dataLabels,
            pointLabels: labelsOf(past, dataLabels),
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
      dataLabels,
      pointLabels: labelsOf(periods, dataLabels),
      color: hex(TEXT),
      line: { color: hex(TEXT), width: 2.25 },
      markers: { shape: 'circle', size: 7 },
    },
  ];
}

/** A label goes below its point where the line comes down to it or up from it, so that it does not stand on the line. */
const labelsOf = (
  values: readonly (number | null)[],
  labels: ChartDataLabels,
): readonly (ChartDataLabels | undefined)[] =>
  values.map((value, index) => {
    const beside = [values[index - 1], values[index + 1]].flatMap((other) => other ?? []);
    const dips = value !== null && beside.length > 0 && beside.every((other) => other > value);
    return dips ? { ...labels, position: 'below' } : undefined;
  });
