/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import type { Workbook } from '../../src/workbench/model/workbook';
import { startRealOffice } from '../setup/realOffice';
import { bookState } from './bookState';
import { publishedBook } from './scorecardBook';

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);

/** Contents of the scorecard and the fills of its quarters: what a Refresh must not leave half-done. */
const scorecard = (book: Workbook): unknown[] =>
  Array.from({ length: 16 }, (_, row) =>
    Array.from({ length: 14 }, (_, column) => {
      const { value, formula, format } = book.find('Scorecard')?.peek(row, column) ?? {};
      return [value, formula, column < 11 ? format?.fill : null];
    }),
  );

/** Breaks the writing batch off after so many actions, once. */
async function breakOff(book: Workbook, actions: number) {
  const office = await startRealOffice(book);
  const { core } = office;
  const answer = core.handle.bind(core);
  let broken = false;
  core.handle = async (body) => {
    const writes = body.includes('SuspendScreenUpdating');
    core.faults.failAfterActions = writes && !broken ? actions : null;
    if (writes) broken = true;
    return answer(body);
  };
  return office;
}

test.each([4, 12, 20, 30, 45, 80, 110, 150, 200])(
  'broken off after %i actions, nothing is half-written',
  async (actions) => {
    const book = publishedBook();
    await breakOff(book, actions);
    const before = scorecard(book);
    const outcome = await refreshFromRibbon(createExcelPort(), NOON);
    expect(outcome).toMatchObject({ kind: 'failed', problem: { code: 'host-failed' } });
    expect(scorecard(book)).toEqual(before);
    expect(await refreshFromRibbon(createExcelPort(), NOON)).toMatchObject({ kind: 'refreshed' });
  },
);

test('broken off late, where columns and letters have their look already, that is said', async () => {
  const said = new Map<string, number>();
  for (let actions = 20; actions <= 260; actions += 20) {
    const book = publishedBook();
    await breakOff(book, actions);
    const before = bookState(book);
    const outcome = await refreshFromRibbon(createExcelPort(), NOON);
    const says = outcome.kind === 'failed' ? outcome.problem.says : outcome.kind;
    const end = /[^.]*\.$/.exec(says)?.[0].trim() ?? says;
    said.set(end, (said.get(end) ?? 0) + 1);
    if (end === 'Nothing was changed.') expect([actions, bookState(book)]).toEqual([actions, before]);
  }
  expect([...said.keys()].sort()).toEqual([
    'No cell was changed, but widths and formats of cells may have been.',
    'Nothing was changed.',
  ]);
});

test('what a person writes before the taking back stays', async () => {
  const book = publishedBook();
  const { core } = await breakOff(book, 150);
  const answer = core.handle.bind(core);
  let writes = 0;
  core.handle = async (body) => {
    if (body.includes('SuspendScreenUpdating') && ++writes === 2)
      book.active.setInput(8, 11, 'mine', 'coauthor');
    return answer(body);
  };
  await refreshFromRibbon(createExcelPort(), NOON);
  const column = Array.from({ length: 15 }, (_, row) => book.active.peek(row, 11).value);
  expect(column.filter((value) => value !== null)).toEqual(['mine']);
});

test.each([
  // After 4 actions the first batch has written no cell yet; after 150 it has written most.
  [4, 'host-failed'],
  [150, 'partly-written'],
])('when the taking back fails as well, what stands is told: %i actions', async (actions, code) => {
  const book = publishedBook();
  const { core } = await startRealOffice(book);
  const answer = core.handle.bind(core);
  core.handle = async (body) => {
    core.faults.failAfterActions = body.includes('SuspendScreenUpdating') ? actions : null;
    if (core.faults.failAfterActions !== null) actions = 2;
    return answer(body);
  };
  const before = scorecard(book);
  const outcome = await refreshFromRibbon(createExcelPort(), NOON);
  expect(outcome).toMatchObject({ kind: 'failed', problem: { code } });
  const after = scorecard(book);
  if (code === 'host-failed') expect(after).toEqual(before);
  else expect(after).not.toEqual(before);
});

test('an answer too large comes after the writing: what was written is taken back before that is said', async () => {
  const book = publishedBook();
  const { core } = await startRealOffice(book);
  const answer = core.handle.bind(core);
  let writes = 0;
  core.handle = async (body) => {
    const given = await answer(body);
    if (!body.includes('SuspendScreenUpdating') || ++writes > 1) return given;
    const Code = 'ResponsePayloadSizeLimitExceeded';
    const Error = { Code, Message: '', ActionIndex: 0, Location: '', HttpStatusCode: 413 };
    return JSON.stringify({ Results: [], Error });
  };
  const before = scorecard(book);
  const outcome = await refreshFromRibbon(createExcelPort(), NOON);
  expect(outcome).toMatchObject({ kind: 'failed', problem: { code: 'too-large' } });
  expect(scorecard(book)).toEqual(before);
});
