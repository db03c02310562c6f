import type { ReportTable } from '../report/model';

/** Left and right padding of a cell, and a border, in points. */
const AROUND = 5;

/** "Q1 - 2.5%" is read as one. */
const TARGET = /Q[1-4]\s*[-\u2013:]\s*[\d.]+%?/g;

/** Sizes of type in points, of a table's headings and of its cells. */
interface TypeSizes {
  readonly heading: number;
  readonly cell: number;
  /** Whether a status stands beside its shape. */
  readonly shapes?: boolean;
}

/** Letters of a heading that is better on one line than on two: "% of all". */
const SHORT_HEADING = 12;
/** Words in bold are wider; figures are not. */
const BOLD = 1.08;
/** A status stands beside its shape, which does not leave it. */
const SHAPE = 1.2;

/** The width of a table's column in which no word of it is broken, in points. */
function leastWidth({ columns, rows }: ReportTable, index: number, sizes: TypeSizes): number {
  const { heading = '', id } = columns[index] ?? {};
  const shape = id === 'rag' && sizes.shapes === true ? SHAPE : 0;
  const cells = rows.map(({ cells: all }) => {
    const { text = '' } = all[index] ?? {};
    // A reference is one word whatever joins it: "PW-1".
    const least = id === 'ref' ? Math.max(0, ...text.split(/\s+/).map(emsOf)) : longest(text);
    return (least + shape) * (id === 'rag' ? BOLD : 1.01);
  });
  return Math.max(longest(heading) * BOLD * sizes.heading, Math.max(0, ...cells) * sizes.cell) + AROUND;
}

/** The width in which every line of a column's cells stands on one line, in points; a long heading may break. */
function lineWidth(
  { columns, rows }: ReportTable,
  index: number,
  { heading, cell: size }: TypeSizes,
): number {
  const lines = rows.flatMap(({ cells }) => (cells[index]?.text ?? '').split('\n'));
  const { heading: said = '' } = columns[index] ?? {};
  const above = said.length > SHORT_HEADING ? 0 : emsOf(said) * BOLD * heading;
  return Math.max(above, Math.max(0, ...lines.map(emsOf)) * 1.02 * size) + AROUND;
}

function longest(text: string): number {
  const whole = (text.match(TARGET) ?? []).map((part) => emsOf(part.replace(/\s+/g, ' ')) + 0.3);
  return Math.max(0, ...whole, ...text.split(/(?:(?!\u00a0)[\s-])+/).map(emsOf));
}

/** The width of a text in ems of Arial, letter by letter. */
export const emsOf = (text: string): number =>
  [...text].reduce(
    (total, letter) => total + (WIDTHS.find(([letters]) => letters.includes(letter))?.[1] ?? 0.6),
    0,
  );

const WIDTHS: readonly (readonly [string, number])[] = [
  ["ijl'|", 0.23],
  ['ft.,:;/\\!I[] ', 0.28],
  ['r()-\u2011', 0.34],
  ['cksvxyzJ', 0.5],
  ['abdeghnopqu0123456789L', 0.56],
  ['ABEKPSVXYFTZ+<>=', 0.67],
  ['CDHNRUw', 0.73],
  ['GOQm', 0.8],
  ['MW%', 0.9],
];

/**
 * Widths of a table's columns that fill a room exactly, in points: none narrower than its longest word, so that no word
 * is broken; the description the widest; then those that are nearest to having each cell on one line. Null where the longest
 * words alone are wider than the room.
 */
export function fillRoom(table: ReportTable, room: number, sizes: TypeSizes): readonly number[] | null {
  const { columns } = table;
  const least = columns.map((_, index) => leastWidth(table, index, sizes));
  const lines = columns.map((_, index) => Math.max(least[index] ?? 0, lineWidth(table, index, sizes)));
  const header = Math.max(
    0,
    columns.findIndex(({ rowHeader }) => rowHeader),
  );
  const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
  // The description would like three lines at most, and to be wider than any other column.
  const others = Math.max(0, ...least.filter((_, index) => index !== header));
  const wanted = Math.min(lines[header] ?? 0, Math.max((lines[header] ?? 0) / 3, others * 1.15, room / 4));
  const left = room - total(least);
  if (left < 0) return null;
  // The description comes first: where there is too little for it, it has all that is left over.
  const forHeader = Math.min(left, Math.max(0, wanted - (least[header] ?? 0)));
  const begin = least.map((width, index) => (index === header ? width + forHeader : width));
  const wishes = begin.map((width, index) => Math.max(0, (lines[index] ?? width) - width));
  // The least wishes first, each whole: a column that has half of its wish breaks its lines all the same.
  let rest = left - forHeader;
  const widths = [...begin];
  for (const [index, wish] of [...wishes.entries()].sort(([, a], [, b]) => a - b)) {
    if (wish > rest) break;
    widths[index] = (widths[index] ?? 0) + wish;
    rest -= wish;
  }
  // What is left goes to those whose cells still break, the description first among equals; else to the description.
  const open = wishes.map((wish, index) => ((widths[index] ?? 0) > (begin[index] ?? 0) ? 0 : wish));
  const wanting = total(open);
  return widths.map((width, index) =>
    wanting === 0 ? (index === header ? width + rest : width) : width + (rest * (open[index] ?? 0)) / wanting,
  );
}
