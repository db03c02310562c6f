import { LineRuleType, Paragraph } from 'docx';
import { ChartRun, type ChartDataLabels, type ChartSeries } from 'docx/charts';
import type { TableChart, TableSeries } from '../../../report/tables/model';
import { MUTED, TEXT } from '../../theme';
import { inBritish } from '../british';
import { hex, xmlText } from '../text';

/** Pixels: a bar with its label, a chart of columns or lines, and the least there is. */
const [BAR, HEIGHT, LEAST] = [24, 190, 110];
const FONT = { size: 9 };
/** Told apart by lightness and by dashes, as in print. */
const FILLS = { own: hex(TEXT), neighbours: '9A9A9A', england: 'D0D0D0', others: 'E6E6E6' } as const;
const LINES = [
  { dash: 'solid', shape: 'circle' },
  { dash: 'dash', shape: 'square' },
  { dash: 'shortDot', shape: 'diamond' },
] as const;

/** A table's picture as a chart of Word's own, with everything drawn in its description. */
export function renderTableChart(chart: TableChart, name: string, id: number, width: number): Paragraph {
  const { type, categories, series, percentage } = chart;
  const height = type === 'bars' ? Math.max(LEAST, categories.length * BAR + 30) : HEIGHT;
  const numberFormat = percentage ? 'General"%"' : 'General';
  const negative = series.some(({ values }) => values.some((value) => value !== null && value < 0));
  const labels: ChartDataLabels = { value: true, numberFormat, font: FONT };
  const common = {
    categories: (type === 'bars' ? [...categories].reverse() : categories).map(xmlText),
    categoryAxis: { gridlines: false, font: FONT },
    valueAxis: { ...(negative ? {} : { minimum: 0 }), numberFormat, font: FONT, gridlines: type === 'lines' },
    legend: series.length > 1 ? { position: 'bottom' as const, font: FONT } : (false as const),
    font: { name: 'Arial', color: hex(TEXT) },
    chartArea: { border: 'none' as const },
    transformation: { width, height },
    altText: {
      id: String(id),
      name: `Chart of table ${id}`,
      title: xmlText(name),
      description: xmlText(chart.says),
    },
  };
  const run =
    type === 'lines'
      ? new ChartRun({ ...common, type: 'line', series: series.map(lineOf) })
      : new ChartRun({
          ...common,
          type: type === 'bars' ? 'bar' : 'column',
          gapWidth: type === 'bars' ? 40 : 60,
          series: series.map((each) => barsOf(each, type, labels)),
        });
  return new Paragraph({
    keepNext: true,
    spacing: { before: 60, after: 20, line: 240, lineRule: LineRuleType.AUTO },
    children: [inBritish(run)],
  });
}

const barsOf = (
  { name, who, values }: TableSeries,
  type: TableChart['type'],
  dataLabels: ChartDataLabels,
): ChartSeries => ({
  name: xmlText(name || 'Number'),
  values: type === 'bars' ? [...values].reverse() : values,
  color: FILLS[who],
  dataLabels,
});

const lineOf = ({ name, values }: TableSeries, index: number): ChartSeries => ({
  name: xmlText(name),
  values,
  color: hex(index === 0 ? TEXT : MUTED),
  line: {
    color: hex(index === 0 ? TEXT : MUTED),
    width: index === 0 ? 2.25 : 1.25,
    dash: LINES[index]?.dash ?? 'dash',
  },
  markers: { shape: LINES[index]?.shape ?? 'circle', size: 5 },
});
