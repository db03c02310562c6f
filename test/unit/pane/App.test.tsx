/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { renderPane } from '../../fixtures/renderPane';
import { CLEAN_SESSION, REFRESH_PREVIEW, SESSION, START_STATE } from '../../fixtures/session';

const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('at first there is one thing to do, and it is said what it will show', async () => {
  const { store, user } = await renderPane(START_STATE);
  expect(screen.getByRole('heading', { name: 'Check this scorecard' })).toBeInTheDocument();
  expect(screen.getAllByRole('button').map((each) => each.textContent)).toEqual([
    'Check this sheet', // first, whoever comes by the keyboard
    'Version 1.0.0: what is new', // folded away
  ]);
  await user.click(button('Check this sheet'));
  expect(store.asked).toEqual([['check']]);
});

test('after a check the next action is Refresh, with its extent, and Check stays at hand', async () => {
  const { store, user } = await renderPane();
  await user.click(button('Refresh 11 cells…'));
  await user.click(button('Check'));
  expect(store.asked).toEqual([['previewRefresh'], ['check']]);
});

test('with nothing to write the footer says so, and Refresh still looks again when asked', async () => {
  const { store, user } = await renderPane({ session: CLEAN_SESSION });
  expect(within(screen.getByRole('contentinfo')).getByText('Nothing to change')).toBeInTheDocument();
  await user.click(button('Refresh'));
  expect(store.asked).toEqual([['previewRefresh']]);
});

test('once the sheet has changed it is no longer said that there is nothing to change', async () => {
  const { become } = await renderPane({ session: CLEAN_SESSION });
  become({ stale: true });
  const footer = within(screen.getByRole('contentinfo'));
  expect(footer.queryByText('Nothing to change')).not.toBeInTheDocument();
  expect(footer.getByRole('button', { name: 'Refresh' })).toBeEnabled();
});

test('progress is shown only after a second, and a reading can be stopped', async () => {
  const { become, store, user } = await renderPane();
  jest.useFakeTimers();
  become({ working: { job: 'check', says: 'Reading the sheet…' } });
  expect(button('Check')).toHaveAttribute('aria-disabled', 'true');
  act(() => jest.advanceTimersByTime(999));
  expect(screen.queryByText('Reading the sheet…')).not.toBeInTheDocument();
  act(() => jest.advanceTimersByTime(1));
  expect(screen.getAllByText('Reading the sheet…')).toHaveLength(2); // shown, and told to screen readers
  jest.useRealTimers();
  await user.click(button('Stop'));
  expect(store.asked).toEqual([['cancel']]);
});

test('a write cannot be stopped', async () => {
  jest.useFakeTimers();
  const rendering = renderPane({ working: { job: 'apply', says: 'Writing…' } });
  const view = await rendering;
  act(() => jest.advanceTimersByTime(1000));
  expect(screen.getAllByText('Writing…').length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: 'Stop' })).not.toBeInTheDocument();
  view.unmount();
  jest.useRealTimers();
});

test('what happened is told to screen readers', async () => {
  const { become } = await renderPane(START_STATE);
  const polite = screen.getByRole('status');
  become({ session: SESSION });
  expect(polite).toHaveTextContent('16 checks run, 12 passed; 1 could not tell');
  become({ notice: { kind: 'done', says: 'Refreshed: 11 cells changed.' } });
  expect(polite).toHaveTextContent('Refreshed: 11 cells changed.');
});

test('a preview takes the focus, hides the rest, and gives the focus back', async () => {
  const { become, user } = await renderPane();
  await user.click(button('Refresh 11 cells…'));
  become({ preview: REFRESH_PREVIEW });
  expect(screen.getByRole('heading', { name: 'Refresh 3 cells on Scorecard' })).toHaveFocus();
  // Where the focus stands must be a stop of the Tab key, or Excel takes it out of the pane.
  expect(document.activeElement).toHaveAttribute('tabindex', '0');
  become({ preview: null });
  expect(button('Refresh 11 cells…')).toHaveFocus();
});

test('the tabs are moved between with the arrow keys', async () => {
  const { user } = await renderPane();
  const tab = (name: string) => screen.getByRole('tab', { name });
  await user.click(tab('Check'));
  await user.keyboard('{ArrowRight}');
  expect(tab('Indicators')).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(tab('Indicators')).toHaveAttribute('aria-selected', 'true');
  expect(screen.getByRole('tabpanel', { name: 'Indicators' })).toBeVisible();
});

test('a tab left and come back to is as it was', async () => {
  const { user } = await renderPane();
  await user.click(screen.getByRole('button', { name: /^Wrong/ }));
  await user.click(screen.getByRole('tab', { name: 'Report' }));
  await user.click(screen.getByRole('tab', { name: 'Check' }));
  expect(screen.getByRole('button', { name: /^Wrong/ })).toHaveAttribute('aria-expanded', 'false');
});
