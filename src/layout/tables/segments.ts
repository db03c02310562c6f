import type { Area } from '../../domain/grid/area';
import type { Grid } from '../../domain/grid/grid';
import { isInside } from '../breakdownCells';
import { pieceAt, type Piece } from './headingAt';
import { whoOfHeading } from './who';

/** A stretch of rows under headings of their own. Rows and columns are those of the sheet. */
export interface Segment {
  readonly block: Area;
  /** Lines of words alone over the headings, from the top. */
  readonly titles: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly headers: readonly number[];
  readonly body: readonly number[];
  /** By row of the body: the line without figures it stands under. */
  readonly sections: ReadonlyMap<number, string>;
  readonly at: (row: number, column: number) => Piece;
}

type RowKind = 'line' | 'header' | 'body' | 'empty';

/** More rows of headings than this are something else. */
const MOST_HEADERS = 4;

/** Parts a block at the rows that are headings: each part has its own, or goes on under those before it. */
export function segmentsOf(grid: Grid, block: Area, taken: readonly Area[]): readonly Segment[] {
  const cells = new Map<string, Piece>();
  const at = (row: number, column: number): Piece => {
    const key = `${row},${column}`;
    const known = cells.get(key);
    if (known) return known;
    const isTaken = taken.some((area) => isInside(area, row, column));
    const piece: Piece = isTaken ? { kind: 'empty' } : pieceAt(grid, row, column);
    cells.set(key, piece);
    return piece;
  };
  const found: Segment[] = [];
  let now = fresh();
  let line: { row: number; column: number; text: string } | null = null;
  const close = (): void => {
    if (now.body.length > 0 && now.headers.length <= MOST_HEADERS) found.push({ block, at, ...now });
    now = fresh();
  };
  for (let row = block.row; row < block.row + block.rows; row++) {
    const pieces = piecesOf(block, row, at);
    const kind = kindOfRow(pieces, now.body.length > 0, block.column);
    if (kind === 'empty') continue;
    if (kind === 'line') {
      const [only] = pieces;
      const said = only && 'text' in only.piece ? { row, column: only.column, text: only.piece.text } : null;
      if (!said) continue;
      if (now.body.length > 0 || now.headers.length > 0) line = said;
      else now.titles.push(said);
      continue;
    }
    if (kind === 'header') {
      if (now.body.length > 0) {
        close();
        if (line) now.titles.push(line);
      }
      line = null;
      now.headers.push(row);
      continue;
    }
    if (line) now.section = line.text;
    line = null;
    now.body.push(row);
    if (now.section !== '') now.sections.set(row, now.section);
  }
  close();
  return found;
}

const fresh = () => ({
  titles: [] as { row: number; column: number; text: string }[],
  headers: [] as number[],
  body: [] as number[],
  sections: new Map<number, string>(),
  section: '',
});

interface Placed {
  readonly column: number;
  readonly piece: Piece;
}

const piecesOf = (
  { column, columns }: Area,
  row: number,
  at: (row: number, column: number) => Piece,
): readonly Placed[] =>
  Array.from({ length: columns }, (_, index) => ({
    column: column + index,
    piece: at(row, column + index),
  })).filter(({ piece }) => piece.kind !== 'empty');

function kindOfRow(pieces: readonly Placed[], begun: boolean, first: number): RowKind {
  const [one, ...rest] = pieces;
  if (!one) return 'empty';
  if (pieces.some(({ piece }) => piece.kind === 'figure' && (piece.solid || begun))) return 'body';
  if (rest.length === 0) {
    if (one.piece.kind === 'time') return begun ? 'body' : 'header';
    // "Gender (%)" over the columns, with nothing over the labels.
    return one.column === first || begun ? 'line' : 'header';
  }
  if (!begun) return 'header';
  // Among the rows, words alone are headings where they say times or councils, and notes in cells where not.
  const said = rest.filter(
    ({ piece }) =>
      piece.kind === 'time' ||
      (piece.kind === 'words' && (piece.time !== null || whoOfHeading(piece.text) !== 'own')),
  );
  const isTimes = pieces.every(
    ({ piece }) => piece.kind === 'time' || (piece.kind === 'words' && piece.time),
  );
  return isTimes || said.length * 2 > rest.length ? 'header' : 'body';
}
