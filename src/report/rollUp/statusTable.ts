import { ALL_SERVICES } from '../../wording/reports/rollUp';
import { countsOf } from '../counts';
import type { ReportCell, ReportColumn, ReportTable } from '../model';
import { sayPeriod } from '../period';
import { plainCell } from '../said';
import type { Rolled } from './model';

type Part = Pick<ReportTable, 'columns' | 'rows'>;

/**
 * How many indicators of each service have each status, and of all together. The totals are those of the counts beside
 * them and no others, so that they say nothing that the rows do not.
 */
export function statusTable(services: readonly Rolled[]): Part {
  const all = services.map(({ judged }) => countsOf(judged));
  const periods = services.map(({ judged }) => sayPeriod(judged.period));
  const dated = new Set(periods).size > 1;
  const withheld = all.some((counts) => (counts.withheld ?? 0) > 0);
  const column = (
    id: string,
    heading: string,
    width: number,
    align: ReportColumn['align'],
  ): ReportColumn => ({
    id,
    heading,
    align,
    width,
    rowHeader: id === 'service',
  });
  const cellsOf = (name: string, period: string, counts: readonly number[]): readonly ReportCell[] => [
    cell(name),
    ...(dated ? [cell(period)] : []),
    ...counts.map(numberCell),
  ];
  const counted = all.map(({ green, amber, red, notRated, withheld: hidden = 0 }) => {
    const each = [green, amber, red, notRated, ...(withheld ? [hidden] : [])];
    return [...each, each.reduce((sum, count) => sum + count, 0)];
  });
  const total = (counted[0] ?? []).map((_, at) => counted.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  return {
    columns: [
      column('service', 'Service', 150, 'left'),
      ...(dated ? [column('period', 'Period', 70, 'left')] : []),
      column('green', 'Green', 50, 'right'),
      column('amber', 'Amber', 50, 'right'),
      column('red', 'Red', 50, 'right'),
      column('not-rated', 'Not rated', 50, 'right'),
      ...(withheld ? [column('withheld', 'Not published', 56, 'right')] : []),
      column('all', 'All indicators', 60, 'right'),
    ],
    rows: [
      ...services.map(({ name }, at) => ({
        ref: '',
        cells: cellsOf(name, periods[at] ?? '', counted[at] ?? []),
      })),
      ...(services.length > 1 ? [{ ref: '', cells: cellsOf(ALL_SERVICES, '', total) }] : []),
    ],
  };
}

function cell(text: string): ReportCell {
  const { note: _note, ...plain } = plainCell(text);
  return plain;
}

const numberCell = (count: number): ReportCell => ({
  text: String(count),
  role: 'number',
  number: { value: count, format: '0' },
});
