import { cellAt, foldSpace, type Grid } from '../domain/grid/grid';
import type { Scorecard } from '../domain/indicators/scorecard';

/** "Source", "Data source", "System", "Extract date", "Data as at", "Date extracted": where a figure comes from, and when. */
const SOURCE = /\b(?:source|system of record)\b|^system$/i;
const TAKEN = /\bextract(?:ed|ion)?\b|\b(?:data )?as at\b|\bdate (?:of data|run)\b/i;

/**
 * Where the figures of each indicator come from and when they were taken, in the sheet's own words, by row: "Mosaic,
 * extracted 5 January 2023". Only where the scorecard has columns headed so that hold no figures of it.
 */
export function readSources({ reading, indicators }: Scorecard, grid: Grid): ReadonlyMap<number, string> {
  if (!reading || reading.orientation === 'across' || reading.orientation === 'long') return new Map();
  const free = [...reading.columns.filter(({ role }) => role === 'ignore'), ...reading.unused];
  const under = (pattern: RegExp): number | null =>
    free.find(({ heading }) => pattern.test(foldSpace(heading)))?.column ?? null;
  const [source, taken] = [under(SOURCE), under(TAKEN)];
  if (source === null && taken === null) return new Map();
  return new Map(
    indicators.flatMap(({ row }): [number, string][] => {
      const textAt = (column: number | null): string =>
        column === null
          ? ''
          : dateOr(cellAt(grid, row, column).value, cellAt(grid, row, column).numberFormat);
      const [from, when] = [textAt(source), textAt(taken)];
      const said = [from, ...(when === '' ? [] : [`extracted ${when}`])]
        .filter((text) => text !== '')
        .join(', ');
      return said === '' ? [] : [[row, said]];
    }),
  );
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
