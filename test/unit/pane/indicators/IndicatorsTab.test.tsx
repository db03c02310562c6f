/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { renderPane } from '../../../fixtures/renderPane';
import { CARDS } from '../../../fixtures/cards';
import { SESSION } from '../../../fixtures/session';

async function openIndicators() {
  const view = await renderPane();
  await view.user.click(screen.getByRole('tab', { name: 'Indicators' }));
  return view;
}

function row(name: string) {
  const item = screen.getByRole('heading', { name }).closest('li');
  if (item === null) throw new Error(`No indicator is named "${name}".`);
  return within(item);
}

/** The indicator with its card open. */
async function opened({ user }: Awaited<ReturnType<typeof openIndicators>>, name: string) {
  await user.click(screen.getByRole('button', { name }));
  return row(name);
}

test('a row says reference, title, status, value, target and how it moved; no card is built', async () => {
  await openIndicators();
  const reviews = screen.getByRole('heading', { name: '4 · Timeliness of reviews' }).closest('li');
  expect(reviews).toHaveTextContent('4 · Timeliness of reviews70.9%Red · ▼ Worsenedtarget 95%');
  expect(screen.getByRole('button', { name: '4 · Timeliness of reviews' })).toHaveAccessibleDescription(
    'Red · Worsened',
  );
  expect(screen.getByRole('heading', { name: '10 · Health checks' }).closest('li')).toHaveTextContent(
    '10 · Health checks94.9%Ambertarget 95%',
  );
  expect(screen.queryByRole('img')).toBeNull();
});

test('one card is open at a time, by click or Enter, and closes again', async () => {
  const { user } = await openIndicators();
  const [reviews, placements] = ['4 · Timeliness of reviews', '5 · 3 or more placements'].map((name) =>
    screen.getByRole('button', { name }),
  );
  await user.click(reviews as HTMLElement);
  expect(reviews).toHaveAttribute('aria-expanded', 'true');
  (placements as HTMLElement).focus();
  await user.keyboard('{Enter}');
  expect(placements).toHaveAttribute('aria-expanded', 'true');
  expect(reviews).toHaveAttribute('aria-expanded', 'false');
  await user.keyboard('{Enter}');
  expect(placements).toHaveAttribute('aria-expanded', 'false');
});

