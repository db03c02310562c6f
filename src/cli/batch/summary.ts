import type { Severity } from '../../checks/finding';
import { checkWorkbook } from '../check';
import type { CheckRequest, FileResult } from '../fileResult';
import { findingJson } from '../findingJson';
import { toJson } from '../json';
import { tablesOnlyJson } from '../tablesJson';
import { splitByDecision } from '../decisions';
import { sayResult } from '../words';

/** How many open findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** What was found in one workbook, ready to print: plain data, so that a worker thread can hand it over. */
export interface WorkbookSummary {
  readonly workbook: string;
  /** False when nothing in it could be checked. */
  readonly readable: boolean;
  /** The result in the documented shape. */
  readonly json: object;
  /** The result in lines for a terminal. */
  readonly lines: readonly string[];
  readonly scorecards: number;
  readonly open: SeverityCounts;
  /** Those open, with their words. */
  readonly findings: readonly PrintedFinding[];
}

/** A finding as it is told. */
export type PrintedFinding = Pick<ReturnType<typeof findingJson>, 'id' | 'severity' | 'cell' | 'message'>;

const NONE: SeverityCounts = { error: 0, warning: 0, note: 0 };

/** What is open in the results of a workbook: counted, and in words. */
function openIn(results: readonly FileResult[]): Pick<WorkbookSummary, 'open' | 'findings'> {
  const open = { ...NONE };
  const findings = results.flatMap((result): readonly PrintedFinding[] => {
    if (result.kind === 'unreadable') return [];
    const found =
      result.kind === 'tables'
        ? result.analysis.run.findings
        : splitByDecision(result).open.map(({ finding }) => finding);
    return found.map((finding) => {
      open[finding.severity] += 1;
      const { id, severity, cell, message } = findingJson(finding);
      return { id, severity, cell, message };
    });
  });
  return { open, findings };
}

/** A workbook that could not be checked. */
export const summariseUnreadable = (workbook: string, says: string): WorkbookSummary => ({
  workbook,
  readable: false,
  json: { workbook, error: says },
  lines: sayResult({ kind: 'unreadable', workbook, says }),
  scorecards: 0,
  open: NONE,
  findings: [],
});

/** Checks a workbook and says what was found. Never rejects. */
export async function summariseWorkbook(file: string, request: CheckRequest): Promise<WorkbookSummary> {
  const [first, ...others] = await checkWorkbook(file, request);
  if (first.kind === 'unreadable') {
    const summary = summariseUnreadable(file, first.says);
    return first.choices ? { ...summary, json: { ...summary.json, sheets: first.choices } } : summary;
  }
  if (first.kind === 'tables')
    return {
      workbook: file,
      readable: true,
      json: tablesOnlyJson(first),
      lines: sayResult(first),
      scorecards: 0,
      ...openIn([first]),
    };
  const further = others.flatMap((result) => (result.kind === 'checked' ? [toJson(result)] : []));
  return {
    workbook: file,
    readable: true,
    json: { ...toJson(first), ...(further.length > 0 && { others: further }) },
    lines: [first, ...others].flatMap(sayResult),
    scorecards: 1 + further.length,
    ...openIn([first, ...others]),
  };
}
