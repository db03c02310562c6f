import type { Chart, ChartRole } from '../../../domain/plan/chart';
import type { Edit } from '../../../domain/plan/plan';

export type ChartEdit = Extract<Edit, { readonly kind: 'chart' }>;

/** Points on the sheet. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const BLACK = '#1A1A1A';
const GREY = '#595959';
const LIGHT = '#D9D9D9';
const WHITE = '#FFFFFF';

/** How a line or a set of marks looks. No two are told apart by colour alone. */
interface LineLook {
  readonly color: string;
  readonly weight: number;
  readonly style: 'Continuous' | 'Dash' | 'Dot' | 'None';
  readonly marker: 'Circle' | 'Square' | 'Triangle' | 'Diamond' | 'Dash' | 'None';
  readonly hollow?: boolean;
  readonly markerSize: number;
  /** Whether each point may say its figure. */
  readonly labels: boolean;
}

const LOOKS: Readonly<Record<Exclude<ChartRole, 'steps'>, LineLook>> = {
  figures: {
    color: BLACK,
    weight: 2.25,
    style: 'Continuous',
    marker: 'Circle',
    markerSize: 7,
    labels: true,
  },
  past: {
    color: GREY,
    weight: 1.5,
    style: 'Continuous',
    marker: 'Square',
    markerSize: 6,
    hollow: true,
    labels: true,
  },
  target: { color: BLACK, weight: 1.75, style: 'Dash', marker: 'None', markerSize: 5, labels: false },
  // Marks alone: an average often lies on the target, where two broken lines could not be told apart.
  neighbours: { color: GREY, weight: 1, style: 'None', marker: 'Triangle', markerSize: 8, labels: false },
  england: {
    color: GREY,
    weight: 1,
    style: 'None',
    marker: 'Diamond',
    markerSize: 8,
    labels: false,
  },
  mean: { color: GREY, weight: 1.25, style: 'Continuous', marker: 'None', markerSize: 5, labels: false },
  limit: { color: GREY, weight: 1.25, style: 'Dot', marker: 'None', markerSize: 5, labels: false },
  interval: { color: GREY, weight: 1, style: 'None', marker: 'Dash', markerSize: 9, labels: false },
};

/**
 * Queues a native chart over its cells. All members are of ExcelApi 1.1 to 1.8, below the add-in's floor of 1.9. Excel
 * has no way for an add-in to give a chart alternative text: its name and title, and the cells beside it, say what it
 * shows.
 */
export function queueChart(sheet: Excel.Worksheet, { address, chart }: ChartEdit): void {
  const [first = address, last = first] = address.split(':');
  drawChart(sheet, chart).setPosition(first, last);
}

/** Queues a chart again where it stood. */
export function queueChartBack(sheet: Excel.Worksheet, chart: Chart, place: ChartPlace): void {
  const drawn = drawChart(sheet, chart);
  drawn.left = place.left;
  drawn.top = place.top;
  drawn.width = place.width;
  drawn.height = place.height;
}

function drawChart(sheet: Excel.Worksheet, chart: Chart): Excel.Chart {
  const drawn = sheet.charts.add('LineMarkers', sheet.getRange(chart.source), 'Columns');
  drawn.name = chart.name;
  drawn.title.text = chart.title;
  drawn.title.format.font.size = 12;
  // A gap stays a gap: a suppressed or missing figure is neither nought nor guessed from its neighbours.
  drawn.displayBlanksAs = 'NotPlotted';
  drawn.legend.visible = chart.series.length > 1;
  drawn.legend.position = 'Bottom';
  const { valueAxis } = drawn.axes;
  valueAxis.numberFormat = chart.axisFormat;
  valueAxis.title.text = chart.axisTitle;
  valueAxis.majorGridlines.format.line.color = LIGHT;
  if (chart.maximum !== null) valueAxis.maximum = chart.maximum;
  // A figure over its point would stand on the mark of its interval's end, or on a limit: the cells beside say it.
  const crowded = chart.series.includes('interval') || chart.series.includes('limit');
  const spoken = crowded ? null : chart.labelFormat;
  chart.series.forEach((role, index) => {
    drawSeries(drawn.series.getItemAt(index), role, role === 'figures' ? spoken : chart.labelFormat);
  });
  return drawn;
}

/** `labelFormat` is that of the figures at the points; null for none. */
function drawSeries(series: Excel.ChartSeries, role: ChartRole, labelFormat: string | null): void {
  if (role === 'steps') {
    // Columns without a gap between them are steps: a line chart of Excel's has none.
    series.chartType = 'ColumnClustered';
    series.gapWidth = 0;
    series.format.fill.setSolidColor(LIGHT);
    return;
  }
  const look = LOOKS[role];
  const { line } = series.format;
  line.lineStyle = look.style;
  if (look.style !== 'None') {
    line.color = look.color;
    line.weight = look.weight;
  }
  series.markerStyle = look.marker;
  if (look.marker !== 'None') {
    series.markerSize = look.markerSize;
    series.markerForegroundColor = look.color;
    series.markerBackgroundColor = look.hollow === true ? WHITE : look.color;
  }
  if (look.labels && labelFormat !== null) {
    series.hasDataLabels = true;
    series.dataLabels.position = 'Top';
    series.dataLabels.numberFormat = labelFormat;
  }
}
