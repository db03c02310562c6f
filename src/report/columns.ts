import { COLUMN_WORDS, type ColumnId } from '../wording/reports/columnWords';
import type { CopyPart } from '../wording/reports/copying';
import type { TemplateId, VersionId } from '../wording/reports/templates';

/** All of them, in the order of a published scorecard. */
export const COLUMN_IDS: readonly ColumnId[] = COLUMN_WORDS.map(({ id }) => id);

export interface TableOptions {
  /** Which report; the full scorecard where none is named. */
  readonly template?: TemplateId;
  /** Which figures it shows; internal where none is named. */
  readonly version?: VersionId;
  /** What is copied of it; its table where nothing else is chosen. */
  readonly copy?: CopyPart;
  /** Every scorecard of the workbook as one report, in place of a template of one. */
  readonly rollUp?: boolean;
  /** The indicator's row on the sheet, for the report on one alone; the first that is off target where none is named. */
  readonly row?: number | null;
  /** Column ids in order; an id that is not known is left out. */
  readonly columns: readonly string[];
}
