import { parseArea } from '../domain/grid/address';
import type { Check, CheckContext, CheckResult, CheckRun, CheckVerdict, Outcome } from './check';
import type { Finding } from './finding';
import { cannotTell } from './helpers/outcomes';
import { CHECKS } from './registry';

/**
 * Runs every check on a scorecard. Run = passed + failed + could not tell; a check with nothing to look at is listed
 * as not applicable and not counted. Findings come in the order of the sheet, row by row, those of other sheets last.
 */
export function runChecks(context: CheckContext, checks: readonly Check[] = CHECKS): CheckRun {
  const results = checks.map((check): CheckResult => {
    if (context.scorecard.reading?.misfit)
      return { id: check.id, verdict: 'could-not-tell', outcomes: [MISFIT] };
    const outcomes = check.run(context);
    return { id: check.id, verdict: verdictOf(outcomes), outcomes };
  });
  const count = (verdict: CheckVerdict): number =>
    results.filter((result) => result.verdict === verdict).length;
  return {
    results,
    findings: inSheetOrder(findingsOf(results), context.scorecard.sheet),
    checksRun: results.length - count('not-applicable'),
    passed: count('passed'),
    couldNotTell: count('could-not-tell'),
  };
}

/** A wrong column read is one sentence to the reader, not thirty findings. */
const MISFIT = cannotTell(null, 'Values and headings do not fit: say first what the columns are.');

/** A failure outweighs what could not be told, and that outweighs what passed. */
function verdictOf(outcomes: readonly Outcome[]): CheckVerdict {
  const has = (kind: Outcome['kind']): boolean => outcomes.some((outcome) => outcome.kind === kind);
  if (has('fail')) return 'failed';
  if (has('cannot-tell')) return 'could-not-tell';
  return has('pass') ? 'passed' : 'not-applicable';
}

const findingsOf = (results: readonly CheckResult[]): readonly Finding[] =>
  results.flatMap(({ outcomes }) =>
    outcomes.flatMap((outcome) => (outcome.kind === 'fail' ? [outcome.finding] : [])),
  );

/** The scorecard's sheet first, then the others by name. Stable: findings at one cell keep the order of the checks. */
function inSheetOrder(findings: readonly Finding[], first: string): readonly Finding[] {
  const placed = findings.map((finding) => ({ finding, at: parseArea(finding.address) }));
  const sheetOf = (finding: Finding): string => (finding.sheet === first ? '' : finding.sheet);
  const bySheet = (a: Finding, b: Finding): number =>
    sheetOf(a) < sheetOf(b) ? -1 : sheetOf(a) > sheetOf(b) ? 1 : 0;
  placed.sort(
    (a, b) =>
      bySheet(a.finding, b.finding) ||
      (a.at?.row ?? 0) - (b.at?.row ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0),
  );
  return placed.map(({ finding }) => finding);
}
