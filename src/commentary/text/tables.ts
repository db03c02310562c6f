import { NOT_FIGURES } from './notFigures';
import { findPeriods, type Period, type Present } from './periodWords';
import { AVERAGE, averageNamed, TARGET } from '../link/roles';
import { findAll, hide, type Span } from './text';

/** What the figures of a column are, by its heading. */
export interface Column {
  readonly of: 'value' | 'target' | 'neighbour' | 'england' | 'unknown';
  /** Null where the heading names no time. */
  readonly period: Period | null;
}

/** A cell of a table pasted into commentary as text. */
export interface TableCell extends Span {
  readonly column: Column;
}

// A tab, a bar, or two spaces and more part the cells.
const PART = /\t|\s*\|\s*| {2,}/g;

/** The cells of a line; the bars at its ends are no cells of their own. */
function cellsOf(text: string, line: Span): readonly Span[] {
  const cuts = findAll(PART, text, line);
  const cells = [...cuts, null].map((cut, index) => ({
    start: cuts[index - 1]?.end ?? line.start,
    end: cut?.start ?? line.end,
  }));
  const isBar = (at: number): boolean => text.slice(line.start, line.end).trim().at(at) === '|';
  return cells.slice(isBar(0) ? 1 : 0, isBar(-1) ? -1 : undefined);
}

function columnOf(text: string, cell: Span, present: Present): Column {
  const said = text.slice(cell.start, cell.end);
  const [when] = findPeriods(text, cell, present);
  const period = when?.period ?? null;
  if (/\b(?:change|variance|diff\w*|trend|dot|direction)\b/i.test(said)) return { of: 'unknown', period };
  if (new RegExp(`\\b${TARGET}\\b`, 'i').test(said)) return { of: 'target', period };
  const [average] = new RegExp(AVERAGE, 'i').exec(said) ?? [];
  if (average !== undefined) return { of: averageNamed(average), period };
  return { of: period ? 'value' : 'unknown', period };
}

/** The columns of a heading line: two known at least, and no figure; null when it is none. */
function columnsOf(text: string, cells: readonly Span[], present: Present): readonly Column[] | null {
  if (cells.length < 2) return null;
  const columns = cells.map((cell) => columnOf(text, cell, present));
  const isFigure = cells.some((cell) => {
    const spans = [
      ...findPeriods(text, cell, present),
      ...NOT_FIGURES.flatMap((each) => findAll(each, text, cell)),
    ];
    return /\d/.test(hide(text, spans).slice(cell.start, cell.end));
  });
  return !isFigure && columns.filter(({ of }) => of !== 'unknown').length >= 2 ? columns : null;
}

/**
 * The table cells of each line of a text that stands under a heading line with as many cells, or one fewer where
 * nothing stands above the names; in the order of the lines, empty for lines that are no rows.
 */
export function findTableCells(
  text: string,
  lines: readonly Span[],
  present: Present,
): readonly (readonly TableCell[])[] {
  let columns: readonly Column[] | null = null;
  return lines.map((line): readonly TableCell[] => {
    const cells = cellsOf(text, line);
    const heading = columnsOf(text, cells, present);
    if (heading) {
      columns = heading;
      return [];
    }
    if (/^[\s|:=-]+$/.test(text.slice(line.start, line.end))) return [];
    const missing = columns ? cells.length - columns.length : -1;
    if (!columns || (missing !== 0 && missing !== 1)) {
      columns = null;
      return [];
    }
    const above = columns;
    return cells.map((cell, index) => ({
      ...cell,
      column: above[index - missing] ?? { of: 'unknown', period: null },
    }));
  });
}
