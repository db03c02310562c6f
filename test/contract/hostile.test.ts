/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { Workbook } from '../../src/workbench/model/workbook';
import { FORMULAS, HOSTILE, LONGEST } from '../fixtures/hostile';
import { startRealOffice } from '../setup/realOffice';
import { bookState } from './bookState';
import { formulasOf, hostileBook } from './hostileBook';
import { openPane } from './pane';

test('whatever text a plan writes, the cell holds that text and no formula', async () => {
  const book = new Workbook('Any.xlsx', 'Any');
  await startRealOffice(book);
  const texts = [...HOSTILE, LONGEST];
  const report = await createExcelPort().apply({
    title: 'Any',
    edits: texts.map((to, at) => ({
      kind: 'value',
      sheet: 'Any',
      address: `A${at + 1}`,
      expect: { value: '', formula: null },
      to,
      numberFormat: null,
    })),
  });
  expect(report).toMatchObject({ conflicts: [], refused: [] });
  expect(texts.map((_, at) => book.active.peek(at, 0).value)).toEqual(texts);
  expect(formulasOf(book)).toEqual([]);
});

/** The hostile workbook with a pane that has checked it. */
async function checked() {
  const book = hostileBook();
  const pane = await openPane(book);
  await pane.store.actions.check();
  expect(pane.store.getState().problem).toBeNull();
  expect(pane.store.getState().session?.cards).toHaveLength(HOSTILE.length + 1);
  const agree = async (asking: Promise<void>): Promise<void> => {
    await asking;
    expect(pane.store.getState().problem).toBeNull();
    expect(pane.store.getState().preview).not.toBeNull();
    await pane.store.actions.applyPreview();
    expect(pane.store.getState()).toMatchObject({ problem: null, notice: { kind: 'done' } });
    expect(formulasOf(book)).toEqual([]);
  };
  return { ...pane, book, agree };
}

test('everything the pane writes from a hostile workbook is text, and done again it changes nothing', async () => {
  const { store, book, agree } = await checked();
  const { actions } = store;
  await agree(actions.previewRefresh());
  await agree(actions.previewTable());
  await agree(actions.previewPrompts());
  await agree(actions.previewFindings());
  const [first, second] = store.getState().session?.findings ?? [];
  for (const [at, finding] of [first, second].entries())
    await agree(actions.previewDismiss(finding?.key ?? '', FORMULAS[at] ?? '', '=HYPERLINK("http://evil")'));
  expect(store.getState().session?.review.dismissed).toHaveLength(2);
  await agree(actions.previewSignOff("+cmd|' /C calc'!A0"));
  await agree(actions.previewFindings());
  for (const again of [actions.previewTable, actions.previewPrompts, actions.previewFindings]) {
    await again();
    expect(store.getState()).toMatchObject({ preview: null, problem: null, notice: { kind: 'nothing' } });
  }
  expect(await refreshFromRibbon(createExcelPort(), () => new Date(2026, 10, 22, 12, 0))).toEqual({
    kind: 'nothing',
  });
  expect(formulasOf(book)).toEqual([]);
});

test('what Refresh wrote is given back, cell by cell', async () => {
  const { store, book, agree } = await checked();
  const before = bookState(book);
  await agree(store.actions.previewRefresh());
  expect(bookState(book)).not.toEqual(before);
  await store.actions.restore();
  expect(store.getState().notice?.kind).toBe('done');
  expect(bookState(book)).toEqual(before);
});
