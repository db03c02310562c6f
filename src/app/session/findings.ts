import type { CheckRun } from '../../checks/check';
import { findingKey, type Finding } from '../../checks/finding';
import { sayFinding, sayFixed, titleOf, whereOf } from '../../wording/findings';
import { saySettingUnread, SETTING_UNREAD_TITLE } from '../../wording/settings';
import type { StoredSettings, UnreadSetting } from '../settings/readSettings';
import type { FindingView } from '../state/findings';

/**
 * Findings in words, each with a key of its own, and what could not be read on the settings sheet: `more` are cells of
 * its further tables.
 */
export function viewFindings(
  run: CheckRun,
  stored: StoredSettings | null,
  more: readonly UnreadSetting[] = [],
): FindingView[] {
  const views = [
    ...run.findings.map(viewFinding),
    ...(stored ? [...stored.unread, ...more].map((unread) => viewUnread(stored.sheet.name, unread)) : []),
  ];
  const seen = new Map<string, number>();
  return views.map((view) => {
    const times = seen.get(view.key) ?? 0;
    seen.set(view.key, times + 1);
    return times === 0 ? view : { ...view, key: `${view.key}#${times + 1}` };
  });
}

const viewFinding = (finding: Finding): FindingView => ({
  key: findingKey(finding),
  finding,
  title: titleOf(finding.id),
  says: sayFinding(finding),
  where: whereOf(finding),
  fix: finding.fix && { before: finding.fix.from, after: sayFixed(finding.fix) },
  dismissible: true,
  lapsed: null,
});

/** A word on the settings sheet that means nothing to us is told like a finding: a click goes to its cell. */
function viewUnread(sheet: string, { address, text, wanted, until }: UnreadSetting): FindingView {
  const id = 'setting-unreadable';
  return {
    key: `${id}|${sheet}!${address}`,
    finding: { id, severity: 'warning', sheet, address, indicator: null, period: null, fix: null },
    title: SETTING_UNREAD_TITLE,
    says: saySettingUnread(text, wanted, until),
    where: `${address} · ${sheet}`,
    fix: null,
    // It is about our own sheet, where the word can be put right: nothing to set aside.
    dismissible: false,
    lapsed: null,
  };
}
