/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { areaAt } from '../../src/domain/grid/area';
import type { Workbook } from '../../src/workbench/model/workbook';
import { openPane, type PaneOnOffice } from './pane';
import { publishedBook, tallBook } from './scorecardBook';

// What "two syncs for a Refresh" means: src/docs/decisions/049-what-a-refresh-costs.md.

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);

interface Cost {
  readonly preview: number;
  readonly agree: number;
}

/** Syncs from the click on Refresh to the preview, and from agreeing to the new results. */
async function refreshByPane(
  { core, store }: PaneOnOffice,
  previewed: () => void = () => undefined,
): Promise<Cost> {
  core.counters.syncs = 0;
  await store.actions.previewRefresh();
  const preview = core.counters.syncs;
  expect(store.getState().preview).not.toBeNull();
  previewed();
  await store.actions.applyPreview();
  expect(store.getState()).toMatchObject({ problem: null, preview: null, stale: false });
  return { preview, agree: core.counters.syncs - preview };
}

/** A pause that never ends: what would be looked at after it is not counted. `started` says how often one began. */
const pause = { started: 0, start: () => ((pause.started += 1), () => undefined) };

async function checked(book: Workbook): Promise<PaneOnOffice> {
  const pane = await openPane(book, undefined, pause);
  await pane.store.actions.check();
  await pane.store.actions.check(); // the first one asks to be told of changes as well
  return pane;
}

/** The statuses that a person sees once all is done. */
const reds = ({ store }: PaneOnOffice): unknown => store.getState().session?.counts;

test('fourteen indicators: reading for the preview; then a look, and one batch that writes and reads', async () => {
  const book = publishedBook();
  const pane = await checked(book);
  expect(await refreshByPane(pane)).toEqual({ preview: 1, agree: 2 });
  expect(pane.store.getState().notice?.says).toMatch(/^Refreshed: 34 cells changed/);
  expect(pane.store.getState().session).toMatchObject({ refreshCount: 0, settingsStored: true });
  // 182 of 189 is 96.3%, above 95%: green. The next Refresh finds the settings sheet there and costs the same.
  book.active.setInput(4, 10, '96.3 (182/189)', 'coauthor');
  expect(reds(pane)).toEqual({ red: 4, amber: 1, green: 4, notRated: 5 });
  expect(await refreshByPane(pane)).toEqual({ preview: 1, agree: 2 });
  expect(reds(pane)).toEqual({ red: 3, amber: 1, green: 5, notRated: 5 });
});

test('a thousand indicators cost the same, the first time and later', async () => {
  const book = tallBook(1000);
  const pane = await checked(book);
  expect(await refreshByPane(pane)).toEqual({ preview: 1, agree: 2 });
  expect(pane.core.counters.responseBytes).toBeLessThan(20_000_000);
  expect(reds(pane)).toEqual({ red: 0, amber: 1000, green: 0, notRated: 0 });
  book.active.setInput(500, 3, '96 (170/177)', 'user');
  expect(await refreshByPane(pane)).toEqual({ preview: 1, agree: 2 });
  expect(reds(pane)).toEqual({ red: 0, amber: 999, green: 1, notRated: 0 });
  expect(pane.store.getState().session?.refreshCount).toBe(0);
}, 180_000);

test.each([14, 1000])(
  'the ribbon at %i indicators: two, and one where nothing is to be done',
  async (rows) => {
    const book = rows === 14 ? publishedBook() : tallBook(rows);
    const { core } = await openPane(book, undefined, pause);
    expect(await refreshFromRibbon(createExcelPort(), NOON)).toMatchObject({ kind: 'refreshed' });
    expect(core.counters.syncs).toBe(2);
    expect(await refreshFromRibbon(createExcelPort(), NOON)).toEqual({ kind: 'nothing' });
    expect(core.counters.syncs).toBe(3);
  },
  30_000,
);

test('a table of data on another sheet is read in the same batch', async () => {
  const book = publishedBook();
  const data = book.addSheet('Data');
  [
    ['Ref', 'Quarter', 'Numerator', 'Denominator'],
    ['4', 'Q3 2022-23', 134, 189],
  ].forEach((row, r) => row.forEach((value, c) => data.setInput(r, c, String(value), 'user')));
  const pane = await checked(book);
  expect(pane.store.getState().session?.composed).toBeDefined();
  const cost = await refreshByPane(pane);
  expect(cost.agree).toBe(2);
});

test('a cell changed in the instant of writing is given back, and then the sheet is read: two syncs more', async () => {
  const book = publishedBook();
  const pane = await checked(book);
  const cost = await refreshByPane(pane, () => {
    pane.core.faults.beforeNextWrite = () => book.active.setInput(4, 11, 'mine', 'coauthor');
  });
  expect(cost).toEqual({ preview: 1, agree: 4 });
  expect(book.active.peek(4, 11).value).toBe('mine');
});

test('formulas beside a value that is written: read once Excel has calculated, so the numbers are right', async () => {
  const book = publishedBook();
  // 9 Q2 says 89.9 (94/109); the fix makes it 86.2. Row 9's Q3 repeats the cell by a formula.
  book.active.setInput(9, 10, '=J10', 'user');
  await book.calculation.ready();
  const pane = await checked(book);
  pane.store.actions.tick('ratio-mismatch|Scorecard!J10', true);
  expect(await refreshByPane(pane)).toEqual({ preview: 1, agree: 3 });
  expect(book.active.peek(9, 10).value).toBe('86.2 (94/109)');
  const shown = pane.store.getState().session?.scorecard.indicators.find(({ ref }) => ref === '9');
  expect(shown?.periods.Q3?.value.raw).toBe('86.2 (94/109)');
});

test('a protected sheet with unlocked columns: one sync more, to be told what is locked', async () => {
  const book = publishedBook();
  book.active.setFormat(areaAt(0, 11, 16, 2), { locked: false }, 'user');
  book.active.setProtection({ on: true, password: null, options: { allowFormatCells: true } }, 'user');
  const pane = await checked(book);
  expect(await refreshByPane(pane)).toEqual({ preview: 2, agree: 3 });
});

test('a check never asks for merged areas, which costs a person the list of undo; what plans to write does', async () => {
  const pane = await checked(publishedBook());
  const { core } = pane;
  const answer = core.handle.bind(core);
  let asked = 0;
  core.handle = (body) => {
    if (body.includes('GetMergedAreas')) asked += 1;
    return answer(body);
  };
  await pane.store.actions.check();
  expect(asked).toBe(0);
  await pane.store.actions.previewRefresh();
  expect(asked).toBe(1);
});
