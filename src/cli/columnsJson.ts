import { formatColumn } from '../domain/grid/address';
import type { Heading, Scorecard } from '../domain/indicators/scorecard';
import type { Period, PeriodKey } from '../domain/periods/period';
import type { ColumnRole, Sureness } from '../domain/reading/reading';

/** One column as it was read. `column` is its letter, or the row's number where indicators run across. */
export interface ColumnJson {
  readonly column: string;
  readonly heading: string;
  readonly role: ColumnRole;
  readonly period: PeriodKey | null;
  readonly sure: Sureness;
}

/** Every column of a scorecard with its role: as the reading has it, else as its headings were placed. */
export function columnsJson({ reading, columns }: Scorecard): readonly ColumnJson[] {
  if (reading) {
    return reading.columns.map(({ column, heading, role, period, sure }) => ({
      column: reading.orientation === 'across' ? String(column + 1) : formatColumn(column),
      heading,
      role,
      period: period?.key ?? null,
      sure,
    }));
  }
  const as = (role: ColumnRole, heading: Heading | null | undefined, period: Period | null = null) =>
    heading ? [{ heading, role, period: period?.key ?? null }] : [];
  const targets = columns.periodTargets ?? [];
  const ownTarget = targets.every(({ column }) => column !== columns.target?.column) ? columns.target : null;
  return [
    ...as('ref', columns.ref),
    ...as('title', columns.title),
    ...as('polarity', columns.goodIs),
    ...as('comparator', columns.neighbour),
    ...as('comparator', columns.england),
    ...columns.past.map((heading) => ({ heading, role: 'past-year' as const, period: heading.year })),
    ...as('target', ownTarget),
    ...targets.flatMap((heading) => as('target', heading, heading.period)),
    ...columns.periods.flatMap((heading) => as('figure', heading, heading.period)),
    ...as('status', columns.rag),
    ...as('variance', columns.variance),
  ]
    .sort((a, b) => a.heading.column - b.heading.column)
    .map(({ heading: { column, text }, role, period }) => ({
      column: formatColumn(column),
      heading: text,
      role,
      period,
      sure: 'sure',
    }));
}
