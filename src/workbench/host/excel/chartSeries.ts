import { LABEL_PLACES, LINE_STYLES, MARKERS, type ChartSeries } from '../../model/sheets/chart';
import { colour, flag, integer, number, oneOf, text } from '../arguments';
import { HostError } from '../errors';
import { defineClass, type Argument, type HostObject, type Maker } from '../hostObject';
import type { Json } from '../wire';
import { changeChart, chartOf, known } from './records';
import { type ChartSelf } from '../desk';

type SeriesSelf = ChartSelf & { readonly at: number };

function seriesOf(self: SeriesSelf): ChartSeries {
  const found = chartOf(self).series[self.at];
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

function change(self: SeriesSelf, patch: Partial<ChartSeries>): void {
  seriesOf(self);
  const series = chartOf(self).series.map((each, at) => (at === self.at ? { ...each, ...patch } : each));
  changeChart(self, { series });
}

/** Excel.ChartSeriesCollection. */
export const chartSeries: Maker<ChartSelf> = defineClass<ChartSelf>({
  type: 'ChartSeriesCollection',
  get: { count: (self) => chartOf(self).series.length },
  items: (self) => chartOf(self).series.map((_, at) => series({ ...self, at })),
  calls: {
    getCount: (self) => chartOf(self).series.length,
    getItemAt: (self, [index]): HostObject => {
      const at = integer(index);
      seriesOf({ ...self, at });
      return series({ ...self, at });
    },
  },
});

const nameOf = (self: SeriesSelf): string => {
  const { heading } = seriesOf(self);
  return heading ? self.sheet.cell(heading.row, heading.column).text : `Series${self.at + 1}`;
};
const read = (pick: (found: ChartSeries) => Json) => (self: SeriesSelf) => pick(seriesOf(self));
const setMarker =
  (patch: (value: Argument) => Partial<ChartSeries['marker']>) => (self: SeriesSelf, value: Argument) =>
    change(self, { marker: { ...seriesOf(self).marker, ...patch(value) } });

/** A whole number of points within Excel's bounds. */
function within(value: Argument, least: number, most: number): number {
  const found = number(value);
  if (found < least || found > most) throw new HostError('InvalidArgument');
  return found;
}

/** Excel.ChartSeries. */
const series = defineClass<SeriesSelf>({
  type: 'ChartSeries',
  get: {
    name: nameOf,
    chartType: read(({ type }) => type),
    gapWidth: read(({ gapWidth }) => gapWidth),
    hasDataLabels: read(({ labels }) => labels.shown),
    markerStyle: read(({ marker }) => marker.style),
    markerSize: read(({ marker }) => marker.size),
    markerForegroundColor: read(({ marker }) => marker.foreground ?? ''),
    markerBackgroundColor: read(({ marker }) => marker.background ?? ''),
  },
  set: {
    chartType: (self, value) => change(self, { type: known(value) }),
    gapWidth: (self, value) => {
      // Excel refuses it for a series that is no column.
      if (seriesOf(self).type !== 'ColumnClustered') throw new HostError('InvalidOperation');
      change(self, { gapWidth: within(value, 0, 500) });
    },
    hasDataLabels: (self, value) =>
      change(self, { labels: { ...seriesOf(self).labels, shown: flag(value) } }),
    markerStyle: setMarker((value) => ({ style: oneOf(value, MARKERS) })),
    markerSize: setMarker((value) => ({ size: within(value, 2, 72) })),
    markerForegroundColor: setMarker((value) => ({ foreground: colour(value) })),
    markerBackgroundColor: setMarker((value) => ({ background: colour(value) })),
  },
  links: { format: (self) => seriesFormat(self), dataLabels: (self) => dataLabels(self) },
});

const dataLabels = defineClass<SeriesSelf>({
  type: 'ChartDataLabels',
  get: {
    position: read(({ labels }) => labels.position),
    numberFormat: read(({ labels }) => labels.numberFormat),
  },
  set: {
    position: (self, value) =>
      change(self, { labels: { ...seriesOf(self).labels, position: oneOf(value, LABEL_PLACES) } }),
    numberFormat: (self, value) =>
      change(self, { labels: { ...seriesOf(self).labels, numberFormat: text(value) } }),
  },
});

const seriesFormat = defineClass<SeriesSelf>({
  type: 'ChartSeriesFormat',
  links: { line: (self) => line(self), fill: (self) => fill(self) },
});

const setLine =
  (patch: (value: Argument) => Partial<ChartSeries['line']>) => (self: SeriesSelf, value: Argument) =>
    change(self, { line: { ...seriesOf(self).line, ...patch(value) } });
const line = defineClass<SeriesSelf>({
  type: 'ChartLineFormat',
  get: {
    color: read((found) => found.line.color ?? ''),
    lineStyle: read((found) => found.line.style),
    weight: read((found) => found.line.weight),
  },
  set: {
    color: setLine((value) => ({ color: colour(value) })),
    lineStyle: setLine((value) => ({ style: oneOf(value, LINE_STYLES) })),
    weight: setLine((value) => ({ weight: within(value, 0, 1584) })),
  },
});
const fill = defineClass<SeriesSelf>({
  type: 'ChartFill',
  calls: {
    setSolidColor: (self, [value]) => change(self, { fill: colour(value) }),
    clear: (self) => change(self, { fill: null }),
  },
});
