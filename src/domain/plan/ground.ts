import type { CellContent } from './cellContent';

/**
 * A block of cells that a plan rests on, with what they said when it was made. Values, not formulas: a recalculation
 * changes a figure as surely as a person does.
 */
export interface Ground {
  readonly sheet: string;
  /** 0-based row and column of its first cell. */
  readonly row: number;
  readonly column: number;
  /** By row and column of the block, all rows as long; null where anything may stand. */
  readonly values: readonly (readonly (CellContent['value'] | null)[])[];
  /**
   * What a cell that says something else takes with it: what the plan writes in its row, or the whole plan (headings,
   * settings, and everything a new sheet is made of).
   */
  readonly bears: 'row' | 'plan';
  /**
   * The sheet's column, 0-based, by which its rows are told apart; null without one. Where a name is another, the
   * plan's addresses mean other rows and nothing of it may be written.
   */
  readonly names: number | null;
  /**
   * Of a ground that bears rows: the sheet's rows and columns, 0-based, whose cells bear the whole plan all the same. A
   * row that holds no indicator (headings between tables, a target beneath its figures) and what the plan's settings
   * were suggested from.
   */
  readonly whole?: { readonly rows: readonly number[]; readonly columns: readonly number[] };
}

/** A cell of a plan's grounds that says something else than when the plan was made. */
export interface GroundChange {
  readonly sheet: string;
  readonly address: string;
  readonly was: CellContent['value'];
  readonly is: CellContent['value'];
}
