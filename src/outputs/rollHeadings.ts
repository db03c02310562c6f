import { parseArea } from '../domain/grid/address';
import { cellAt, type Grid } from '../domain/grid/grid';
import { readFormat } from '../domain/values/numberFormat';
import { parseYear } from '../domain/periods/periods';
import type { Scorecard } from '../domain/indicators/scorecard';
import { nextYear, shiftYears } from '../domain/periods/yearText';

/** A heading's new content. */
interface MovedHeading {
  readonly row: number;
  readonly column: number;
  readonly to: string | number;
}

/** Whether every year from this past one up to the scorecard's has a column, so that each can take the next one's place. */
export function runsOn({ columns, year }: Pick<Scorecard, 'columns' | 'year'>, past: string): boolean {
  const next = nextYear(past);
  if (next === past || year === null) return false;
  return (
    next === year || (columns.past.some((other) => other.year === next) && runsOn({ columns, year }, next))
  );
}

/** Columns whose headings stay: the averages of others, and past years before a gap. */
export function keptColumns(scorecard: Pick<Scorecard, 'columns' | 'year'>): readonly number[] {
  const { columns } = scorecard;
  const stuck = columns.past.filter((past) => past.year === null || !runsOn(scorecard, past.year));
  return [columns.neighbour, columns.england, ...stuck].flatMap((heading) => heading?.column ?? []);
}

/**
 * The headings of next year: every year in them one on, "Harrow Q1 2022-23" → "Harrow Q1 2023-24". The averages of
 * others keep theirs: that is the year they were published for. So do past years before a gap.
 * Above the table only text that names this very year moves on, such as a title. Formulas move by themselves.
 */
export function planHeadings(scorecard: Scorecard, year: string, grid: Grid): readonly MovedHeading[] {
  const { headerRow, firstColumn, lastColumn, range } = scorecard;
  const kept = keptColumns(scorecard);
  const top = parseArea(range)?.row ?? headerRow;
  const moved: MovedHeading[] = [];
  const move = (row: number, column: number, moves: (text: string) => boolean): void => {
    const { value, formula, numberFormat } = cellAt(grid, row, column);
    if (formula !== null || value === '') return;
    const to =
      typeof value === 'string' && moves(value) ? shiftYears(value, 1) : aYearOn(value, numberFormat);
    if (to !== null && to !== value) moved.push({ row, column, to });
  };
  for (let row = grid.top; row < top; row++) {
    for (let column = grid.left; column < grid.left + (grid.cells[row - grid.top]?.length ?? 0); column++) {
      if (typeof cellAt(grid, row, column).value !== 'string') continue;
      move(row, column, (text) => parseYear(text) === year);
    }
  }
  for (let row = top; row <= headerRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      if (!kept.includes(column)) move(row, column, () => true);
    }
  }
  return moved;
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A heading that Excel holds as a date, one year on; null for anything else. */
function aYearOn(value: string | number | boolean, format: string): number | null {
  if (typeof value !== 'number' || readFormat(format, value).kind !== 'date') return null;
  // Formatted d-mmm, a typed "Jun-18" became the 18th of June: its day is the year.
  if (/d/i.test(format) && !/y/i.test(format)) return value + 1;
  const at = new Date(EPOCH + value * DAY);
  const month = at.getUTCMonth();
  const moved = new Date(Date.UTC(at.getUTCFullYear() + 1, month, at.getUTCDate()));
  // The 29th of February has none a year on: the last of the month then.
  const last =
    moved.getUTCMonth() === month ? moved : new Date(Date.UTC(at.getUTCFullYear() + 1, month + 1, 0));
  return (last.getTime() - EPOCH) / DAY;
}
