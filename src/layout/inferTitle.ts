import { cellAt, type Grid } from '../domain/grid/grid';
import type { HeaderRow, PlacedHeading } from './headerRow';
import { headingOf, headingText } from './headings';
import { INDICATOR_LIKE } from './headingWords';

/** Rows looked at: indicators begin right under their headings. */
const LOOKED_AT = 40;
/** What stands in for a heading that is empty. */
const NO_HEADING = 'Indicator';

/**
 * Headings whose description is headed by other words ("Educational attainment") or by none: the column left of the
 * first figures is taken for it when at least two of its rows, and half of those with figures, begin as indicators do
 * ("Percentage of …", "Average …"). Labels of a breakdown never do. `quarterly` asks for a quarter among the headings;
 * else years and an average or a target are needed. Null when it does not fit. `begins` tells how an indicator begins.
 */
export function inferTitle(
  grid: Grid,
  header: HeaderRow,
  quarterly: boolean,
  begins: (text: string) => boolean = (text) => INDICATOR_LIKE.test(text),
): HeaderRow | null {
  const { headings, lastRow } = header;
  if (headings.some(({ role }) => role.kind === 'title')) return null;
  const figures = headings.filter(({ role }) => role.kind !== 'ref');
  const [first] = figures;
  if (!first || figures.length < 2 || !(quarterly || isYearly(figures))) return null;
  const taken = new Set(headings.map(({ column }) => column));
  for (let column = first.column - 1; column >= grid.left; column--) {
    if (taken.has(column) || !holdsIndicators(grid, lastRow, column, figures, begins)) continue;
    const text = headingOf(cellAt(grid, lastRow, column)) || NO_HEADING;
    return { ...header, headings: [{ column, text, role: { kind: 'title', rank: 1 } }, ...headings] };
  }
  return null;
}

function isYearly(figures: readonly PlacedHeading[]): boolean {
  const has = (...kinds: string[]): boolean => figures.some(({ role }) => kinds.includes(role.kind));
  return has('past') && has('neighbour', 'england', 'target');
}

function holdsIndicators(
  grid: Grid,
  headerRow: number,
  column: number,
  figures: readonly PlacedHeading[],
  begins: (text: string) => boolean,
): boolean {
  let [alike, filled] = [0, 0];
  for (let row = headerRow + 1; row <= headerRow + LOOKED_AT; row++) {
    const text = headingText(cellAt(grid, row, column).value);
    if (text === '' || !figures.some((heading) => cellAt(grid, row, heading.column).value !== '')) continue;
    filled++;
    if (begins(text)) alike++;
  }
  return alike >= 2 && alike * 2 >= filled;
}
