import { MAX_COLUMNS, MAX_ROWS, areaAt, type Area } from '../../../domain/grid/area';

/**
 * A move of cells along an axis: `count` rows or columns inserted before `at`, or when negative deleted from `at`
 * on. `from` and `to` limit it to a band of the other axis (both inclusive); null: the whole sheet.
 */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** Where a span ends up, or null when it was deleted. */
export function shiftSpan(shift: Shift, first: number, last: number): [first: number, last: number] | null {
  const { at, count } = shift;
  if (count > 0) return last < at ? [first, last] : [first >= at ? first + count : first, last + count];
  const gone = -count;
  const start = first < at ? first : Math.max(first - gone, at);
  const end = last < at ? last : Math.max(last - gone, at - 1);
  return end < start ? null : [start, end];
}

/** Where an area ends up; null when it was deleted. Areas that reach out of the band stay. */
export function shiftArea(shift: Shift, area: Area): Area | null {
  const { row, column, rows, columns } = area;
  const byRow = shift.axis === 'row';
  const [first, count, across, acrossCount, limit] = byRow
    ? ([row, rows, column, columns, MAX_ROWS] as const)
    : ([column, columns, row, rows, MAX_COLUMNS] as const);
  const inBand =
    shift.from === null || (across >= shift.from && across + acrossCount - 1 <= (shift.to ?? across));
  if (!inBand || count === limit) return area;
  const span = shiftSpan(shift, first, first + count - 1);
  if (!span) return null;
  const [start, end] = [span[0], Math.min(span[1], limit - 1)];
  return byRow ? areaAt(start, column, end - start + 1, columns) : areaAt(row, start, rows, end - start + 1);
}
