/**
 * A plan is data: every write the add-in makes is a list of edits, each with what it expects to replace, shown to a
 * person before it is applied. Pure code plans; only the host adapter applies.
 */

import type { CellContent } from './cellContent';
import type { Chart } from './chart';
import type { Ground } from './ground';

type HorizontalAlignment = 'left' | 'center' | 'right';

/** The look of cells in the sheets and columns that are ours. What is left out stays as it is. Sizes are points. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** '#RRGGBB'. */
  readonly color?: string;
  /** '#RRGGBB', or null for no fill. */
  readonly fill?: string | null;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  /** Thin lines round and between the cells, '#RRGGBB'. */
  readonly border?: string;
}

/** Where one cell of a sheet lies. `address` is without the sheet: "J10"; areas are "A1:K15". */
interface At {
  readonly sheet: string;
  readonly address: string;
}

export type Edit =
  /** One cell's content. Text is written as text (never as a formula); the adapter sees to the apostrophe. */
  | ({
      readonly kind: 'value';
      readonly expect: CellContent;
      readonly to: string | number;
      /** null keeps the cell's number format. */
      readonly numberFormat: string | null;
      /**
       * Words that another session of ours may write there: where one stands in the way of giving back what a person had
       * typed, it gives way.
       */
      readonly rivals?: readonly string[];
    } & At)
  /** One cell's fill; null is no fill. */
  | ({ readonly kind: 'fill'; readonly expect: string | null; readonly to: string | null } & At)
  /** The look of an area of our own. */
  | ({ readonly kind: 'look'; readonly look: Look } & At)
  /** Gives an area of our own the formats of another cell of the same sheet: headings that match the table's. */
  | ({ readonly kind: 'copy-look'; readonly from: string } & At)
  /** Offers these words to choose from in cells of our own; any other may still be typed. */
  | ({ readonly kind: 'choices'; readonly words: readonly string[] } & At)
  /** Points. */
  | ({ readonly kind: 'width'; readonly points: number } & At)
  /** Points; null fits the row to its content. */
  | ({ readonly kind: 'height'; readonly points: number | null } & At)
  /** Makes a new sheet at the end; fails when it exists. */
  | { readonly kind: 'add-sheet'; readonly sheet: string }
  /**
   * Makes a new sheet out of another, right after it, with all its formats, widths and page set-up; fails when the name
   * is taken. Edits of the new sheet expect what the copy holds.
   */
  | { readonly kind: 'copy-sheet'; readonly sheet: string; readonly from: string }
  /**
   * Deletes a sheet of ours on which nobody else has typed: nothing stands outside `area`, "A1:K45". Neither Excel nor
   * Restore can bring it back.
   */
  | { readonly kind: 'drop-sheet'; readonly sheet: string; readonly area: string }
  /** Takes a workbook-wide name of ours away; `sheet` is the one the plan is about. */
  | { readonly kind: 'drop-name'; readonly sheet: string; readonly name: string }
  /** Empties a sheet that is ours and is about to be rebuilt. */
  | { readonly kind: 'clear-sheet'; readonly sheet: string }
  /** Makes an Excel table of an area, or fits the table of that name to it. */
  | ({ readonly kind: 'table'; readonly name: string; readonly create: boolean } & At)
  /** Gives an area a workbook-wide name, or moves the name there. */
  | ({ readonly kind: 'name'; readonly name: string; readonly create: boolean } & At)
  /** Draws a chart over an area of a sheet of ours; fails when the sheet has one of that name. */
  | ({ readonly kind: 'chart'; readonly chart: Chart } & At)
  /** Takes a chart of ours away. `chart` is what it was, for Restore to draw it again. */
  | { readonly kind: 'drop-chart'; readonly sheet: string; readonly chart: Chart }
  | {
      readonly kind: 'page';
      readonly sheet: string;
      readonly landscape: boolean;
      /** Rows repeated on every printed page, "1:4"; null for none. */
      readonly titleRows: string | null;
      readonly printArea: string | null;
      /** Rows that begin a new page, by number from 1; left out where the sheet's own stay. */
      readonly breaks?: readonly number[];
    }
  | { readonly kind: 'freeze'; readonly sheet: string; readonly rows: number }
  | { readonly kind: 'activate'; readonly sheet: string };

export interface Plan {
  /** What the person is asked: "Refresh 11 cells on Scorecard". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /**
   * Everything that was read to make the plan and that it does not write itself: the figures, targets, headings and
   * settings its judgements rest on, and the names by which its rows are told apart. Compared again before and while
   * the plan is written: see docs/decisions/044.
   */
  readonly grounds?: readonly Ground[];
}

/** One line of the preview: a cell, what it is, before and after, in words. */
export interface PreviewLine {
  readonly sheet: string;
  readonly address: string;
  /** "4 · Timeliness of reviews · Q3", or what the cell is on a sheet of ours. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly what: 'value' | 'fill' | 'sheet' | 'chart';
}
