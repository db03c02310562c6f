import { findingKey, type Finding } from '../checks/finding';
import type { Dismissal } from '../app/settings/tables/dismissals';
import type { FileResult } from './fileResult';

type Checked = Extract<FileResult, { readonly kind: 'checked' }>;

/** A finding with what someone once said of it; null when nobody did. */
interface DecidedFinding {
  readonly finding: Finding;
  readonly dismissal: Dismissal | null;
}

/** The findings still open (one that lapsed keeps what was said), and those set aside, each in the order of the sheet. */
export function splitByDecision({ analysis, decisions }: Checked): {
  readonly open: readonly DecidedFinding[];
  readonly dismissed: readonly (DecidedFinding & { readonly dismissal: Dismissal })[];
} {
  const all = analysis.run.findings.map((finding) => ({
    finding,
    decision: decisions.get(findingKey(finding)),
  }));
  return {
    open: all.flatMap(({ finding, decision }) =>
      decision && !decision.lapsed ? [] : [{ finding, dismissal: decision?.dismissal ?? null }],
    ),
    dismissed: all.flatMap(({ finding, decision }) =>
      decision && !decision.lapsed ? [{ finding, dismissal: decision.dismissal }] : [],
    ),
  };
}
