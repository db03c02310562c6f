/**
 * How a series of a chart is drawn. A closed set, so that every rendering draws the same thing the same way; told apart
 * by line, mark and lightness, never by colour alone.
 */
export type ChartRole =
  /** This year's figures. */
  | 'figures'
  /** Outturns of past years: not one series with this year's quarters. */
  | 'past'
  /** A target that is the same in every quarter. */
  | 'target'
  /** A target of its own in every quarter: steps, for between two quarters there is none. */
  | 'steps'
  /** Averages of other councils. */
  | 'neighbours'
  | 'england'
  /** The ends of a 95% interval. */
  | 'interval'
  /** The mean of a control chart, and its natural limits. */
  | 'mean'
  | 'limit';

/** A native chart of a sheet, over a block of cells of the same sheet that it follows. */
export interface Chart {
  /** Its name among the sheet's charts; it tells ours from a person's own. */
  readonly name: string;
  readonly title: string;
  /** The block, "G5:L12": headings in the first row, periods in the first column, a series in each other column. */
  readonly source: string;
  /** By the block's columns after the first. */
  readonly series: readonly ChartRole[];
  /** What the scale counts: "Per cent". */
  readonly axisTitle: string;
  readonly axisFormat: string;
  /** Of the figures at the points. */
  readonly labelFormat: string;
  /** The end of the scale; null lets Excel choose it. */
  readonly maximum: number | null;
}
