/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { renderPane } from '../../../fixtures/renderPane';
import { CLEAN_SESSION } from '../../../fixtures/session';

const box = () => within(screen.getByRole('region', { name: 'Which way is better?' }));

test('the first run lists what was suggested, in short', async () => {
  await renderPane();
  expect(box().getByText('Lower is better').nextSibling).toHaveTextContent('5, 8, 13, 14');
  expect(box().getByText('Not judged').nextSibling).toHaveTextContent('1, 2, 3');
  expect(box().getByText('Year to date').nextSibling).toHaveTextContent('5, 14');
  expect(box().getByText(/You can skip this/)).toBeVisible();
});

test('one click confirms all', async () => {
  const { store, user } = await renderPane();
  await user.click(box().getByRole('button', { name: 'Looks right' }));
  expect(store.asked).toEqual([['previewSettings', []]]);
});

test('each can be changed first', async () => {
  const { store, user } = await renderPane();
  await user.click(box().getByRole('button', { name: 'Change' }));
  await user.selectOptions(box().getByRole('combobox', { name: 'Direction of 11 · Adopted' }), 'Not judged');
  await user.click(box().getByRole('button', { name: 'Looks right' }));
  const [name, changes] = store.asked[0] ?? [];
  expect(name).toBe('previewSettings');
  expect(changes).toHaveLength(14);
  expect(changes).toContainEqual({ ref: '11', direction: 'none', accumulation: 'snapshot' });
  expect(changes).toContainEqual({ ref: '9', direction: 'higher', accumulation: 'rolling-year' });
});

test('it can be skipped', async () => {
  const { store, user } = await renderPane();
  await user.click(box().getByRole('button', { name: 'Skip' }));
  expect(screen.queryByRole('region', { name: 'Which way is better?' })).not.toBeInTheDocument();
  expect(store.asked).toEqual([]);
});

test('once confirmed it is not shown', async () => {
  await renderPane({ session: CLEAN_SESSION });
  expect(screen.queryByRole('region', { name: 'Which way is better?' })).not.toBeInTheDocument();
});
