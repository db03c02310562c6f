/** @jest-environment jsdom */
import { createAppStore } from '../../src/app/store';
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import type { HostCore } from '../../src/workbench/host/hostCore';
import type { Workbook } from '../../src/workbench/model/workbook';
import { startRealOffice } from '../setup/realOffice';
import { everything } from './pane';
import { publishedBook } from './scorecardBook';

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);
const LATER = (): Date => new Date(2026, 10, 23, 9, 30);

/** A pane whose pause is rung by hand, and to which Excel's word of changes can be late. */
async function startPane(book: Workbook) {
  const { core } = await startRealOffice(book);
  let ring: (() => void) | null = null;
  let held: (() => void)[] | null = null;
  const excel = createExcelPort();
  const store = createAppStore({
    port: {
      ...excel,
      onChanged: (listener, selected) =>
        excel.onChanged(
          (change) => (held ? void held.push(() => listener(change)) : listener(change)),
          selected,
        ),
    },
    clock: NOON,
    clipboard: { copy: () => Promise.resolve('clipboard-api') },
    timer: {
      start: (_milliseconds, rings) => {
        ring = rings;
        return () => {
          if (ring === rings) ring = null;
        };
      },
    },
  });
  const holdEvents = () => {
    const late: (() => void)[] = [];
    held = late;
    return () => {
      held = null;
      late.forEach((tell) => tell());
    };
  };
  /** Lets the pause end, and waits until the store says something new. */
  const pause = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const rings = ring;
      ring = null;
      if (!rings) return reject(new Error('nothing is waiting'));
      const stop = store.subscribe(() => {
        stop();
        resolve();
      });
      rings();
    });
  return { core, store, pause, holdEvents, waiting: () => ring !== null };
}

/** The same on a checked scorecard. */
async function openPane(book: Workbook) {
  const pane = await startPane(book);
  await pane.store.actions.check();
  await told();
  return pane;
}

/** The library hands events on by timers of its own. */
const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('what the person types is checked after a pause, and so is what they undo', async () => {
  const book = publishedBook();
  const { store, pause, waiting } = await openPane(book);
  book.active.setInput(4, 10, '96.3 (182/189)', 'user');
  await told();
  expect(waiting()).toBe(true);
  const before = everything(book);
  await pause();
  expect(store.getState().session?.counts).toEqual({ red: 3, amber: 1, green: 5, notRated: 5 });
  expect(everything(book)).toBe(before);
  book.undo();
  await told();
  await pause();
  expect(store.getState().session?.counts).toEqual({ red: 4, amber: 1, green: 4, notRated: 5 });
});

test('a Refresh from the ribbon is shown in the open pane, with what it came to', async () => {
  const book = publishedBook();
  await startRealOffice(book);
  await refreshFromRibbon(createExcelPort(), NOON);
  const { store, pause } = await openPane(book);
  expect(store.getState().session?.refreshCount).toBe(0);
  book.active.setInput(4, 10, '96.3 (182/189)', 'user');
  await refreshFromRibbon(createExcelPort(), LATER);
  await told();
  await pause();
  const { session, notice, stale } = store.getState();
  expect(session?.counts).toEqual({ red: 3, amber: 1, green: 5, notRated: 5 });
  expect(stale).toBe(false);
  expect(notice?.kind).toBe('elsewhere');
  expect(notice?.says).toMatch(
    /^From the ribbon: Scorecard, Q3: 3 red, 1 amber, 5 green, 5 not rated\. 3 cells changed\. Changes since the last Refresh: 1 status \(4 .+ Red → Green\) and 1 value /,
  );
});

test('a Refresh of the pane’s own neither waits nor marks', async () => {
  const book = publishedBook();
  const { store, waiting } = await openPane(book);
  await store.actions.previewRefresh();
  await store.actions.applyPreview();
  await told();
  expect(waiting()).toBe(false);
  expect(store.getState()).toMatchObject({ stale: false, notice: { kind: 'done' } });
});

test('a co-author’s change only marks the results', async () => {
  const book = publishedBook();
  const { core, store, waiting } = await openPane(book);
  const { syncs } = core.counters;
  book.active.setInput(4, 10, '96.3 (182/189)', 'coauthor');
  await told();
  expect(waiting()).toBe(false);
  expect(store.getState().stale).toBe(true);
  expect(core.counters.syncs).toBe(syncs);
});

/** Calls `meanwhile` once, when Excel has carried out the next request that matches and its answer is on its way. */
function afterNext(core: HostCore, matches: RegExp, meanwhile: () => Promise<void> | void): void {
  const handle = core.handle.bind(core);
  core.handle = async (body) => {
    const answer = await handle(body);
    if (matches.test(body)) {
      core.handle = handle;
      await meanwhile();
    }
    return answer;
  };
}

test('a change in the very instant after the first reading is not missed', async () => {
  const book = publishedBook();
  const pane = await startPane(book);
  afterNext(pane.core, /"values"|GetCellProperties/, () => {
    book.active.setInput(4, 10, '96.3 (182/189)', 'coauthor');
  });
  await pane.store.actions.check();
  await told();
  expect(pane.store.getState()).toMatchObject({ stale: true, session: { counts: { red: 4 } } });
});

test('what a Refresh from the ribbon came to is said, also where a look at something typed saw its cells first', async () => {
  const book = publishedBook();
  await startRealOffice(book);
  await refreshFromRibbon(createExcelPort(), NOON);
  const { store, pause, waiting, holdEvents } = await openPane(book);
  book.active.setInput(4, 10, '96.3 (182/189)', 'user');
  await told();
  // The look that the typing started reads what the ribbon has written in the meantime, and is told of it only later.
  const tellNow = holdEvents();
  await refreshFromRibbon(createExcelPort(), LATER);
  await pause();
  expect(store.getState().session?.counts).toEqual({ red: 3, amber: 1, green: 5, notRated: 5 });
  expect(store.getState().notice).toBeNull();
  tellNow();
  await told();
  expect(waiting()).toBe(true);
  await pause();
  expect(store.getState().notice?.says).toMatch(/^From the ribbon: Scorecard, Q3: 3 red/);
});
