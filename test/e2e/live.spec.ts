import { expect, test, type Page } from '@playwright/test';
import { Workbench } from './workbench';

/** Indicator 4 at Q3, K5: 182 of 189 is 96.3%, above its target of 95%. */
async function setQ3(page: Page, text: string, source: 'user' | 'coauthor'): Promise<void> {
  await page.evaluate(([to, who]) => window.workbench.workbook.find('Scorecard')?.setInput(4, 10, to, who), [
    text,
    source,
  ] as const);
}

const pane = (page: Page) => page.locator('iframe[title="Scorecard"]');
const THEMES = ['Light theme', 'Dark theme'] as const;

test('typing in the grid is checked again after a pause, in place', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open();
  await bench.check();
  await bench.tab('Indicators').click();
  await expect(bench.button('4 red')).toBeVisible();
  // The way a person goes to a cell and types over it.
  const name = page.getByRole('textbox', { name: 'Name box' });
  await name.fill('K5');
  await name.press('Enter');
  await page.keyboard.type('96.3 (182/189)');
  await page.keyboard.press('Enter');
  expect(await bench.cell('Scorecard', 'K5')).toMatchObject({ text: '96.3 (182/189)' });
  await expect(bench.button('3 red')).toBeVisible();
  await expect(bench.tab('Indicators')).toHaveAttribute('aria-selected', 'true');
  await expect(bench.pane.getByRole('status').filter({ hasText: 'Checked again: 3 red' })).toHaveCount(1);
  // Undone, and checked again.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(bench.button('4 red')).toBeVisible();
});

test('a co-author’s change marks the results and reads nothing', async ({ page }) => {
  const bench = new Workbench(page);
  await bench.open();
  await bench.check();
  const syncs = await bench.syncs();
  await setQ3(page, '96.3 (182/189)', 'coauthor');
  await expect(bench.button('Check again')).toBeVisible();
  await expect(bench.button('4 red')).toBeVisible();
  expect(await bench.syncs()).toBe(syncs);
  await bench.button('Check again').click();
  await expect(bench.button('3 red')).toBeVisible();
});

for (const theme of THEMES) {
  test(`${theme}: a Refresh from the ribbon shows in the open pane; manager mode hides what writes more`, async ({
    page,
  }, info) => {
    const bench = new Workbench(page);
    await bench.open();
    if (theme !== 'Light theme') await bench.theme(theme);
    await page.evaluate(() => {
      const frame = window.workbench.paneFrame;
      if (frame) frame.style.width = '320px';
    });
    const look = (view: string) =>
      pane(page).screenshot({ path: info.outputPath(`${theme.slice(0, 4)}-${view}.png`) });
    await bench.check();
    const ribbon = page.getByRole('group', { name: 'Scorecard' }).getByRole('button', { name: 'Refresh' });
    await ribbon.click();
    const main = bench.pane.getByRole('main');
    await expect(main.getByText(/^From the ribbon: Scorecard, Q3: 4 red/)).toBeVisible();
    await expect(bench.pane.getByText('Nothing to change')).toBeVisible();
    await setQ3(page, '96.3 (182/189)', 'user');
    await expect(bench.button('3 red')).toBeVisible();
    await ribbon.click();
    await expect(main.getByText(/Changes since the last Refresh: 1 status \(4 /)).toBeVisible();
    await look('ribbon');

    // Someone chooses manager mode on the settings sheet.
    await page.evaluate(() => {
      window.workbench.workbook.find('Scorecard settings')?.setInput(9, 10, 'Manager', 'user');
    });
    await expect(bench.pane.getByRole('note')).toContainText('Manager mode: check, refresh and read.');
    await expect(bench.pane.getByRole('button', { name: 'Settings', exact: true })).toHaveCount(0);
    await expect(bench.button(/^(Fix|Dismiss|Sign off|Fix all safe ones)/)).toHaveCount(0);
    await look('manager-check');
    await bench.tab('Report').click();
    await expect(bench.button('Copy for Word')).toBeVisible();
    await expect(bench.button('Insert table')).toHaveCount(0);
    await look('manager-report');
    await bench.pane.getByRole('button', { name: 'An analyst can change it on the settings sheet.' }).click();
    await page.screenshot({ path: info.outputPath(`${theme.slice(0, 4)}-settings-sheet.png`) });

    // A manager who opens the workbook the next day: nothing to press before the summary is there.
    await page.evaluate(() =>
      window.workbench.workbook.find('Scorecard')?.setInput(5, 10, '4.2 (8/192)', 'user'),
    );
    await bench.simulate(theme);
    await expect(bench.button('2 red')).toBeVisible();
    await expect(bench.pane.getByText(/^Since the Refresh of /)).toBeVisible();
    await expect(bench.button(/^5 · /).first()).toBeVisible();
    await expect(bench.button('Check this sheet')).toHaveCount(0);
    await look('manager-opens');
  });
}
