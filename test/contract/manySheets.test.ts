/** @jest-environment jsdom */
import type { Timer } from '../../src/app/desk/timer';
import { openPane } from './pane';
import { tiledGrid } from '../bench/tiled';
import { fillSheet, publishedBook } from './scorecardBook';

/** Forty sheets of figures in eight columns, beside the scorecard. */
function large(rows = 30) {
  const book = publishedBook();
  book.transact('user', 'Fill', () => {
    for (let at = 1; at <= 40; at++) {
      const sheet = book.addSheet(`Extract ${at}`, undefined, 'user');
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < 8; column++)
          sheet.setValue(row, column, row * 1000 + column + 0.5, 'user');
    }
  });
  const scorecard = book.find('Scorecard');
  if (scorecard) book.activate(scorecard, 'user');
  return book;
}

test('beside forty large sheets these are read once: not for a plan, nor for what is typed, selected or put right', async () => {
  let rings: (() => void)[] = [];
  const timer: Timer = {
    start: (_, ring) => {
      rings.push(ring);
      return () => {
        rings = rings.filter((each) => each !== ring);
      };
    },
  };
  const book = large();
  const { store, core } = await openPane(book, undefined, timer);
  const { actions } = store;
  const received = async (job: () => Promise<unknown>): Promise<number> => {
    const before = core.counters.responseBytes;
    await job();
    return core.counters.responseBytes - before;
  };
  const first = await received(actions.check);
  expect(store.getState().session?.counts).toEqual({ red: 4, amber: 1, green: 4, notRated: 5 });
  // 9,600 cells of figures, at about 50 bytes each.
  expect(first).toBeGreaterThan(250_000);
  // The scorecard with its fills, and the names of all sheets.
  const HOME = 60_000;
  expect(await received(actions.previewRefresh)).toBeLessThan(HOME);
  expect(await received(actions.applyPreview)).toBeLessThan(3 * HOME);
  expect(await received(() => actions.applyFixes(['ratio-mismatch|Scorecard!J10']))).toBeLessThan(3 * HOME);
  const typed = await received(async () => {
    book.find('Scorecard')?.setInput(4, 10, '96.3 (182/189)', 'user');
    // The library hands events on by timers of its own.
    while (rings.length === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    const looked = new Promise<void>((resolve) => {
      const stop = store.subscribe(() => {
        stop();
        resolve();
      });
    });
    const due = rings;
    rings = [];
    due.forEach((ring) => ring());
    await looked;
  });
  expect(store.getState().session?.counts.red).toBe(3);
  expect(typed).toBeLessThan(2 * HOME);
  // Check looks at everything again: a table may have been added anywhere.
  expect(await received(actions.check)).toBeGreaterThan(250_000);
});

test('of forty long lists the first rows are read, and whole only what a table begins in', async () => {
  const book = large(200);
  const before = book.addSheet('2021-22', undefined, 'user');
  fillSheet(before, { ...tiledGrid(120), sheet: '2021-22' });
  const scorecard = book.find('Scorecard');
  if (scorecard) book.activate(scorecard, 'user');
  const { store, core } = await openPane(book);
  await store.actions.check();
  const { session } = store.getState();
  expect(session?.counts).toEqual({ red: 4, amber: 1, green: 4, notRated: 5 });
  expect(session?.otherScorecards).toEqual(['2021-22']);
  // 64,000 cells at 50 bytes would be 3.2 MB; the first 80 rows of each and the whole scorecard of last year are a third of it.
  expect(core.counters.responseBytes).toBeLessThan(1_700_000);
  expect(core.counters.responseBytes).toBeGreaterThan(900_000);
});
