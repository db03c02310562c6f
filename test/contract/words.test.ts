/** @jest-environment jsdom */
import type { CheckedWords, ClaimView } from '../../src/app/state/commentary';
import { everything, openPane } from './pane';
import { publishedBook } from './scorecardBook';

const SETTINGS = 'Scorecard settings';

async function checked(book = publishedBook()) {
  const pane = await openPane(book);
  await pane.store.actions.check();
  return { ...pane, book, actions: pane.store.actions };
}
const rules = (book: ReturnType<typeof publishedBook>) => {
  const sheet = book.find(SETTINGS);
  return [11, 12].map((row) => [9, 10].map((column) => sheet?.peek(row, column).value ?? null));
};

test('the report and its columns are remembered by a previewed plan, and read back by the next session', async () => {
  const { actions, store, book } = await checked();
  actions.chooseTemplate('exceptions');
  actions.chooseColumns(['rag', 'title', 'periods']);
  const before = everything(book);
  await actions.previewRemember();
  expect(everything(book)).toBe(before);
  expect(store.getState().preview?.button).toBe('Make the settings sheet');
  await actions.applyPreview();
  expect(rules(book)).toEqual([
    ['Report', 'Exceptions'],
    ['Columns', 'RAG, Indicator, Periods'],
  ]);
  expect(store.getState().remembered).toEqual({
    template: 'exceptions',
    columns: ['rag', 'title', 'periods'],
  });
  const again = await openPane(book);
  await again.store.actions.chooseSheet('Scorecard');
  expect(again.store.getState().table).toMatchObject({
    template: 'exceptions',
    columns: ['rag', 'title', 'periods'],
  });
});

test('on a settings sheet made before there were such rows they are added under the others', async () => {
  const { actions, store, book } = await checked();
  await actions.previewSettings([]);
  await actions.applyPreview();
  const sheet = book.find(SETTINGS);
  for (const row of [11, 12, 13, 14, 15])
    for (const column of [9, 10, 11]) sheet?.setInput(row, column, '', 'user');
  actions.chooseTemplate('summary');
  await actions.previewRemember();
  expect(store.getState().problem).toBeNull();
  await actions.applyPreview();
  expect(rules(book)[0]).toEqual(['Report', 'Summary']);
  // Something of the author's own where the rows would stand: nothing is written, and why is said.
  for (const column of [9, 10, 11]) sheet?.setInput(12, column, '', 'user');
  sheet?.setInput(12, 10, 'my own note', 'user');
  await actions.check();
  await actions.chooseSheet('Scorecard');
  await actions.previewRemember();
  expect(store.getState().preview).toBeNull();
  expect(store.getState().problem?.code).toBe('settings-no-rule');
});

test('a settings sheet made before the thresholds keeps the usual, stays as it is, and gets a row when one is changed', async () => {
  const { actions, store, book, core } = await checked();
  await actions.previewRefresh();
  await actions.applyPreview();
  const sheet = book.find(SETTINGS);
  const cells = () =>
    [13, 14, 15].map((row) => [9, 10].map((column) => sheet?.peek(row, column).value ?? null));
  expect(cells()).toEqual([
    ['Small count, up to', 5],
    ['Few left out, up to', 6],
    ['Small group, up to', 10],
  ]);
  for (const row of [13, 14, 15]) for (const column of [9, 10, 11]) sheet?.setInput(row, column, '', 'user');
  await actions.check();
  await actions.chooseSheet('Scorecard');
  expect(store.getState().session?.review.rules).toMatchObject({
    numeratorTo: '5',
    complementTo: '6',
    denominatorTo: '10',
  });
  const before = everything(book);
  core.counters.syncs = 0;
  await actions.previewRefresh();
  expect(store.getState().preview).toBeNull();
  expect(core.counters.syncs).toBe(1);
  expect(everything(book)).toBe(before);
  await actions.previewRules({ complementTo: '7' }, []);
  expect(store.getState().problem).toBeNull();
  await actions.applyPreview();
  expect(cells()[0]).toEqual(['Few left out, up to', 7]);
  const again = await openPane(book);
  await again.store.actions.chooseSheet('Scorecard');
  expect(again.store.getState().session?.review.rules).toMatchObject({
    numeratorTo: '5',
    complementTo: '7',
    denominatorTo: '10',
  });
});

/** The claims to look at that nobody has ruled on, in reading order. */
const wrongIn = (checked: CheckedWords | null | undefined): readonly ClaimView[] =>
  (checked?.texts ?? []).flatMap(({ lines }) =>
    lines.flatMap(({ pieces }) =>
      pieces.flatMap(({ claims }) => claims.filter(({ open, decision }) => open && decision === null)),
    ),
  );

test('what authors write is held against the numbers at the next check, and never touched', async () => {
  const { actions, store, book, core } = await checked();
  expect(store.getState().commentary.kept).toMatchObject({ checked: null, gaps: [] });
  await actions.previewPrompts();
  await actions.applyPreview();
  const sheet = book.find('Commentary');
  expect(sheet?.peek(1, 0).value).toBe(4);
  const words = 'Only 134 of 189 reviews (72.9%) were on time.';
  sheet?.setInput(1, 6, words, 'user');
  await actions.chooseSheet('Scorecard');
  const { kept } = store.getState().commentary;
  expect(kept?.says).toBe('Commentary on 1 indicator read for Q3.');
  expect(wrongIn(kept?.checked)).toMatchObject([{ says: 'The text says “72.9%”.', right: '70.9%' }]);
  expect(kept?.checked?.texts).toMatchObject([{ place: { sheet: 'Commentary', address: 'G2' } }]);
  expect(kept?.gaps.map(({ kind, name }) => [kind, name])).toEqual([
    ['missing', '5 · 3 or more placements'],
    ['missing', '6 · Same placement for 2 years'],
    ['missing', '10 · Health checks'],
    ['missing', '13 · Placed more than 20 miles away from home'],
  ]);
  // A text of its own: no request to the host, nothing written.
  const [syncs, before] = [core.counters.syncs, everything(book)];
  await actions.checkText('Dental checks are at 19.5%.', null);
  const pasted = () => wrongIn(store.getState().commentary.pasted?.checked);
  expect(pasted()[0]?.right).toBe('91.5%');
  // What a person says of a claim is kept with its line and figure, in this session alone.
  const key = pasted()[0]?.key ?? '';
  await actions.decideClaim(key, { as: 'dismissed', reason: 'From another source' });
  expect(pasted()).toEqual([]);
  expect(store.getState().commentary.pasted?.checked.counts.map(({ says }) => says)).toContain('1 dismissed');
  await actions.decideClaim(key, null);
  expect(pasted()[0]?.right).toBe('91.5%');
  await actions.decideClaim(key, { as: 'dismissed', reason: 'From another source' });
  await actions.choosePeriod('Q2');
  expect(pasted()[0]?.has).toContain('for Q2');
  expect(store.getState().commentary.kept?.says).toBe('No commentary has been written for this quarter yet.');
  expect(everything(book)).toBe(before);
  expect(core.counters.syncs).toBe(syncs);
  expect(sheet?.peek(1, 6).value).toBe(words);
});
