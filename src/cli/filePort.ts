import { sheetOfReference } from '../domain/grid/address';
import { HostError, type SheetRef, type SheetSnapshot, type WorkbookPort } from '../host/port';
import type { Sheet } from '../workbench/model/sheets/sheet';
import type { Workbook } from '../workbench/model/workbook';
import { snapshotSheet } from './snapshot';

function findSheet(workbook: Workbook, ref: SheetRef): Sheet | null {
  switch (ref.kind) {
    case 'active':
      return workbook.active;
    case 'named':
      return workbook.find(ref.sheet);
    case 'defined-name': {
      const formula = workbook.store.state.names.find(({ name }) => name === ref.name)?.formula ?? '';
      const sheet = sheetOfReference(formula);
      return sheet === null ? null : workbook.find(sheet);
    }
    case 'table':
      return workbook.sheets.find((sheet) => sheet.tables.some(({ name }) => name === ref.name)) ?? null;
  }
}

/** The port over an opened file, for reading only: applying a plan is refused, so that a batch can never change a file. */
export function createFilePort(workbook: Workbook): WorkbookPort {
  // Files do not change while they are read, and each sheet is asked for several times.
  const known = new Map<string, SheetSnapshot>();
  const snapshot = (ref: SheetRef, fills: boolean): SheetSnapshot | null => {
    const sheet = findSheet(workbook, ref);
    if (!sheet) return null;
    const key = `${sheet.id} ${fills}`;
    const found = known.get(key) ?? snapshotSheet(sheet, fills);
    known.set(key, found);
    return found;
  };
  const refuse = () => Promise.reject(new HostError('read-only', 'files are only read'));
  return {
    read: ({ sheets }) =>
      Promise.resolve({
        sheetNames: workbook.sheets.map(({ name }) => name),
        activeSheet: workbook.active.name,
        sheetIds: Object.fromEntries(workbook.sheets.map(({ name, id }) => [name, id])),
        tableNames: workbook.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)),
        structureProtected: false,
        names: Object.fromEntries(
          workbook.store.state.names.map(({ name, formula }) => [name, formula.replace(/^=/, '')]),
        ),
        sheets: sheets.map(({ ref, fills }) => snapshot(ref, fills)),
      }),
    // What conditional formats show is worked out by Excel alone.
    displayedFills: () => Promise.resolve(null),
    apply: refuse,
    inspect: refuse,
    restore: refuse,
    selection: refuse,
    select: refuse,
    onChanged: refuse,
  };
}
