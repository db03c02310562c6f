/** @jest-environment jsdom */
import { bookState } from './bookState';
import { createAppStore } from '../../src/app/store';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { startRealOffice } from '../setup/realOffice';
import { publishedBook } from './scorecardBook';

/** Excel 2021: no spills (1.12), no merged areas (1.13), no merged undo (1.20). Counted from the first start on. */
const FLOOR = { ExcelApi: '1.9', AddinCommands: '1.1' };

async function checked() {
  const book = publishedBook();
  const office = await startRealOffice(book, FLOOR);
  const clipboard = { copy: () => Promise.resolve('clipboard-api' as const) };
  const clock = (): Date => new Date(2026, 10, 22, 12, 0);
  const store = createAppStore({ port: createExcelPort(), clipboard, clock });
  await store.actions.check();
  const agree = async (asking: Promise<void>): Promise<void> => {
    await asking;
    expect(store.getState().problem).toBeNull();
    await store.actions.applyPreview();
    expect(store.getState()).toMatchObject({ problem: null, notice: { kind: 'done' } });
  };
  return { ...office, book, store, agree };
}

test('the oldest Excel there may be: checked, refreshed, restored, and nothing newer is asked of it', async () => {
  const { Office, book, store, agree } = await checked();
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  const before = bookState(book);
  await agree(store.actions.previewRefresh());
  expect(book.active.peek(4, 11).value).toBe('Red');
  await store.actions.restore();
  expect(bookState(book)).toEqual(before);
});

test('there, too, every sheet of ours is made and brought up to date', async () => {
  const { book, store, agree } = await checked();
  const { actions } = store;
  await agree(actions.previewTable());
  await agree(actions.previewPrompts());
  await agree(actions.previewFindings());
  book.find('Scorecard')?.setInput(4, 10, '96 (180/189)', 'user');
  await actions.check();
  await agree(actions.previewTable());
  await agree(actions.previewFindings());
  expect(book.find('Scorecard findings')?.peek(0, 0).value).toBe('Severity');
});
