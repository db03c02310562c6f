/** @jest-environment jsdom */
import { createAppStore } from '../../src/app/store';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { bookState } from './bookState';
import { openPane } from './pane';
import { publishedBook, tallBook } from './scorecardBook';

// A name the plan is to make is there by the time it is written: another person's settings sheet was made and deleted
// again, and Excel keeps the names of deleted sheets. Found out only after the sheet was made, it would stay behind,
// and "Nothing was changed" would not be so.

test.each(['before agreeing', 'in the batch that writes'])(
  'the name of the settings is taken %s: nothing stays, and the next try goes on from there',
  async (when) => {
    const book = publishedBook();
    const { store, core } = await openPane(book);
    const { actions, getState } = store;
    await actions.check();
    await actions.previewRefresh();
    let before: unknown = null;
    const taken = (): void => {
      book.names.add(
        { name: 'Scorecard_Settings', formula: '=#REF!', scope: null, comment: '', visible: true },
        'coauthor',
      );
      before = bookState(book);
    };
    if (when === 'before agreeing') taken();
    else core.faults.beforeNextWrite = taken;
    await actions.applyPreview();
    expect(getState().problem).toMatchObject({ code: 'name-taken' });
    expect(getState().problem?.says).toMatch(/Nothing was changed\.$/);
    expect(bookState(book)).toEqual(before);
    await actions.check();
    await actions.previewRefresh();
    await actions.applyPreview();
    expect(getState()).toMatchObject({ problem: null, notice: { kind: 'done' } });
    expect(book.sheets.map(({ name }) => name)).toEqual(['Scorecard', 'Scorecard settings']);
  },
);

test('the scorecard renamed in the batch of a second first Refresh: the sheet that the first one made stays', async () => {
  const book = publishedBook();
  const first = await openPane(book);
  await first.store.actions.check();
  await first.store.actions.previewRefresh();
  const second = createAppStore({ ...parts(), port: createExcelPort() });
  await second.actions.check();
  await second.actions.previewRefresh();
  await first.store.actions.applyPreview();
  expect(first.store.getState()).toMatchObject({ problem: null, notice: { kind: 'done' } });
  let before: unknown = null;
  first.core.faults.beforeNextWrite = () => {
    const sheet = book.find('Scorecard');
    if (sheet) book.renameSheet(sheet, 'Board', 'coauthor');
    before = bookState(book);
  };
  await second.actions.applyPreview();
  expect(second.getState().problem).toMatchObject({ code: 'sheet-gone' });
  expect(second.getState().problem?.says).toMatch(/Nothing was changed\.$/);
  expect(bookState(book)).toEqual(before);
});

test('broken off while names are tried: none of them stays, and nobody is said to have made them', async () => {
  const places: string[] = [];
  // From ahead of the first name to the sheet that is made after the last one.
  for (let actions = 40; !places.includes('WorksheetCollection.add'); actions += 1) {
    const { store, core, workbook } = await openPane(tallBook(2));
    const { actions: can, getState } = store;
    await can.check();
    await can.previewRefresh();
    const before = bookState(workbook);
    const handle = core.handle.bind(core);
    core.handle = (body) => {
      core.faults.failAfterActions = body.includes('SuspendScreenUpdating') ? actions : null;
      return handle(body);
    };
    await can.applyPreview();
    const says = getState().problem?.says ?? '';
    expect([actions, says]).toEqual([actions, expect.stringMatching(/Nothing was changed\.$/)]);
    expect([actions, bookState(workbook)]).toEqual([actions, before]);
    expect([actions, getState().problem?.code]).toEqual([actions, 'host-failed']);
    places.push(/ at (\S+)\)/.exec(says)?.[1] ?? '');
  }
  expect(places.filter((place) => place === 'NamedItemCollection.add').length).toBeGreaterThan(1);
});

const parts = () => ({
  clock: () => new Date(2026, 10, 22, 12, 0),
  clipboard: { copy: () => Promise.resolve('clipboard-api' as const) },
  timer: { start: () => () => undefined },
});
