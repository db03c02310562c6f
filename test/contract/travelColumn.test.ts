/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { Workbook } from '../../src/workbench/model/workbook';
import { gridOf } from '../fixtures/published';
import { bookState } from './bookState';
import { openPane } from './pane';
import { fillSheet, publishedBook } from './scorecardBook';

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);

async function open(book: Workbook) {
  const pane = await openPane(book);
  const { actions, getState } = pane.store;
  await actions.check();
  const agree = async (asking: Promise<void>): Promise<void> => {
    await asking;
    expect(getState().problem).toBeNull();
    await actions.applyPreview();
    expect(getState().problem).toBeNull();
  };
  return { ...pane, actions, getState, agree };
}

const column = (book: Workbook, at: number, from: number, to: number, name = 'Scorecard') =>
  Array.from(
    { length: to - from + 1 },
    (_, row) => (book.find(name) ?? book.active).peek(from + row, at).value,
  );

test('on request: one plan, a column beside RAG and Variance, kept as a choice; the second time there is nothing', async () => {
  const book = publishedBook();
  const before = bookState(book);
  const { actions, getState, agree } = await open(book);
  await actions.previewRefresh();
  // Nobody asked.
  expect(getState().preview?.says).toContain('2 new columns');
  await actions.previewTravelColumn();
  expect(getState().preview?.says).toContain('3 new columns');
  expect(getState().preview?.lines.map(({ label }) => label)).toContain('4 · Timeliness of reviews · Travel');
  await actions.applyPreview();
  expect([11, 12, 13].map((at) => book.active.peek(0, at).value)).toEqual(['RAG', 'Variance', 'Travel']);
  // 134 of 189 after 157 of 181: 157/181 × 189 would be 163.9. What counts from April has no Q3 before.
  expect(column(book, 13, 1, 5)).toEqual([
    'no clear change: 1 more',
    'no clear change: 6 less',
    'no clear change: 0.2 more',
    '↓ worse: about 30 fewer cases',
    'not compared',
  ]);
  const settings = book.find('Scorecard settings');
  const rule = settings?.tables.find(({ name }) => name === 'ScorecardPolicy');
  const kept = Array.from({ length: rule?.area.rows ?? 0 }, (_, at) =>
    [0, 1].map((next) => settings?.peek((rule?.area.row ?? 0) + at, (rule?.area.column ?? 0) + next).value),
  );
  expect(kept).toContainEqual(['Travel goes into', 'A column of ours']);
  await actions.previewTravelColumn();
  expect(getState().notice).toMatchObject({
    kind: 'nothing',
    says: 'Nothing to write: the column of travel says the same already.',
  });
  // It is no column of the sheet that was read, and everything goes again.
  expect(getState().session?.scorecard.range).toBe('A1:K15');
  expect(getState().session?.cards[3]?.travel).toEqual({ arrow: 'down', word: 'Worsened' });
  await agree(actions.previewRemoval());
  expect(bookState(book)).toEqual(before);
});

test('the ribbon’s Refresh keeps it up to date; a word that someone typed there is named and left', async () => {
  const book = publishedBook();
  const { actions, getState, agree } = await open(book);
  await agree(actions.previewTravelColumn());
  book.active.setInput(4, 10, '86.8 (164/189)', 'user');
  expect((await refreshFromRibbon(createExcelPort(), NOON)).kind).toBe('refreshed');
  expect(book.active.peek(4, 13).value).toBe('→ no change');
  expect((await refreshFromRibbon(createExcelPort(), NOON)).kind).toBe('nothing');
  book.active.setInput(4, 13, 'Ask Sam', 'user');
  await actions.previewRefresh();
  expect(getState().problem?.says).toContain('N5');
  expect(book.active.peek(4, 13).value).toBe('Ask Sam');
});

const sheetOf = (rows: string): Workbook => {
  const book = new Workbook('Book.xlsx', 'Scorecard');
  fillSheet(book.active, gridOf(rows));
  return book;
};

test('a sheet with a column of travel gets none, and is told; one with its own statuses gets it alone', async () => {
  const told = await open(
    sheetOf('Ref\tIndicator\tTarget\tQ1\tQ2\tDirection of travel\n1\tReviews on time\t95%\t90\t80\tDown'),
  );
  await told.actions.previewTravelColumn();
  expect(told.getState().notice?.says).toBe(
    'Nothing was added: your column F says how the figures moved. The cards and the report say it as well.',
  );
  const book = sheetOf(
    'Ref\tIndicator\tTarget\tQ1\tQ2\tStatus\n1\tReviews on time\t95%\t95.0 (190/200)\t80.0 (160/200)\tR\n2\tVisits on time\t90%\t90\t96\tG\n3\tPlans on time\t90%\t91\t92\tG',
  );
  const alone = await open(book);
  await alone.agree(alone.actions.previewTravelColumn());
  expect([5, 6, 7].map((at) => book.active.peek(0, at).value)).toEqual(['Status', 'Travel', null]);
  expect(column(book, 6, 1, 3)).toEqual([
    '↓ worse: 30 fewer cases',
    '↑ better: 6 points more',
    'no clear change: 1 point more',
  ]);
  await alone.agree(alone.actions.previewRemoval());
  expect(column(book, 6, 0, 3)).toEqual([null, null, null, null]);
});

test('what counts from April is since the same quarter of last year’s sheet, from the pane and from the ribbon', async () => {
  const heads = (year: string) => `Ref\tIndicator\tTarget ${year}\tQ1 ${year}\tQ2 ${year}`;
  const target = 'Q1 - 10% Q2 - 20% Q3 - 30% Q4 - 40%';
  const book = sheetOf(
    `${heads('2022-23')}\n1\tReviews held so far\t${target}\t10.0 (20/200)\t30.0 (60/200)`,
  );
  const before = book.addSheet('Last year');
  fillSheet(
    before,
    gridOf(`${heads('2021-22')}\n1\tReviews held so far\t${target}\t10.0 (20/200)\t15.0 (30/200)`),
  );
  const { agree, actions } = await open(book);
  await agree(actions.previewTravelColumn());
  // 60 of 200 after 30 of 200.
  const says = '↑ better since Q2 2021-22: 30 more cases';
  expect(column(book, 7, 1, 1)).toEqual([says]);
  expect((await refreshFromRibbon(createExcelPort(), NOON)).kind).toBe('nothing');
});
