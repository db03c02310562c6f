/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { ASKED_READING, SETTLED_READING } from '../../../fixtures/reading';
import { renderPane } from '../../../fixtures/renderPane';
import { CLEAN_SESSION, SESSION } from '../../../fixtures/session';

const OPEN = { name: 'I read your sheet like this' };
const open = () => within(screen.getByRole('region', OPEN));

test('what is asked stands open and first, with its reason', async () => {
  await renderPane({ session: { ...SESSION, reading: ASKED_READING } });
  expect(screen.getByRole('button', OPEN)).toHaveAttribute('aria-expanded', 'true');
  const asked = within(open().getByRole('list', { name: 'To confirm' }));
  expect(asked.getByText('Threshold')).toBeVisible();
  expect(asked.getByText('Its heading reads like target, its cells like threshold.')).toBeVisible();
  expect(open().getByText('12 indicators in rows 6 to 17')).toBeVisible();
  expect(open().getByRole('button', { name: 'Q1 / Num: numerator, Q1. Change' })).toBeVisible();
});

test('looking right answers the question and keeps the directions, in one', async () => {
  const { store, user } = await renderPane({ session: { ...SESSION, reading: ASKED_READING } });
  await user.click(open().getByRole('button', { name: 'Looks right' }));
  expect(store.asked).toEqual([
    ['previewReading', [{ heading: 'Threshold', role: 'target', period: null }], []],
  ]);
});

test('a role can be changed before, by keyboard alone', async () => {
  const { store, user } = await renderPane({ session: { ...SESSION, reading: ASKED_READING } });
  open().getByRole('button', { name: 'Threshold: target. Change' }).focus();
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('menuitemradio', { name: 'Threshold' }));
  expect(open().getByRole('button', { name: 'Threshold: threshold. Change' })).toBeVisible();
  await user.click(open().getByRole('button', { name: 'Looks right' }));
  expect(store.asked[0]?.[1]).toEqual([{ heading: 'Threshold', role: 'threshold', period: null }]);
});

test('a figure may be given another period', async () => {
  const { store, user } = await renderPane({ session: { ...SESSION, reading: ASKED_READING } });
  await user.click(open().getByRole('button', { name: 'Q2 / %: figure, Q2. Change' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Q1' }));
  await user.click(open().getByRole('button', { name: 'Looks right' }));
  expect(store.asked[0]?.[1]).toContainEqual({ heading: 'Q2 / %', role: 'figure', period: 'Q1' });
});

test('a column is pointed at in the sheet', async () => {
  const { store, user } = await renderPane({ session: { ...SESSION, reading: ASKED_READING } });
  await user.click(open().getByRole('button', { name: 'Threshold: target. Change' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Show D in the sheet' }));
  expect(store.asked).toEqual([['select', 'Scorecard', 'D5']]);
});

test('with nothing to ask it is a line, and confirms the suggested directions from there', async () => {
  const { store, user } = await renderPane({ session: { ...SESSION, reading: SETTLED_READING } });
  const line = screen.getByRole('button', { name: /^12 indicators · Q1 to Q2/ });
  expect(line).toHaveTextContent('directions suggested');
  expect(line).toHaveAttribute('aria-expanded', 'false');
  await user.click(screen.getByRole('button', { name: 'Looks right' }));
  expect(store.asked).toEqual([['previewReading', [], []]]);
  await user.click(line);
  expect(open().getByText('Not used:')).toBeVisible();
});

test('once all is confirmed there is nothing to press', async () => {
  await renderPane({ session: { ...CLEAN_SESSION, reading: SETTLED_READING } });
  expect(screen.queryByRole('button', { name: 'Looks right' })).not.toBeInTheDocument();
});

test('what does not fit together is said, and waits', async () => {
  const misfit = '9 of 12 figures cannot be right against their targets.';
  await renderPane({ session: { ...SESSION, reading: { ...SETTLED_READING, settled: false, misfit } } });
  expect(open().getByText(misfit)).toBeVisible();
});
