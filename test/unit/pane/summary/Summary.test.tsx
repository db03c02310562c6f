/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { renderPane } from '../../../fixtures/renderPane';
import { CLEAN_SESSION, SESSION, SUMMARY } from '../../../fixtures/session';

const summary = () => within(screen.getByRole('region', { name: 'At a glance' }));
const shownTab = () => screen.getByRole('tab', { selected: true }).textContent;

test('what turned since the last Refresh stands first, and leads to the indicator', async () => {
  const { user } = await renderPane();
  const turns = screen.getByRole('list', { name: 'Since the Refresh of 12 Oct 2026 at 18:05' });
  expect(turns).toHaveTextContent('4 · Timeliness of reviewsAmberRed');
  await user.click(within(turns).getByRole('button', { name: '4 · Timeliness of reviews' }));
  expect(shownTab()).toBe('Indicators');
  expect(document.activeElement).toHaveTextContent('4 · Timeliness of reviews');
});

test('a line shows its indicators alone, and says why; all are a click away', async () => {
  const { user } = await renderPane();
  await user.click(summary().getByRole('button', { name: 'Hangs on one case' }));
  expect(screen.getByText(/^2 of 14 indicators · Hangs on one case/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(screen.getByText('14 indicators')).toBeVisible();
});

test('what was found leads to its group, opened', async () => {
  const { user } = await renderPane();
  await user.click(summary().getByRole('button', { name: '3 notes' }));
  const group = screen.getByRole('button', { name: /^Notes/ });
  expect(group).toHaveAttribute('aria-expanded', 'true');
  expect(group).toHaveFocus();
});

test('of long titles as many are named as fit on a few lines', async () => {
  const items = Array.from({ length: 8 }, (_, at) => ({
    text: `${at} The percentage of child assessments in time`, // 45 letters: two are 90
    name: '',
    goal: { kind: 'indicator', address: `A${at + 5}` } as const,
  }));
  const lines = [{ id: 'to-confirm', label: 'Not rated until confirmed', items }] as const;
  await renderPane({ session: { ...SESSION, summary: { ...SUMMARY, lines } } });
  expect(summary().getAllByRole('button', { name: /^\d The percentage/ })).toHaveLength(2);
  expect(summary().getByRole('button', { name: '6 more' })).toBeVisible();
});

test('a cell that waits for an answer is gone to', async () => {
  const goal = { kind: 'cell', sheet: 'Scorecard', address: 'D5' } as const;
  const asked = {
    id: 'columns',
    label: 'Columns to confirm',
    items: [{ text: 'Threshold', name: '', goal }],
  } as const;
  const { store, user } = await renderPane({
    session: { ...SESSION, summary: { ...SUMMARY, lines: [asked] } },
  });
  await user.click(summary().getByRole('button', { name: 'Threshold' }));
  expect(store.asked).toEqual([['select', 'Scorecard', 'D5']]);
});

test('a new wrong is gone to even where a filter hid it', async () => {
  const key = SESSION.findings[1]?.key ?? '';
  const line = {
    id: 'newly-wrong',
    label: 'Newly wrong',
    items: [{ text: 'J10 · Dental checks · Q2', name: '', goal: { kind: 'finding', key } }],
  } as const;
  const { user } = await renderPane({ session: { ...SESSION, summary: { ...SUMMARY, lines: [line] } } });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Severity' }), 'note');
  await user.click(summary().getByRole('button', { name: 'J10 · Dental checks · Q2' }));
  await new Promise((done) => requestAnimationFrame(done));
  expect(document.activeElement?.closest('[data-finding]')).toHaveAttribute('data-finding', key);
});

test('of many turned, five are named and the rest counted', async () => {
  const turns = Array.from({ length: 7 }, (_, index) => ({
    address: `K${index + 2}`,
    name: `${index + 1} · One`,
    from: { word: 'Green', rag: 'green' as const },
    to: { word: 'Red', rag: 'red' as const },
  }));
  const { user } = await renderPane({ session: { ...SESSION, summary: { ...SUMMARY, turns } } });
  expect(screen.queryByRole('button', { name: '6 · One' })).toBeNull();
  await user.click(summary().getByRole('button', { name: '2 more' }));
  expect(screen.getByText(/^7 of 14 indicators/)).toBeVisible();
});

test('where there is nothing to say nothing stands', async () => {
  await renderPane({ session: CLEAN_SESSION });
  expect(screen.queryByRole('region', { name: 'At a glance' })).toBeNull();
});

test('a manager opens on it: what was found is folded', async () => {
  const manager = { because: 'chosen', sheet: 'Scorecard settings', address: 'K10' } as const;
  await renderPane({ session: { ...SESSION, manager } });
  expect(summary().getByRole('button', { name: '2 wrong' })).toBeVisible();
  expect(screen.getByRole('button', { name: /^Wrong/ })).toHaveAttribute('aria-expanded', 'false');
});
