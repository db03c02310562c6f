/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { renderPane } from '../../../fixtures/renderPane';

async function openIndicators() {
  const view = await renderPane();
  await view.user.click(screen.getByRole('tab', { name: 'Indicators' }));
  return view;
}

function card(name: string) {
  const item = screen.getByRole('heading', { name }).closest('li');
  if (item === null) throw new Error(`No card is named "${name}".`);
  return within(item);
}

test('a card says name, status, value with cases, target and why', async () => {
  await openIndicators();
  const reviews = card('4 · Timeliness of reviews');
  expect(reviews.getByText('Red')).toBeVisible();
  expect(reviews.getByText('70.9% (134 of 189)')).toBeVisible();
  expect(reviews.getByText('Target 95% or more')).toBeVisible();
  expect(
    reviews.getByText('70.9% is 24.1 points under 95%: 46 more reviews would have met it.'),
  ).toBeVisible();
});

test('the name goes to the judged cell', async () => {
  const { store, user } = await openIndicators();
  await user.click(screen.getByRole('button', { name: '4 · Timeliness of reviews' }));
  expect(store.asked).toEqual([['select', 'Scorecard', 'K5']]);
});

test('the trend has words for those who do not see it', async () => {
  await openIndicators();
  expect(screen.getByRole('img', { name: 'Trend: 3 or more placements' })).toHaveAccessibleDescription(
    '1.1, 2.1 and 8.3 this year against limits of 2.5, 5 and 7.5.',
  );
});

test('the judged quarter has a picture and words of its own, where there is something to set it against', async () => {
  await openIndicators();
  const reviews = card('4 · Timeliness of reviews');
  expect(
    reviews.getByRole('img', { name: 'This quarter: Timeliness of reviews' }),
  ).toHaveAccessibleDescription('Q3 70.9% (134 of 189).');
  // No target and no averages: a bar alone says nothing.
  expect(card('1 · Current CLA').queryByRole('img', { name: /This quarter/ })).toBeNull();
});

test('averages stand in words with their figures, and those of whole years beside part of one say so', async () => {
  await openIndicators();
  const averages = card('6 · Same placement for 2 years').getByRole('list', { name: 'Averages' });
  expect(averages).toHaveTextContent('▼ Statistical neighbours 2020-21: 69.5◆ England 2020-21: 70');
  expect(card('5 · 3 or more placements').queryByRole('list', { name: 'Averages' })).toBeNull();
  expect(
    card('5 · 3 or more placements').getByText('Statistical neighbours 2020-21: 10; England 2020-21: 9'),
  ).toBeVisible();
});

test('worst first, or the order of the sheet', async () => {
  const { user } = await openIndicators();
  const first = () => screen.getAllByRole('heading', { level: 2 })[0];
  expect(first()).toHaveTextContent('4 · Timeliness of reviews');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'Sheet order');
  expect(first()).toHaveTextContent('1 · Current CLA');
});

test('a mark is explained on hover, and in place when pressed', async () => {
  const { user } = await openIndicators();
  const says = 'With one child more it would be green.';
  const mark = card('10 · Health checks').getByRole('button', { name: 'Fragile' });
  await user.hover(mark);
  expect(await screen.findByRole('tooltip')).toHaveTextContent(says);
  await user.click(mark);
  expect(mark).toHaveAttribute('aria-expanded', 'true');
  expect(card('10 · Health checks').getByText(says)).toBeVisible();
});
