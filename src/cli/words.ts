import { sayPeriod } from '../report/period';
import { countStatuses } from '../domain/judging/countStatuses';
import { formerName } from '../app/session/review';
import type { Finding, Severity } from '../checks/finding';
import { formatReference } from '../domain/grid/address';
import { sayRun } from '../wording/evidence';
import { sayFinding, sayFixed } from '../wording/findings';
import { sayQuestions } from '../wording/questions';
import { sayUnplaced } from '../wording/layout';
import { sayDismissed, sayLapsed } from '../wording/review';
import type { FileResult } from './fileResult';
import { splitByDecision } from './decisions';
import { listTables } from '../domain/tables/listTables';
import { uncalculatedCells } from './uncalculated';

const GROUPS: readonly (readonly [Severity, string])[] = [
  ['error', 'Wrong'],
  ['warning', 'Look at'],
  ['note', 'Notes'],
];

/** One file's result in lines for a terminal. */
export function sayResult(result: FileResult): readonly string[] {
  if (result.kind === 'unreadable') return [result.workbook, `  Could not be checked: ${result.says}`, ''];
  if (result.kind === 'tables') return sayTables(result);
  const { judged, run } = result.analysis;
  const { scorecard, period } = judged;
  const { red, amber, green, notRated } = countStatuses(judged);
  const lines = [
    result.workbook,
    `  ${scorecard.sheet} ${scorecard.range}, ${sayPeriod(period)}: ` +
      `${red} red, ${amber} amber, ${green} green, ${notRated} not rated`,
    `  ${sayRun(run)}`,
  ];
  const unplaced = sayUnplaced(scorecard.unplaced ?? []);
  if (unplaced !== null) lines.push(`  ${unplaced}`);
  const waiting = uncalculatedCells(judged);
  if (waiting.length > 0) lines.push(`  ${sayUncalculated(waiting)}`);
  if (result.leftOut.length > 0) lines.push(`  Not read: ${result.leftOut.join('; ')}.`);
  lines.push(...sayQuestions(judged).map((question) => `  ${question}`));
  const { open, dismissed } = splitByDecision(result);
  for (const [severity, heading] of GROUPS) {
    const found = open.filter(({ finding }) => finding.severity === severity);
    if (found.length === 0) continue;
    lines.push('', `  ${heading} (${found.length})`);
    for (const { finding, dismissal } of found) {
      lines.push(sayLine(finding));
      if (dismissal) {
        const { by, on, reason } = dismissal;
        lines.push(
          `      ${sayLapsed(by, on, reason, formerName(dismissal, result.reading.workbook.sheetNames))}`,
        );
      }
      if (finding.fix) lines.push(`      fix: ${finding.fix.from} → ${sayFixed(finding.fix)}`);
    }
  }
  if (dismissed.length > 0) lines.push('', `  Dismissed (${dismissed.length})`);
  for (const { finding, dismissal } of dismissed) {
    const { by, on, reason } = dismissal;
    const called = formerName(dismissal, result.reading.workbook.sheetNames);
    lines.push(sayLine(finding), `      dismissed: ${sayDismissed(reason, by, on, called)}`);
  }
  return [...lines, ''];
}

/** A workbook of tables without a scorecard. */
function sayTables({
  workbook,
  analysis,
  sheets,
  leftOut,
}: Extract<FileResult, { readonly kind: 'tables' }>): readonly string[] {
  const tables = listTables(analysis, sheets);
  const lines = [
    workbook,
    `  No scorecard. ${tables.length === 1 ? '1 table' : `${tables.length} tables`}:`,
    ...tables.map(
      ({ sheet, range, kind, title }) => `    ${formatReference(sheet, range)}  ${kind}: ${title}`,
    ),
    `  ${sayRun(analysis.run)}`,
  ];
  if (leftOut.length > 0) lines.push(`  Not read: ${leftOut.join('; ')}.`);
  for (const [severity, heading] of GROUPS) {
    const found = analysis.run.findings.filter((finding) => finding.severity === severity);
    if (found.length > 0) lines.push('', `  ${heading} (${found.length})`, ...found.map(sayLine));
  }
  return [...lines, ''];
}

const sayUncalculated = (cells: readonly string[]): string =>
  `${cells.length === 1 ? '1 formula has' : `${cells.length} formulas have`} not been calculated yet (${cells
    .slice(0, 6)
    .join(', ')}${cells.length > 6 ? '…' : ''}): open the workbook in Excel and save it.`;

const sayLine = (finding: Finding): string =>
  `    ${formatReference(finding.sheet, finding.address)}  ${sayFinding(finding)}  [${finding.id}]`;
