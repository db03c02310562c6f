/** @jest-environment jsdom */
import { Workbook } from '../../src/workbench/model/workbook';
import { openPane, type PaneOnOffice } from './pane';

/** Counts that run on from April, none with a reference, and a target that does not say what it is of. */
const ROWS: readonly (readonly string[])[] = [
  ['Indicator', 'Good is', 'Target', 'Q1 2025/26', 'Q2 2025/26', 'Q3 2025/26'],
  ['Children adopted, year to date', 'High', '40', '10', '20', '30'],
  ['Foster homes approved, year to date', 'High', '24', '5', '11', '17'],
  ['% of reviews held on time', 'High', '90%', '91.0%', '92.0%', '93.0%'],
  ['% of children seen in five days', 'High', '80%', '81.0%', '82.0%', '83.0%'],
];

function counts(): Workbook {
  const book = new Workbook('counts.xlsx', 'Counts');
  ROWS.forEach((row, at) => row.forEach((text, column) => book.active.setInput(at, column, text, 'user')));
  book.clearHistory();
  return book;
}

const statuses = ({ store }: PaneOnOffice) =>
  store
    .getState()
    .session?.cards.map(({ statusWord, basis }) => [statusWord, basis?.asked ?? null, basis?.chosen ?? null]);

const apply = async ({ store }: PaneOnOffice): Promise<void> => {
  expect(store.getState()).toMatchObject({ problem: null });
  await store.actions.applyPreview();
  expect(store.getState()).toMatchObject({ problem: null, notice: { kind: 'done' } });
  await store.actions.check();
};

const answer = (title: string, targetBasis: 'year' | 'to-date' | null) => ({
  ref: '',
  title,
  direction: 'higher' as const,
  accumulation: 'year-to-date' as const,
  targetBasis,
});

test('asked what targets are of, kept on the settings sheet, changed there, and the statuses follow', async () => {
  const book = counts();
  const pane = await openPane(book);
  const { actions } = pane.store;
  await actions.check();
  expect(statuses(pane)).toEqual([
    ['Not rated', true, null],
    ['Not rated', true, null],
    ['Green', null, null],
    ['Green', null, null],
  ]);
  // One click keeps a column's role and both answers: two tables are made side by side.
  await actions.previewReading(
    [{ heading: 'Good is', role: 'polarity', period: null }],
    [
      answer('Children adopted, year to date', 'to-date'),
      answer('Foster homes approved, year to date', 'year'),
    ],
  );
  await apply(pane);
  // 30 of 40 is 25% off; 24 is the year's, and 17 has not reached it.
  expect(statuses(pane)).toEqual([
    ['Red', false, 'to-date'],
    ['Not rated', false, 'year'],
    ['Green', null, null],
    ['Green', null, null],
  ]);
  const settings = book.find('Scorecard settings');
  const tables = settings?.tables.map(({ name }) => name);
  expect(tables).toEqual(expect.arrayContaining(['ScorecardColumns', 'ScorecardTargets']));
  // The percentages' directions were not touched: without references titles tell the indicators apart.
  const kept = pane.store.getState().session?.settings.indicators;
  expect(kept?.map(({ accumulation }) => accumulation)).toEqual([
    'year-to-date',
    'year-to-date',
    'snapshot',
    'snapshot',
  ]);
  // By the straight line three quarters of 24 is 18: 17 is 5.6% off, red.
  await actions.previewRules({ straightLine: 'yes' }, []);
  await apply(pane);
  expect(statuses(pane)?.[1]).toEqual(['Red', false, 'year']);
  // Taken back: as the sheet says, which is nothing.
  await actions.previewSettings([answer('Children adopted, year to date', null)]);
  await apply(pane);
  expect(statuses(pane)?.[0]).toEqual(['Not rated', true, null]);
});

test('a settings sheet without the table gets it when the first basis is said, and undo takes it away', async () => {
  const book = counts();
  const pane = await openPane(book);
  const { actions } = pane.store;
  await actions.check();
  await actions.previewSettings([]);
  await apply(pane);
  const names = () => book.find('Scorecard settings')?.tables.map(({ name }) => name);
  expect(names()).not.toContain('ScorecardTargets');
  await actions.previewSettings([answer('Foster homes approved, year to date', 'to-date')]);
  await apply(pane);
  expect(names()).toContain('ScorecardTargets');
  // 17 of 24 is 29% off.
  expect(statuses(pane)?.[1]).toEqual(['Red', false, 'to-date']);
});
