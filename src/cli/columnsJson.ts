import { formatColumn } from '../domain/grid/address';
import type { Scorecard } from '../domain/indicators/scorecard';
import type { Period } from '../domain/periods/period';
import type { ColumnRole, Reading, Sureness } from '../domain/reading/reading';

/** One column as it was read. `period` is short: "Q1", "Apr" (or "2024-11" where the months span years), "2024-25". */
interface ColumnJson {
  readonly column: string;
  readonly heading: string;
  readonly role: ColumnRole;
  readonly period: string | null;
  /** The key of its entry in `indicators[].periods` where it has one: "Q1", "Nov 2025". */
  readonly key: string | null;
  readonly sure: Sureness;
}

/** The columns of a scorecard with their roles; where indicators run across, each one's column is one of figures. */
export function columnsJson({ reading, indicators, columns }: Scorecard): readonly ColumnJson[] {
  if (!reading) return [];
  if (reading.orientation === 'across') {
    const titles = indicators.map(({ title, titleCell }): ColumnJson => ({
      column: formatColumn(titleCell.column),
      heading: title,
      role: 'figure',
      period: null,
      key: null,
      sure: 'sure',
    }));
    const { column, text } = columns.title;
    return [
      { column: formatColumn(column), heading: text, role: 'period', period: null, key: null, sure: 'sure' },
      ...titles,
    ];
  }
  return reading.columns.map(({ column, heading, role, period, sure }) => ({
    column: formatColumn(column),
    heading,
    role,
    period: period && shortPeriod(period, reading),
    key: period && reading.periods.some(({ key }) => key === period.key) ? period.key : null,
    sure,
  }));
}

function shortPeriod(period: Period, { periods }: Reading): string | null {
  if (period.grain === 'latest') return null;
  if (period.grain !== 'month' || !period.months) return period.key;
  const years = new Set(periods.filter(({ grain }) => grain === 'month').map(({ year }) => year));
  const { first } = period.months;
  if (years.size > 1) return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`;
  return period.key.replace(/ \d{4}$/, '');
}
