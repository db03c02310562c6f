import { changeChart, chartOf, known } from './records';
import type { ChartSelf, SheetSelf } from '../desk';
import { boxOf, newChart } from '../../model/sheets/charts';
import { BLANKS, LEGEND_PLACES, type Chart, type ChartAxis } from '../../model/sheets/chart';
import { colour, flag, integer, number, oneOf, optionalText, text } from '../arguments';
import { HostError } from '../errors';
import { defineClass, present, type Argument, type HostObject, type Maker } from '../hostObject';
import type { Json } from '../wire';
import { areaOnSheet } from './addresses';
import { chartSeries } from './chartSeries';
import { guardOption } from './guard';
import { range } from './objects';

const areaFrom = (self: SheetSelf, argument: Argument | undefined) => {
  const cells = range.selfOf(argument);
  if (cells && cells.sheet !== self.sheet) {
    throw new HostError('NotImplemented', 'The workbench does not model charts of another sheet’s cells.');
  }
  return cells ? cells.area : areaOnSheet(self.sheet, argument);
};

/** Excel.ChartCollection. */
export const charts: Maker<SheetSelf> = defineClass<SheetSelf>({
  type: 'ChartCollection',
  get: { count: ({ sheet }) => sheet.charts.length },
  items: (self) => self.sheet.charts.map(({ id }) => chart({ ...self, id })),
  calls: {
    add: (self, [type, source, seriesBy]) => {
      guardOption(self.sheet, 'allowEditObjects');
      if ((optionalText(seriesBy) ?? 'Auto') !== 'Columns') {
        throw new HostError('NotImplemented', 'The workbench models charts with a series in each column.');
      }
      if (!range.selfOf(source)) throw new HostError('InvalidArgument');
      const made = newChart(self.sheet, known(type), areaFrom(self, source));
      self.sheet.addChart(made, self.desk.source);
      return chart({ ...self, id: made.id });
    },
    getCount: ({ sheet }) => sheet.charts.length,
    getItem: (self, [name]) => present(find(self, text(name))),
    getItemOrNullObject: (self, [name]) => find(self, text(name)),
    getItemAt: (self, [index]) => {
      const found = self.sheet.charts[integer(index)];
      return present(found ? chart({ ...self, id: found.id }) : null);
    },
  },
});

function find(self: SheetSelf, name: string): HostObject | null {
  const wanted = name.toLowerCase();
  const found = self.sheet.charts.find((each) => each.name.toLowerCase() === wanted);
  return found ? chart({ ...self, id: found.id }) : null;
}

type Size = 'left' | 'top' | 'width' | 'height';
const setSize = (size: Size) => (self: ChartSelf, value: Argument) => {
  const points = number(value);
  if (points < 0) throw new HostError('InvalidArgument');
  changeChart(self, { [size]: points });
};

/** Excel.Chart. */
const chart: Maker<ChartSelf> = defineClass<ChartSelf>({
  type: 'Chart',
  id: ({ id }) => id,
  get: {
    id: ({ id }) => id,
    name: (self) => chartOf(self).name,
    chartType: (self) => chartOf(self).type,
    left: (self) => chartOf(self).left,
    top: (self) => chartOf(self).top,
    width: (self) => chartOf(self).width,
    height: (self) => chartOf(self).height,
    displayBlanksAs: (self) => chartOf(self).blanks,
  },
  set: {
    name: (self, value) => changeChart(self, { name: text(value) }),
    left: setSize('left'),
    top: setSize('top'),
    width: setSize('width'),
    height: setSize('height'),
    displayBlanksAs: (self, value) => changeChart(self, { blanks: oneOf(value, BLANKS) }),
  },
  links: {
    title: (self) => title(self),
    legend: (self) => legend(self),
    axes: (self) => axes(self),
    series: (self) => chartSeries(self),
  },
  calls: {
    delete: (self) => {
      guardOption(self.sheet, 'allowEditObjects');
      self.sheet.removeChart(chartOf(self).id, self.desk.source);
    },
    /** Over the cells from the first to the last; without a last one only its corner is moved. */
    setPosition: (self, [start, end]) => {
      const first = areaFrom(self, start);
      const box = boxOf(self.sheet, first);
      if (end === undefined || end === null) return changeChart(self, { left: box.left, top: box.top });
      const last = areaFrom(self, end);
      const rows = last.row + last.rows - first.row;
      const columns = last.column + last.columns - first.column;
      if (rows < 1 || columns < 1) throw new HostError('InvalidArgument');
      changeChart(self, boxOf(self.sheet, { ...first, rows, columns }));
    },
  },
});

