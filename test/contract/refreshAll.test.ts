/** @jest-environment jsdom */
import type { Workbook } from '../../src/workbench/model/workbook';
import { openPane } from './pane';
import { twoServices } from './twoServices';

const column = (workbook: Workbook, sheet: string) =>
  [0, 1, 2].map((row) => workbook.find(sheet)?.peek(row, 5).value ?? null);

test('every scorecard of a workbook is refreshed by one plan that is seen first', async () => {
  const workbook = twoServices();
  const { store } = await openPane(workbook);
  await store.actions.check();
  expect(store.getState().session?.otherScorecards).toEqual(['Care']);
  await store.actions.previewRefreshAll();
  const sheets = new Set(store.getState().preview?.lines.map(({ sheet }) => sheet));
  expect([...sheets]).toEqual(expect.arrayContaining(['Housing', 'Care']));
  expect(column(workbook, 'Care')).toEqual([null, null, null]);
  await store.actions.applyPreview();
  expect(store.getState().problem).toBeNull();
  expect(column(workbook, 'Housing')).toEqual(['RAG', 'Amber', 'Red']);
  expect(column(workbook, 'Care')).toEqual(['RAG', 'Green', 'Red']);
});

test('the other scorecards’ indicators get their rows of settings, and what was seen of them is kept', async () => {
  const workbook = twoServices();
  const { store } = await openPane(workbook);
  await store.actions.check();
  await store.actions.previewRefreshAll();
  await store.actions.applyPreview();
  const settings = workbook.find('Scorecard settings');
  /** The texts of a table's column, by the name of the table and the column's place in it. */
  const texts = (name: string, at: number): readonly unknown[] => {
    const area = settings?.tables.find((table) => table.name === name)?.area;
    return area
      ? Array.from(
          { length: area.rows - 1 },
          (_unused, row) => settings?.peek(area.row + 1 + row, area.column + at).value,
        )
      : [];
  };
  const titles = [
    '% of repairs completed on time',
    'Average days to re-let a home',
    '% of tenants satisfied',
    '% of visits on time',
  ];
  expect(texts('ScorecardIndicators', 1)).toEqual(titles);
  expect(texts('ScorecardLastSeen', 0)).toEqual(['Housing', 'Housing', 'Care', 'Care']);
  expect(texts('ScorecardLastSeen', 4)).toEqual(['Amber', 'Red', 'Green', 'Red']);
  // 58% of 60 is 3.3% short: amber. What changed is told in the row of the sheet that is not in view, too.
  workbook.find('Care')?.setInput(2, 4, '58.0%', 'user');
  await store.actions.check();
  await store.actions.previewRefreshAll();
  await store.actions.applyPreview();
  expect(texts('ScorecardLastSeen', 4)).toEqual(['Amber', 'Red', 'Green', 'Amber']);
  expect(texts('ScorecardIndicators', 1)).toEqual(titles);
});

test('a cell that has changed by then stops all of it', async () => {
  const workbook = twoServices();
  const { store } = await openPane(workbook);
  await store.actions.check();
  await store.actions.previewRefreshAll();
  workbook.find('Care')?.setInput(2, 4, '70.0%', 'coauthor');
  await store.actions.applyPreview();
  expect(store.getState().problem?.code).toBe('grounds-changed');
  expect(store.getState().problem?.says).toMatch(/ Nothing was changed\.$/);
  expect(column(workbook, 'Housing')).toEqual([null, null, null]);
});

test('a figure that changes in the moment of writing: as many changes are counted as stand', async () => {
  const workbook = twoServices();
  const { store, core } = await openPane(workbook);
  await store.actions.check();
  await store.actions.previewRefreshAll();
  core.faults.beforeNextWrite = () => void workbook.find('Housing')?.setInput(1, 4, '95.0%', 'coauthor');
  await store.actions.applyPreview();
  expect(column(workbook, 'Housing')).toEqual(['RAG', null, 'Red']);
  const says = store.getState().notice?.says ?? '';
  // Nothing is called refreshed of which a part was taken back.
  expect(says).toMatch(/^\d+ changes were written\. Changed in the moment of writing: E2 on “Housing”/);
});

test('one that is protected is left out, and said to be', async () => {
  const workbook = twoServices();
  workbook.find('Care')?.setProtection({ on: true, password: null, options: {} }, 'user');
  const { store } = await openPane(workbook);
  await store.actions.check();
  await store.actions.previewRefreshAll();
  expect(store.getState().preview?.says).toContain('Left out: “Care”.');
  await store.actions.applyPreview();
  expect(column(workbook, 'Housing')).toEqual(['RAG', 'Amber', 'Red']);
  expect(column(workbook, 'Care')).toEqual([null, null, null]);
});

test('a sheet of data that feeds the scorecard is none of them', async () => {
  const workbook = twoServices();
  const care = workbook.find('Care');
  const data = [
    ['Ref', 'Indicator', 'Period', 'Numerator', 'Denominator'],
    ['1', '% of repairs completed on time', 'Q2 2025/26', '88', '100'],
    ['2', '% of visits on time', 'Q2 2025/26', '47', '52'],
  ];
  data.forEach((row, r) => row.forEach((text, c) => care?.setInput(r, c, text, 'user')));
  const { store } = await openPane(workbook);
  await store.actions.check();
  expect(store.getState().session?.otherScorecards).toEqual([]);
});
