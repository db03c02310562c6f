import builder, { type Builder, type TestSuite } from 'junit-report-builder';
import type { FailOn } from '../checkArguments';
import { terminalLine } from '../terminal';
import { failsRun } from './fails';
import type { PrintedFinding, WorkbookSummary } from './summary';

/** A finding as a case: it fails where it fails the check, else it is there to be read. */
function addFinding(suite: TestSuite, { id, severity, cell, message }: PrintedFinding, failOn: FailOn): void {
  const says = terminalLine(message);
  const made = suite
    .testCase()
    .className(id)
    .name(terminalLine(`${cell} ${id}`));
  if (failsRun(severity, failOn)) made.failure(says, severity);
  else made.standardOutput(`${severity}: ${says}`);
}

/** A workbook that was checked has a case that passes, and one that could not be one that is an error. */
function addWorkbook(
  report: Builder,
  { workbook, readable, findings, lines }: WorkbookSummary,
  failOn: FailOn,
) {
  const suite = report.testSuite().name(terminalLine(workbook));
  const checked = suite.testCase().className('check').name('can be read and checked');
  if (!readable) checked.error(lines.map(terminalLine).join(' '));
  for (const finding of findings) addFinding(suite, finding, failOn);
}

/** Writes the results of a batch as JUnit XML, a suite a workbook: the form CI servers show. */
export function writeJunit(file: string, all: readonly WorkbookSummary[], failOn: FailOn): void {
  const report = builder.newBuilder();
  for (const summary of all) addWorkbook(report, summary, failOn);
  report.writeTo(file);
}
