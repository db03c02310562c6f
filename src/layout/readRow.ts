import { cellAt, type Grid } from '../domain/grid/grid';
import type { Heading, ScorecardColumns } from '../domain/indicators/scorecard';
import type { ReadHeading } from './headerRow';
import { headingText, shownText } from './headings';
import { readTotalLabel } from './totalLabel';

/** What a row under the headings is. */
export type Seen =
  | { readonly kind: 'blank' | 'sub-heading' | 'repeated' | 'other' }
  /** Figures, but nothing where the description belongs. */
  | { readonly kind: 'no-title' }
  | { readonly kind: 'total' | 'other-table' }
  | { readonly kind: 'indicator'; readonly ref: string; readonly figures: boolean };

interface Round {
  /** Whether a blank row stands between it and the indicators. */
  readonly gap: boolean;
  readonly read: ReadHeading;
  /** The columns of figures and targets. */
  readonly figures: readonly Heading[];
}

const BREAKDOWN = /^(?:a )?(?:breakdown|analysis)\b|\bbreakdown (?:of|by|at|for)\b/i;
const COUNT_HEADING = /^(?:counts?|number|no\.?|n|%|per ?cent(?:age)?|cases|total|share)$/i;

/** Reads one row under the headings. */
export function readRow(grid: Grid, columns: ScorecardColumns, row: number, round: Round): Seen {
  const { gap, read } = round;
  const text = (column: number): string => shownText(cellAt(grid, row, column).value);
  const ref = columns.ref ? text(columns.ref.column) : '';
  const title = titleAt(grid, columns, row);
  const filled = round.figures.filter(({ column }) => cellAt(grid, row, column).value !== '');
  const figures = filled.some(({ column }) => text(column) !== '');
  if (title === '') return readUntitled(grid, row, ref, { figures, gap, title: columns.title.column });
  // No heading of descriptions has a digit; most titles of a large sheet do without the search.
  if (title.length < 50 && !/\d/.test(title) && read(title)?.kind === 'title') {
    const repeated = columns.periods.every(({ column, text: heading }) => text(column) === heading);
    return { kind: repeated ? 'repeated' : 'other-table' };
  }
  if (ref === '' && isTotal(title)) return { kind: 'total' };
  if (figures && saysHeadings(filled, text, read))
    return { kind: repeatsHeadings(filled, text) ? 'sub-heading' : 'other-table' };
  if (gap && [title, ...filled.map(({ column }) => text(column))].some((says) => COUNT_HEADING.test(says)))
    return { kind: 'other-table' };
  // "A | Children looked after" heads a section; "4a | …" without figures is an indicator not yet filled in.
  if (figures || /\d/.test(ref)) return { kind: 'indicator', ref, figures };
  return { kind: BREAKDOWN.test(title) ? 'other-table' : 'sub-heading' };
}

/** The description in a row, in words; '' where there is none. */
export const titleAt = (grid: Grid, columns: ScorecardColumns, row: number): string =>
  headingText(cellAt(grid, row, columns.title.column).value);

function readUntitled(
  grid: Grid,
  row: number,
  ref: string,
  { figures, gap, title }: { readonly figures: boolean; readonly gap: boolean; readonly title: number },
): Seen {
  const cells = grid.cells[row - grid.top] ?? [];
  const first = cells.find(({ value }) => value !== '');
  if (!first) return { kind: 'blank' };
  const words = headingText(first.value);
  if (BREAKDOWN.test(words)) return { kind: 'other-table' };
  const blank = !figures && ref === '' && cellAt(grid, row, title).value === '';
  if (blank) return { kind: 'blank' };
  // A row shifted by a cell: words somewhere and numbers right of them.
  const numbers = cells.filter(({ value }) => typeof value === 'number').length;
  return { kind: figures && !gap && words.length > 20 && numbers > 0 ? 'no-title' : 'other' };
}

/** "All" and "Overall" may be an indicator's group of children. */
const isTotal = (title: string): boolean => {
  const rank = readTotalLabel(title);
  return rank !== null && rank !== 'sub' && /total|count|sum/i.test(title);
};

/** The columns of figures and targets. */
export const figureHeadings = ({
  neighbour,
  england,
  past,
  target,
  periods,
}: ScorecardColumns): readonly Heading[] =>
  [neighbour, england, ...past, target, ...periods].flatMap((heading) => heading ?? []);

/** Whether every filled figure cell holds a heading: two at least, since "England" alone may be a note. */
const saysHeadings = (
  filled: readonly Heading[],
  text: (column: number) => string,
  read: ReadHeading,
): boolean =>
  filled.length > 1 &&
  filled.every(({ column }) => {
    const says = text(column);
    return !/^[\d.<>=(-]/.test(says) && read(says) !== null;
  });

const repeatsHeadings = (filled: readonly Heading[], text: (column: number) => string): boolean =>
  filled.every(({ column, text: heading }) => text(column).toLowerCase() === heading.toLowerCase());
