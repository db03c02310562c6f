/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { SETTLED_READING } from '../../../fixtures/reading';
import { renderPane } from '../../../fixtures/renderPane';
import type { FindingView } from '../../../../src/app/state/findings';
import { FINDINGS } from '../../../fixtures/findings';
import { CLEAN_SESSION, SESSION } from '../../../fixtures/session';

const DENTAL = 'Q2 says 89.9, but 94 of 109 is 86.2. It repeats Q1’s figure.';

function finding(says: string): HTMLElement {
  const item = screen.getByText(says).closest('li');
  if (item === null) throw new Error(`No finding says "${says}".`);
  return item;
}

test('findings are grouped by how much they matter, with counts; notes start folded', async () => {
  await renderPane();
  const group = (name: string) => screen.getByRole('button', { name });
  expect(group('Wrong · 2')).toHaveAttribute('aria-expanded', 'true');
  expect(group('Look at · 2')).toHaveAttribute('aria-expanded', 'true');
  expect(group('Notes · 1')).toHaveAttribute('aria-expanded', 'false');
});

test('the line under a finding goes to its cell', async () => {
  const { store, user } = await renderPane();
  await user.click(screen.getByRole('button', { name: 'J10 · Dental checks · Q2' }));
  expect(store.asked).toEqual([['select', 'Scorecard', 'J10']]);
});

