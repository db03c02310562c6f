import { sayCheckedAgain, sayRibbon } from '../../wording/live';
import type { HeldExamination } from '../desk/held';
import type { Notice, Session } from '../state/state';

/** What a Refresh from the ribbon came to, as it stands on the settings sheet; null when that says nothing new. */
export function ribbonNotice(before: HeldExamination, after: HeldExamination): Notice | null {
  const [was, is] = [before.note, after.note];
  if (!is || (was && was.when === is.when && was.says === is.says && was.changes === is.changes)) return null;
  return { kind: 'elsewhere', says: sayRibbon(is) };
}

/** The new counts, when a quiet look changed any; null when there is nothing to say. */
export function sayIfChanged(before: Session, after: Session): string | null {
  const same =
    JSON.stringify(before.counts) === JSON.stringify(after.counts) &&
    before.findings.length === after.findings.length &&
    before.runSentence === after.runSentence;
  return same ? null : sayCheckedAgain(after.counts, after.findings.length);
}
