import { CHECKS_VERSION } from '../../checks/registry';
import type { CheckRun } from '../../checks/check';
import type { Finding } from '../../checks/finding';
import { parseArea } from '../../domain/grid/address';
import type { LinkedFigures } from '../../domain/tables/linkFigures';
import type { LinkedBreakdown } from '../../domain/tables/breakdown';
import { digestScorecard } from '../../domain/plan/digest';
import { cellAt, type Grid } from '../../domain/grid/grid';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { SheetSnapshot } from '../../host/port';
import {
  AROUND_UNREAD,
  CHECKS_CHANGED,
  sayDismissed,
  sayLapsed,
  saySheetGone,
  saySignOff,
  SHEET_CHANGED,
} from '../../wording/review';
import { viewFindings } from './findings';
import { readColumnChoices } from '../settings/tables/columnChoices';
import { habitsOf, readPreferences } from '../settings/preferences';
import type { StoredSettings } from '../settings/readSettings';
import type { DamagedTable } from '../settings/tables/damage';
import type { FindingView } from '../state/findings';
import { decisionsOn, type TextAt } from './findingDecisions';
import { readDismissals, type StoredDismissals } from '../settings/tables/dismissals';
import { readLinks, viewLinks } from '../settings/tables/breakdownLinks';
import { viewRules } from '../settings/rules';
import { readSignOffs, signOffOf, signOffOfGone, type StoredSignOffs } from '../settings/tables/signOffs';
import type { DismissedView, SignOffView, Review } from '../state/review';

/** What the settings sheet and the rest of the workbook add to a check. */
export interface ReviewSources {
  readonly stored: StoredSettings | null;
  readonly damaged: readonly DamagedTable[];
  readonly judged: JudgedScorecard;
  readonly sheet: SheetSnapshot;
  /** The other sheets that were read. */
  readonly others: readonly Grid[];
  /** The names of all sheets. */
  readonly sheets: readonly string[];
  readonly breakdowns: readonly LinkedBreakdown[];
  readonly figures: readonly LinkedFigures[];
  /** They could not be read. */
  readonly othersUnread: boolean;
}

/** A cell's text on any sheet that was read. */
function textsOf(grids: readonly Grid[]): TextAt {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return (sheet, address) => {
    const [grid, at] = [bySheet.get(sheet), parseArea(address)];
    return grid && at ? String(cellAt(grid, at.row, at.column).value) : null;
  };
}

/** What is kept on the settings sheet, and what it says of each finding by its key. */
export function readDecisions(
  findings: readonly Finding[],
  {
    stored,
    sheet,
    others,
    sheets,
  }: Pick<ReviewSources, 'stored' | 'others' | 'sheets'> & { readonly sheet: Pick<SheetSnapshot, 'grid'> },
) {
  const settings = stored?.sheet ?? null;
  const dismissals = readDismissals(settings);
  const textAt = textsOf([sheet.grid, ...others]);
  return {
    dismissals,
    signOffs: readSignOffs(settings),
    links: readLinks(settings),
    decisions: decisionsOn(findings, dismissals.all, { textAt, sheets }),
    textAt,
  };
}

/** The key a view's finding has for a decision: of several at one cell, all share it. */
export const decisionKey = (view: Pick<FindingView, 'key'>): string => view.key.replace(/#\d+$/, '');

/** The findings still open, and everything people have decided. */
export function viewReview(
  run: CheckRun,
  sources: ReviewSources,
): { readonly findings: readonly FindingView[]; readonly review: Review } {
  const { dismissals, signOffs, links, decisions } = readDecisions(run.findings, sources);
  const settings = sources.stored?.sheet ?? null;
  const open: FindingView[] = [];
  const dismissed: DismissedView[] = [];
  const unread = [
    ...links.unread,
    ...readPreferences(settings).unread,
    ...readColumnChoices(settings).unread,
  ];
  for (const view of viewFindings(run, sources.stored, sources.damaged, unread)) {
    const decision = decisions.get(decisionKey(view));
    if (!decision) {
      open.push(view);
      continue;
    }
    const { by, on, reason } = decision.dismissal;
    const called = formerName(decision.dismissal, sources.sheets);
    if (decision.lapsed) open.push({ ...view, lapsed: sayLapsed(by, on, reason, called) });
    else dismissed.push({ ...view, decision: sayDismissed(reason, by, on, called) });
  }
  return {
    findings: open,
    review: {
      dismissed,
      links: viewLinks(sources.breakdowns, sources.figures),
      signOff: viewSignOff(signOffs, sources),
      name: lastName(dismissals, signOffs),
      certain: open.filter(({ fix }) => fix !== null).length,
      unread: sources.othersUnread ? AROUND_UNREAD : null,
      rules: viewRules(sources.judged.settings.policy, habitsOf(readPreferences(settings))),
    },
  };
}

/** The name of a sheet that is not there any more; null while it is. */
export const formerName = (
  { sheet }: { readonly sheet: string },
  sheets: readonly string[],
): string | null => (sheets.includes(sheet) ? null : sheet);

function viewSignOff(stored: StoredSignOffs, { judged, sheet, sheets }: ReviewSources): SignOffView | null {
  const { scorecard, period } = judged;
  const digest = digestScorecard(sheet.grid, scorecard);
  const signOff =
    signOffOf(stored, { sheet: scorecard.sheet, period: period.key }) ??
    signOffOfGone(stored, { period: period.key, digest }, sheets);
  if (!signOff) return null;
  const same = signOff.digest === digest;
  const called = formerName(signOff, sheets);
  return {
    says: saySignOff(signOff),
    since: [
      ...(called === null ? [] : [saySheetGone(called, same)]),
      ...(same || called !== null ? [] : [SHEET_CHANGED]),
      ...(signOff.version === CHECKS_VERSION ? [] : [CHECKS_CHANGED]),
    ],
  };
}

/** The name given last: rows are added at the end, so the last dismissal's, else the last stamp's. */
const lastName = ({ all: dismissals }: StoredDismissals, { all: signOffs }: StoredSignOffs): string =>
  [...signOffs, ...dismissals].map(({ by }) => by).findLast((by) => by !== '') ?? '';
