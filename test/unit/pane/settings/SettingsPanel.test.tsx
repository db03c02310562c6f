/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { renderPane } from '../../../fixtures/renderPane';
import { CLEAN_SESSION } from '../../../fixtures/session';

async function openSettings(...change: Parameters<typeof renderPane>) {
  const view = await renderPane(...change);
  await view.user.click(screen.getByRole('button', { name: 'Settings' }));
  return view;
}
const panel = () => within(screen.getByRole('region', { name: 'Settings' }));

test('suggestions are confirmed from here, too', async () => {
  const { store, user } = await openSettings();
  await user.click(panel().getByRole('button', { name: 'Looks right' }));
  expect(store.asked).toEqual([['previewSettings', []]]);
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
  expect(store.asked).toEqual([
    ['previewSettings', [{ ref: '10', direction: 'higher', accumulation: 'snapshot' }]],
  ]);
});

test('the settings sheet is one click away, once there is one', async () => {
  const { store, user } = await openSettings({ session: CLEAN_SESSION });
  await user.click(panel().getByRole('button', { name: 'Scorecard settings' }));
  expect(store.asked).toEqual([['select', 'Scorecard settings', 'A1']]);
});

test('closing goes back to the tab one came from', async () => {
  const { user } = await renderPane();
  await user.click(screen.getByRole('tab', { name: 'Report' }));
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  await user.click(panel().getByRole('button', { name: 'Close' }));
  expect(screen.getByRole('tabpanel', { name: 'Report' })).toBeVisible();
});
