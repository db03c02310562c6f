import type { JudgedScorecard } from '../../domain/judging/judged';
import type { TemplateId } from '../../wording/reports/templates';
import type { ReportTable } from '../model';

/** Whether a report is of tables without a scorecard: no period is judged then, and no status given. */
export const hasTablesAlone = ({ scorecard }: Pick<JudgedScorecard, 'scorecard'>): boolean =>
  scorecard.indicators.length === 0;

/** Whether a report has a part for its scorecard. The full report of a scorecard has a row for each indicator. */
export const hasScorecardPart = ({
  template,
  table,
}: {
  readonly template: TemplateId;
  readonly table: ReportTable;
}): boolean => template !== 'full' || table.rows.length > 0;
