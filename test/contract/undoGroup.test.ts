/** @jest-environment jsdom */
import type { Plan } from '../../src/domain/plan/plan';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { Workbook } from '../../src/workbench/model/workbook';
import { startRealOffice } from '../setup/realOffice';
import { bookState } from './bookState';

/** Counted from the first start on. */
const MERGES = { ExcelApi: '1.20', AddinCommands: '1.1' };

/** 160 cells of 30,000 letters: 4.8 million, where a part holds 4.3 at most. */
const LONG: Plan = {
  title: 'Long',
  edits: Array.from({ length: 160 }, (_, at) => ({
    kind: 'value',
    sheet: 'Any',
    address: `B${at + 1}`,
    expect: { value: '', formula: null },
    to: 'x'.repeat(30_000),
    numberFormat: null,
  })),
};

/** A workbook on a host that merges; how often a group was asked for. */
async function open() {
  const book = new Workbook('Any.xlsx', 'Any');
  book.active.setInput(0, 0, 'before', 'user');
  const { core, Excel } = await startRealOffice(book, MERGES);
  const groups: unknown[] = [];
  const run = Excel.run.bind(Excel) as (...given: unknown[]) => Promise<unknown>;
  const spy = jest.spyOn(Excel, 'run').mockImplementation(((...given: unknown[]) => {
    groups.push(given[0]);
    return core.undoGroup(() => run(...given));
  }) as typeof Excel.run);
  return { book, core, groups, spy, before: bookState(book) };
}

test('a plan in parts is one step of undo where Excel merges', async () => {
  const { book, groups, spy, before } = await open();
  const parts: number[] = [];
  await createExcelPort().apply(LONG, { onPart: (part) => parts.push(part) });
  spy.mockRestore();
  expect(parts).toEqual([1, 2]);
  expect(groups).toEqual([{ mergeUndoGroup: true }]);
  expect(book.active.peek(159, 1).value).toHaveLength(30_000);
  book.undo();
  expect(bookState(book)).toEqual(before);
});

test('a group that Excel refuses: written all the same, a step for each part', async () => {
  const { book, core, spy, before } = await open();
  core.faults.undoNotSupported = true;
  const report = await createExcelPort().apply(LONG);
  spy.mockRestore();
  expect(report).toMatchObject({ written: 160, conflicts: [] });
  book.undo();
  expect(bookState(book)).not.toEqual(before);
  book.undo();
  expect(bookState(book)).toEqual(before);
});
