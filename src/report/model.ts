import type { Rag } from '../domain/judging/status';

/** What a piece of a table is, for a theme to give it a look. */
export type StyleRole = 'header' | 'text' | 'number' | 'status' | `rag-${Rag}`;

export interface ReportColumn {
  readonly id: string;
  /** The sheet's own heading, white space folded; ours for status and variance. */
  readonly heading: string;
  readonly align: 'left' | 'right' | 'center';
  /** Points, before a rendering fits the table to its page. */
  readonly width: number;
  /** The column whose cells name their row. */
  readonly rowHeader: boolean;
}

/** One cell of a table: the text as the sheet shows it, and the number behind it where it is one. */
export interface ReportCell {
  readonly text: string;
  readonly role: StyleRole;
  /** For a sheet to hold a number as a number; the format gives `text` back. */
  readonly number: { readonly value: number; readonly format: string } | null;
}

export interface ReportRow {
  readonly ref: string;
  readonly cells: readonly ReportCell[];
}

/** Sentences under a heading of their own. */
export interface ReportList {
  readonly heading: string;
  readonly items: readonly string[];
}

/** A table as data: the sheet, the clipboard and a document are renderings of it. */
export interface ReportTable {
  /** "Performance scorecard, Q3 2022-23". */
  readonly title: string;
  /** Which version it is, always said: "Internal – do not publish". */
  readonly version: string;
  /** Where the figures come from and the date they stand at. */
  readonly source: string;
  /** Sentences between the title and the table. */
  readonly lead: readonly string[];
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** What follows the table. */
  readonly lists: readonly ReportList[];
  /** What the statuses and codes in this table mean, and no others. */
  readonly legend: readonly { readonly term: string; readonly rag: Rag | null; readonly says: string }[];
  /** "[note 1] …", in the order in which the table refers to them. */
  readonly notes: readonly string[];
}
