/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { renderPane } from '../../../fixtures/renderPane';
import { NO_SCORECARD, REFRESH_PREVIEW } from '../../../fixtures/session';

const open = () => renderPane({ preview: REFRESH_PREVIEW });

test('every change is listed under its sheet, before and after', async () => {
  await open();
  expect(screen.getByRole('heading', { name: 'Scorecard · 2 changes' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Scorecard settings · 2 changes' })).toBeVisible();
  const line = screen.getByText('9 · Dental checks · Q2').closest('li');
  expect(line).toHaveTextContent('89.9 (94/109)');
  expect(line).toHaveTextContent('86.2 (94/109)');
  expect(screen.getByText('new sheet')).toBeVisible();
  expect(screen.queryByText('empty')).not.toBeInTheDocument(); // what a new sheet held is no news
});

test('its button applies, Cancel and Escape do not', async () => {
  const { store, user } = await open();
  await user.click(screen.getByRole('button', { name: 'Refresh 3 cells' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.keyboard('{Escape}');
  expect(store.asked).toEqual([['applyPreview'], ['cancelPreview'], ['cancelPreview']]);
});

test('the rest of the pane is out of reach meanwhile', async () => {
  await open();
  expect(screen.queryByRole('tab')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Check' })).not.toBeInTheDocument();
});

test('an address goes to its cell; one on a sheet yet to be made does not', async () => {
  const { store, user } = await open();
  await user.click(screen.getByRole('button', { name: 'J10' }));
  expect(store.asked).toEqual([['select', 'Scorecard', 'J10']]);
  expect(screen.queryByRole('button', { name: 'A2' })).not.toBeInTheDocument();
});

test('while it is being written nothing can be pressed twice', async () => {
  const { store, user, become } = await open();
  become({ working: { job: 'apply', says: 'Writing…' } });
  await user.click(screen.getByRole('button', { name: 'Refresh 3 cells' }));
  await user.keyboard('{Escape}');
  expect(store.asked).toEqual([]);
});

test('a problem is said above the changes, which stay', async () => {
  await renderPane({ preview: REFRESH_PREVIEW, problem: { ...NO_SCORECARD, found: [], missing: [] } });
  const shown = within(screen.getByRole('main', { name: 'Refresh 3 cells on Scorecard' }));
  expect(shown.getByText(NO_SCORECARD.wayOut)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Refresh 3 cells' })).toBeEnabled();
});

test('a long list shows the first 60, and the rest on request', async () => {
  const lines = Array.from({ length: 61 }, (_, row) => ({
    sheet: 'Scorecard table',
    address: `A${row + 1}`,
    label: '',
    before: '',
    after: 'x',
    what: 'value' as const,
  }));
  const { user } = await renderPane({ preview: { ...REFRESH_PREVIEW, lines } });
  const changes = within(screen.getByRole('region', { name: 'Changes' }));
  expect(changes.getAllByRole('listitem')).toHaveLength(60);
  await user.click(changes.getByRole('button', { name: 'Show all 61' }));
  expect(changes.getAllByRole('listitem')).toHaveLength(61);
});

test('an indicator is one line with its status before and after; its cells open', async () => {
  const status = {
    sheet: 'Scorecard',
    address: 'L6',
    label: '5 · 3 or more placements · RAG',
    before: 'Green',
    after: 'Red',
    what: 'value' as const,
  };
  const figure = {
    ...status,
    address: 'K6',
    label: '5 · 3 or more placements · Q3',
    before: '8.2',
    after: '8.3',
  };
  const group = {
    name: '5 · 3 or more placements',
    status: { from: { word: 'Green', rag: 'green' as const }, to: { word: 'Red', rag: 'red' as const } },
    variance: '+11.1%',
    plain: [figure],
    lines: [figure, status],
  };
  const grouped = { groups: [group], rest: [] };
  const { store, user } = await renderPane({
    preview: { ...REFRESH_PREVIEW, says: '1 status, 1 figure', grouped },
  });
  expect(screen.getByText('1 status, 1 figure')).toBeVisible();
  const changes = within(screen.getByRole('region', { name: 'Changes' }));
  const line = changes.getByText('5 · 3 or more placements').closest('li');
  expect(line).toHaveTextContent('5 · 3 or more placementsGreenRed+11.1%2 cells8.28.3');
  await user.click(screen.getByRole('button', { name: '2 cells' }));
  await user.click(screen.getByRole('button', { name: 'L6' }));
  expect(store.asked).toEqual([['select', 'Scorecard', 'L6']]);
});

test('where a sentence tells it, the rows on a sheet of ours are folded away', async () => {
  const { user } = await renderPane({
    preview: { ...REFRESH_PREVIEW, job: 'settings', says: '14 directions kept', folds: true },
  });
  expect(screen.getByText('14 directions kept')).toBeVisible();
  expect(screen.queryByText(/Number of current CLA at end of quarter/)).not.toBeInTheDocument();
  // What changes on the scorecard itself is always in sight.
  expect(screen.getByText('86.2 (94/109)')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(screen.getByText(/Number of current CLA at end of quarter/)).toBeVisible();
});
