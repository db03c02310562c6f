/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { renderPane } from '../../../fixtures/renderPane';
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

test('Fix shows before and after on the spot; it can be included in Refresh or written now', async () => {
  const { store, user, become } = await renderPane();
  const dental = within(finding(DENTAL));
  await user.click(dental.getByRole('button', { name: 'Fix' }));
  expect(dental.getByText('89.9 (94/109)')).toBeVisible();
  expect(dental.getByText('86.2 (94/109)')).toBeVisible();
  await user.click(dental.getByRole('checkbox', { name: 'Include in Refresh' }));
  await user.click(dental.getByRole('button', { name: 'Fix now' }));
  const key = 'ratio-mismatch|Scorecard!J10';
  expect(store.asked).toEqual([
    ['tick', key, true],
    ['previewFix', key],
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
