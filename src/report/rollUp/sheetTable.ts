import { trimZeros } from '../../wording/reports/members';
import { ROLL_UP } from '../../wording/reports/rollUp';
import type { ReportRow, ReportTable } from '../model';
import type { RollUp } from './model';

/** A roll-up as one table with lists under it, for a sheet and for plain text: a sheet that is read out has one table. */
export function rollUpTable({ front, keyPoints, tables }: RollUp): ReportTable {
  const [statuses, ...others] = tables;
  if (!statuses) throw new Error('A roll-up has a table of statuses.');
  const [first = '', ...points] = keyPoints;
  return {
    ...statuses.table,
    title: front.title,
    lead: [first],
    lists: [
      ...(points.length === 0 ? [] : [{ heading: ROLL_UP.movers, items: points }]),
      ...others
        .filter(({ id }) => id === 'exceptions')
        .map(({ heading, says, table }) => ({
          heading,
          items: table.rows.length === 0 ? [says] : table.rows.map((row) => sayRow(row, table)),
        })),
    ],
    legend: [],
    notes: tables.flatMap(({ table }) => table.notes.filter((note) => !note.startsWith('[note'))),
  };
}

/** "Housing: H1 · Repairs done on time. Figure 95.1, target 100, Red, 4.9 points under." */
function sayRow({ cells }: ReportRow, { columns }: ReportTable): string {
  const text = (id: string): string =>
    (cells[columns.findIndex((column) => column.id === id)]?.text ?? '').replace(/\s*\[note \d+\]/g, '');
  const name = [text('ref'), text('title')].filter((part) => part !== '').join(' · ');
  const variance = text('variance') === '' ? '' : `, ${text('variance')}`;
  const target = text('target').replace(/\n/g, ' ');
  return trimZeros(
    `${text('service')}: ${name}. ${text('figure')}, target ${target}: ${text('rag').toLowerCase()}${variance}.`,
  );
}
