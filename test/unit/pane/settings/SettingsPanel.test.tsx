/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { renderPane } from '../../../fixtures/renderPane';
import { CLEAN_SESSION } from '../../../fixtures/session';
import type { FakeStore } from '../../../fixtures/fakeStore';

/** What was asked for besides trying, which goes along with every choice. */
const planned = ({ asked }: FakeStore) => asked.filter(([name]) => name !== 'trySettings');

async function openSettings(...change: Parameters<typeof renderPane>) {
  const view = await renderPane(...change);
  await view.user.click(screen.getByRole('button', { name: 'Settings' }));
  return view;
}
const panel = () => within(screen.getByRole('region', { name: 'Settings' }));

test('suggestions are confirmed from here, too', async () => {
  const { store, user } = await openSettings();
  await user.click(panel().getByRole('button', { name: 'Looks right' }));
  expect(planned(store)).toEqual([['previewSettings', []]]);
});

test('once confirmed, only what was changed is saved', async () => {
  const { store, user } = await openSettings({ session: CLEAN_SESSION });
  const save = panel().getByRole('button', { name: 'Save changes' });
  expect(save).toHaveAttribute('aria-disabled', 'true');
  await user.selectOptions(
    panel().getByRole('combobox', { name: 'Period of 10 · Health checks' }),
    'Snapshot',
  );
  await user.click(save);
  expect(planned(store)).toEqual([
    ['previewSettings', [{ ref: '10', direction: 'higher', accumulation: 'snapshot' }]],
  ]);
});

test('the settings sheet is one click away, once there is one', async () => {
  const { store, user } = await openSettings({ session: CLEAN_SESSION });
  await user.click(panel().getByRole('button', { name: 'Scorecard settings' }));
  expect(planned(store)).toEqual([['select', 'Scorecard settings', 'A1']]);
});

test('closing goes back to the tab one came from', async () => {
  const { user } = await renderPane();
  await user.click(screen.getByRole('tab', { name: 'Report' }));
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  await user.click(panel().getByRole('button', { name: 'Close' }));
  expect(screen.getByRole('tabpanel', { name: 'Report' })).toBeVisible();
});

test('a rule is tried as it is chosen, and what it would change stands there before it is saved', async () => {
  const { store, user, become } = await openSettings({ session: CLEAN_SESSION });
  await user.selectOptions(panel().getByRole('combobox', { name: 'Counted in' }), 'Percentage points');
  expect(store.asked.at(-1)).toEqual(['trySettings', { toleranceKind: 'points' }, []]);
  become({
    trial: {
      kind: 'changes',
      says: '1 status would change in Q3, none in other quarters.',
      changes: [{ ref: '5', title: '3 or more placements', period: 'Q3', before: 'Red', after: 'Amber' }],
      readings: [
        { ref: '9', title: 'Dental checks', place: 'England', before: 'Suppressed', after: 'Not available' },
      ],
    },
  });
  const box = within(screen.getByRole('region', { name: 'What this would change' }));
  expect(box.getByText('1 status would change in Q3, none in other quarters.')).toBeVisible();
  const [status, reading] = box.getAllByRole('listitem');
  expect(status).toHaveTextContent('5 · 3 or more placements · Q3');
  expect(reading).toHaveTextContent('9 · Dental checks · England');
  expect(reading).toHaveTextContent('Not available');
  await user.click(panel().getByRole('button', { name: 'Save changes' }));
  expect(planned(store)).toEqual([['previewRules', { toleranceKind: 'points' }, []]]);
});

test('a tolerance that is no number is said, and cannot be saved', async () => {
  const { store, user, become } = await openSettings({ session: CLEAN_SESSION });
  await user.type(panel().getByRole('textbox', { name: 'Tolerance' }), 'x');
  expect(store.asked.at(-1)).toEqual(['trySettings', { tolerance: '5x' }, []]);
  become({ trial: { kind: 'unreadable', says: 'Write the tolerance as a number.' } });
  expect(panel().getByText('Write the tolerance as a number.')).toBeVisible();
  expect(panel().getByRole('button', { name: 'Save changes' })).toHaveAttribute('aria-disabled', 'true');
});

test('what is still green has a field only where a rule of the sheet has it, and keeps it while it is typed', async () => {
  const none = await openSettings({ session: CLEAN_SESSION });
  expect(panel().queryByRole('textbox', { name: 'Still green up to' })).toBeNull();
  none.unmount();
  const { store, user } = await openSettings({
    session: {
      ...CLEAN_SESSION,
      review: { ...CLEAN_SESSION.review, rules: { ...CLEAN_SESSION.review.rules, stillGreen: '5' } },
    },
  });
  const field = panel().getByRole('textbox', { name: 'Still green up to' });
  await user.clear(field);
  await user.type(field, '0.5');
  await user.click(panel().getByRole('button', { name: 'Save changes' }));
  expect(planned(store)).toEqual([['previewRules', { stillGreen: '0.5' }, []]]);
});
