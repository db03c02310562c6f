import { findingKey, type Finding } from '../../checks/finding';
import { foldSpace } from '../../domain/grid';
import type { SheetSnapshot } from '../../host/port';
import { aboutOf } from '../../wording/findings';
import { findSideTable, type Entries, type FoundTable, type SideTable } from './sideTable';

type Field = 'check' | 'sheet' | 'cell' | 'about' | 'text' | 'reason' | 'by' | 'on';

/** Findings someone has set aside, and why. */
export const DISMISSALS: SideTable<Field> = {
  name: 'ScorecardDismissals',
  title: 'Dismissed findings',
  columns: [
    { field: 'check', heading: 'Check', width: 110 },
    { field: 'sheet', heading: 'On sheet', width: 90 },
    { field: 'cell', heading: 'Cell', width: 40 },
    { field: 'about', heading: 'About', width: 150 },
    { field: 'text', heading: 'Text when dismissed', width: 110 },
    { field: 'reason', heading: 'Reason', width: 200 },
    { field: 'by', heading: 'Dismissed by', width: 90 },
    { field: 'on', heading: 'Dismissed on', width: 76 },
  ],
};

export interface Dismissal {
  /** 0-based row on the settings sheet. */
  readonly row: number;
  readonly check: string;
  readonly sheet: string;
  readonly cell: string;
  /** "Dental checks · Q2". */
  readonly about: string;
  /** What the cell said when it was dismissed, white space and all. */
  readonly text: string;
  readonly reason: string;
  readonly by: string;
  readonly on: string;
}

export interface StoredDismissals {
  readonly found: FoundTable<Field> | null;
  readonly all: readonly Dismissal[];
}

/** The dismissals kept on the settings sheet. */
export function readDismissals(sheet: SheetSnapshot | null): StoredDismissals {
  const found = sheet && findSideTable(sheet, DISMISSALS);
  return { found, all: found ? found.rows.map(({ row, cells }) => ({ row, ...cells })) : [] };
}

/** What was decided about a finding: set aside, or set aside once for a text that has changed since. */
export interface Ruling {
  readonly dismissal: Dismissal;
  readonly lapsed: boolean;
}

/** A cell's text; null when its sheet was not read. */
export type TextAt = (sheet: string, address: string) => string | null;

/**
 * Which findings are set aside. A finding is when check, sheet, subject and the cell's text are what they were; its
 * cell may have moved, as rows are inserted, if only one finding fits. One at the same cell whose text or subject is
 * another has lapsed: it is shown again, with what was said of it. By the findings' keys.
 */
export function ruleOn(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
  textAt: TextAt,
): ReadonlyMap<string, Ruling> {
  const rulings = new Map<string, Ruling>();
  const fits = (finding: Finding, dismissal: Dismissal): boolean =>
    finding.id === dismissal.check &&
    finding.sheet === dismissal.sheet &&
    foldSpace(aboutOf(finding)) === foldSpace(dismissal.about) &&
    textAt(finding.sheet, finding.address) === dismissal.text;
  for (const finding of findings) {
    const same = dismissals.filter((dismissal) => fits(finding, dismissal));
    const here = same.find(({ cell }) => cell === finding.address);
    const moved = same[0];
    const alone = (): boolean =>
      findings.filter((other) => moved && findingKey(other) !== findingKey(finding) && fits(other, moved))
        .length === 0;
    const dismissal = here ?? (moved && alone() ? moved : undefined);
    if (dismissal) {
      rulings.set(findingKey(finding), { dismissal, lapsed: false });
      continue;
    }
    const before = dismissals.findLast(
      ({ check, sheet, cell }) => check === finding.id && sheet === finding.sheet && cell === finding.address,
    );
    if (before) rulings.set(findingKey(finding), { dismissal: before, lapsed: true });
  }
  return rulings;
}

/** A finding as a row of the table. */
export const dismissalEntries = (
  finding: Finding,
  text: string,
  said: { readonly reason: string; readonly by: string; readonly on: string },
): Entries<Field> => ({
  check: finding.id,
  sheet: finding.sheet,
  cell: finding.address,
  about: aboutOf(finding),
  text,
  ...said,
});
