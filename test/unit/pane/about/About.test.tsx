/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { VERSION } from '../../../../src/wording/version';
import { WHATS_NEW } from '../../../../src/wording/whatsNew';
import { renderPane } from '../../../fixtures/renderPane';

test('before a check: the version, what is new, and diagnostics that are shown as they are copied', async () => {
  const { user, store } = await renderPane({ session: null });
  await user.click(screen.getByRole('button', { name: `Version ${VERSION}: what is new` }));
  for (const line of WHATS_NEW) expect(screen.getByText(line)).toBeVisible();
  expect(screen.queryByText('Scorecard Pane, as it is')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Copy diagnostics' }));
  expect(store.asked).toEqual([['copyDiagnostics']]);
  // Where the clipboard is refused, what is shown is selected for Ctrl+C.
  expect(window.getSelection()?.toString()).toBe('Scorecard Pane, as it is');
});
