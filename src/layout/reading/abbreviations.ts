import { foldSpace, type Grid } from '../../domain/grid/grid';

/** A line that explains stands by itself or beside few others; a row of a table has more cells. */
const CELLS_AT_MOST = 4;
const LONGEST = 400;
const MEANS = /\b([A-Z]{2,6})\s*(?:[-–—=:]|is|means|stands for)\s*(?=((?:[A-Za-z][\w’'-]*[ ]?){2,8}))/g;
const IN_BRACKETS = /((?:[A-Za-z][\w’'-]*[ ]){2,8})\(([A-Z]{2,6})\)/g;

/** What the abbreviations of a sheet stand for, where a line of it says so. */
export type Abbreviations = ReadonlyMap<string, string>;

/**
 * "ALP – Acceptable Level of Performance", "performance commitment level (PCL)": abbreviations that a line outside the tables
 * explains, each with the words whose first letters it is made of.
 */
export function abbreviationsIn(grid: Grid): Abbreviations {
  const found = new Map<string, string>();
  const keep = (short: string, words: readonly string[] | null): void => {
    if (words && !found.has(short)) found.set(short, words.join(' ').toLowerCase());
  };
  for (const cells of grid.cells) {
    if (hasMore(cells, CELLS_AT_MOST)) continue;
    for (const { value } of cells) {
      if (typeof value !== 'string' || value.length > LONGEST || !/[A-Z]{2}/.test(value)) continue;
      const text = foldSpace(value);
      for (const [, short = '', after = ''] of text.matchAll(MEANS))
        keep(short, spelledFrom(short, after.trim().split(' ')));
      for (const [, before = '', short = ''] of text.matchAll(IN_BRACKETS))
        keep(short, spelledTo(short, before.trim().split(' ')));
    }
  }
  return found;
}

/** Whether a row has more filled cells than that; a long one is not looked at to its end. */
export function hasMore(cells: Grid['cells'][number], most: number): boolean {
  let filled = 0;
  for (const { value } of cells) if (value !== '' && ++filled > most) return true;
  return false;
}

const SMALL = /^(?:of|to|the|for|and|in|a|an|on|by)$/i;

/** The first words that spell the abbreviation with their first letters; a small word may be left out of it. */
function spelledFrom(short: string, words: readonly string[]): readonly string[] | null {
  let at = 0;
  for (const [index, word] of words.entries()) {
    const fits = word.charAt(0).toUpperCase() === short.charAt(at);
    if (fits) at++;
    else if (!SMALL.test(word)) return null;
    if (at === short.length) return words.slice(0, index + 1);
  }
  return null;
}

/** The last words that spell it. */
function spelledTo(short: string, words: readonly string[]): readonly string[] | null {
  for (let from = words.length - 2; from >= 0; from--) {
    const spelled = spelledFrom(short, words.slice(from));
    if (spelled && spelled.length === words.length - from) return spelled;
  }
  return null;
}

/** A heading with its abbreviations spelled out. */
export const spellOut = (text: string, abbreviations: Abbreviations): string =>
  text.replace(/\b[A-Z]{2,6}\b/g, (short) => abbreviations.get(short) ?? short);
