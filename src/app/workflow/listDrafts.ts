import { findingKey } from '../../checks/finding';
import { statusChanges } from '../../domain/compareSettings';
import { FINDINGS_SHEET, planFindingsSheet } from '../../outputs/findingsSheet';
import { renderFindingsCsv } from '../../outputs/findingsCsv';
import type { FindingRow } from '../../report/findingRows';
import { sayHostError, sayBlocked } from '../../wording/problems';
import { shortTitle } from '../../wording/shortTitle';
import {
  NOTHING_TO_EXPORT,
  sayRag,
  sayWeighed,
  SEVERITY_WORDS,
  TOLERANCE_WANTED,
} from '../../wording/workflow';
import { cannotAdd, drafted } from '../draft';
import { decidedOf, type Draft, type Examined } from '../examine';
import { problem } from '../problem';
import { settingsAfter } from '../settingsDraft';
import { refuse, type Settled } from '../settled';
import type { FindingView, SettingChange } from '../state';
import type { Ruling } from './dismissals';
import type { RuleChange } from './rules';
import type { FileToSave, Weighed } from './state';
import { readDecisions, rulingKey } from './view';

/** Every finding, open or set aside, in the order of the sheet; what is amiss with the settings last. */
function findingRows(examined: Examined): readonly FindingRow[] {
  const { session } = examined;
  const { rulings, textAt } = readDecisions(session.run.findings, decidedOf(examined));
  const order = new Map(session.run.findings.map((finding, index) => [findingKey(finding), index]));
  const placeOf = (view: FindingView): number => order.get(rulingKey(view)) ?? order.size;
  return [...session.findings, ...session.workflow.dismissed]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((view) => rowOf(view, rulings.get(rulingKey(view)) ?? null, examined, textAt));
}

function rowOf(
  { finding, title, says, fix }: FindingView,
  ruling: Ruling | null,
  { judged }: Examined,
  textAt: (sheet: string, address: string) => string | null,
): FindingRow {
  const { id, severity, sheet, address, indicator, quarter } = finding;
  const named = judged.scorecard.indicators.find(({ ref }) => indicator !== null && ref === indicator);
  return {
    severity: SEVERITY_WORDS[severity],
    title,
    sheet,
    cell: address,
    ref: indicator ?? '',
    indicator: named ? shortTitle(named.title) : '',
    quarter: quarter ?? '',
    says,
    now: textAt(sheet, address) ?? '',
    fix: fix?.after ?? '',
    state: ruling === null ? 'Open' : ruling.lapsed ? 'Open again' : 'Dismissed',
    reason: ruling?.dismissal.reason ?? '',
    by: ruling?.dismissal.by ?? '',
    on: ruling?.dismissal.on ?? '',
    check: id,
  };
}

/** The sheet that lists all findings. */
export function draftFindings(examined: Examined): Settled<Draft> {
  const { findingsSheet, workbook } = examined.reading;
  if (findingsSheet?.protected)
    return refuse(problem('protected', sayHostError('protected', findingsSheet.name)));
  if (findingsSheet?.filtered)
    return refuse(problem('filtered', sayHostError('filtered', findingsSheet.name)));
  const plan = planFindingsSheet(findingRows(examined), findingsSheet, workbook.sheetNames);
  if (plan.blocked !== null) return refuse(problem('findings-blocked', sayBlocked(plan.blocked)));
  const blocked = cannotAdd(plan.edits, workbook.structureProtected);
  if (blocked) return blocked;
  return drafted(examined, plan, {
    job: 'findings',
    button: 'Write findings',
    done: 'The findings are on their sheet.',
    nothing: NOTHING_TO_EXPORT,
  });
}

/** The same list as a file. */
export function findingsFile(examined: Examined): FileToSave {
  const { scorecard, quarter } = examined.judged;
  const name = [FINDINGS_SHEET, quarter, scorecard.year].filter((part) => part !== null).join(' ');
  return {
    name: `${name}.csv`,
    type: 'text/csv;charset=utf-8',
    text: renderFindingsCsv(findingRows(examined)),
  };
}

/** What other settings would do to the statuses, in every quarter. */
export function weigh(examined: Examined, rules: RuleChange, changes: readonly SettingChange[]): Weighed {
  const after = settingsAfter(examined, changes, rules);
  if (!after) return { kind: 'unreadable', says: TOLERANCE_WANTED };
  const { judged } = examined;
  const found = statusChanges(judged, after);
  return {
    kind: 'changes',
    says: sayWeighed(found, judged.quarter),
    changes: found.map(({ indicator, quarter, before, after: next }) => ({
      ref: indicator.ref,
      title: shortTitle(indicator.title),
      quarter,
      before: sayRag(before),
      after: sayRag(next),
    })),
  };
}
