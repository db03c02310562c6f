/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { judgeScorecard } from '../../../../src/domain/judging/judge';
import type { JudgedScorecard } from '../../../../src/domain/judging/judged';
import { buildCard } from '../../../../src/report/indicator/card';
import { judgedPublished } from '../../../fixtures/judged';
import { renderPane } from '../../../fixtures/renderPane';
import { SESSION } from '../../../fixtures/session';

const PLAIN = judgedPublished('scorecard-2022-23-q3', 'Q3');

/** The card of indicator 4, opened; red at 134 of 189 against 95%. */
async function openReviews(judged: JudgedScorecard = PLAIN, manager: typeof SESSION.manager = null) {
  const cards = judged.indicators.map((entry) => buildCard(entry, judged));
  const view = await renderPane({ session: { ...SESSION, judged, cards, manager } });
  await view.user.click(screen.getByRole('tab', { name: 'Indicators' }));
  const name = '4 · Timeliness of reviews';
  await view.user.click(screen.getByRole('button', { name }));
  const item = screen.getByRole('heading', { name }).closest('li');
  if (!item) throw new Error('No card');
  return { ...view, card: within(item), item };
}

test('now and the year’s end stand side by side, each under its label; the year’s end has no colour', async () => {
  const { card, item } = await openReviews();
  expect(item).toHaveTextContent('Now, Q3Red');
  expect(item).toHaveTextContent('Year end, Q4Missed');
  expect(card.getByText('Missed').querySelector('svg')).toBeNull();
  expect(card.getByText('46 more of 189, as many as now, would meet 95% in Q4.')).toBeVisible();
  expect(card.getByText(/^Worsened by 15\.8 points/)).toBeVisible();
});

test('what if: by number or slider the status follows, and nothing is asked of the workbook', async () => {
  const { card, user, store } = await openReviews();
  await user.click(card.getByRole('button', { name: 'What if…' }));
  const box = within(card.getByRole('group', { name: 'What if: Timeliness of reviews' }));
  const input = box.getByRole('textbox', { name: 'Cases of 189' });
  await user.clear(input);
  await user.type(input, '180');
  // 180 of 189 is 95.2%.
  expect(box.getByText(/^95\.2% is 0\.2 points over 95%/)).toBeVisible();
  expect(box.getByText('Green')).toBeVisible();
  await user.clear(input);
  await user.type(input, '190');
  expect(box.getByText('That is no figure there can be.')).toBeVisible();
  expect(box.getByRole('slider', { name: 'Cases of 189' })).toHaveAttribute('max', '189');
  expect(store.asked.map(([what]) => what)).toEqual([]);
});

test('a status is set with reason, own name and end; none of them is filled in', async () => {
  const { card, user, store } = await openReviews();
  await user.click(card.getByRole('button', { name: 'Set a status…' }));
  const form = within(card.getByRole('form', { name: 'Set a status: Timeliness of reviews' }));
  for (const label of [/^Reason/, /^Your name/, /^Until/])
    expect(form.getByRole('textbox', { name: label })).toHaveValue('');
  await user.type(form.getByRole('textbox', { name: /^Reason/ }), 'New recording');
  await user.type(form.getByRole('textbox', { name: /^Your name/ }), 'Sam');
  await user.click(form.getByRole('button', { name: 'Set…' }));
  expect(store.asked).toEqual([]);
  await user.type(form.getByRole('textbox', { name: /^Until/ }), 'Q4{Enter}');
  expect(store.asked).toEqual([
    ['previewOverride', 'K5', { to: 'amber', reason: 'New recording', by: 'Sam', until: 'Q4' }],
  ]);
});

const SET = judgeScorecard(
  PLAIN.scorecard,
  {
    ...PLAIN.settings,
    overrides: {
      today: '2022-12-01',
      all: [
        {
          ref: '4',
          title: 'Timeliness of Reviews of Looked After Children',
          sheet: 'Scorecard',
          period: 'Q3',
          figure: '70.9 (134/189)',
          to: { kind: 'status', rag: 'amber' },
          reason: 'New recording',
          by: 'Sam',
          on: '12 Oct 2022',
          until: { kind: 'period', period: 'Q4' },
        },
      ],
    },
  },
  PLAIN.period,
);

test('what a person set stands first, beside what the numbers say, in row and card', async () => {
  const { card, user, store, item } = await openReviews(SET);
  expect(item).toHaveTextContent('Amber (set), by the numbers Red');
  expect(card.getByText('Amber, set by Sam until Q4: New recording; by the numbers Red.')).toBeVisible();
  await user.click(card.getByRole('button', { name: 'Take back' }));
  expect(store.asked).toEqual([['previewOverrideBack', 'K5']]);
});

test('a manager reads it and tries figures, and sets nothing', async () => {
  const { card } = await openReviews(SET, { because: 'chosen', sheet: 'Scorecard settings', address: 'K10' });
  expect(card.getByText(/^Amber, set by Sam/)).toBeVisible();
  expect(card.getByRole('button', { name: 'What if…' })).toBeVisible();
  expect(card.queryByRole('button', { name: /Set a status|Take back|New process/ })).toBeNull();
});

test('once it stands the form closes, a line says so and has the focus; Escape gives the focus back', async () => {
  const { card, user, store } = await openReviews();
  await user.click(card.getByRole('button', { name: 'What if…' }));
  await user.keyboard('{Escape}');
  expect(card.queryByRole('group', { name: /^What if/ })).toBeNull();
  expect(card.getByRole('button', { name: 'What if…' })).toHaveFocus();
  await user.click(card.getByRole('button', { name: 'Set a status…' }));
  await user.type(card.getByRole('textbox', { name: /^Reason/ }), 'New recording');
  await user.type(card.getByRole('textbox', { name: /^Your name/ }), 'Sam');
  await user.type(card.getByRole('textbox', { name: /^Until/ }), 'Q4{Enter}');
  // Planned, not written: what was typed stays.
  expect(card.getByRole('textbox', { name: /^Reason/ })).toHaveValue('New recording');
  const cards = SET.indicators.map((entry) => buildCard(entry, SET));
  act(() => store.set({ session: { ...SESSION, judged: SET, cards } }));
  expect(card.queryByRole('form')).toBeNull();
  expect(card.getByText('Set.')).toHaveFocus();
});

test('what someone else set takes no focus and says nothing', async () => {
  const { card, store } = await openReviews();
  const cards = SET.indicators.map((entry) => buildCard(entry, SET));
  act(() => store.set({ session: { ...SESSION, judged: SET, cards } }));
  expect(card.getByText(/^Amber, set by Sam/)).toBeVisible();
  expect(card.queryByText('Set.')).toBeNull();
});
