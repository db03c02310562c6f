export type Cases = readonly [numerator: number, denominator: number];

/** A figure as an analyst types it: a count, a percentage with its fraction, or the percentage alone. */
export function typed(cell: number | Cases, percentOnly: boolean): string {
  if (typeof cell === 'number') return String(cell);
  const [n, d] = cell;
  if (d === 0) return 'N/A';
  const tenths = Math.floor((2000 * n + d) / (2 * d));
  const percent = `${Math.floor(tenths / 10)}.${tenths % 10}`;
  return percentOnly ? percent : `${percent} (${n}/${d})`;
}
