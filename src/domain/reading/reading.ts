import type { Period } from '../periods/period';

/** What a column (or, where indicators run across, a row) holds. The names are those of `check --json`. */
export const COLUMN_ROLES = [
  'ref',
  'title',
  'section',
  'unit',
  'owner',
  'polarity',
  'frequency',
  'period',
  'target',
  'stretch',
  'threshold',
  'tolerance',
  'comparator',
  'past-year',
  'past-period',
  'figure',
  'numerator',
  'denominator',
  'ytd',
  'status',
  'travel',
  'variance',
  'commentary',
  'ignore',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/**
 * How well a role is known (domain rules, "Sure, likely, asked"). `sure` and `likely` give a status, the latter marked
 * as suggested; a role that is `asked` never colours a cell.
 */
export type Sureness = 'sure' | 'likely' | 'asked';

/** Why a column has its role, as data; words are made in src/wording. */
export type RoleReason =
  /** In `fits` of `of` rows this column is the quotient of the two others (0-based columns of the sheet). */
  | {
      readonly kind: 'quotient';
      readonly numerator: number;
      readonly denominator: number;
      readonly fits: number;
      readonly of: number;
    }
  /** In so many rows it is the distance between the two. */
  | {
      readonly kind: 'difference';
      readonly figure: number;
      readonly target: number;
      readonly fits: number;
      readonly of: number;
    }
  /** Nearly all its cells are words, letters or symbols of a status. */
  | { readonly kind: 'status-words'; readonly fits: number; readonly of: number }
  | { readonly kind: 'status-fills'; readonly fits: number; readonly of: number }
  | { readonly kind: 'arrows'; readonly fits: number; readonly of: number }
  /** Nearly every cell is a different sentence. */
  | { readonly kind: 'sentences'; readonly fits: number; readonly of: number }
  | { readonly kind: 'numbers'; readonly fits: number; readonly of: number }
  /** Its cells say "at least", "no more than", from … to …, or what holds in each quarter. */
  | { readonly kind: 'bounds'; readonly fits: number; readonly of: number }
  /** Its numbers are of the size of the figures beside it. */
  | { readonly kind: 'same-scale'; readonly fits: number; readonly of: number }
  /** Held against it, the figures give the statuses that the sheet itself has. */
  | { readonly kind: 'statuses-agree'; readonly fits: number; readonly of: number }
  /** The heading's own words, or those of the heading above it. */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'heading-above'; readonly text: string }
  /** What stands left or right of it. */
  | { readonly kind: 'neighbours'; readonly role: ColumnRole }
  /** Numbers and words disagree, so it is asked. */
  | { readonly kind: 'disagrees'; readonly words: ColumnRole; readonly numbers: ColumnRole }
  /** A person said so, and it is kept on the settings sheet. */
  | { readonly kind: 'chosen' };

/** One column of the scorecard as it was read. `column` is 0-based on the sheet (a row's number where `across`). */
export interface ReadColumn {
  readonly column: number;
  /** The heading as shown, an upper one before it: "Q1 / Num". */
  readonly heading: string;
  readonly role: ColumnRole;
  readonly period: Period | null;
  readonly sure: Sureness;
  readonly because: readonly RoleReason[];
  /** Which threshold, target or average it is, where the role alone does not say. */
  readonly of?:
    | 'green'
    | 'amber'
    | 'amber-low'
    | 'amber-high'
    | 'red'
    | 'criteria'
    | 'minimum'
    | 'neighbour'
    | 'england'
    | 'year';
}

/** A column that may be meant in place of the one read as the target or the figure, for a person to say. */
export interface OtherColumn {
  readonly column: number;
  readonly heading: string;
  readonly role: 'target' | 'figure';
  /** In `fits` of `of` rows it gives the sheet's own status, or it is of the figures' size. */
  readonly because: 'statuses-agree' | 'same-scale';
  readonly fits: number;
  readonly of: number;
}

/** Where indicators stand. `rows`: one a row. `across`: one a column. `pairs`: its target in the row beneath. `long`: a row an indicator and period. */
export type Orientation = 'rows' | 'across' | 'pairs' | 'long';

/** One table of the scorecard; several stand on a sheet where themes have small tables of their own. */
export interface ReadBlock {
  /** "A4:Q17", with its headings. */
  readonly range: string;
  readonly headerRows: { readonly first: number; readonly last: number };
  /** 0-based rows (columns where `across`) that hold an indicator. */
  readonly rows: readonly number[];
  readonly columns: readonly ReadColumn[];
}

/** How a sheet was read, with its reasons: what the pane shows as "I read your sheet like this". */
export interface Reading {
  readonly sheet: string;
  readonly orientation: Orientation;
  readonly blocks: readonly ReadBlock[];
  /** The columns of the first block: the others have the same roles. */
  readonly columns: readonly ReadColumn[];
  /** Every period with a figure column, earliest first; grains side by side stand one after the other. */
  readonly periods: readonly Period[];
  /** Headings nobody understood, or columns left out, that are not among `columns`. */
  readonly unused: readonly ReadColumn[];
  /** Columns that fit better than the target or the figure as read; left out where none does. */
  readonly others?: readonly OtherColumn[];
  /**
   * That values and headings do not fit: most figures are impossible against their targets, say. Then nothing is
   * coloured until a person has looked.
   */
  readonly misfit:
    | { readonly kind: 'impossible-figures'; readonly count: number; readonly of: number }
    /** The figures stand so many columns left of their headings. */
    | { readonly kind: 'headings-shifted'; readonly by: number }
    | null;
}

/** The roles of a reading that a person chose: what it must be read with again. */
export const chosenIn = (reading: Reading | undefined): readonly ColumnChoice[] =>
  (reading?.columns ?? []).flatMap(({ heading, role, period, because }) =>
    because.some(({ kind }) => kind === 'chosen') ? [{ heading, role, period: period?.key ?? null }] : [],
  );

/** What a person said of a column, found again by its heading: one row of the table "Columns" on the settings sheet. */
export interface ColumnChoice {
  readonly heading: string;
  readonly role: ColumnRole;
  /** The period's label, or null. */
  readonly period: string | null;
}

/** Columns whose role changes statuses: while one is asked, no status is given. */
const CHANGES_STATUS: ReadonlySet<ColumnRole> = new Set([
  'title',
  'target',
  'threshold',
  'tolerance',
  'figure',
  'numerator',
  'denominator',
]);

/**
 * Whether the reading waits for an answer before anything is coloured: values and headings do not fit, or a column
 * that would change statuses is only asked.
 */
export const awaitsAnswer = ({ misfit, columns }: Pick<Reading, 'misfit' | 'columns'>): boolean =>
  misfit !== null || columns.some(({ sure, role }) => sure === 'asked' && CHANGES_STATUS.has(role));

/** Tables that are no scorecard though they have headings, rows and numbers. */
export type OtherKind =
  | 'budget'
  | 'people'
  | 'risks'
  | 'rota'
  | 'survey'
  | 'invoice'
  | 'pivot'
  | 'actions'
  | 'projects'
  | 'contacts'
  | 'assets';
