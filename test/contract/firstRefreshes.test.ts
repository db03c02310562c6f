/** @jest-environment jsdom */
import { parseArea } from '../../src/domain/grid/address';
import { createAppStore } from '../../src/app/store';
import { refreshFromRibbon, type RibbonOutcome } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import type { Workbook } from '../../src/workbench/model/workbook';
import { startRealOffice } from '../setup/realOffice';
import { inEveryOrder } from './everyOrder';
import { openPane } from './pane';
import { publishedBook, tallBook } from './scorecardBook';

// Several people's Refresh at once, in every order in which Excel can answer their requests.

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);
const ribbon = (): Promise<RibbonOutcome> => refreshFromRibbon(createExcelPort(), NOON);
/** A person's pane. Its changes are not followed: what would be checked after a pause is not of interest here. */
const paneOf = () => {
  const port = { ...createExcelPort(), onChanged: () => Promise.resolve(() => Promise.resolve()) };
  const clipboard = { copy: () => Promise.resolve('clipboard-api' as const) };
  return createAppStore({ port, clipboard, clock: NOON });
};

type Start =
  'no settings sheet' | 'a settings sheet' | 'a settings sheet with a dismissal' | 'refreshed before';

async function bookAt(start: Start, book: Workbook = publishedBook()): Promise<Workbook> {
  const { actions, getState } = (await openPane(book)).store;
  await actions.check();
  if (start === 'no settings sheet') return book;
  if (start === 'refreshed before') await actions.previewRefresh();
  else await actions.previewSettings([]);
  await actions.applyPreview();
  if (start === 'a settings sheet with a dismissal') {
    const finding = getState().session?.findings.find(({ dismissible }) => dismissible);
    await actions.previewDismiss(finding?.key ?? '', 'agreed', 'Sam');
    await actions.applyPreview();
  }
  // 134 of 189 was red; 181 of 189 is 95.8%, above 95%: green.
  if (start === 'refreshed before') book.active.setInput(4, 10, '95.8 (181/189)', 'user');
  return book;
}

/** What stands on the scorecard and the settings sheet once all are done, and what one more Refresh does. */
async function expectWhole(book: Workbook, card: Readonly<Record<string, string | null>>): Promise<void> {
  const scorecard = book.find('Scorecard');
  for (const [address, value] of Object.entries(card)) {
    const { row, column } = parseArea(address) ?? { row: -1, column: -1 };
    expect([address, scorecard?.peek(row, column).value]).toEqual([address, value]);
  }
  const names = book.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)).sort();
  expect(names.filter((name) => name !== 'ScorecardDismissals')).toEqual([
    'ScorecardIndicators',
    'ScorecardLastSeen',
    'ScorecardPolicy',
  ]);
  expect(book.sheets.filter(({ name }) => /settings/i.test(name))).toHaveLength(1);
  expect(await ribbon()).toEqual({ kind: 'nothing' });
}

/** 4: 95 higher, 134/189 and then 181/189. 13: 20 lower, 32/142 is 22.5%, which is 12.7% off. */
const RED = { L1: 'RAG', M1: 'Variance', N1: null, L5: 'Red', L14: 'Red' };
const GREEN = { ...RED, L5: 'Green' };

test.each([
  ['no settings sheet', 2, 3],
  ['a settings sheet', 2, 3],
  ['a settings sheet with a dismissal', 2, 3],
  ['refreshed before', 2, 3],
] as const)('%s: the ribbon’s Refresh of %i people, in at least %i orders', async (start, people, least) => {
  const book = await bookAt(start);
  const before = book.store.seal();
  const orders = await inEveryOrder(
    async () => {
      book.store.restore(before);
      const { core } = await startRealOffice(book);
      return { core, tasks: Array.from({ length: people }, () => ribbon) };
    },
    async (order, outcomes) => {
      expect([order, outcomes.filter(({ kind }) => kind === 'failed')]).toEqual([order, []]);
      expect(outcomes.some(({ kind }) => kind === 'refreshed')).toBe(true);
      await expectWhole(book, start === 'refreshed before' ? GREEN : RED);
    },
  );
  expect(orders).toBeGreaterThanOrEqual(least);
});

// The first of them makes the settings sheet, so the others find one: this is every order with one as well.
test('no settings sheet: the ribbon’s Refresh of three people, in every order', async () => {
  // 93.8 (167/178) against 95%: amber.
  const book = await bookAt('no settings sheet', tallBook(1));
  const before = book.store.seal();
  const orders = await inEveryOrder(
    async () => {
      book.store.restore(before);
      return { core: (await startRealOffice(book)).core, tasks: [ribbon, ribbon, ribbon] };
    },
    async (order, outcomes) => {
      expect([order, outcomes.filter(({ kind }) => kind === 'failed')]).toEqual([order, []]);
      await expectWhole(book, { E1: 'RAG', F1: 'Variance', G1: null, E2: 'Amber' });
    },
  );
  // Each reads and writes: six requests, of which two each are in their own order, for three who are alike.
  expect(orders).toBeGreaterThanOrEqual(15);
});

/** What a person may be told when someone else was quicker. */
const QUICKER = /in the meantime|in between|Nothing to change|changed since/;

test.each(['no settings sheet', 'a settings sheet', 'refreshed before'] as const)(
  '%s: two people agree to the preview of their Refresh at once, in every order',
  async (start) => {
    const book = await bookAt(start);
    const before = book.store.seal();
    const panes = async () => {
      const { core } = await startRealOffice(book);
      const stores = [paneOf(), paneOf()];
      for (const { actions } of stores) {
        await actions.check();
        await actions.previewRefresh();
      }
      return { core, stores };
    };
    const orders = await inEveryOrder(
      async () => {
        book.store.restore(before);
        const { core, stores } = await panes();
        const tasks = stores.map((store) => async () => {
          await store.actions.applyPreview();
          return store.getState();
        });
        return { core, tasks };
      },
      async (order, states) => {
        const said = states.map(({ problem, notice, preview }) => ({
          says: problem?.says ?? notice?.says ?? (preview ? 'a preview' : ''),
          done: problem === null && notice?.kind === 'done',
        }));
        expect([order, said.filter(({ done, says }) => !done && !QUICKER.test(says))]).toEqual([order, []]);
        expect([order, said.some(({ done }) => done)]).toEqual([order, true]);
        await expectWhole(book, start === 'refreshed before' ? GREEN : RED);
      },
    );
    expect(orders).toBeGreaterThanOrEqual(3);
  },
);
