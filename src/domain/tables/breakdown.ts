import type { Area } from '../grid/area';
import type { BreakdownPeriod } from '../periods/breakdownPeriod';
import type { ScorecardCell } from '../values/cells';
import { add, equal, ZERO, type Rational } from '../values/exact';
import type { FigureColumn } from './figures';
import type { Indicator } from '../indicators/scorecard';

/** A row between the headings and the total. */
export interface BreakdownRow {
  readonly row: number;
  readonly label: string;
  readonly role: RowRole;
}

/**
 * Whether a row goes into the total. Left out are sub-totals and rows that only split another ("of which …"); unclear
 * is what only its place or its name suggests to be one, and its number does not bear out.
 */
export type RowRole = 'counted' | 'left-out' | 'unclear';

/** A column of counts; one cell for each row of the table, in its order. */
export interface CountColumn {
  readonly column: number;
  /** '' when the table has no headings. */
  readonly heading: string;
  /** What its heading says; null when it names no time. */
  readonly period: BreakdownPeriod | null;
  readonly cells: readonly ScorecardCell[];
  readonly total: ScorecardCell;
}

/** A column of percentages, and the column of counts it stands beside. */
export interface ShareColumn {
  readonly column: number;
  readonly heading: string;
  readonly of: CountColumn;
  readonly cells: readonly ScorecardCell[];
  readonly total: ScorecardCell;
}

/** A table of labels and counts, with their shares and a total or without: reasons, placements, needs. */
export interface Breakdown {
  readonly sheet: string;
  /** From its headings, or else its first row, to the total. */
  readonly area: Area;
  /** The text above the table; '' when there is none. */
  readonly title: string;
  /** The heading of the labels; '' when the table has no headings. */
  readonly labelHeading: string;
  readonly rows: readonly BreakdownRow[];
  readonly counts: readonly CountColumn[];
  readonly shares: readonly ShareColumn[];
  /** Columns of other councils' figures beside them. */
  readonly comparators?: readonly FigureColumn[];
  /** "Grand Total", as it stands; '' where it has none, and then every total is a blank cell under its column. */
  readonly totalLabel: string;
  /** The lines of words right under the total; '' when there are none. */
  readonly notes: string;
  /** False where a line without figures may be a sub-heading or another table's title, and neither reading adds up. */
  readonly certain: boolean;
}

/** Which of an indicator's children a breakdown is of: those counted, those not counted, or all. */
export type BreakdownPart = 'numerator' | 'others' | 'all';

/** A table and the indicator it belongs to, as kept in the settings. */
export interface BreakdownLink {
  readonly sheet: string;
  /** What `nameOf` gives: references to cells move, names stay. */
  readonly table: string;
  /** Null says that the table belongs to no indicator. */
  readonly indicator: { readonly ref: string; readonly title: string } | null;
  /** Null leaves it to the words of the title. */
  readonly part: BreakdownPart | null;
  readonly source: 'suggested' | 'confirmed';
  /** False where a person leaves it out of the report. */
  readonly inReport?: boolean;
}

/** A breakdown with the indicator it belongs to. */
export interface LinkedBreakdown {
  readonly breakdown: Breakdown;
  /** Null when it belongs to none, or no words say to which. */
  readonly indicator: Indicator | null;
  readonly part: BreakdownPart;
  /** Whether the part was chosen by a person; else the words of the title suggest it. */
  readonly partConfirmed: boolean;
  /** confirmed: by a person; strong: words that leave no doubt; possible: offered, and never held against a figure. */
  readonly confidence: 'confirmed' | 'strong' | 'possible';
  /** False where a person leaves it out of the report. */
  readonly inReport?: boolean;
}

/** A table's name, by which its link is kept: its title, else the heading of its labels, else the first label. */
export const nameOf = ({ title, labelHeading, rows }: Breakdown): string =>
  title || labelHeading || (rows[0]?.label ?? '');

/** What a column adds up to: `counted` as the table is read, `all` with the rows that are unclear. */
type ColumnSum =
  | { readonly kind: 'sum'; readonly counted: Rational; readonly all: Rational }
  /** A cell holds no number (suppressed, an error, text): nothing can be said. */
  | { readonly kind: 'unknown'; readonly cell: ScorecardCell };

/** Adds up a column of counts, exactly. Empty cells and dashes are nought. */
export function sumOf({ rows }: Breakdown, column: CountColumn): ColumnSum {
  let [counted, all] = [ZERO, ZERO];
  for (const [index, cell] of column.cells.entries()) {
    if (cell.value.kind === 'blank') continue;
    if (cell.value.kind !== 'number') return { kind: 'unknown', cell };
    const role = rows[index]?.role ?? 'counted';
    if (role !== 'left-out') all = add(all, cell.value.exact);
    if (role === 'counted') counted = add(counted, cell.value.exact);
  }
  return { kind: 'sum', counted, all };
}

/**
 * The sum to hold against a number: the rows counted, or those that are unclear as well where just that gives the
 * number.
 */
export const nearestSum = (sum: Extract<ColumnSum, { kind: 'sum' }>, stated: Rational): Rational =>
  equal(sum.all, stated) ? sum.all : sum.counted;
