import type { PeriodKey } from '../domain/periods/period';
import type { CompleteReport } from '../app/session/makeReport';
import type { ReportFields } from '../report/fields';
import type { TemplateId, VersionId } from '../wording/reports/templates';

/** What the report command was asked for. */
export interface ReportRequest {
  readonly workbook: string;
  /** Null where only its description as JSON is wanted. */
  readonly out: string | null;
  readonly template: TemplateId;
  readonly version: VersionId;
  readonly period: PeriodKey | null;
  readonly sheet: string | null;
  /** The reference of the indicator, for the report on one alone. */
  readonly indicator: string | null;
  /** The author's own copy. */
  readonly draft: boolean;
  /** Words that the figures contradict are marked, not refused. */
  readonly allowContradictions: boolean;
  /** A report that someone approved is made though words in it are owed. */
  readonly allowOwed: boolean;
  /** Title, committee and so on: they come before what the settings sheet keeps. */
  readonly fields: Partial<ReportFields>;
  /** A council's own document, for its styles, header, footer and page. */
  readonly style: string | null;
  readonly json: boolean;
}

/** A document written, or the sentence that says why it was not. */
export type ReportResult =
  | {
      readonly kind: 'written';
      /** What it was made of. */
      readonly made: CompleteReport;
      readonly file: { readonly workbook: string; readonly label: string | null };
      /** What is still open: best put right before anyone reads the report. */
      readonly open: readonly string[];
      /** Indicators whose author's words were found on the commentary sheet. */
      readonly commented: number;
      /** Who still owes words. */
      readonly owed: string;
      /** Commentary a public document leaves out, in words. */
      readonly leftOut: string | null;
      /** Words that the figures contradict, and that are marked in it. */
      readonly marked: string | null;
    }
  | NotWritten;

/** `because` open: it would be made if something were put right. */
export interface NotWritten {
  readonly kind: 'not-written';
  readonly because: 'unread' | 'open';
  readonly says: string;
}

export const refused = (says: string): NotWritten => ({ kind: 'not-written', because: 'open', says });
export const unread = (says: string): NotWritten => ({ kind: 'not-written', because: 'unread', says });
