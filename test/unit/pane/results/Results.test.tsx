/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { renderPane } from '../../../fixtures/renderPane';

const count = (name: string) => screen.getByRole('button', { name });
const cardNames = () => screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);

test('what is judged can be changed in place', async () => {
  const { store, user } = await renderPane();
  await user.click(screen.getByRole('combobox', { name: 'Sheet' }));
  await user.click(screen.getByRole('option', { name: 'Scorecard 2021-22' }));
  await user.click(screen.getByRole('combobox', { name: 'Quarter' }));
  await user.click(screen.getByRole('option', { name: 'Q2 2022-23' }));
  expect(store.asked).toEqual([
    ['chooseSheet', 'Scorecard 2021-22'],
    ['choosePeriod', 'Q2'],
  ]);
});

test('choosing what is judged already asks for nothing', async () => {
  const { store, user } = await renderPane();
  await user.click(screen.getByRole('combobox', { name: 'Quarter' }));
  await user.click(screen.getByRole('option', { name: 'Q3 2022-23' }));
  expect(store.asked).toEqual([]);
});

test('a count shows its indicators alone; pressed again, all of them', async () => {
  const { user } = await renderPane();
  await user.click(count('4 red'));
  expect(count('4 red')).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByText('4 of 14 indicators')).toBeVisible();
  expect(cardNames()).toEqual([
    '4 · Timeliness of reviews',
    '5 · 3 or more placements',
    '6 · Same placement for 2 years',
    '13 · Placed more than 20 miles away from home',
  ]);
  await user.click(count('4 red'));
  expect(screen.getByText('14 indicators')).toBeVisible();
});

test('leaving the indicators lets go of the filter', async () => {
  const { user } = await renderPane();
  await user.click(count('1 amber'));
  await user.click(screen.getByRole('tab', { name: 'Check' }));
  expect(count('1 amber')).toHaveAttribute('aria-pressed', 'false');
});
