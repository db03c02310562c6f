import { cellAt, type Grid } from '../domain/grid/grid';
import type { HeaderRow, PlacedHeading, ReadHeading } from './headerRow';
import { headingOf, type Role } from './headings';
import { BESIDE, PERIOD_ALONE, UNDER_PERIOD } from './headingWords';

/**
 * Headings of a row and the one under it; a text of the upper row holds for the empty cells right of it. An upper row
 * of one text is the sheet's title and spans nothing.
 */
export function pairHeadings(grid: Grid, row: number, read: ReadHeading): HeaderRow {
  const headings: PlacedHeading[] = [];
  const pair = { firstRow: row, lastRow: row + 1, headings };
  const width = Math.max(rowOf(grid, row).length, rowOf(grid, row + 1).length);
  if (rowOf(grid, row).filter((cell) => headingOf(cell) !== '').length < 2) return pair;
  let span = '';
  for (let column = grid.left; column < grid.left + width; column++) {
    const above = headingOf(cellAt(grid, row, column));
    const below = lowerText(cellAt(grid, row + 1, column), above || span);
    if (above) span = above;
    const heading = below === '' ? { text: above, role: read(above) } : readPair(span, below, read);
    if (heading.role) headings.push({ column, text: heading.text, role: heading.role });
    if (above && !spans(read(above), below)) span = '';
  }
  return pair;
}

const rowOf = (grid: Grid, row: number) => grid.cells[row - grid.top] ?? [];

/** "1" to "4" under "Quarter" are headings although they are numbers. */
function lowerText(cell: ReturnType<typeof cellAt>, span: string): string {
  const { value } = cell;
  if (typeof value === 'number' && /\b(?:quarter|qtr)s?$/i.test(span) && [1, 2, 3, 4].includes(value))
    return `Q${value}`;
  return headingOf(cell);
}

const STANDS_ALONE: ReadonlySet<Role['kind']> = new Set(['ref', 'title', 'good-is', 'rag', 'variance']);

function readPair(
  span: string,
  below: string,
  read: ReadHeading,
): { readonly text: string; readonly role: Role | null } {
  const own = read(below);
  // "Ref" and "Indicator" need nothing from above, nor do our own; "Target" does: under "Q1" it is that quarter's.
  if (own && STANDS_ALONE.has(own.kind)) return { text: below, role: own };
  const text = `${span} ${below}`.trim();
  const meant =
    own !== null || UNDER_PERIOD.test(below.toLowerCase()) || PERIOD_ALONE.test(span.toLowerCase());
  return { text, role: meant || span === '' ? read(text) : null };
}

/**
 * Whether an upper heading lends its words to the columns right of it: not that of the description, and not one
 * merged downwards, which has nothing under it. "Q1" may have its figure under itself and "Target" beside it.
 */
function spans(role: Role | null, below: string): boolean {
  if (role?.kind === 'ref' || role?.kind === 'title' || role?.kind === 'good-is') return false;
  return below !== '' || role === null || role.kind === 'quarter';
}

/**
 * Whether the row under a complete row of headings is its second line: nothing under the description, and at least
 * two words, each of which belongs in a heading.
 */
export function isSecondLine(grid: Grid, { lastRow, headings }: HeaderRow, read: ReadHeading): boolean {
  const title = headings.find(({ role }) => role.kind === 'title');
  if (!title || headingOf(cellAt(grid, lastRow + 1, title.column)) !== '') return false;
  const filled = rowOf(grid, lastRow + 1).filter(({ value }) => value !== '');
  const texts = filled.map(headingOf);
  const fits = (text: string): boolean =>
    text !== '' &&
    (read(text) !== null || UNDER_PERIOD.test(text.toLowerCase()) || BESIDE.test(text.toLowerCase()));
  return texts.length > 1 && texts.every(fits);
}
