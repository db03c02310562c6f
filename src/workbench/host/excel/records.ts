import { CHART_TYPES, type Chart } from '../../model/sheets/chart';
import type { Table } from '../../model/tables/tables';
import type { ChartSelf, TableSelf } from '../desk';
import { oneOf, text } from '../arguments';
import type { Argument } from '../hostObject';
import { HostError } from '../errors';
import { guardOption } from './guard';

/** The table's record; ItemNotFound once it was deleted. */
export function tableOf({ sheet, id }: TableSelf): Table {
  const found = sheet.tables.find((each) => each.id === id);
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

/** The chart's record; ItemNotFound once it was deleted. */
export function chartOf({ sheet, id }: ChartSelf): Chart {
  const found = sheet.charts.find((each) => each.id === id);
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

/** Changes a chart, if the sheet's protection lets it. */
export function changeChart(self: ChartSelf, patch: Partial<Chart>): void {
  guardOption(self.sheet, 'allowEditObjects');
  chartOf(self);
  self.sheet.updateChart(self.id, patch, self.desk.source);
}

/** A chart type the workbench draws; others exist in Excel and are not modelled. */
export function known(type: Argument | undefined): Chart['type'] {
  const wanted = text(type);
  if (CHART_TYPES.some((each) => each === wanted)) return oneOf(wanted, CHART_TYPES);
  throw new HostError('NotImplemented', `The workbench does not model charts of type ${wanted}.`);
}
