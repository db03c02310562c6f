import type { Period } from '../../domain/periods/period';
import { parsePeriod } from '../../domain/periods/parsePeriod';
import { APRIL_YEAR } from '../../domain/periods/years';
import type { WhoseFigures } from '../../domain/tables/figures';
import { isTimeAlone, type Piece } from './headingAt';
import type { Segment } from './segments';
import { whoOfHeading, whoOfLabel } from './who';

/** A column of figures as its headings name it. */
export interface DraftHeading {
  readonly column: number;
  readonly text: string;
  readonly time: Period | null;
  readonly who: WhoseFigures;
}

export interface DraftRow {
  readonly row: number;
  readonly label: string;
  readonly time: Period | null;
  readonly who: WhoseFigures;
  readonly section: string;
}

/** A segment with its labels, rows and columns told apart; still the way it stands on the sheet. */
export interface Draft {
  readonly segment: Segment;
  /** Null where the rows have no labels. */
  readonly labelColumn: number | null;
  readonly labelHeading: string;
  /** What the upper headings say of all columns alike. */
  readonly over: string;
  readonly rows: readonly DraftRow[];
  readonly columns: readonly DraftHeading[];
  /** Columns of words: notes, names, descriptions. */
  readonly wordColumns: readonly { readonly column: number; readonly heading: string }[];
  /** Rows whose label stands one column too far right, so that its figures do too. */
  readonly shifted: readonly number[];
}

const textOf = (piece: Piece): string => ('text' in piece ? piece.text : '');

/** Tells labels, rows and columns of a segment apart; null where it is no table of figures. `above` heads what has no headings. */
export function draftOf(segment: Segment, above: Draft | null): Draft | null {
  const { block, at, body } = segment;
  const columns = Array.from({ length: block.columns }, (_, index) => block.column + index);
  const headers = segment.headers.length > 0 ? segment.headers : (above?.segment.headers ?? []);
  if (headers.length === 0) return null;
  const labelColumn = findLabels(segment, columns, headers);
  const shifted = labelColumn === null ? [] : body.filter((row) => isShifted(segment, row, labelColumn));
  const rows = body.filter((row) => !shifted.includes(row));
  const right = columns.filter((column) => labelColumn === null || column > labelColumn);
  const isFigures = (column: number): boolean => {
    const pieces = rows.map((row) => at(row, column).kind);
    const figures = pieces.filter((kind) => kind === 'figure').length;
    const words = pieces.filter((kind) => kind === 'words').length;
    return figures > 0 && figures >= words;
  };
  const figureColumns = right.filter(isFigures);
  const [first] = figureColumns;
  if (first === undefined || rows.length === 0) return null;
  const shift = headingsShifted(segment, headers, labelColumn, figureColumns) ? 1 : 0;
  const lines = (column: number): readonly string[] => linesAt(segment, headers, column - shift, labelColumn);
  const all = figureColumns.map((column) => ({ column, lines: lines(column) }));
  const over = commonOver(all.map((each) => each.lines));
  return {
    segment,
    labelColumn,
    labelHeading:
      labelColumn === null
        ? ''
        : shift > 0
          ? ''
          : (headers.map((row) => textOf(at(row, labelColumn))).findLast((text) => text !== '') ?? ''),
    over,
    rows: rows.map((row): DraftRow => {
      const piece = labelColumn === null ? ({ kind: 'empty' } as const) : at(row, labelColumn);
      const label = textOf(piece);
      return {
        row,
        label,
        time: isTimeAlone(piece) && 'time' in piece ? piece.time : null,
        who: whoOfLabel(label),
        section: segment.sections.get(row) ?? '',
      };
    }),
    columns: all.map(({ column, lines: said }) => headingOf(column, said, over)),
    wordColumns: right
      .filter((column) => !isFigures(column) && rows.some((row) => at(row, column).kind === 'words'))
      .map((column) => ({ column, heading: lines(column).join(' ') })),
    shifted,
  };
}

/** The column of labels: the first with words or times in most rows; a column of short references goes before it. */
function findLabels(
  { body, at }: Segment,
  columns: readonly number[],
  headers: readonly number[],
): number | null {
  const isLabels = (column: number): boolean => {
    const named = body.filter((row) => ['words', 'time'].includes(at(row, column).kind));
    return named.length >= Math.max(1, body.length * 0.6);
  };
  const [first, second] = columns;
  if (first === undefined) return null;
  // Years down the side are numbers; over figures they are headings.
  if (!isLabels(first)) {
    const isEmpty = body.every((row) => at(row, first).kind === 'empty');
    const numbered = body.every((row) => at(row, first).kind === 'figure') && body.length > 1;
    const next = second !== undefined && isLabels(second) && (isEmpty || numbered) ? second : null;
    return next;
  }
  const texts = body.map((row) => textOf(at(row, first)));
  const isReferences =
    texts.every((text) => text.length <= 8 && /\d/.test(text)) &&
    !body.some((row) => isTimeAlone(at(row, first)));
  const headed = headers.some((row) => /^(?:ref|no|id|code|#)\b/i.test(textOf(at(row, first))));
  return second !== undefined && (isReferences || headed) && isLabels(second) ? second : first;
}

/** No label where the others have theirs, and long words where they have a figure. */
function isShifted({ at }: Segment, row: number, labelColumn: number): boolean {
  const next = at(row, labelColumn + 1);
  return at(row, labelColumn).kind === 'empty' && next.kind === 'words' && next.text.length > 12;
}

/**
 * Times typed from the column of the labels on, one too far left: as many as there are columns of figures, a time over
 * the words, and nothing over the last figures.
 */
function headingsShifted(
  { at, body }: Segment,
  headers: readonly number[],
  labels: number | null,
  figureColumns: readonly number[],
): boolean {
  const [row] = headers;
  const last = figureColumns.at(-1);
  if (headers.length !== 1 || row === undefined || labels === null || last === undefined) return false;
  const over = [labels, ...figureColumns.slice(0, -1)].every((column) => isTimeAlone(at(row, column)));
  return over && at(row, last).kind === 'empty' && body.every((each) => !isTimeAlone(at(each, labels)));
}

/** The lines of a column's heading from the top; an upper one reaches over the empty cells right of it. */
function linesAt(
  { at }: Segment,
  headers: readonly number[],
  column: number,
  labels: number | null,
): readonly string[] {
  return headers.map((row, index) => {
    const own = textOf(at(row, column));
    if (own !== '' || index === headers.length - 1) return own;
    for (let left = column - 1; left > (labels ?? -1); left--) {
      const text = textOf(at(row, left));
      if (text !== '') return text;
    }
    return '';
  });
}

/** The first line where all columns have the same over lines of their own. */
function commonOver(lines: readonly (readonly string[])[]): string {
  const [first] = lines;
  if (!first || first.length < 2 || lines.length < 2) return '';
  const upper = first[0] ?? '';
  return upper !== '' && lines.every((each) => each[0] === upper) ? upper : '';
}

function headingOf(column: number, lines: readonly string[], over: string): DraftHeading {
  const said = lines.filter(
    (line, index) => line !== '' && !(index === 0 && line === over) && line !== lines[index + 1],
  );
  const text = said.join(' ');
  const last = said.at(-1) ?? '';
  const time = parsePeriod(last, APRIL_YEAR) ?? (said.length > 1 ? parsePeriod(text, APRIL_YEAR) : null);
  const isAge = /^\d\d ?[-–] ?\d\d$/.test(last);
  return { column, text, time: isAge ? null : time, who: whoOfHeading(text) };
}
