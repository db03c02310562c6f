import { findingKey, type Finding } from '../../checks/finding';
import { foldSpace } from '../../domain/grid/grid';
import { mayBeNamed } from '../../domain/settings/renamedSheet';
import type { Entries } from '../../outputs/ownTables/table';
import { aboutOf } from '../../wording/findings';
import type { Dismissal, DismissalField } from '../settings/tables/dismissals';

/** What was decided about a finding: set aside, or set aside once for a text that has changed since. */
export interface FindingDecision {
  readonly dismissal: Dismissal;
  readonly lapsed: boolean;
}

/** What the workbook holds now. */
export interface WorkbookNow {
  /** A cell's text; null when its sheet was not read. */
  readonly textAt: TextAt;
  /** The names of all its sheets. */
  readonly sheets: readonly string[];
}

export type TextAt = (sheet: string, address: string) => string | null;

/**
 * Which findings are set aside, by the findings' keys. A finding is when check, sheet, subject and the cell's text are
 * what they were; its cell may have moved, as rows are inserted, if only one finding fits. A sheet that is not there
 * any more was renamed to the finding's, if at the cell no other sheet says the same and nothing tells of a deleted copy. One at the same cell whose text
 * or subject is another has lapsed: it is shown again, with what was said of it.
 */
export function decisionsOn(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
  present: WorkbookNow,
): ReadonlyMap<string, FindingDecision> {
  const decisions = new Map<string, FindingDecision>();
  const gone = dismissals.filter(({ sheet }) => !present.sheets.includes(sheet));
  for (const finding of findings) {
    const dismissal = holdsFor(finding, findings, dismissals, present);
    if (dismissal) {
      decisions.set(findingKey(finding), { dismissal, lapsed: false });
      continue;
    }
    const here = ({ check, cell }: Dismissal): boolean => check === finding.id && cell === finding.address;
    const before =
      dismissals.findLast((each) => here(each) && each.sheet === finding.sheet) ??
      gone.findLast((each) => here(each) && isAbout(finding, each));
    if (before) decisions.set(findingKey(finding), { dismissal: before, lapsed: true });
  }
  return decisions;
}

const isAbout = (finding: Finding, { about }: Dismissal): boolean =>
  foldSpace(aboutOf(finding)) === foldSpace(about);

/** The dismissal that sets a finding aside: the one of its very cell, else one that can be of no other finding. */
function holdsFor(
  finding: Finding,
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
  { textAt, sheets }: WorkbookNow,
): Dismissal | undefined {
  const isOf = (each: Finding, dismissal: Dismissal): boolean =>
    each.id === dismissal.check &&
    isAbout(each, dismissal) &&
    textAt(each.sheet, each.address) === dismissal.text;
  const same = dismissals.filter((each) => each.sheet === finding.sheet && isOf(finding, each));
  const here = same.find(({ cell }) => cell === finding.address);
  if (here) return here;
  const moved = same[0];
  if (moved && findings.filter((each) => each.sheet === moved.sheet && isOf(each, moved)).length === 1)
    return moved;
  const others = sheets.filter((sheet) => sheet !== finding.sheet);
  return dismissals.find(
    (each) =>
      !sheets.includes(each.sheet) &&
      each.cell === finding.address &&
      isOf(finding, each) &&
      mayBeNamed(each, finding.sheet, dismissals) &&
      others.every((sheet) => textAt(sheet, each.cell) !== each.text),
  );
}

/** A finding as a row of the table. */
export const dismissalEntries = (
  finding: Finding,
  text: string,
  said: { readonly reason: string; readonly by: string; readonly on: string },
): Entries<DismissalField> => ({
  check: finding.id,
  sheet: finding.sheet,
  cell: finding.address,
  about: aboutOf(finding),
  text,
  ...said,
});
