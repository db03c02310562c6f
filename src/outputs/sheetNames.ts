import { parseYear } from '../domain/periods/periods';
import { shiftYears } from '../domain/periods/yearText';

/** "Scorecard table", or where that name is another sheet's, "Scorecard table 2" and so on. Excel ignores case. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  let number = 2;
  while (used.has(`${wanted} ${number}`.toLowerCase())) number += 1;
  return `${wanted} ${number}`;
}

/** Excel allows no more. */
const LONGEST = 31;

/**
 * The name of next year's sheet: "Scorecard 2022-23" → "Scorecard 2023-24"; a quarter in it is dropped, a name without
 * a year gets one. Cut to fit, and numbered where it is taken.
 */
export function nextSheetName(name: string, year: string, next: string, taken: readonly string[]): string {
  const open = name.replace(/\b(?:Q|Qtr|Quarter)\s?[1-4]\b/gi, ' ');
  const base = parseYear(open) === year ? shiftYears(open, 1) : name;
  const moved =
    parseYear(base) === next ? base : `${name.slice(0, LONGEST - next.length - 1).trim()} ${next}`;
  const tidy = moved.replace(/\s+/g, ' ').replace(/^[\s,·–-]+|[\s,·–-]+$/g, '');
  // The year is what tells the sheets apart: what must be cut is cut before it.
  const tail = tidy.endsWith(` ${next}`) ? ` ${next}` : '';
  const stem = tidy.slice(0, tidy.length - tail.length);
  const used = new Set(taken.map((each) => each.toLowerCase()));
  for (let number = 1; ; number++) {
    const end = number === 1 ? tail : `${tail} ${number}`;
    const wanted = stem.slice(0, LONGEST - end.length).trimEnd() + end;
    if (!used.has(wanted.toLowerCase())) return wanted;
  }
}
