/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { SESSION } from '../../../fixtures/session';
import { renderPane } from '../../../fixtures/renderPane';

const MANAGER = { because: 'chosen', sheet: 'Scorecard settings', address: 'K10' } as const;
const MANAGED = { ...SESSION, manager: MANAGER };
const names = () => screen.getAllByRole('button').map((button) => button.textContent ?? '');

/** What writes more than a Refresh, by the labels it has for an analyst. */
const WRITING =
  /^(Fix|Dismiss$|Bring back|List on a sheet|Sign off|Looks right|Change$|Insert table|Prompts|Roll forward)/;

test('an analyst sees what writes; a manager does not, and reads why and where', async () => {
  const { become, store, user } = await renderPane();
  expect(names().filter((name) => WRITING.test(name)).length).toBeGreaterThan(3);
  expect(screen.getByRole('button', { name: 'Settings' })).toBeVisible();
  become({ session: MANAGED });
  expect(names().filter((name) => WRITING.test(name))).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Settings' })).toBeNull();
  expect(screen.getByRole('note')).toHaveTextContent('Manager mode: check, refresh and read.');
  await user.click(screen.getByRole('button', { name: 'An analyst can change it on the settings sheet.' }));
  expect(store.asked).toEqual([['select', 'Scorecard settings', 'K10']]);
  // What a manager needs is there.
  expect(screen.getByRole('button', { name: 'Check' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Refresh 11 cells…' })).toBeVisible();
});

test('on the Report tab a manager copies and saves, and inserts nothing', async () => {
  const { user } = await renderPane({ session: MANAGED });
  await user.click(screen.getByRole('tab', { name: 'Report' }));
  expect(names().filter((name) => WRITING.test(name))).toEqual([]);
  expect(screen.getByRole('button', { name: 'Copy for Word' })).toBeVisible();
});

test('settings that are open close when manager mode is turned on', async () => {
  const { become, user } = await renderPane();
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  expect(screen.getByRole('heading', { name: 'Settings' })).toBeVisible();
  become({ session: MANAGED });
  expect(screen.queryByRole('heading', { name: 'Settings' })).toBeNull();
  expect(screen.getByRole('tabpanel', { name: 'Check' })).toBeVisible();
});

test('a mode that cannot be read is told as the reason', async () => {
  await renderPane({ session: { ...SESSION, manager: { ...MANAGER, because: 'unreadable' } } });
  expect(screen.getByRole('note')).toHaveTextContent(
    'Manager mode, because the word beside Mode cannot be read.',
  );
});
