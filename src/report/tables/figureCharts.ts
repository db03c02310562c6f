import type { FigureColumn, FigureTable } from '../../domain/tables/figures';
import { PER_CENT } from '../../domain/tables/groups';
import { measured, type ScorecardCell } from '../../domain/values/cells';
import { toNumber } from '../../domain/values/exact';
import type { TableChart, TableSeries } from './model';

/** Lines that can be told apart without colour. */
const MOST_LINES = 3;
const FEWEST_POINTS = 3;
/** Longer labels stand askew under their columns. */
const LONGEST_LABEL = 28;

/** A picture where one helps: groups beside other councils, or a few lines over time; null for all else. */
export function chartOf(table: FigureTable, name: string): TableChart | null {
  return table.kind === 'shares' ? columnsOf(table, name) : linesOf(table, name);
}

const valueOf = (cell: ScorecardCell | undefined): number | null => {
  const shown = cell ? measured(cell.value)?.shown : null;
  return shown ? toNumber(shown.value) : null;
};

function columnsOf({ rows, columns }: FigureTable, name: string): TableChart | null {
  const tooLong = rows.some(({ label }) => label.length > LONGEST_LABEL);
  if (rows.length < 2 || rows.length > 8 || columns.length > 4 || tooLong) return null;
  const series = columns.map(({ heading, who, cells }): TableSeries => ({
    name: heading,
    who,
    values: cells.map(valueOf),
  }));
  return finished(name, {
    type: 'columns',
    categories: rows.map(({ label }) => label),
    series,
    percentage: true,
  });
}

function linesOf({ rows, columns, title }: FigureTable, name: string): TableChart | null {
  const dated = columns.filter(({ who, time }) => who === 'own' && time?.months);
  if (dated.length < FEWEST_POINTS || rows.length > MOST_LINES) return null;
  const percent = rows.map(({ label }) =>
    PER_CENT.test(`${label} ${rows.length === 1 || rows.some(({ who }) => who !== 'own') ? title : ''}`),
  );
  // Days and per cent have no scale in common.
  if (new Set(percent).size > 1) return null;
  const series = rows.map(({ label, who }, index): TableSeries => ({
    name: label || name,
    who,
    values: dated.map((column: FigureColumn) => valueOf(column.cells[index])),
  }));
  if (series.every(({ values }) => values.filter((value) => value !== null).length < FEWEST_POINTS))
    return null;
  return finished(name, {
    type: 'lines',
    categories: dated.map(({ heading }) => heading),
    series,
    percentage: percent[0] ?? false,
  });
}

function finished(name: string, chart: Omit<TableChart, 'says'>): TableChart {
  const unit = chart.percentage ? '%' : '';
  const said = chart.series.map(
    ({ name: of, values }) =>
      `${of}: ${chart.categories.flatMap((category, index) => (values[index] === null ? [] : [`${category} ${values[index]}${unit}`])).join(', ')}`,
  );
  return { ...chart, says: `${name}. ${said.join('; ')}.` };
}
