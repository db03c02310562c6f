import { HostError } from '../../src/host/port';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { planForBook } from './planForBook';
import type { HostCore } from '../../src/workbench/host/hostCore';
import { areaAt } from '../../src/domain/grid/area';
import { bookState } from '../contract/bookState';
import { startRealOffice } from '../setup/realOffice';
import { sharedBook, type Tally } from './sessions';

/** Each way the host can fail while a plan is written. */
const FAULTS: Readonly<Record<string, (core: HostCore, next: () => number) => void>> = {
  'edit mode': ({ faults }) => (faults.editMode = true),
  'read only': ({ faults }) => (faults.readOnly = true),
  'payload too large': ({ faults }) => (faults.payloadLimitBytes = 400),
  'broken off': (core, next) => breakOff(core, Math.floor(next() * 60)),
  protected: (core) =>
    (core.faults.beforeNextWrite = () =>
      core.workbook.active.setProtection({ on: true, password: null, options: {} }, 'coauthor')),
  filtered: (core) =>
    (core.faults.beforeNextWrite = () =>
      core.workbook.active.setAutoFilter(
        {
          area: areaAt(0, 0, 6, 4),
          hiddenRows: [2, 4],
          criteria: { 0: { filterOn: 'Values', values: ['1'] } },
        },
        'coauthor',
      )),
  'row inserted': (core) =>
    (core.faults.beforeNextWrite = () => core.workbook.active.insertRows(2, 1, 'coauthor')),
};

function breakOff(core: HostCore, actions: number): void {
  const answer = core.handle.bind(core);
  let done = false;
  core.handle = (body) => {
    const breaks = !done && body.includes('SuspendScreenUpdating');
    core.faults.failAfterActions = breaks ? actions : null;
    done ||= breaks;
    return answer(body);
  };
}

/** What differs between two states, cell by cell. */
function differing(a: unknown, b: unknown): number {
  const cells = (state: unknown) => new Set(JSON.stringify(state).split('","'));
  const [left, right] = [cells(a), cells(b)];
  return (
    [...left].filter((cell) => !right.has(cell)).length + [...right].filter((cell) => !left.has(cell)).length
  );
}

/** What the scorecard's cells say, row by row; rows with nothing in them are left out, as an inserted one is. */
function contents(core: HostCore): string[] {
  const sheet = core.workbook.find('Scorecard');
  return Array.from({ length: 10 }, (_, row) =>
    Array.from({ length: 8 }, (_unused, column) => String(sheet?.peek(row, column).input ?? '')).join('|'),
  ).filter((row) => /[^|]/.test(row));
}

/**
 * One plan that meets each fault in turn and must leave every cell as it was; then one that is written and restored.
 * Gives the cells (or, after a fault, rows) that differ.
 */
export async function faultRound(next: () => number, tally: Tally): Promise<number> {
  let differ = 0;
  for (const [name, inject] of Object.entries(FAULTS)) {
    const { book } = sharedBook();
    const { core } = await startRealOffice(book);
    const plan = await planForBook();
    const port = createExcelPort();
    tally.faults[name] = (tally.faults[name] ?? 0) + 1;
    const before = contents(core);
    inject(core, next);
    await port.apply(plan).catch((error: unknown) => {
      if (!(error instanceof HostError)) throw error;
    });
    const after = contents(core);
    differ += before.filter((row, at) => row !== after[at]).length;
  }
  const { book } = sharedBook();
  await startRealOffice(book);
  const before = bookState(book);
  const port = createExcelPort();
  const { restore } = await port.apply(await planForBook());
  tally.refreshes += 1;
  if (restore) await port.restore(restore);
  differ += differing(before, bookState(book));
  return differ;
}
