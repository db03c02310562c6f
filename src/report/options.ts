import type { TemplateId, VersionId } from '../wording/reports/templates';
import type { ReportFields } from './fields';

/** What a report is made by. */
export interface ReportOptions {
  readonly template: TemplateId;
  /** Columns of the scorecard and the exceptions; the other templates have their own. */
  readonly columns: readonly string[];
  /** The indicator's row, for the report on one alone. */
  readonly row?: number | null;
  /** What authors wrote, by the indicator's row on the sheet. */
  readonly commentary?: ReadonlyMap<number, string>;
  /** Which version `judged` is. Every figure comes from `judged`: a public one is made by `makeReport`, which suppresses. */
  readonly version?: VersionId;
  /** The author's own copy: with questions, and all that is known. */
  readonly draft?: boolean;
  readonly fields?: ReportFields;
  /** The author's key points; they are drafted where there are none. */
  readonly keyPoints?: readonly string[];
  /** Where the figures of indicators come from, in the sheet's words, by row. */
  readonly sources?: ReadonlyMap<number, string>;
  /** What stands around every page: the header and footer of the council's document whose style is used. */
  readonly around?: readonly string[];
  /** Texts of the workbook that may say what an abbreviation stands for. */
  readonly workbook?: readonly string[];
  /** For members: without the notes on cells that are for who keeps the sheet. */
  readonly plain?: boolean;
  /** Who still owes words, as a line of the author's copy. */
  readonly owed?: string;
  /** What is still open, for the first page of an internal document. */
  readonly open?: readonly string[];
}
