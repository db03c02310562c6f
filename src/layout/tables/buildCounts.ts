import type { Grid } from '../../domain/grid/grid';
import { sumOf, type Breakdown, type ShareColumn } from '../../domain/tables/breakdown';
import { areGroups, isMeasure, PER_CENT } from '../../domain/tables/groups';
import { percentageOf } from '../../domain/values/cells';
import { absolute, compare, rational, sign, subtract } from '../../domain/values/exact';
import { readColumns } from '../breakdownColumns';
import { titleAbove } from '../breakdownTitle';
import type { Draft } from './draft';
import { notesUnder } from './notes';

/** Fewer rows are no breakdown of anything. */
const FEWEST_ROWS = 2;

/**
 * A breakdown without a total: labels and counts, beside them their shares, or under a title that says what they are
 * groups of. Null where nothing bears that out.
 */
export function buildCounts(grid: Grid, draft: Draft): Breakdown | null {
  const { labelColumn, rows, columns, segment, labelHeading } = draft;
  const labels = rows.map(({ label }) => label);
  if (labelColumn === null || rows.length < FEWEST_ROWS || labels.some(isMeasure)) return null;
  if (
    rows.some(({ time, who }) => time !== null || who !== 'own') ||
    columns.filter(({ time }) => time).length > 1
  )
    return null;
  const last = segment.body.at(-1) ?? 0;
  const read = readColumns(
    grid,
    columns.map(({ column }) => column),
    { rows: rows.map(({ row }) => row), headerRow: segment.headers.at(-1) ?? null, totalRow: last + 1 },
  );
  if (read.counts.length === 0) return null;
  const top = segment.headers[0] ?? rows[0]?.row ?? 0;
  const right = Math.max(...columns.map(({ column }) => column));
  const across = Array.from({ length: right - labelColumn + 1 }, (_, index) => labelColumn + index);
  const title = segment.titles.map(({ text }) => text).join(' ') || titleAbove(grid, null, top, across);
  const table: Breakdown = {
    sheet: grid.sheet,
    area: { row: top, column: labelColumn, rows: last - top + 1, columns: across.length },
    title,
    labelHeading,
    rows: rows.map(({ row, label }) => ({ row, label, role: 'counted' })),
    ...read,
    totalLabel: '',
    notes: notesUnder(grid, last, labelColumn, right),
    certain: true,
  };
  // Numbers under a title that says per cent are shares, whatever their format.
  if (read.shares.length === 0 && PER_CENT.test(`${title} ${labelHeading} ${draft.over}`)) return null;
  const shared = read.shares.some((column) => areItsShares(table, column));
  return shared || areGroups(labels, `${title} ${labelHeading}`) ? table : null;
}

/** Whether half the shares at least, and two of them, are their counts out of the sum. */
function areItsShares(table: Breakdown, { cells, of }: ShareColumn): boolean {
  const sum = sumOf(table, of);
  if (sum.kind === 'unknown' || sign(sum.counted) <= 0) return false;
  const read = cells.flatMap(({ value }, index) => {
    const count = of.cells[index]?.value;
    if (value.kind !== 'number' || count?.kind !== 'number') return [];
    const off = absolute(subtract(value.shown.value, percentageOf(count.exact, sum.counted)));
    return [compare(off, rational(1, 2n * 10n ** BigInt(value.shown.decimals))) <= 0];
  });
  const fits = read.filter((is) => is).length;
  return fits >= 2 && fits * 2 >= read.length;
}
