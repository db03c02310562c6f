import type { JudgedScorecard } from '../../domain/judging/judged';
import { STAMPS } from '../../wording/reports/templates';
import type { ReportOptions } from '../options';
import type { ReportedTable } from './model';
import { reportCounts } from './reportCounts';
import { reportFigures } from './reportFigures';

/**
 * The tables of the workbook as parts of the report, in the order they stand: those of an indicator under it, the rest
 * in a part of their own; where only some indicators are told, theirs alone. Nothing hidden is said, where `judged` is
 * a public one: what is hidden is not in it.
 */
export function reportTables(
  judged: JudgedScorecard,
  { template, version = 'internal' }: ReportOptions,
  sections: readonly { readonly row: number }[],
): readonly ReportedTable[] {
  if (template !== 'full' && template !== 'exceptions' && template !== 'indicator') return [];
  const { tables = [], figures = [] } = judged;
  const all = [
    ...tables
      .filter(({ inReport }) => inReport !== false)
      .map((linked) => reportCounts(linked, STAMPS[version])),
    ...figures
      .filter(({ inReport }) => inReport !== false)
      .map((linked) => reportFigures(linked, STAMPS[version])),
  ];
  return template === 'full' ? all : all.filter(({ row }) => sections.some((section) => section.row === row));
}
