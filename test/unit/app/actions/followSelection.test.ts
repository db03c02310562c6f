import { REST_MS, TYPING_MS } from '../../../../src/app/actions/followSelection';
import * as jobs from '../../../../src/app/jobs';
import { createAppStore } from '../../../../src/app/store';
import { publishedGrid } from '../../../fixtures/published';
import { FakePort, sheetOf } from '../fakePort';

/** A clock whose pauses end when it is moved on. */
function movingClock() {
  let now = new Date(2026, 10, 22, 12, 0).getTime();
  let waiting: { readonly at: number; readonly ring: () => void }[] = [];
  return {
    clock: () => new Date(now),
    timer: {
      start(milliseconds: number, ring: () => void) {
        const entry = { at: now + milliseconds, ring };
        waiting.push(entry);
        return () => {
          waiting = waiting.filter((each) => each !== entry);
        };
      },
    },
    pass(milliseconds: number) {
      now += milliseconds;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { ring } of due) ring();
    },
  };
}

async function checked() {
  const port = new FakePort([sheetOf(publishedGrid('scorecard-2022-23-q3'))]);
  const time = movingClock();
  const store = createAppStore({
    port,
    clock: time.clock,
    clipboard: { copy: () => Promise.resolve('clipboard-api') },
    loadJobs: () => Promise.resolve(jobs),
    timer: time.timer,
  });
  await store.actions.check();
  const select = (address: string, sheetId = 'id of Scorecard') =>
    port.selectors.forEach((selected) => selected({ sheetId, address }));
  const type = () => port.listeners.forEach((tell) => tell({ sheetId: 'id of Scorecard', source: 'local' }));
  return {
    port,
    store,
    select,
    type,
    pass: time.pass,
    pointed: () => store.getState().pointed?.address ?? null,
  };
}

test('the indicator of the row that is selected is known without a request; elsewhere none is', async () => {
  const { port, select, pass, pointed } = await checked();
  const reads = port.requests.length;
  select('B5');
  expect(pointed()).toBeNull();
  pass(REST_MS);
  // Reviews on time stand in row 5; the card of Q3 is at K5.
  expect(pointed()).toBe('K5');
  select('C10:H10');
  pass(REST_MS);
  expect(pointed()).toBe('K10');
  for (const elsewhere of ['A1', 'A40', 'A5:A7', 'A5,A7']) {
    select('B5');
    pass(REST_MS);
    select(elsewhere);
    pass(REST_MS);
    expect([elsewhere, pointed()]).toEqual([elsewhere, null]);
  }
  select('B5', 'id of Notes');
  pass(REST_MS);
  expect(pointed()).toBeNull();
  expect(port.requests).toHaveLength(reads);
});

test('only where the selection comes to rest', async () => {
  const { store, select, pass } = await checked();
  const seen: (string | undefined)[] = [];
  store.subscribe(() => seen.push(store.getState().pointed?.address));
  for (const row of [5, 6, 7]) {
    select(`B${row}`);
    pass(REST_MS - 1);
  }
  pass(1);
  expect(seen).toEqual(['K7']);
});

test('never while the person types: Enter selects the next cell, before or after Excel tells of the change', async () => {
  const { select, type, pass, pointed } = await checked();
  type();
  select('K6');
  pass(REST_MS);
  expect(pointed()).toBeNull();
  pass(TYPING_MS);
  select('K6');
  type();
  pass(REST_MS);
  expect(pointed()).toBeNull();
  pass(TYPING_MS);
  select('K7');
  pass(REST_MS);
  expect(pointed()).toBe('K7');
});

test('not over a preview, and not for a cell the pane has gone to itself', async () => {
  const { store, select, pass, pointed } = await checked();
  await store.actions.select('Scorecard', 'J10');
  select('J10');
  pass(REST_MS);
  expect(pointed()).toBeNull();
  select('J10');
  pass(REST_MS);
  expect(pointed()).toBe('K10');
  await store.actions.previewRefresh();
  select('B5');
  pass(REST_MS);
  expect(pointed()).toBe('K10');
});
