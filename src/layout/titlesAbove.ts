import { formatAddress } from '../domain/grid/address';
import type { Grid } from '../domain/grid/grid';
import { parseYear } from '../domain/periods/periods';
import type { TitleLine } from '../domain/indicators/scorecard';
import { headingOf } from './headings';

const PAIR = /20\d\d\s*[-/–—]\s*(?:20)?\d\d\b/g;
const TITLE = /\b(?:scorecard|dashboard|performance|report|indicators|quarter|q[1-4])\b/i;
/** What a title may also name a year of, which is not the sheet's own. */
const OTHER =
  /\b(?:plan|strategy|source|published|population|census|estimates?|based|baseline|benchmarks?|averages?|compared|previous|last|since|from|updated|targets?)\b/i;

/** Lines above the headings that say which year the sheet is of: "Performance scorecard 2022-23". One year each. */
export function titlesAbove(grid: Grid, firstRow: number): readonly TitleLine[] {
  return grid.cells.slice(0, Math.max(0, firstRow - grid.top)).flatMap((cells, at) =>
    cells.flatMap((cell, column): readonly TitleLine[] => {
      const text = headingOf(cell);
      const year = TITLE.test(text) && !OTHER.test(text) ? parseYear(text) : null;
      if (year === null || (text.match(PAIR) ?? []).length !== 1) return [];
      return [{ text, year, address: formatAddress(grid.top + at, grid.left + column) }];
    }),
  );
}
