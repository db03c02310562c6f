/** @jest-environment jsdom */
import { Workbook } from '../../src/workbench/model/workbook';
import { gridOf } from '../fixtures/published';
import { everything, openPane } from './pane';
import { fillSheet } from './scorecardBook';

/** A sheet whose description has a heading that no one knows, over words too short to tell by, under a line of its own. */
async function stuck() {
  const book = new Workbook('Ours.xlsx', 'Promises');
  fillSheet(
    book.active,
    gridOf(
      [
        'Our promises to children',
        '',
        'We promise\tAim 2022/23\tTarget\tQ1 2022-23\tQ2 2022-23',
        'Reviews\tyes\t95%\t93.8 (167/178)\t86.7 (157/181)',
        'Dental\tyes\t90%\t89.9 (98/109)\t86.2 (94/109)',
      ].join('\n'),
      'Promises',
    ),
  );
  const pane = await openPane(book);
  const point = (row: number, column: number, rows = 1, columns = 1) =>
    book.select(book.active, { row, column, rows, columns });
  return { ...pane, book, point };
}

test('a row that is pointed at is read, and its name is written after a preview and found from then on', async () => {
  const { store, book, point, core } = await stuck();
  await store.actions.check();
  expect(store.getState().problem).toMatchObject({ code: 'headings-missing' });
  const before = everything(book);
  point(2, 0);
  core.counters.syncs = 0;
  await store.actions.previewHeadings();
  expect(core.counters.syncs).toBe(2);
  expect(store.getState().problem).toBeNull();
  expect(store.getState().preview?.lines).toEqual([
    {
      sheet: 'Promises',
      address: 'A3:E5',
      label: 'Name Scorecard_Range',
      before: 'no such name',
      after: 'Promises!A3:E5',
      what: 'value',
    },
  ]);
  await store.actions.applyPreview();
  expect(everything(book)).toBe(before);
  const { session, notice } = store.getState();
  expect(notice?.says).toBe('The headings at A3 are remembered: 2 indicators stand under them.');
  expect(session?.scorecard.indicators.map(({ title }) => title)).toEqual(['Reviews', 'Dental']);
  // No word says which way is better: read, and not coloured until someone does.
  expect(session?.counts).toEqual({ red: 0, amber: 0, green: 0, notRated: 2 });
});

test('another row says what is still missing, by sheet and row, and writes nothing', async () => {
  const { store, point } = await stuck();
  await store.actions.check();
  point(3, 0);
  await store.actions.previewHeadings();
  expect(store.getState().preview).toBeNull();
  expect(store.getState().problem).toMatchObject({
    code: 'pointed-amiss',
    says: 'Row 4 of “Promises” does not read as the headings of a scorecard. Still missing: a column that describes the indicator (Indicator, Measure, KPI, Description …) and a column of figures (Q1, Apr-25, 2024/25, Actual, Value …).',
  });
});
