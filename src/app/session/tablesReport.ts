import type { ReportFields } from '../../report/fields';
import { sayFinding } from '../../wording/findings';
import { NO_TABLES_WAY } from '../../wording/reports/document';
import type { VersionId } from '../../wording/reports/templates';
import { problem } from '../state/problem';
import { ok, refuse, type Result } from '../state/result';
import type { TablesAnalysis } from './analyseTables';
import { reportOf, type CompleteReport } from './makeReport';
import { release } from './release';

/** How a report of tables alone is made. */
interface TablesWish {
  readonly version: VersionId;
  readonly draft: boolean;
  readonly fields: ReportFields;
  /** What the header and footer of a council's document say, where its style is used. */
  readonly around: readonly string[];
}

/**
 * The report of tables without a scorecard, and what is still open in them. As with a scorecard, small numbers are
 * protected first; then a public one is refused while an error is open.
 */
export function tablesReport(
  { judged, run, breakdowns, texts }: TablesAnalysis,
  { version, draft, fields, around }: TablesWish,
): Result<{ readonly made: CompleteReport; readonly open: readonly string[] }> {
  const reported = { judged, otherSheets: { breakdowns } };
  const table = { template: 'full', version, columns: [] } as const;
  const written = { workbook: texts, fields, around, plain: !draft, draft };
  const made = reportOf(reported, table, written);
  if (made.kind === 'problem') return made;
  const errors = run.findings.flatMap((finding) =>
    finding.severity === 'error' ? [sayFinding(finding)] : [],
  );
  const released = release(version, { errors, unconfirmed: [], contradictions: [] });
  if (released.kind === 'problem')
    return refuse(problem('not-ready', { says: released.problem.says, wayOut: NO_TABLES_WAY }));
  const open = released.value;
  const whole = reportOf(reported, table, { ...written, open: draft ? [] : open });
  return whole.kind === 'ok' ? ok({ made: whole.value, open }) : whole;
}