test('arrows, Home and End move between the rows, of which one is a stop of Tab', async () => {
  const { user } = await openIndicators();
  screen.getByRole('button', { name: '4 · Timeliness of reviews' }).focus();
  const focused = () => document.activeElement?.textContent;
  await user.keyboard('{ArrowDown}');
  expect(focused()).toBe('5 · 3 or more placements');
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(focused()).toBe('4 · Timeliness of reviews');
  await user.keyboard('{End}{ArrowDown}');
  expect(focused()).toMatch(/^1[1-4] · /);
  await user.keyboard('{Home}');
  expect(focused()).toBe('4 · Timeliness of reviews');
  expect(document.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
});

test('of a thousand a hundred are drawn, in under 3,000 nodes, and the rest is turned to', async () => {
  const one = SESSION.cards[3];
  if (!one) throw new Error('no card');
  const cards = Array.from({ length: 1000 }, (_, index) => ({
    ...one,
    ref: String(index + 1),
    address: `K${index + 2}`,
  }));
  const { container, user } = await renderPane({ session: { ...SESSION, cards } });
  await user.click(screen.getByRole('tab', { name: 'Indicators' }));
  expect(document.querySelectorAll('[data-row]')).toHaveLength(100);
  expect(container.querySelectorAll('*').length).toBeLessThan(3000);
  expect(screen.getByText('1 to 100 of 1000')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Next ones' }));
  expect(screen.getByText('101 to 200 of 1000')).toBeVisible();
  expect(screen.getByRole('button', { name: '101 · Timeliness of reviews' })).toBeVisible();
});

test('a card says name, status, value with cases, target and why', async () => {
  const reviews = await opened(await openIndicators(), '4 · Timeliness of reviews');
  expect(reviews.getByText('70.9% (134 of 189)')).toBeVisible();
  expect(reviews.getByText('Target 95% or more')).toBeVisible();
  expect(
    reviews.getByText('70.9% is 24.1 points under 95%: 46 more reviews would have met it.'),
  ).toBeVisible();
});

test('the name goes to the judged cell', async () => {
  const view = await openIndicators();
  const { store, user } = view;
  const reviews = await opened(view, '4 · Timeliness of reviews');
  await user.click(reviews.getByRole('button', { name: 'Timeliness of Reviews of Looked After Children' }));
  expect(store.asked).toEqual([['select', 'Scorecard', 'K5']]);
});

test('the trend has words for those who do not see it', async () => {
  await opened(await openIndicators(), '5 · 3 or more placements');
  expect(screen.getByRole('img', { name: 'Trend: 3 or more placements' })).toHaveAccessibleDescription(
    '1.1, 2.1 and 8.3 this year against limits of 2.5, 5 and 7.5.',
  );
});

test('the judged quarter has a picture and words of its own, where there is something to set it against', async () => {
  const view = await openIndicators();
  const reviews = await opened(view, '4 · Timeliness of reviews');
  expect(
    reviews.getByRole('img', { name: 'This quarter: Timeliness of reviews' }),
  ).toHaveAccessibleDescription('Q3 70.9% (134 of 189).');
  // No target and no averages: a bar alone says nothing.
  expect((await opened(view, '1 · Current CLA')).queryByRole('img', { name: /This quarter/ })).toBeNull();
});

test('averages stand in words with their figures, and those of whole years beside part of one say so', async () => {
  const view = await openIndicators();
  const averages = (await opened(view, '6 · Same placement for 2 years')).getByRole('list', {
    name: 'Averages',
  });
  expect(averages).toHaveTextContent('▼ Statistical neighbours 2020-21: 69.5◆ England 2020-21: 70');
  const placements = await opened(view, '5 · 3 or more placements');
  expect(placements.queryByRole('list', { name: 'Averages' })).toBeNull();
  expect(placements.getByText('Statistical neighbours 2020-21: 10; England 2020-21: 9')).toBeVisible();
});

test('worst first, or the order of the sheet', async () => {
  const { user } = await openIndicators();
  const first = () => screen.getAllByRole('heading', { level: 2 })[0];
  expect(first()).toHaveTextContent('4 · Timeliness of reviews');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'Sheet order');
  expect(first()).toHaveTextContent('1 · Current CLA');
});

test('a mark is explained on hover, and in place when pressed', async () => {
  const view = await openIndicators();
  const { user } = view;
  const health = await opened(view, '10 · Health checks');
  const says = 'With one child more it would be green.';
  const mark = health.getByRole('button', { name: 'Fragile' });
  await user.hover(mark);
  expect(await screen.findByRole('tooltip')).toHaveTextContent(says);
  await user.click(mark);
  expect(mark).toHaveAttribute('aria-expanded', 'true');
  expect(health.getByText(says)).toBeVisible();
});

test('the row that is selected in the sheet is open, and the focus stays where it is', async () => {
  const { become, user } = await renderPane();
  await user.click(screen.getByRole('tab', { name: 'Indicators' }));
  const [five] = CARDS.filter(({ ref }) => ref === '5');
  become({ pointed: { address: five?.address ?? '' } });
  expect(screen.getByRole('button', { name: '5 · 3 or more placements' })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  expect(screen.getByRole('tab', { name: 'Indicators' })).toHaveFocus();
});

test('on another tab it is one line, which opens it', async () => {
  const { become, user } = await renderPane();
  const [five] = CARDS.filter(({ ref }) => ref === '5');
  become({ pointed: { address: five?.address ?? '' } });
  expect(screen.getByRole('tab', { name: 'Check' })).toHaveAttribute('aria-selected', 'true');
  await user.click(
    screen.getByRole('button', { name: 'Selected in the sheet: 5 · 3 or more placements 8.3%, Red. Open' }),
  );
  expect(screen.getByRole('button', { name: '5 · 3 or more placements' })).toHaveFocus();
  become({ pointed: null });
  expect(screen.queryByRole('button', { name: /^Selected in the sheet/ })).not.toBeInTheDocument();
});
