import { countStatuses } from '../app/counts';
import type { Severity } from '../checks/finding';
import { formatReference } from '../domain/address';
import { sayRun } from '../wording/evidence';
import { sayFinding } from '../wording/findings';
import { sayUnplaced } from '../wording/layout';
import type { FileResult } from './check';

const GROUPS: readonly (readonly [Severity, string])[] = [
  ['error', 'Wrong'],
  ['warning', 'Look at'],
  ['note', 'Notes'],
];

/** One file's result as text for a terminal. */
export function sayResult(result: FileResult): string {
  if (result.kind === 'unreadable') return `${result.workbook}\n  Could not be checked: ${result.says}\n`;
  const { judged, run } = result.analysis;
  const { scorecard, quarter } = judged;
  const { red, amber, green, notRated } = countStatuses(judged);
  const lines = [
    result.workbook,
    `  ${scorecard.sheet} ${scorecard.range}, ${quarter}${scorecard.year ? ` ${scorecard.year}` : ''}: ` +
      `${red} red, ${amber} amber, ${green} green, ${notRated} not rated`,
    `  ${sayRun(run)}`,
  ];
  const unplaced = sayUnplaced(scorecard.unplaced ?? []);
  if (unplaced !== null) lines.push(`  ${unplaced}`);
  for (const [severity, heading] of GROUPS) {
    const found = run.findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) continue;
    lines.push('', `  ${heading} (${found.length})`);
    for (const finding of found) {
      lines.push(
        `    ${formatReference(finding.sheet, finding.address)}  ${sayFinding(finding)}  [${finding.id}]`,
      );
      if (finding.fix) lines.push(`      fix: ${finding.fix.from} → ${finding.fix.to}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
