import type { Area } from '../grid/area';
import type { Period } from '../periods/period';
import type { ScorecardCell } from '../values/cells';

/** What a table beside the scorecard is (issue words: a label and its count, a line over time, shares by group, years). */
export type TableKind = 'breakdown' | 'series' | 'shares' | 'yearly';

/** Whose figures a column or a row holds. */
export type WhoseFigures = 'own' | 'neighbours' | 'england' | 'others';

/** Why a table is taken for what it is, as data; words are made in src/wording. */
export type TableReason =
  /** Its columns (or, where they run down, its rows) are so many months, quarters, terms or years. */
  | { readonly kind: 'times'; readonly count: number }
  /** Other councils stand beside its own figures. */
  | { readonly kind: 'councils'; readonly names: readonly string[] }
  /** The shares of a column add up to 100. */
  | { readonly kind: 'adds-up'; readonly heading: string }
  /** A column is another one divided by its sum. */
  | { readonly kind: 'shares-of-counts'; readonly heading: string }
  /** Its rows add up to a last row named so. */
  | { readonly kind: 'total'; readonly label: string }
  /** Its title or headings say so. */
  | { readonly kind: 'words'; readonly text: string };

/** A column of figures, a cell for each row of the table. */
export interface FigureColumn {
  readonly heading: string;
  readonly who: WhoseFigures;
  /** What its heading says; null when it names no time. */
  readonly time: Period | null;
  readonly cells: readonly ScorecardCell[];
  /** What stands in the row of the total; null without one. */
  readonly total: ScorecardCell | null;
}

export interface FigureRow {
  readonly label: string;
  /** The line without figures it stands under; '' when there is none. */
  readonly section: string;
  readonly who: WhoseFigures;
}

/** A table of figures that need not add up to anything: a series, shares by group, a table of years. */
export interface FigureTable {
  readonly kind: Exclude<TableKind, 'breakdown'>;
  readonly sheet: string;
  /** From its headings to its last row. */
  readonly area: Area;
  /** The text above it, or the long heading of its labels; '' when there is none. */
  readonly title: string;
  /** What stands over all its columns: "Age at 31 March 2019 (years) (%)"; '' when nothing does. */
  readonly over: string;
  /** The heading of the labels; '' when they have none. */
  readonly labelHeading: string;
  /** Groups or measures, one a row here though they may run across on the sheet. */
  readonly rows: readonly FigureRow[];
  /** Times or councils. */
  readonly columns: readonly FigureColumn[];
  /** Whether the rows run across on the sheet. */
  readonly across: boolean;
  /** Where its first heading with a time of its own stands; null without one. */
  readonly overCell: { readonly address: string; readonly text: string } | null;
  /** The cell its title is in. */
  readonly titleCell: { readonly address: string; readonly text: string } | null;
  /** The lines of words under it; '' when there are none. */
  readonly notes: string;
  /** Rows with figures that stand in the wrong columns, by their first cell, and are not read. */
  readonly unread: readonly { readonly address: string; readonly text: string }[];
  readonly reasons: readonly TableReason[];
}

/** Headings of labels that say nothing of what the labels are. */
const SAYS_NOTHING =
  /^(?:(?:pi|kpi|indicator|measure|performance indicator)s?(?: (?:description|name|title))?|description|measure|month|year|quarter|date|period)$/i;

/** A table's name: its title, else what stands over its columns or labels, else its only row, else its sheet. */
export function nameOfFigures({ title, over, labelHeading, rows, sheet }: FigureTable): string {
  const heading = SAYS_NOTHING.test(labelHeading) ? '' : labelHeading;
  const only = rows.length === 1 ? rows[0]?.label : '';
  return title || over || heading || only || sheet;
}
