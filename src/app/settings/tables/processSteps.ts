import { foldSpace } from '../../../domain/grid/grid';
import type { ProcessStep } from '../../../domain/settings/settings';
import type { SheetSnapshot } from '../../../host/port';
import { findTable } from '../../../outputs/ownTables/findTable';
import { readableRows, type Entries, type FoundTable, type Table } from '../../../outputs/ownTables/table';

type Field = 'ref' | 'title' | 'from' | 'reason' | 'by' | 'on';

/** Where people said that a new process begins: a control chart has limits of its own from there. */
export const STEPS: Table<Field> = {
  name: 'ScorecardSteps',
  title: 'New processes',
  columns: [
    { field: 'ref', heading: 'Step reference', width: 62 },
    { field: 'title', heading: 'Step of', width: 180 },
    { field: 'from', heading: 'New process from', width: 80 },
    { field: 'reason', heading: 'What is new', width: 180 },
    { field: 'by', heading: 'Step declared by', width: 84 },
    { field: 'on', heading: 'Step declared on', width: 76 },
  ],
  named: ['ref', 'title'],
};

export type KeptStep = ProcessStep & { readonly row: number; readonly by: string };

interface StoredSteps {
  readonly found: FoundTable<Field> | null;
  readonly all: readonly KeptStep[];
}

export function readSteps(sheet: SheetSnapshot | null): StoredSteps {
  const found = sheet && findTable(sheet, STEPS);
  const all = readableRows(found).map(({ row, cells }) => ({
    row,
    ref: foldSpace(cells.ref),
    title: foldSpace(cells.title),
    from: foldSpace(cells.from),
    reason: foldSpace(cells.reason),
    by: foldSpace(cells.by),
  }));
  return { found, all };
}

export const stepEntries = (step: Omit<KeptStep, 'row'> & { readonly on: string }): Entries<Field> => step;
