import { areaAt, type Area } from '../../../domain/grid/area';
import { AXIS, type Chart, type ChartSeries, type ChartType } from './chart';
import type { SheetPart, SheetReading } from '../parts';

/**
 * A chart of an area with a series in each column, as Excel makes one: texts in the first row are the series' names,
 * texts in the first column the categories. Its size is Excel's own for a new chart.
 */
export function newChart(sheet: SheetPart, type: ChartType, area: Area): Chart {
  const isText = (row: number, column: number) => typeof sheet.cell(row, column).value === 'string';
  const named = area.rows > 1 && isText(area.row, area.column + area.columns - 1);
  const labelled = area.columns > 1 && isText(area.row + area.rows - 1, area.column);
  const top = area.row + (named ? 1 : 0);
  const rows = area.rows - (named ? 1 : 0);
  const first = area.column + (labelled ? 1 : 0);
  const columns = area.columns - (labelled ? 1 : 0);
  const number = freeNumber(sheet);
  return {
    id: idOf(number),
    name: `Chart ${number}`,
    type,
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    title: { text: 'Chart Title', visible: true, size: 14 },
    legend: { visible: true, position: 'Bottom' },
    categories: labelled ? areaAt(top, area.column, rows, 1) : null,
    valueAxis: AXIS,
    categoryAxis: AXIS,
    blanks: 'NotPlotted',
    series: Array.from({ length: columns }, (_, n): ChartSeries => ({
      heading: named ? areaAt(area.row, first + n) : null,
      values: areaAt(top, first + n, rows, 1),
      type,
      line: { color: null, style: 'Automatic', weight: 2.25 },
      marker: { style: 'Automatic', size: 5, foreground: null, background: null },
      fill: null,
      gapWidth: 150,
      labels: { shown: false, position: 'Right', numberFormat: 'General' },
    })),
  };
}

function freeNumber({ book }: SheetPart): number {
  const taken = new Set(book.sheets.flatMap((sheet) => sheet.charts.flatMap(({ id, name }) => [id, name])));
  let number = 1;
  while (taken.has(idOf(number)) || taken.has(`Chart ${number}`)) number += 1;
  return number;
}

const idOf = (number: number): string => `{00000000-0004-0000-0000-${String(number).padStart(12, '0')}}`;

/** What a chart shows at this moment. */
interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** The chart's cells as it draws them: an empty cell is a gap, a text counts as nought, as in Excel. */
export function chartData(sheet: SheetReading, chart: Chart): ChartData {
  const down = (area: Area) =>
    Array.from({ length: area.rows }, (_, n) => sheet.cell(area.row + n, area.column));
  const longest = Math.max(0, ...chart.series.map(({ values }) => values.rows));
  return {
    categories: chart.categories
      ? down(chart.categories).map(({ text }) => text)
      : Array.from({ length: longest }, (_, n) => String(n + 1)),
    series: chart.series.map(({ heading, values }, n) => ({
      name: heading ? sheet.cell(heading.row, heading.column).text : `Series${n + 1}`,
      values: down(values).map(({ blank, value }) => (blank ? null : typeof value === 'number' ? value : 0)),
    })),
  };
}

/** What a chart shows, in words, to one decimal. */
export function sayChart(sheet: SheetReading, chart: Chart): string {
  const { categories, series } = chartData(sheet, chart);
  const said = series.map(({ name, values }) => {
    const points = values.flatMap((value, at) =>
      value === null ? [] : [`${categories[at] ?? at + 1} ${Number(value.toFixed(1))}`],
    );
    return `${name}: ${points.length === 0 ? 'no figure' : points.join(', ')}`;
  });
  return `${chart.title.text}. ${said.join('. ')}.`;
}

/** Where a block of cells lies on its sheet, in points. */
export function boxOf(sheet: SheetReading, area: Area): Pick<Chart, 'left' | 'top' | 'width' | 'height'> {
  const wide = (from: number, count: number) => sum(from, count, (column) => sheet.columnWidth(column));
  const tall = (from: number, count: number) => sum(from, count, (row) => sheet.rowHeight(row));
  return {
    left: wide(0, area.column),
    top: tall(0, area.row),
    width: wide(area.column, area.columns),
    height: tall(area.row, area.rows),
  };
}

function sum(from: number, count: number, size: (n: number) => number): number {
  let total = 0;
  for (let n = from; n < from + count; n += 1) total += size(n);
  return total;
}
