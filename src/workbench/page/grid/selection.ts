import { areaAt, MAX_COLUMNS, MAX_ROWS, type Area } from '../../../domain/grid/area';

/** A cell's place; rows and columns count from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/** What is selected: from the anchor (the active cell) to the head, which Shift moves. */
export interface Span {
  readonly anchor: GridCell;
  readonly head: GridCell;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEPS: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** What moving over the sheet needs to know of it. */
export interface Ground {
  /** Whether the row or column is hidden; moves step over it. */
  readonly rowHidden: (row: number) => boolean;
  readonly columnHidden: (column: number) => boolean;
  readonly blank: (place: GridCell) => boolean;
  /** The last cell Ctrl+arrow goes to over blanks. */
  readonly last: GridCell;
}

export const single = (place: GridCell): Span => ({ anchor: place, head: place });

/** The span as an area. */
export function areaOf({ anchor, head }: Span): Area {
  const row = Math.min(anchor.row, head.row);
  const column = Math.min(anchor.column, head.column);
  return areaAt(row, column, Math.abs(anchor.row - head.row) + 1, Math.abs(anchor.column - head.column) + 1);
}

/** An area as a span, its first cell the active one. */
export function spanOf(area: Area): Span {
  return {
    anchor: { row: area.row, column: area.column },
    head: { row: area.row + area.rows - 1, column: area.column + area.columns - 1 },
  };
}

const hidden = ({ row, column }: GridCell, ground: Ground): boolean =>
  ground.rowHidden(row) || ground.columnHidden(column);

const onSheet = ({ row, column }: GridCell): boolean =>
  row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;

/** The next visible cell that way, or the same one at the edge of the sheet. */
export function step(from: GridCell, direction: Direction, ground: Ground, count = 1): GridCell {
  const [rows, columns] = STEPS[direction];
  let reached = from;
  let next = from;
  for (let left = count; left > 0;) {
    next = { row: next.row + rows, column: next.column + columns };
    if (!onSheet(next)) return reached;
    if (hidden(next, ground)) continue;
    reached = next;
    left -= 1;
  }
  return reached;
}

/** Where Ctrl+arrow goes: the end of this block of filled cells, else the next filled cell, else the last one of the sheet's use. */
export function leap(from: GridCell, direction: Direction, ground: Ground): GridCell {
  const within = ({ row, column }: GridCell): boolean =>
    row <= ground.last.row && column <= ground.last.column;
  let at = step(from, direction, ground);
  const skipping = ground.blank(from) || ground.blank(at);
  for (;;) {
    const next = step(at, direction, ground);
    const stuck = next.row === at.row && next.column === at.column;
    if (stuck || (!within(next) && (direction === 'down' || direction === 'right'))) return at;
    if (skipping ? !ground.blank(at) : ground.blank(next)) return at;
    at = next;
  }
}
