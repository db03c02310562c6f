import { expect, test } from '@playwright/test';
import { size } from './look';
import { Workbench } from './workbench';

test('a busy desk, 1366 by 768 with a pane of 350: one glance, one action, no trace', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const bench = new Workbench(page);
  await bench.open();
  await size(bench, 350);
  await bench.check();

  // The first finding is seen without scrolling, under the counts and what hangs on one case; the work ran beside the page.
  await expect(bench.button('I8 · Care leavers in suitable accommodation · Q1')).toBeInViewport();
  await expect(bench.button('Hangs on one case')).toBeInViewport();
  expect(page.workers().length).toBeGreaterThan(0);
  await expect(bench.pane.getByText(/care Act/)).toHaveCount(0);

  // What is kept is said, not its rows; no is no.
  await bench.button('Looks right').click();
  await expect(bench.pane.getByText(/^14 directions kept/)).toBeVisible();
  await bench.button('Cancel').click();

  // Ten indicators on a screen, each in a row of its own.
  await bench.tab('Indicators').click();
  const rows = bench.pane.locator('[data-row]');
  await expect(rows).toHaveCount(14);
  await expect(rows.nth(9)).toBeInViewport({ ratio: 1 });

  // A Refresh tells each indicator in a line, and what it comes to first.
  await bench.button(/^Refresh \d+ cells…$/).click();
  await expect(bench.pane.getByText('14 statuses, 2 new columns')).toBeVisible();
  await expect(bench.pane.getByText('-25.4%')).toBeVisible();
  await bench.agree(/^Refresh \d+ cells$/);
  await expect(bench.pane.getByText('Nothing to change')).toBeVisible();
  const before = await bench.sheetNames();
  expect(before).toContain('Scorecard settings');

  // Mode and Check as you type are in the pane too; everything of ours goes again, previewed.
  await bench.button('Settings').click();
  await expect(bench.pane.getByRole('combobox', { name: 'Mode' })).toHaveValue('analyst');
  await expect(bench.pane.getByRole('combobox', { name: 'Check as you type' })).toHaveValue('on');
  await bench.button('Remove everything of ours…').click();
  await bench.agree(/^Remove everything$/);
  await expect.poll(() => bench.sheetNames()).not.toContain('Scorecard settings');
  expect(await bench.cell('Scorecard', 'L1')).toMatchObject({ text: '', fill: null });
  expect(await bench.cell('Scorecard', 'K5')).toMatchObject({ fill: null });
});
