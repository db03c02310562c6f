/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { renderPane } from '../../../fixtures/renderPane';
import { NO_SCORECARD, START_STATE } from '../../../fixtures/session';

test('no scorecard found: what is missing, which headings are there, and the way out', async () => {
  await renderPane({ ...START_STATE, problem: NO_SCORECARD });
  const main = within(screen.getByRole('main'));
  expect(main.getByText(NO_SCORECARD.says)).toBeVisible();
  expect(main.getByText('Add what is missing, then choose Check.')).toBeVisible();
  expect(main.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
    'a quarter (Q1 to Q4)',
    'Ref No',
    'Indicator Description',
  ]);
  expect(screen.getByRole('button', { name: 'Check this sheet' })).toBeEnabled();
});

test('a problem is told to screen readers at once, with the way out', async () => {
  await renderPane({ ...START_STATE, problem: NO_SCORECARD });
  expect(screen.getByRole('alert')).toHaveTextContent(`${NO_SCORECARD.says} ${NO_SCORECARD.wayOut}`);
});

test('several scorecards: each is a button', async () => {
  const { store, user } = await renderPane({
    ...START_STATE,
    problem: { ...NO_SCORECARD, found: [], missing: [], choices: ['2021-22', '2022-23'] },
  });
  await user.click(screen.getByRole('button', { name: '2022-23' }));
  expect(store.asked).toEqual([['chooseSheet', '2022-23']]);
});

test('tables without a scorecard: they are named, and drawn for the report of them', async () => {
  const { store, user } = await renderPane({
    ...START_STATE,
    problem: { ...NO_SCORECARD, tables: ['Gender', 'Placements'] },
  });
  expect(
    within(screen.getByRole('main')).getByText(
      'The workbook has 2 tables that a report can have without one: “Gender” and “Placements”.',
    ),
  ).toBeVisible();
  expect(await screen.findByRole('heading', { name: 'Report of the tables' })).toBeVisible();
  expect(store.asked).toEqual([['drawTables', []]]);
  // Tables alone are no mistake: why there is no scorecard is told to whoever expected one.
  expect(screen.queryByText(NO_SCORECARD.wayOut)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'If this should be a scorecard' }));
  expect(screen.getByText(NO_SCORECARD.wayOut)).toBeVisible();
});

test('a problem after a check can be tried again or put away', async () => {
  const { store, user } = await renderPane({ problem: NO_SCORECARD });
  await user.click(screen.getByRole('button', { name: 'Check again' }));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(store.asked).toEqual([['check'], ['dismissProblem']]);
});

test('someone changed the sheet: it is said, and one click from being right', async () => {
  const { store, user } = await renderPane({ stale: true });
  expect(
    within(screen.getByRole('main')).getByText('Someone changed this sheet since it was checked.'),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Check again' }));
  expect(store.asked).toEqual([['check']]);
});

test('what was done is said once, and can be put away', async () => {
  const { store, user } = await renderPane({
    notice: { kind: 'done', says: 'Refreshed: 11 cells changed.' },
  });
  expect(within(screen.getByRole('main')).getByText('Refreshed: 11 cells changed.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(store.asked).toEqual([['dismissNotice']]);
});

test('a problem comes alone: the notice and the stale mark wait', async () => {
  await renderPane({
    problem: NO_SCORECARD,
    stale: true,
    notice: { kind: 'nothing', says: 'Nothing to change.' },
  });
  const main = within(screen.getByRole('main'));
  expect(main.queryByText('Nothing to change.')).not.toBeInTheDocument();
  expect(main.queryByText('Someone changed this sheet since it was checked.')).not.toBeInTheDocument();
});

test('the way back stays in reach once its notice is gone, and says what it gives back and when', async () => {
  const restore = { title: 'Refresh 34 cells on “Scorecard”', cells: 34 };
  const notice = { kind: 'done', says: 'Refreshed: 34 cells changed.', wrote: true } as const;
  const { store, user, become } = await renderPane({
    restore,
    writtenAt: new Date(2026, 10, 22, 9, 5),
    notice,
  });
  expect(screen.getAllByRole('button', { name: 'Restore' })).toHaveLength(1);
  expect(screen.queryByRole('region', { name: 'Last change' })).toBeNull();
  become({ notice: null });
  const line = screen.getByRole('region', { name: 'Last change' });
  expect(line.textContent).toContain('Written at 09:05: Refresh 34 cells on “Scorecard”.');
  await user.click(within(line).getByRole('button', { name: 'Restore' }));
  expect(store.asked).toContainEqual(['restore']);
  become({ restore: null, writtenAt: null });
  expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
});

test.each([
  ['said that nothing is to be changed', { kind: 'nothing', says: 'Nothing to change.' }],
  ['made a document', { kind: 'done', says: 'The Word document is in your downloads.' }],
  ['copied', { kind: 'done', says: 'Copied. Paste it into Word.' }],
  ['planned anew over a preview', { kind: 'partial', says: 'Changed since this was shown.' }],
] as const)('beside what %s no way back is offered; it stays where it was', async (_, notice) => {
  const restore = { title: 'Refresh 34 cells on “Scorecard”', cells: 34 };
  await renderPane({ restore, writtenAt: new Date(2026, 10, 22, 9, 5), notice });
  const [button, ...more] = screen.getAllByRole('button', { name: 'Restore' });
  expect(more).toEqual([]);
  expect(screen.getByRole('region', { name: 'Last change' })).toContainElement(button ?? null);
});

test('that Ctrl+C is to be pressed is gone once it was', async () => {
  const notice = { kind: 'manual-copy', says: 'It is selected now: press Ctrl+C, then paste.' } as const;
  const { store } = await renderPane({ notice });
  document.dispatchEvent(new Event('copy'));
  expect(store.asked).toEqual([['dismissNotice']]);
});

test('no scorecard: the person is asked to select the headings, then they are read', async () => {
  const { store, user, become } = await renderPane({
    ...START_STATE,
    problem: { ...NO_SCORECARD, code: 'headings-missing' },
  });
  const asks =
    'In the sheet, select the row of headings, or its cells from the first to the last. Then choose Use this row.';
  expect(screen.queryByText(asks)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Show me the headings' }));
  expect(screen.getByText(asks)).toBeVisible();
  expect(store.asked).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Use this row' }));
  expect(store.asked).toEqual([['previewHeadings']]);
  // Pointed at a row that will not do: the next one can be used at once.
  become({ problem: null });
  become({ problem: { ...NO_SCORECARD, code: 'pointed-amiss' } });
  expect(screen.getByRole('button', { name: 'Use this row' })).toBeVisible();
});
