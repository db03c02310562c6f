import type { JudgedScorecard } from '../../domain/judging/judged';
import { reportCounts } from './reportCounts';
import { reportFigures } from './reportFigures';
import type { ReportedTable } from './model';

/**
 * The tables of the workbook as parts of the report, in the order they stand: those of an indicator under it, the rest
 * in a part of their own. Nothing hidden is said, where `judged` is a public one: what is hidden is not in it.
 */
export function reportTables(judged: JudgedScorecard, version: string): readonly ReportedTable[] {
  const { tables = [], figures = [] } = judged;
  return [
    ...tables.map((linked) => reportCounts(linked, version)),
    ...figures.map((linked) => reportFigures(linked, version)),
  ];
}
