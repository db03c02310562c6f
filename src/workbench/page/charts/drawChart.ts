import * as Plot from '@observablehq/plot';
import { chartData, sayChart } from '../../model/sheets/charts';
import { type Chart, type ChartSeries, type Marker } from '../../model/sheets/chart';
import { displayText } from '../../model/cells/cell';
import type { SheetView } from '../../model/sheets/sheetView';
import { element } from '../dom';
import { toPixels } from '../grid/looks';
import { drawLegend, legendRows } from './legend';
import { DASHES, lineColour, markerColour, type DrawnSeries } from './seriesLook';

interface Point {
  /** The category's number: two may have the same name. */
  readonly at: number;
  readonly value: number | null;
}

/** A chart as it looks at this moment: title, drawing and legend. Its figures are said to screen readers. */
export function drawChart(sheet: SheetView, chart: Chart): HTMLElement {
  const data = chartData(sheet, chart);
  const series = chart.series.map((look, n): DrawnSeries => ({
    look,
    name: data.series[n]?.name ?? '',
    colour: lineColour(look, n),
    points: (data.series[n]?.values ?? []).map((value, at) => ({ at, value })),
  }));
  const { title, legend, valueAxis } = chart;
  const titled = title.visible && title.text !== '';
  const width = toPixels(chart.width) - 2;
  const rows = legendRows(
    series.map(({ name }) => name),
    width,
  );
  const keyed = legend.visible ? 26 + (rows - 1) * 18 : 6;
  const height = toPixels(chart.height) - (titled ? 28 : 6) - keyed;
  const drawing = Plot.plot({
    width,
    height: Math.max(40, height),
    marginLeft: valueAxis.title === '' ? 44 : 62,
    marginRight: 12,
    marginTop: 14,
    marginBottom: 24,
    style: { background: 'none', color: '#404040', fontSize: '11px' },
    x: {
      type: 'band',
      domain: data.categories.map((_, at) => at),
      padding: paddingOf(chart.series),
      label: null,
      tickSize: 0,
      tickFormat: (at: number) => data.categories[at] ?? '',
    },
    y: {
      ...scaleOf(chart, series),
      label: valueAxis.title === '' ? null : valueAxis.title,
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: 5,
      tickSize: 0,
      tickFormat: (value: number) => displayText(value, valueAxis.numberFormat),
    },
    marks: [
      Plot.gridY({ stroke: valueAxis.gridColour ?? '#D9D9D9', strokeOpacity: 1, ticks: 5 }),
      ...series.flatMap((each) => (each.look.type === 'ColumnClustered' ? marksOf(each) : [])),
      ...series.flatMap((each) => (each.look.type === 'ColumnClustered' ? [] : marksOf(each))),
      // Figures last, so that no mark covers one.
      ...series.flatMap(labelsOf),
    ],
  });
  drawing.setAttribute('aria-hidden', 'true');
  return element(
    'div',
    { class: 'chart', role: 'img', 'aria-label': `Chart: ${sayChart(sheet, chart)}` },
    ...(titled ? [element('div', { class: 'chart-title' }, title.text)] : []),
    drawing,
    ...(legend.visible ? [drawLegend(series)] : []),
  );
}

/** Columns fill their place but for Excel's gap width, in per cent of a column. */
function paddingOf(series: readonly ChartSeries[]): number {
  const columns = series.find(({ type }) => type === 'ColumnClustered');
  return columns ? columns.gapWidth / (columns.gapWidth + 100) : 0.3;
}

/** Excel's scale: from nought when there are columns, or the figures spread by more than a sixth of the highest. */
function scaleOf({ valueAxis }: Chart, series: readonly DrawnSeries[]): Plot.ScaleOptions {
  const values = series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const [low, high] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)];
  if (values.length === 0) return { domain: [0, 1] };
  const columns = series.some(({ look }) => look.type === 'ColumnClustered');
  const fromNought = low >= 0 && (columns || high - low > high / 6);
  const room = (high - (fromNought ? 0 : low)) * 0.05 || 1;
  const bottom = valueAxis.minimum ?? (fromNought ? 0 : low - room);
  const top = valueAxis.maximum ?? high + room;
  return { domain: [bottom, top], nice: valueAxis.maximum === null && valueAxis.minimum === null };
}

/** A plain stroke; Plot's own shapes end in an arrow's head. */
const BAR: Plot.VectorShapeImplementation = {
  draw: (context, length) => {
    context.moveTo(0, 0);
    context.lineTo(0, -length);
  },
};

function symbolOf(style: Marker): 'square' | 'triangle' | 'diamond' | 'circle' {
  if (style === 'Square') return 'square';
  if (style === 'Triangle') return 'triangle';
  return style === 'Diamond' ? 'diamond' : 'circle';
}

function marksOf({ look, colour, points }: DrawnSeries): Plot.Markish[] {
  if (look.type === 'ColumnClustered')
    return [Plot.barY(points, { x: 'at', y: 'value', fill: look.fill ?? colour })];
  const { line, marker } = look;
  const drawn = points.filter(({ value }) => value !== null);
  const dot = { x: 'at', y: 'value', r: toPixels(marker.size) / 2, ...markerColour(look, colour) };
  const long = toPixels(marker.size);
  const shown = look.type === 'LineMarkers' && marker.style !== 'None';
  return [
    ...(line.style === 'None'
      ? []
      : [
          Plot.line(points, {
            x: 'at',
            y: 'value',
            stroke: colour,
            strokeWidth: toPixels(line.weight),
            strokeDasharray: DASHES[line.style],
          }),
        ]),
    ...(shown && marker.style === 'Dash'
      ? [
          // A rectangle of the marker's width, as Excel draws it.
          Plot.vector(drawn, {
            x: 'at',
            y: 'value',
            rotate: 90,
            length: long * 1.2,
            anchor: 'middle',
            shape: BAR,
            stroke: colour,
            strokeWidth: 3,
          }),
        ]
      : []),
    ...(shown && marker.style !== 'Dash'
      ? [Plot.dot(drawn, { ...dot, symbol: symbolOf(marker.style) })]
      : []),
  ];
}

function labelsOf({ look: { labels }, points }: DrawnSeries): Plot.Markish[] {
  if (!labels.shown) return [];
  return [
    Plot.text(
      points.filter(({ value }) => value !== null),
      {
        x: 'at',
        y: 'value',
        text: ({ value }: Point) => displayText(value, labels.numberFormat),
        dy: labels.position === 'Bottom' ? 13 : -13,
        fill: '#1A1A1A',
        stroke: '#FFFFFF',
        strokeWidth: 3,
      },
    ),
  ];
}
