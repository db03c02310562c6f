import type { SheetSnapshot } from '../../../host/port';
import { findTable } from '../../../outputs/ownTables/findTable';
import { readableRows, type FoundTable, type Table } from '../../../outputs/ownTables/table';

export type DismissalField = 'check' | 'sheet' | 'cell' | 'about' | 'text' | 'reason' | 'by' | 'on';

/** Findings someone has set aside, and why. */
export const DISMISSALS: Table<DismissalField> = {
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
  readonly found: FoundTable<DismissalField> | null;
  readonly all: readonly Dismissal[];
}

/** The dismissals kept on the settings sheet. */
export function readDismissals(sheet: SheetSnapshot | null): StoredDismissals {
  const found = sheet && findTable(sheet, DISMISSALS);
  return { found, all: readableRows(found).map(({ row, cells }) => ({ row, ...cells })) };
}