test('Fix shows before and after on the spot; one more click writes it, or it goes with the next Refresh', async () => {
  const { store, user, become } = await renderPane();
  const dental = within(finding(DENTAL));
  await user.click(dental.getByRole('button', { name: 'Fix' }));
  expect(dental.getByText('89.9 (94/109)')).toBeVisible();
  expect(dental.getByText('86.2 (94/109)')).toBeVisible();
  await user.click(dental.getByRole('checkbox', { name: 'Include in Refresh' }));
  const write = dental.getByRole('button', { name: 'Fix J10' });
  expect(write).toHaveAccessibleDescription(`${DENTAL} 89.9 (94/109) 86.2 (94/109)`);
  await user.click(write);
  const key = 'ratio-mismatch|Scorecard!J10';
  expect(store.asked).toEqual([
    ['tick', key, true],
    ['applyFixes', [key]],
  ]);
  become({ ticked: new Set([key]) });
  expect(dental.getByRole('button', { name: 'Fix in Refresh' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Refresh 11 cells, 1 fix…' })).toBeInTheDocument();
});

test('a screen reader hears what a Fix is for, and a finding without a certain remedy has none', async () => {
  await renderPane();
  const fix = within(finding(DENTAL)).getByRole('button', { name: 'Fix' });
  expect(fix).toHaveAccessibleDescription(DENTAL);
  const sensitive = finding('Red with a tolerance of 5% of the target, amber with 5 points.');
  expect(within(sensitive).queryByRole('button', { name: 'Fix' })).not.toBeInTheDocument();
});

test('Enter twice fixes; Escape closes, gives the focus back, and does not reach Excel', async () => {
  const { store, user } = await renderPane();
  const reached = jest.fn();
  window.addEventListener('keydown', reached);
  const dental = within(finding(DENTAL));
  const fix = dental.getByRole('button', { name: 'Fix' });
  fix.focus();
  await user.keyboard('{Enter}');
  expect(dental.getByRole('button', { name: 'Fix J10' })).toHaveFocus();
  reached.mockClear();
  await user.keyboard('{Escape}');
  expect(reached).not.toHaveBeenCalled();
  window.removeEventListener('keydown', reached);
  expect(fix).toHaveFocus();
  expect(dental.queryByRole('button', { name: 'Fix J10' })).not.toBeInTheDocument();
  await user.keyboard('{Enter}{Enter}');
  expect(store.asked).toEqual([['applyFixes', ['ratio-mismatch|Scorecard!J10']]]);
});

/** Three counts that Excel holds as text. */
const TEXTS: readonly FindingView[] = ['C3', 'D3', 'E3'].map((address) => ({
  key: `number-as-text|Scorecard!${address}`,
  finding: {
    id: 'number-as-text',
    severity: 'warning',
    sheet: 'Scorecard',
    address,
    indicator: '1',
    period: null,
    fix: { sheet: 'Scorecard', address, from: '187 ', to: '187' },
  },
  title: 'Number stored as text',
  says: `${address} holds the text “187 ”.`,
  where: `${address} · Number of current CLA`,
  fix: { before: '187 ', after: '187' },
  dismissible: true,
  lapsed: null,
}));

test('notes and warnings of one kind that all have a fix are told once, mended together, or looked at one by one', async () => {
  const { store, user } = await renderPane({ session: { ...SESSION, findings: [...FINDINGS, ...TEXTS] } });
  const alike = within(finding('Number stored as text: 3 cells.'));
  expect(screen.queryByText('D3 holds the text “187 ”.')).not.toBeInTheDocument();
  await user.click(alike.getByRole('button', { name: 'D3 · Number of current CLA' }));
  await user.click(alike.getByRole('button', { name: 'Fix' }));
  await user.click(alike.getByRole('button', { name: 'Fix 3 cells' }));
  expect(store.asked).toEqual([
    ['select', 'Scorecard', 'D3'],
    ['applyFixes', TEXTS.map(({ key }) => key)],
  ]);
  await user.click(alike.getByRole('button', { name: 'One by one' }));
  expect(alike.getByText('D3 holds the text “187 ”.')).toBeVisible();
});

test('a clean sheet earns a calm sentence and the evidence', async () => {
  const { user } = await renderPane({ session: CLEAN_SESSION });
  expect(screen.getByText('Every number here adds up.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '16 checks run, 16 passed' }));
  expect(screen.getByText('33 ratios looked at.')).toBeVisible();
});

test('what could not be told is never called clean, and comes first in the evidence', async () => {
  const { user } = await renderPane({ session: { ...SESSION, findings: [] } });
  expect(screen.getByText('Nothing looks wrong in what could be checked.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '16 checks run, 12 passed; 1 could not tell' }));
  const verdicts = screen
    .getAllByText(/^(Could not tell|Found something|Passed|Not applicable)$/)
    .map((each) => each.textContent);
  expect(verdicts).toEqual(['Could not tell', 'Found something', 'Passed', 'Passed', 'Not applicable']);
  expect(screen.getByText('No cohort is named in the settings.')).toBeVisible();
});

/** Nothing rated, nothing found. */
const UNRATED = {
  ...CLEAN_SESSION,
  counts: { red: 0, amber: 0, green: 0, notRated: CLEAN_SESSION.cards.length },
};

test('a sheet without a target is never called clean: what is missing leads', async () => {
  const used = SETTLED_READING.used.filter(({ role }) => role !== 'target');
  await renderPane({ session: { ...UNRATED, reading: { ...SETTLED_READING, used } } });
  expect(screen.getByText('No target was found, so nothing is rated.')).toBeVisible();
  expect(screen.queryByText(/adds up|Nothing looks wrong/)).toBeNull();
});

test('a sheet whose every status waits for an answer is never called clean', async () => {
  const items = [{ text: '4', name: '', goal: { kind: 'indicator', address: 'A5' } }] as const;
  const lines = [{ id: 'to-confirm', label: 'Not rated until confirmed', items }] as const;
  await renderPane({ session: { ...UNRATED, summary: { ...UNRATED.summary, lines } } });
  expect(screen.getByText('Nothing is rated until how the sheet was read is confirmed.')).toBeVisible();
  expect(screen.queryByText(/adds up|Nothing looks wrong/)).toBeNull();
});

test('only notes: they are open', async () => {
  const notes = SESSION.findings.filter(({ finding: { severity } }) => severity === 'note');
  await renderPane({ session: { ...SESSION, findings: notes } });
  expect(screen.getByRole('button', { name: 'Notes · 1' })).toHaveAttribute('aria-expanded', 'true');
});

test('what was not read is told on a line whose places can be gone to, and is not called clean', async () => {
  const { store, user } = await renderPane({
    session: {
      ...CLEAN_SESSION,
      unplaced: ['Not read: the column ', { text: '“Comments”', address: 'L1' }, '', '.'],
    },
  });
  expect(screen.getByText('Nothing looks wrong in what could be checked.')).toBeVisible();
  const place = screen.getByRole('button', { name: '“Comments” (L1)' });
  expect(place.closest('p')).toHaveTextContent('Not read: the column “Comments” (L1).');
  await user.click(place);
  expect(store.asked).toEqual([['select', 'Scorecard', 'L1']]);
});

test('where all was read there is no such line', async () => {
  await renderPane();
  expect(screen.queryByText(/Not read/)).not.toBeInTheDocument();
});
