import { findingKey } from '../../checks/finding';
import { readingChanges } from '../../checks/helpers/compareReadings';
import { statusChanges } from '../../domain/settings/compareSettings';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { Policy } from '../../domain/settings/settings';
import { chosenIn } from '../../domain/reading/reading';
import { paintedOn } from '../workbook/paintedOn';
import { findScorecard } from '../../layout/findScorecard';
import { planFindingsSheet } from '../../outputs/findingsSheet';
import { renderFindingsCsv } from '../../outputs/findingsCsv';
import type { FindingRow } from '../../report/findingRows';
import { sayPeriod } from '../../report/period';
import { planPublic } from '../../report/makeReport';
import { sayHiddenChange } from '../../wording/disclosure';
import { namePlace } from '../../wording/findings';
import { sayHostError, sayBlocked } from '../../wording/problems';
import { shortTitle } from '../../wording/shortTitle';
import {
  NOTHING_TO_EXPORT,
  sayRag,
  sayReread,
  sayWeighed,
  SEVERITY_WORDS,
  TOLERANCE_WANTED,
} from '../../wording/review';
import { cannotAdd, makePreview } from './makePreview';
import { relatedGrids } from './otherGrounds';
import { reviewSourcesOf, type Draft, type Examined } from '../session/examine';
import { problem } from '../state/problem';
import { settingsAfter } from './settings';
import { X_MEANS } from '../settings/vocabulary';
import { refuse, type Result } from '../state/result';
import type { SettingChange } from '../settings/planChanges';
import type { FindingView } from '../state/findings';
import type { FindingDecision } from '../session/findingDecisions';
import { THRESHOLDS, type RuleChange } from '../settings/rules';
import type { FileToSave, SettingsTrial } from '../state/review';
import { readDecisions, decisionKey } from '../session/review';
import { FINDINGS_SHEET } from '../../outputs/ownNames';

/** Every finding, open or set aside, in the order of the sheet; what is amiss with the settings last. */
function findingRows(examined: Examined): readonly FindingRow[] {
  const { session, run } = examined;
  const { decisions, textAt } = readDecisions(run.findings, reviewSourcesOf(examined));
  const order = new Map(run.findings.map((finding, index) => [findingKey(finding), index]));
  const placeOf = (view: FindingView): number => order.get(decisionKey(view)) ?? order.size;
  return [...session.findings, ...session.review.dismissed]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((view) => rowOf(view, decisions.get(decisionKey(view)) ?? null, examined, textAt));
}

function rowOf(
  { finding, title, says, fix }: FindingView,
  decision: FindingDecision | null,
  { judged }: Examined,
  textAt: (sheet: string, address: string) => string | null,
): FindingRow {
  const { id, severity, sheet, address, indicator, period } = finding;
  const named = judged.scorecard.indicators.find(({ ref }) => indicator !== null && ref === indicator);
  return {
    severity: SEVERITY_WORDS[severity],
    title,
    sheet,
    cell: address,
    ref: indicator ?? '',
    indicator: named ? shortTitle(named.title) : '',
    period: period ?? '',
    says,
    now: textAt(sheet, address) ?? '',
    fix: fix?.after ?? '',
    state: decision === null ? 'Open' : decision.lapsed ? 'Open again' : 'Dismissed',
    reason: decision?.dismissal.reason ?? '',
    by: decision?.dismissal.by ?? '',
    on: decision?.dismissal.on ?? '',
    check: id,
  };
}

/** The sheet that lists all findings. */
export function draftFindings(examined: Examined): Result<Draft> {
  const { findingsSheet, workbook } = examined.reading;
  if (findingsSheet?.protected)
    return refuse(problem('protected', sayHostError('protected', findingsSheet.name)));
  if (findingsSheet?.filtered)
    return refuse(problem('filtered', sayHostError('filtered', findingsSheet.name)));
  const plan = planFindingsSheet(findingRows(examined), findingsSheet, workbook.sheetNames);
  if (plan.blocked !== null) return refuse(problem('findings-blocked', sayBlocked(plan.blocked)));
  const blocked = cannotAdd(plan.edits, workbook.structureProtected);
  if (blocked) return blocked;
  return makePreview(
    examined,
    plan,
    {
      job: 'findings',
      button: 'Write findings',
      done: 'The findings are on their sheet.',
      nothing: NOTHING_TO_EXPORT,
    },
    undefined,
    relatedGrids(examined),
  );
}

/** The same list as a file. */
export function findingsFile(examined: Examined): FileToSave {
  const { period } = examined.judged;
  const name = `${FINDINGS_SHEET} ${sayPeriod(period)}`;
  return {
    name: `${name}.csv`,
    type: 'text/csv;charset=utf-8',
    text: renderFindingsCsv(findingRows(examined)),
  };
}

/** What other settings would do to the statuses in every quarter, and to the reading of cells. */
export function trySettings(
  examined: Examined,
  rules: RuleChange,
  changes: readonly SettingChange[],
): SettingsTrial {
  const after = settingsAfter(examined, changes, rules);
  if (!after) return { kind: 'unreadable', says: TOLERANCE_WANTED };
  const { judged } = examined;
  const reread = rereadWith(examined, after.policy);
  const found = statusChanges(judged, after, reread);
  const read = readingChanges(judged.scorecard, reread);
  return {
    kind: 'changes',
    says: [
      sayWeighed(found, judged.period.key),
      ...(read.length > 0 ? [sayReread(read.length)] : []),
      ...hiddenChange(examined, after.policy),
    ].join(' '),
    changes: found.map(({ indicator, period, before, after: next }) => ({
      ref: indicator.ref,
      title: shortTitle(indicator.title),
      period,
      before: sayRag(before),
      after: sayRag(next),
    })),
    readings: read.map(({ before, after: next }) => ({
      ref: before.indicator.ref,
      title: shortTitle(before.indicator.title),
      place: namePlace(before.place),
      before: wordOf(before.cell.value.kind),
      after: wordOf(next.cell.value.kind),
    })),
  };
}

/** What other thresholds would do to the public version, by its figures; nothing where they stay. */
function hiddenChange({ judged, otherSheets }: Examined, policy: Policy): readonly string[] {
  const kept = judged.settings.policy;
  if (THRESHOLDS.every((key) => kept[key] === policy[key])) return [];
  const breakdowns = otherSheets?.breakdowns ?? [];
  const count = (of: JudgedScorecard): number =>
    planPublic(of, breakdowns).plan.cells.filter(
      ({ place, reasons }) => place.kind === 'indicator' && reasons.length > 0,
    ).length;
  return [sayHiddenChange(count(judged), count({ ...judged, settings: { ...judged.settings, policy } }))];
}

/** The sheet as another policy reads it; only what a bare x means makes a difference. */
function rereadWith({ judged, sheet }: Examined, policy: Policy): Scorecard {
  if (policy.xMeans === judged.settings.policy.xMeans) return judged.scorecard;
  const layout = findScorecard(sheet.grid, policy, false, chosenIn(judged.scorecard.reading));
  return layout.kind === 'found' ? paintedOn(layout.scorecard, sheet) : judged.scorecard;
}

const wordOf = (kind: string): string =>
  kind === 'suppressed' || kind === 'not-available' ? X_MEANS[kind].word : kind;
