import { cellAt, foldSpace, type Grid } from '../../domain/grid/grid';

const NOTE =
  /^(?:source|notes?|nb|n\.b\.|data|figures|excludes|excluding|includes|as at|extracted|\*|†|‡|\(\d\)|\[)(?:\b|\s|:|$)/i;
/** Rows looked at under a table. */
const REACH = 4;

/** The notes under a table, over an empty row: "Source: …", "Note: …", "* provisional". '' where there are none. */
export function notesUnder(grid: Grid, bottom: number, first: number, last: number): string {
  const notes: string[] = [];
  for (let row = bottom + 1; row <= bottom + REACH; row++) {
    const texts: string[] = [];
    for (let column = first; column <= last; column++) {
      const { value } = cellAt(grid, row, column);
      if (value !== '') texts.push(foldSpace(String(value)));
    }
    const [only] = texts;
    if (texts.length > 1 || (only !== undefined && !NOTE.test(only))) break;
    if (only !== undefined) notes.push(only);
  }
  return notes.join(' ');
}
