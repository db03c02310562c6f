import { findingKey, type Finding } from '../checks/finding';
import type { Dismissal } from '../app/settings/tables/dismissals';
import type { FileResult } from './check';

type Checked = Extract<FileResult, { readonly kind: 'checked' }>;

/** A finding with what someone once said of it; null when nobody did. */
export interface Ruled {
  readonly finding: Finding;
  readonly dismissal: Dismissal | null;
}

/** The findings still open (one that lapsed keeps what was said), and those set aside, each in the order of the sheet. */
export function ruled({ analysis, rulings }: Checked): {
  readonly open: readonly Ruled[];
  readonly dismissed: readonly (Ruled & { readonly dismissal: Dismissal })[];
} {
  const all = analysis.run.findings.map((finding) => ({ finding, ruling: rulings.get(findingKey(finding)) }));
  return {
    open: all.flatMap(({ finding, ruling }) =>
      ruling && !ruling.lapsed ? [] : [{ finding, dismissal: ruling?.dismissal ?? null }],
    ),
    dismissed: all.flatMap(({ finding, ruling }) =>
      ruling && !ruling.lapsed ? [{ finding, dismissal: ruling.dismissal }] : [],
    ),
  };
}
