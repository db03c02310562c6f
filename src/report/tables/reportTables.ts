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
  const named = apart(all);
  return template === 'full'
    ? named
    : named.filter(({ row }) => sections.some((section) => section.row === row));
}

/** Tables of one name, as several on a sheet without titles are, are told apart by their times, else by a number. */
function apart(tables: readonly ReportedTable[]): readonly ReportedTable[] {
  const seen = new Map<string, number>();
  return tables.map((reported) => {
    const alike = tables.filter(({ heading }) => heading === reported.heading);
    if (alike.length === 1) return reported;
    const times = new Set(alike.map(({ times: each }) => each));
    const at = (seen.get(reported.heading) ?? 0) + 1;
    seen.set(reported.heading, at);
    const by = times.size === alike.length && reported.times !== '' ? reported.times : String(at);
    const heading = `${reported.heading} (${by})`;
    return { ...reported, heading, table: { ...reported.table, title: heading } };
  });
}
