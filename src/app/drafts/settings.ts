import { freeSheetName } from '../../outputs/sheetNames';
import type { Edit } from '../../domain/plan/plan';
import type { JudgedScorecard } from '../../domain/judging/judged';
import { withAnswer } from '../../domain/settings/answeredRule';
import type { Policy, Settings } from '../../domain/settings/settings';
import { NOTHING_TO_SET } from '../../wording/notices';
import { sayKept } from '../../wording/writing/preview';
import { sayBlocked, sayHostError, saySettingsBroken } from '../../wording/problems';
import { sayNoRoom } from '../../wording/settings';
import { sayNoRow, sayNoRule, TOLERANCE_WANTED } from '../../wording/review';
import { cannotAdd, makePreview } from './makePreview';
import type { Draft, Examined } from '../session/examine';
import { problem } from '../state/problem';
import {
  planRules,
  planSettingsUpdate,
  rulesWithoutRow,
  withChanges,
  withoutRoom,
  type SettingChange,
} from '../settings/planChanges';
import { INDICATORS, POLICY, SETTINGS_NAME, SETTINGS_SHEET } from '../settings/layout';
import { planNewSettings, type NewSettings } from '../settings/planSettings';
import type { StoredSettings } from '../settings/readSettings';
import { ok, refuse, type Result } from '../state/result';
import { habitsOf } from '../settings/preferences';
import {
  changedEntries,
  changePolicy,
  habitEntries,
  habitsAfter,
  type RuleChange,
  type RuleEntry,
} from '../settings/rules';
import { isDamaged } from '../settings/tables/damage';
import { TARGET_BASES_KEPT } from '../settings/tables/targetBases';
import { planBases } from './targetBases';

/**
 * The settings after a person's word; null when the tolerance cannot be read. Without rules an empty list of changes
 * confirms every suggestion; with rules it leaves the indicators as they are.
 */
export function settingsAfter(
  { judged }: Examined,
  changes: readonly SettingChange[],
  rules: RuleChange | null,
): Settings | null {
  const { settings } = judged;
  const changed = changePolicy(settings.policy, rules ?? {});
  if (!changed) return null;
  const policy = answering(changed, rules, judged);
  if (rules && changes.length === 0) return { ...settings, policy };
  // Settings of other scorecards come after this one's, and are not what the person is looking at.
  const count = judged.indicators.length;
  const [own, others] = [settings.indicators.slice(0, count), settings.indicators.slice(count)];
  return { policy, indicators: [...withChanges(own, changes), ...others] };
}

/** A tolerance that a person gives answers the sentence of the sheet that was not understood. */
function answering(
  policy: Policy,
  rules: RuleChange | null,
  { settings, scorecard }: JudgedScorecard,
): Policy {
  const { openRule } = scorecard;
  const said =
    rules?.ruleAnswered !== undefined || rules?.tolerance !== undefined || rules?.toleranceKind !== undefined;
  return openRule && said ? withAnswer(policy, settings.policy, openRule) : policy;
}

/** The rows of the table of rules that are to say something else, on a settings sheet that is there. */
export function ruleEntriesAfter(
  { reading }: Examined,
  after: Settings,
  rules: RuleChange | null,
): readonly RuleEntry[] {
  const { stored, preferences } = reading;
  if (!stored) return [];
  return [
    ...changedEntries(stored.policy, after.policy),
    ...habitEntries(habitsOf(preferences), rules ?? {}),
  ];
}

/** How many indicators' rows are written: all of a new sheet, else those that say something else or were not agreed to. */
export function directionsKept({ judged, reading }: Examined, after: Settings): number {
  const count = judged.indicators.length;
  if (!reading.stored) return count;
  return after.indicators.slice(0, count).filter((setting, at) => {
    const before = judged.settings.indicators[at];
    return (['direction', 'accumulation', 'source'] as const).some(
      (field) => before?.[field] !== setting[field],
    );
  }).length;
}

/** The settings sheet: made, or brought in line with a person's word on indicators and rules. */
export function draftSettings(
  examined: Examined,
  changes: readonly SettingChange[],
  rules: RuleChange | null = null,
): Result<Draft> {
  const after = settingsAfter(examined, changes, rules);
  if (!after) return refuse(problem('tolerance-unreadable', { says: TOLERANCE_WANTED, wayOut: '' }));
  const { stored, workbook } = examined.reading;
  const changed = ruleEntriesAfter(examined, after, rules);
  const bases = planBases(examined, changes);
  const there = stored && bases.planOn(stored.sheet.name, stored.sheet);
  const writable = settingsToWrite(
    examined,
    { ...after, habits: habitsAfter(habitsOf(examined.reading.preferences), rules ?? {}) },
    (held) => [
      ...planSettingsUpdate(held, after.indicators, workbook.tableNames),
      ...planRules(held, changed),
      ...(there?.edits ?? []),
    ],
    [INDICATORS, ...(changed.length > 0 ? [POLICY] : []), ...(bases.count > 0 ? [TARGET_BASES_KEPT] : [])],
  );
  if (writable.kind === 'problem') return writable;
  const { sheet, edits, made } = writable.value;
  const table = made ? bases.planOn(sheet, null) : there;
  if (!table) return refuse(problem('settings-no-room', sayNoRow(TARGET_BASES_KEPT.title, sheet)));
  const missing = stored ? withoutRoom(stored, after.indicators) : 0;
  if (stored && missing > 0) {
    return refuse(problem('settings-no-room', sayBlocked(sayNoRoom(missing, stored.sheet.name))));
  }
  const lost = stored ? rulesWithoutRow(stored, changed) : [];
  if (stored && lost.length > 0)
    return refuse(problem('settings-no-rule', sayNoRule(lost, stored.sheet.name)));
  return makePreview(
    examined,
    { title: 'Write the settings', edits: made ? [...edits, ...table.edits] : edits },
    {
      job: 'settings',
      button: stored ? 'Save settings' : 'Make the settings sheet',
      done: 'The settings are saved.',
      nothing: NOTHING_TO_SET,
      says: sayKept({
        directions: directionsKept(examined, after),
        columns: 0,
        targets: bases.count,
        rules: Object.keys(rules ?? {}).length,
      }),
    },
  );
}

interface SettingsEdits {
  readonly sheet: string;
  readonly edits: readonly Edit[];
  /** Whether the sheet is made by these edits. */
  readonly made: boolean;
}

/**
 * The edits that make the settings sheet where there is none, else those of `update` on the one that is there. Refuses
 * where it is protected or may not be added, or one of the tables written to is damaged.
 */
export function settingsToWrite(
  { reading }: Examined,
  settings: Pick<NewSettings, 'indicators' | 'policy' | 'report' | 'habits'>,
  update: (stored: StoredSettings) => readonly Edit[],
  written: readonly { readonly name: string; readonly title: string }[],
): Result<SettingsEdits> {
  const { stored, workbook } = reading;
  if (stored) {
    const { name } = stored.sheet;
    const damaged = written.find((table) => isDamaged(reading, table));
    if (damaged) return refuse(problem('settings-broken', saySettingsBroken(name, damaged.title)));
    if (stored.sheet.protected) return refuse(problem('protected', sayHostError('protected', name)));
    return ok({ sheet: name, edits: update(stored), made: false });
  }
  const sheet = freeSheetName(SETTINGS_SHEET, workbook.sheetNames);
  const edits = planNewSettings({
    sheet,
    ...settings,
    refresh: null,
    named: SETTINGS_NAME in workbook.names,
    taken: workbook.tableNames,
  });
  return cannotAdd(edits, workbook.structureProtected) ?? ok({ sheet, edits, made: true });
}
