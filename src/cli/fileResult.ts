import type { Analysis } from '../app/session/analyse';
import type { WorkbookReading } from '../app/workbook/readWorkbook';
import type { SheetSnapshot } from '../host/port';
import type { FindingDecision } from '../app/session/findingDecisions';
import type { LinkedBreakdown } from '../domain/tables/breakdown';
import type { LinkedTables } from '../layout/tables/readTables';
import type { DataTable } from '../domain/tables/data';
import type { TablesAnalysis } from '../app/session/analyseTables';

/** One file checked, or the sentence that says why it could not be. */
export type FileResult =
  | {
      readonly kind: 'checked';
      readonly workbook: string;
      readonly analysis: Analysis;
      readonly reading: WorkbookReading;
      /** The sheet of the scorecard, as read. */
      readonly sheet: SheetSnapshot;
      /** What people have decided on the settings sheet about the findings, by their keys. */
      readonly decisions: ReadonlyMap<string, FindingDecision>;
      /** The tables of counts beside the scorecard. */
      readonly breakdowns: readonly LinkedBreakdown[];
      /** Every table of the workbook for who lists them, the sheet's own where it is no more than measures over time. */
      readonly tables: LinkedTables;
      /** Tables of data that its figures come from. */
      readonly data: readonly DataTable[];
      /** The other sheets of the workbook that have a scorecard. */
      readonly others: readonly string[];
      /** What of the file was not read, in words. */
      readonly leftOut: readonly string[];
      /** The workbook's sensitivity label, which no document made of it has. */
      readonly label: string | null;
    }
  /** No scorecard, but tables that a report could have. */
  | {
      readonly kind: 'tables';
      readonly workbook: string;
      readonly analysis: TablesAnalysis;
      /** In the order of their tabs. */
      readonly sheets: readonly string[];
      /** Why there is no scorecard. */
      readonly says: string;
      readonly leftOut: readonly string[];
      readonly label: string | null;
    }
  | {
      readonly kind: 'unreadable';
      readonly workbook: string;
      readonly says: string;
      /** The sheets that have a scorecard each, where it was not said which is meant. */
      readonly choices?: readonly string[];
      /** The file was read, and nothing in it is a scorecard. */
      readonly noScorecard?: true;
    };

/** What a command that needs a scorecard makes of a file. */
export type ScorecardResult = Exclude<FileResult, { readonly kind: 'tables' }>;

/** What a check is asked for. */
export interface CheckRequest {
  /** The label of the period to judge; null for the latest with data. */
  readonly period: string | null;
  /** The sheet to check; null for the one in view, or the one that has a scorecard. */
  readonly sheet: string | null;
}
