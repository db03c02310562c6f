/** @jest-environment jsdom */
import { startRealOffice } from '../setup/realOffice';
import { bookState } from './bookState';
import { openPane } from './pane';
import { publishedBook } from './scorecardBook';

// Excel and the workbench load the pane anew for each workbook. Should a host answer from another one all the same, what was
// checked in the first is neither written into the second nor left standing beside it. Both have a sheet “Scorecard”; the first
// judges Q3 2022-23, the other Q1 2020-21, where J10 is empty.

async function checkedFirst() {
  const { store } = await openPane(publishedBook());
  await store.actions.check();
  const other = publishedBook('scorecard-2020-21-q1');
  const before = bookState(other);
  /** From now on the host answers from the other workbook. */
  const change = () => startRealOffice(other);
  return { store, other, before, change };
}

test('a Refresh asked for after the change is read, judged and shown of the workbook that answers', async () => {
  const { store, other, before, change } = await checkedFirst();
  await change();
  await store.actions.previewRefresh();
  const { session, preview } = store.getState();
  expect(session?.judged.period).toMatchObject({ key: 'Q1', year: '2020-21' });
  expect(preview?.says).toBe('12 statuses, 2 new columns, the sheet “Scorecard settings” made');
  expect(bookState(other)).toEqual(before);
});

test('a Refresh agreed to after the change writes nothing, says so, and shows what would be written here', async () => {
  const { store, other, before, change } = await checkedFirst();
  await store.actions.previewRefresh();
  expect(store.getState().preview?.says).toMatch(/^14 statuses/);
  await change();
  await store.actions.applyPreview();
  const { session, preview, notice } = store.getState();
  expect(notice?.says).toMatch(
    /^Changed since this was shown: C1 on “Scorecard” says .* Nothing was written\./,
  );
  expect(session?.judged.period).toMatchObject({ key: 'Q1', year: '2020-21' });
  expect(preview?.says).toMatch(/^12 statuses/);
  expect(bookState(other)).toEqual(before);
});

test('a fix of the first workbook is not made in the other', async () => {
  const { store, other, before, change } = await checkedFirst();
  const dental = store.getState().session?.findings.find(({ says }) => says.includes('It repeats Q1'));
  if (!dental) throw new Error('no finding');
  await change();
  await store.actions.applyFixes([dental.key]);
  const { problem, notice } = store.getState();
  expect(problem?.says ?? notice?.says).toMatch(/Nothing was (written|changed)\./);
  expect(bookState(other)).toEqual(before);
});
