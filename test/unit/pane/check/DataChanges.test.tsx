/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { ComposedView } from '../../../../src/app/state/state';
import { renderPane } from '../../../fixtures/renderPane';
import { SESSION } from '../../../fixtures/session';

const COMPOSED: readonly ComposedView[] = [
  {
    key: 'data|Scorecard!K6',
    sheet: 'Scorecard',
    address: 'K6',
    where: 'K6 · 3 or more placements · Q3',
    before: '8.3 (16/192)',
    after: '8.9 (17/192)',
    source: 'Data!C3',
  },
];
const NOTE = {
  says: 'Data!C6 and Data!C7 give Q2 of indicator 13 different numbers.',
  sheet: 'Data',
  address: 'C6',
};
const region = () => within(screen.getByRole('region', { name: 'From the data' }));

test('without a table of data there is nothing of it', async () => {
  await renderPane();
  expect(screen.queryByRole('region', { name: 'From the data' })).toBeNull();
});

test('each cell before and after, ticked, and where it comes from; it can be left out', async () => {
  const { store, user } = await renderPane({
    session: { ...SESSION, composed: COMPOSED },
    fromData: new Set(['data|Scorecard!K6']),
  });
  const box = region().getByRole('checkbox', { name: 'K6 · 3 or more placements · Q3' });
  expect(box).toBeChecked();
  expect(region().getByText('8.3 (16/192)')).toBeVisible();
  expect(region().getByText('8.9 (17/192)')).toBeVisible();
  expect(region().getByText(/From Data!C3/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Refresh 11 cells, 1 from data…' })).toBeVisible();
  await user.click(box);
  await user.click(region().getByRole('button', { name: 'Show K6 · 3 or more placements · Q3' }));
  expect(store.asked).toEqual([
    ['tick', 'data|Scorecard!K6', false],
    ['select', 'Scorecard', 'K6'],
  ]);
});

test('what was not taken is said, with the way to its cell', async () => {
  const { store, user } = await renderPane({ session: { ...SESSION, dataNotes: [NOTE] } });
  expect(region().getByText(NOTE.says, { exact: false })).toBeVisible();
  await user.click(region().getByRole('button', { name: 'Show Data C6' }));
  expect(store.asked).toEqual([['select', 'Data', 'C6']]);
});
