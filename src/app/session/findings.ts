import type { CheckRun } from '../../checks/check';
import { findingKey, type Finding } from '../../checks/finding';
import { sayFinding, sayFixed, titleOf, whereOf } from '../../wording/findings';
import {
  PUT_RIGHT,
  saySettingUnread,
  sayTableDamaged,
  SETTING_UNREAD_TITLE,
  TABLE_DAMAGED_TITLE,
} from '../../wording/settings';
import type { StoredSettings, UnreadSetting } from '../settings/readSettings';
import { isPartly, type DamagedTable } from '../settings/tables/damage';
import type { FindingView } from '../state/findings';

/**
 * Findings in words, each with a key of its own, and what could not be read on the settings sheet: tables that are
 * damaged, and cells; `more` are cells of its further tables.
 */
export function viewFindings(
  run: CheckRun,
  stored: StoredSettings | null,
  damaged: readonly DamagedTable[] = [],
  more: readonly UnreadSetting[] = [],
): FindingView[] {
  const views = [
    ...run.findings.map(viewFinding),
    ...damaged.map(viewDamage),
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

/** Tells a damaged table's finding from others. */
export const damageKey = ({ spec: { name } }: DamagedTable): string => `table-damaged|${name}`;

function viewDamage(damage: DamagedTable): FindingView {
  const { spec, sheet, address, found } = damage;
  const place = { severity: 'warning', sheet, address, indicator: null, period: null, fix: null } as const;
  return {
    key: damageKey(damage),
    finding: { id: 'table-damaged', ...place },
    title: TABLE_DAMAGED_TITLE,
    says: sayTableDamaged(spec.title, found?.lost ?? [], isPartly(damage)),
    where: `${address} · ${sheet}`,
    fix: null,
    remedy: PUT_RIGHT,
    dismissible: false,
    lapsed: null,
  };
}
