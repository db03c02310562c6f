/** @jest-environment jsdom */
import { startRealOffice } from '../setup/realOffice';
import { publishedBook } from './scorecardBook';

const lastRefresh = (book: ReturnType<typeof publishedBook>) => {
  const sheet = book.find('Scorecard settings');
  return sheet ? String(sheet.peek(1, 10).value) : null;
};

const first = publishedBook();

/** In the page's own order: its script ahead of the library, which is asked for the command as soon as it listens. */
beforeAll(async () => {
  await import('../../src/commands/commands');
  const { runCommand } = await startRealOffice(first);
  await runCommand('refreshScorecard');
});

test('a command that comes as soon as the library listens is not lost', () => {
  expect(lastRefresh(first)).toBe('Scorecard, Q3: 4 red, 1 amber, 4 green, 5 not rated. 34 cells changed.');
});

test('a command the page has no function for is told, not lost', async () => {
  const { runCommand } = await startRealOffice(publishedBook());
  await expect(runCommand('refreshEverything')).rejects.toThrow(
    'The add-in’s page of commands has no function refreshEverything.',
  );
});

test('the ribbon’s Refresh writes in two syncs and ends the command', async () => {
  const book = publishedBook();
  const { core, runCommand } = await startRealOffice(book);
  await runCommand('refreshScorecard');
  expect(core.counters.syncs).toBe(2);
  expect(book.active.peek(4, 11).value).toBe('Red');
  expect(lastRefresh(book)).toBe('Scorecard, Q3: 4 red, 1 amber, 4 green, 5 not rated. 34 cells changed.');
});

test('pressed again it writes nothing', async () => {
  const book = publishedBook();
  const { core, runCommand } = await startRealOffice(book);
  await runCommand('refreshScorecard');
  core.counters.syncs = 0;
  await runCommand('refreshScorecard');
  expect(core.counters.syncs).toBe(1);
});

test('it ends the command when Excel refuses, and leaves its sentence where it can', async () => {
  const book = publishedBook();
  const { core, runCommand } = await startRealOffice(book);
  core.faults.editMode = true;
  await runCommand('refreshScorecard');
  expect(lastRefresh(book)).toBeNull();
  core.faults.editMode = false;
  await runCommand('refreshScorecard');
  book.active.setInput(4, 10, '96 (182/189)', 'user');
  book.active.setProtection({ on: true, password: null, options: {} }, 'user');
  await runCommand('refreshScorecard');
  expect(lastRefresh(book)).toMatch(
    /^Not refreshed\. The sheet “Scorecard” is protected, and L5, M5, K5 are locked\./,
  );
});

test('a sheet without a scorecard is left alone', async () => {
  const book = publishedBook();
  const { core, runCommand } = await startRealOffice(book);
  book.active.clear({ row: 0, column: 0, rows: 15, columns: 11 }, 'all', 'user');
  await runCommand('refreshScorecard');
  expect(core.counters.syncs).toBe(1);
  expect(book.sheets).toHaveLength(1);
});

test.each([
  ['a workbook for reading only', { readOnly: true }],
  ['requests that are too large', { payloadLimitBytes: 10 }],
  ['a batch that breaks off', { failAfterActions: 3 }],
])('it ends the command on %s', async (_what, faults) => {
  const book = publishedBook();
  const { core, runCommand } = await startRealOffice(book);
  Object.assign(core.faults, faults);
  await runCommand('refreshScorecard');
  expect(book.sheets).toHaveLength(1);
  expect(book.active.peek(4, 11).value).toBeNull();
});

test('it ends the command when someone changes a cell in that instant', async () => {
  const book = publishedBook();
  const { core, runCommand } = await startRealOffice(book);
  core.faults.beforeNextWrite = () => book.active.setInput(4, 11, 'mine', 'coauthor');
  await runCommand('refreshScorecard');
  expect(book.active.peek(4, 11).value).toBe('mine');
});
