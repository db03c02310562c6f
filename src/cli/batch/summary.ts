import type { Severity } from '../../checks/finding';
import { checkWorkbook, type CheckRequest, type FileResult } from '../check';
import { toJson } from '../json';
import { tablesOnlyJson } from '../tablesJson';
import { splitByDecision } from '../decisions';
import { sayResult } from '../words';

/** How many open findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

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
  readonly open: Counts;
}

const NONE: Counts = { error: 0, warning: 0, note: 0 };

function countsOf(results: readonly FileResult[]): Counts {
  const counts = { ...NONE };
  for (const result of results) {
    if (result.kind === 'unreadable') continue;
    const open =
      result.kind === 'tables'
        ? result.analysis.run.findings
        : splitByDecision(result).open.map(({ finding }) => finding);
    for (const finding of open) counts[finding.severity] += 1;
  }
  return counts;
}

/** A workbook that could not be checked. */
export const unreadable = (workbook: string, says: string): WorkbookSummary => ({
  workbook,
  readable: false,
  json: { workbook, error: says },
  lines: sayResult({ kind: 'unreadable', workbook, says }),
  scorecards: 0,
  open: NONE,
});

/** Checks a workbook and says what was found. Never rejects. */
export async function summariseWorkbook(file: string, request: CheckRequest): Promise<WorkbookSummary> {
  const [first, ...others] = await checkWorkbook(file, request);
  if (first.kind === 'unreadable') {
    const summary = unreadable(file, first.says);
    return first.choices ? { ...summary, json: { ...summary.json, sheets: first.choices } } : summary;
  }
  if (first.kind === 'tables')
    return {
      workbook: file,
      readable: true,
      json: tablesOnlyJson(first),
      lines: sayResult(first),
      scorecards: 0,
      open: countsOf([first]),
    };
  const further = others.flatMap((result) => (result.kind === 'checked' ? [toJson(result)] : []));
  return {
    workbook: file,
    readable: true,
    json: { ...toJson(first), ...(further.length > 0 && { others: further }) },
    lines: [first, ...others].flatMap(sayResult),
    scorecards: 1 + further.length,
    open: countsOf([first, ...others]),
  };
}
