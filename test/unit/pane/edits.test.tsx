/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { FakeStore } from '../../fixtures/fakeStore';
import { renderPane } from '../../fixtures/renderPane';
import { CLEAN_SESSION } from '../../fixtures/session';

const planned = ({ asked }: FakeStore) => asked.filter(([name]) => name !== 'trySettings');
const panel = () => within(screen.getByRole('region', { name: 'Settings' }));
const CHANGE = { ref: '10', direction: 'higher', accumulation: 'snapshot' };
const SAYS =
  'You changed the settings of 1 indicator and 1 rule and have not saved that. A Refresh goes by what is saved.';

/** Two settings changed, and the panel closed without saving. */
async function changed() {
  const view = await renderPane({ session: { ...CLEAN_SESSION, refreshCount: 3 } });
  const { user } = view;
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  await user.selectOptions(
    panel().getByRole('combobox', { name: 'Period of 10 · Health checks' }),
    'Snapshot',
  );
  await user.selectOptions(panel().getByRole('combobox', { name: 'Counted in' }), 'Percentage points');
  await user.click(panel().getByRole('button', { name: 'Close' }));
  return view;
}

test('settings that were changed and not saved are offered for saving when Refresh is asked for', async () => {
  const { store, user } = await changed();
  await user.click(screen.getByRole('button', { name: 'Refresh 3 cells…' }));
  expect(screen.getByText(SAYS)).toBeVisible();
  expect(planned(store)).toEqual([]);
  expect(screen.getByRole('button', { name: 'Save, then refresh…' })).toHaveFocus();
  await user.keyboard('{Enter}');
  const unsaved = { changes: [CHANGE], rules: { toleranceKind: 'points' }, choices: [] };
  expect(planned(store)).toEqual([['previewUnsaved', unsaved]]);
  expect(screen.queryByText(SAYS)).not.toBeInTheDocument();
});

test('a Refresh without them is one click as well; Escape refreshes nothing', async () => {
  const { store, user } = await changed();
  const refresh = screen.getByRole('button', { name: 'Refresh 3 cells…' });
  await user.click(refresh);
  await user.keyboard('{Escape}');
  expect(refresh).toHaveFocus();
  expect(planned(store)).toEqual([]);
  await user.click(refresh);
  await user.click(screen.getByRole('button', { name: 'Refresh without' }));
  expect(planned(store)).toEqual([['previewRefresh']]);
});

test('they are there again when the settings are opened again, and no longer asked for once they are kept', async () => {
  const { store, user, become } = await changed();
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  expect(panel().getByRole('combobox', { name: 'Counted in' })).toHaveValue('points');
  const { review, cards } = CLEAN_SESSION;
  become({
    session: {
      ...CLEAN_SESSION,
      refreshCount: 3,
      review: { ...review, rules: { ...review.rules, toleranceKind: 'points' } },
      cards: cards.map((card) => (card.ref === '10' ? { ...card, accumulation: 'snapshot' } : card)),
    },
  });
  await user.click(screen.getByRole('button', { name: 'Refresh 3 cells…' }));
  expect(planned(store)).toEqual([['previewRefresh']]);
  // What someone else sets it to later is not taken for an edit of this person's.
  become({ session: { ...CLEAN_SESSION, refreshCount: 3 } });
  expect(panel().getByRole('combobox', { name: 'Counted in' })).toHaveValue('relative');
});

test('mode and Check as you type are chosen like any rule; that Manager is undone elsewhere is said', async () => {
  const { store, user } = await renderPane({ session: CLEAN_SESSION });
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  await user.selectOptions(panel().getByRole('combobox', { name: 'Check as you type' }), 'Off');
  expect(screen.queryByText('Back to Analyst: on the settings sheet.')).not.toBeInTheDocument();
  await user.selectOptions(panel().getByRole('combobox', { name: 'Mode' }), 'Manager');
  expect(screen.getByText('Back to Analyst: on the settings sheet.')).toBeVisible();
  await user.click(panel().getByRole('button', { name: 'Save changes' }));
  expect(planned(store)).toEqual([['previewRules', { live: 'off', mode: 'manager' }, []]]);
});
