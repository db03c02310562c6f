import { parseArea } from '../grid/address';
import { cellAt, type Grid } from '../grid/grid';
import type { Scorecard } from '../indicators/scorecard';

/** Parts texts so that "ab", "c" and "a", "bc" differ; no cell holds it. */
const SEPARATOR = '\u001f';

/** FNV-1a, 32 bits, over the text's code units (Fowler, Noll, Vo). */
function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

const hex = (number: number): string => number.toString(16).padStart(8, '0');

/**
 * A short mark by which texts are known again: read forwards and backwards, 64 bits in all. It tells that something
 * changed; it is no proof against forgery.
 */
export function digestOf(texts: readonly string[]): string {
  const text = texts.join(SEPARATOR);
  return `${hex(fnv(text))}-${hex(fnv([...text].reverse().join('')))}`;
}

/** The digest of a scorecard's own cells, headings and all, wherever it stands. RAG and Variance are not among them. */
export function digestScorecard(grid: Grid, { range }: Pick<Scorecard, 'range'>): string {
  const area = parseArea(range);
  if (!area) return digestOf([]);
  const texts: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      texts.push(String(cellAt(grid, row, column).value));
    }
  }
  return digestOf(texts);
}
