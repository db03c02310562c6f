import type { Period, PeriodKey } from '../domain/periods/period';
import type { Heading, Scorecard } from '../domain/indicators/scorecard';
import type { ColumnId } from '../wording/reports/columnWords';
import { COLUMN_IDS, type TableOptions } from './columns';
import type { ReportColumn } from './model';

/** A column of the table and where its cells come from. */
export type PlacedColumn = { readonly column: ReportColumn } & (
  | { readonly kind: 'ref' | 'title' | 'neighbour' | 'england' | 'target' | 'status' | 'variance' | 'travel' }
  | { readonly kind: 'past'; readonly index: number }
  | { readonly kind: 'period'; readonly period: PeriodKey }
);

/** Points at 8 point type, as wide as a word of the heading or a line of the figures needs. */
const WIDTHS: Readonly<Record<ColumnId, number>> = {
  ref: 28,
  title: 148,
  neighbour: 56,
  england: 54,
  past: 44,
  target: 56,
  periods: 69,
  rag: 48,
  variance: 58,
  travel: 108,
};

const isColumnId = (id: string): id is ColumnId => COLUMN_IDS.some((known) => known === id);

/** The columns asked for that the scorecard has, each once, in the order asked for. */
export function placeColumns(
  scorecard: Scorecard,
  period: Period,
  options: TableOptions,
): readonly PlacedColumn[] {
  const wanted = options.columns.filter(isColumnId);
  const header = wanted.includes('title') ? 'title' : 'ref';
  return [...new Set(wanted)].flatMap((id) => placeColumn(scorecard, period, id, id === header));
}

function placeColumn(
  scorecard: Scorecard,
  period: Period,
  id: ColumnId,
  rowHeader: boolean,
): readonly PlacedColumn[] {
  const { columns } = scorecard;
  const column = (heading: string, align: ReportColumn['align'], key: string = id): ReportColumn => ({
    id: key,
    heading,
    align,
    width: WIDTHS[id],
    rowHeader,
  });
  const one = (heading: Heading | null, kind: 'neighbour' | 'england' | 'target' | 'ref'): PlacedColumn[] =>
    heading ? [{ kind, column: column(heading.text, kind === 'ref' ? 'left' : 'right') }] : [];
  switch (id) {
    case 'ref':
    case 'neighbour':
    case 'england':
    case 'target':
      return one(columns[id], id);
    case 'title':
      return [{ kind: 'title', column: column(columns.title.text, 'left') }];
    case 'past':
      return columns.past.map((heading, index) => ({
        kind: 'past',
        index,
        column: column(heading.text, 'right', `past-${index + 1}`),
      }));
    case 'periods':
      return columns.periods.map((heading) => ({
        kind: 'period',
        period: heading.period.key,
        column: column(heading.text, 'right', heading.period.key),
      }));
    case 'rag':
      return [{ kind: 'status', column: column(`Status, ${period.key}`, 'center') }];
    case 'variance':
      return [{ kind: 'variance', column: column(`Variance from target, ${period.key}`, 'right') }];
    case 'travel':
      return [{ kind: 'travel', column: column(`Travel to ${period.key}`, 'left') }];
  }
}
