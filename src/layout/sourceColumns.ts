import { cellAt, foldSpace, type Grid } from '../domain/grid/grid';
import type { Scorecard } from '../domain/indicators/scorecard';
import type { JudgedScorecard } from '../domain/judging/judged';
import { rowsOfIndicators } from '../domain/plan/compose';
import type { DataTable } from '../domain/tables/data';

/** "Source", "Data source", "System", "Extract date", "Data as at", "Date extracted": where a figure comes from, and when. */
const SOURCE = /\b(?:source|system of record)\b|^system$/i;
const TAKEN = /\bextract(?:ed|ion)?\b|\b(?:data )?as at\b|\bdate (?:of data|run)\b/i;

/**
 * Where the figures of each indicator come from and when they were taken, in the sheet's own words, by row: "Mosaic,
 * extracted 5 January 2023". Only where the scorecard has columns headed so that hold no figures of it.
 */
function readBeside({ reading, indicators }: Scorecard, grid: Grid): ReadonlyMap<number, string> {
  if (!reading || reading.orientation === 'across' || reading.orientation === 'long') return new Map();
  const free = [...reading.columns.filter(({ role }) => role === 'ignore'), ...reading.unused];
  const columns = sourceColumnsOf(free);
  return new Map(
    indicators.flatMap(({ row }): [number, string][] => {
      const said = sourceAt(grid, row, columns);
      return said === '' ? [] : [[row, said]];
    }),
  );
}

/**
 * Where the figures of each indicator come from and when they were taken, in the words of the sheet, by row: from columns of
 * the scorecard that are headed so, else from those of the table of data that has its figure of the period judged, where
 * all of its rows say one thing.
 */
export function readSources(
  { scorecard, period }: Pick<JudgedScorecard, 'scorecard' | 'period'>,
  grid: Grid,
  tables: readonly DataTable[],
): ReadonlyMap<number, string> {
  const beside = readBeside(scorecard, grid);
  const inData = [...rowsOfIndicators(scorecard, tables)].flatMap(([{ row }, rows]): [number, string][] => {
    const own = rows.filter((each) => each.period === period.key).map(({ from = '' }) => from);
    const [said = '', ...more] = [...new Set(own)];
    return said === '' || more.length > 0 ? [] : [[row, said]];
  });
  return new Map([...inData, ...beside]);
}

/** The columns that say where figures come from and when they were taken; null for one that is not there. */
export interface SourceColumns {
  readonly source: number | null;
  readonly taken: number | null;
}

/** Finds them by their headings, among columns that nothing else was read from. */
export function sourceColumnsOf(
  free: readonly { readonly column: number; readonly heading: string }[],
): SourceColumns {
  const under = (pattern: RegExp): number | null =>
    free.find(({ heading }) => pattern.test(foldSpace(heading)))?.column ?? null;
  return { source: under(SOURCE), taken: under(TAKEN) };
}

/** What they say in a row: "Mosaic, extracted 5 January 2023"; '' where they say nothing. */
export function sourceAt(grid: Grid, row: number, { source, taken }: SourceColumns): string {
  const textAt = (column: number | null): string =>
    column === null ? '' : dateOr(cellAt(grid, row, column).value, cellAt(grid, row, column).numberFormat);
  const [from, when] = [textAt(source), textAt(taken)];
  return [from, ...(when === '' ? [] : [`extracted ${when}`])].filter((text) => text !== '').join(', ');
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A cell's words; a number that its format shows as a date is that date. */
function dateOr(value: string | number | boolean, numberFormat: string): string {
  if (typeof value !== 'number' || !/[dmy]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, '')))
    return foldSpace(String(value));
  // Excel counts days from the last day of 1899, with a leap day in 1900 that never was.
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}