/** Excel.ChartTitle. */
const title = defineClass<ChartSelf>({
  type: 'ChartTitle',
  get: { text: (self) => chartOf(self).title.text, visible: (self) => chartOf(self).title.visible },
  set: {
    text: (self, value) => changeTitle(self, { text: text(value), visible: true }),
    visible: (self, value) => changeTitle(self, { visible: flag(value) }),
  },
  links: { format: (self) => titleFormat(self) },
});
const changeTitle = (self: ChartSelf, patch: Partial<Chart['title']>): void =>
  changeChart(self, { title: { ...chartOf(self).title, ...patch } });
const titleFormat = defineClass<ChartSelf>({
  type: 'ChartTitleFormat',
  links: { font: (self) => titleFont(self) },
});
const titleFont = defineClass<ChartSelf>({
  type: 'ChartFont',
  get: { size: (self) => chartOf(self).title.size },
  set: { size: (self, value) => changeTitle(self, { size: number(value) }) },
});

/** Excel.ChartLegend. */
const legend = defineClass<ChartSelf>({
  type: 'ChartLegend',
  get: {
    visible: (self) => chartOf(self).legend.visible,
    position: (self) => chartOf(self).legend.position,
  },
  set: {
    visible: (self, value) =>
      changeChart(self, { legend: { ...chartOf(self).legend, visible: flag(value) } }),
    position: (self, value) =>
      changeChart(self, { legend: { ...chartOf(self).legend, position: oneOf(value, LEGEND_PLACES) } }),
  },
});

type Which = 'valueAxis' | 'categoryAxis';
type AxisSelf = ChartSelf & { readonly which: Which };

/** Excel.ChartAxes, without the axis of series. */
const axes = defineClass<ChartSelf>({
  type: 'ChartAxes',
  links: {
    valueAxis: (self) => axis({ ...self, which: 'valueAxis' }),
    categoryAxis: (self) => axis({ ...self, which: 'categoryAxis' }),
  },
});

const changeAxis = (self: AxisSelf, patch: Partial<ChartAxis>): void =>
  changeChart(self, { [self.which]: { ...chartOf(self)[self.which], ...patch } });
const axisOf = (self: AxisSelf): ChartAxis => chartOf(self)[self.which];
/** An end of the scale: '' gives the choice back to Excel. */
const endOf = (value: Argument): number | null => (value === '' ? null : number(value));
const read = (pick: (found: ChartAxis) => Json) => (self: AxisSelf) => pick(axisOf(self));

/** Excel.ChartAxis. */
const axis = defineClass<AxisSelf>({
  type: 'ChartAxis',
  get: {
    numberFormat: read(({ numberFormat }) => numberFormat),
    minimum: read(({ minimum }) => minimum ?? ''),
    maximum: read(({ maximum }) => maximum ?? ''),
  },
  set: {
    numberFormat: (self, value) => changeAxis(self, { numberFormat: text(value) }),
    minimum: (self, value) => changeAxis(self, { minimum: endOf(value) }),
    maximum: (self, value) => changeAxis(self, { maximum: endOf(value) }),
  },
  links: { title: (self) => axisTitle(self), majorGridlines: (self) => gridlines(self) },
});
const axisTitle = defineClass<AxisSelf>({
  type: 'ChartAxisTitle',
  get: { text: read(({ title: words }) => words) },
  set: { text: (self, value) => changeAxis(self, { title: text(value) }) },
});
const gridlines = defineClass<AxisSelf>({
  type: 'ChartGridlines',
  links: { format: (self) => gridFormat(self) },
});
const gridFormat = defineClass<AxisSelf>({
  type: 'ChartGridlinesFormat',
  links: { line: (self) => gridLine(self) },
});
const gridLine = defineClass<AxisSelf>({
  type: 'ChartLineFormat',
  get: { color: read(({ gridColour }) => gridColour ?? '') },
  set: { color: (self, value) => changeAxis(self, { gridColour: colour(value) }) },
});
