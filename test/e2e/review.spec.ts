import { expect, test, type Locator } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { Workbench } from './workbench';

/** The sample has 4 indicators to look at in red at Q3; its findings are those of the published 2022-23 scorecard. */
const DENTAL = 'It repeats Q1';

function finding({ pane }: Workbench, says: string): Locator {
  return pane.locator('#panel-check li').filter({ hasText: says });
}

async function dismiss(bench: Workbench, says: string, reason: string, name: string | null): Promise<void> {
  const item = finding(bench, says);
  await item.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await item.getByRole('textbox', { name: 'Reason' }).fill(reason);
  if (name !== null) await item.getByRole('textbox', { name: 'Your name' }).fill(name);
  await item.getByRole('button', { name: 'Dismiss…' }).click();
  await bench.agree(/^Dismiss$/);
}

for (const width of [350, 320]) {
  test(`at ${width} pixels: dismiss, lapse, bring back, fix all, list, CSV, sign off`, async ({
    page,
  }, info) => {
    const bench = new Workbench(page);
    await bench.open();
    await page.evaluate((pixels) => {
      const frame = window.workbench.paneFrame;
      if (frame) frame.style.width = `${pixels}px`;
    }, width);
    const look = (view: string) =>
      page.locator('iframe[title="Scorecard"]').screenshot({ path: info.outputPath(`${width}-${view}.png`) });
    await bench.check();
    await look('check');

    // One indicator alone.
    await bench.pane.getByRole('combobox', { name: 'Indicator', exact: true }).selectOption({ index: 1 });
    await expect(bench.pane.getByText(/^\d+ of \d+ shown$/)).toBeVisible();
    await look('filtered');
    await bench.button('Show all').click();

    // Dismissed, with its reason, and the name remembered on the settings sheet.
    const item = finding(bench, DENTAL);
    await item.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await look('dismissing');
    await item.getByRole('button', { name: 'Cancel' }).click();
    await dismiss(bench, DENTAL, 'Agreed with the provider', 'Sam Okafor');
    await expect(finding(bench, DENTAL)).toHaveCount(0);
    expect(await bench.sheetNames()).toContain('Scorecard settings');
    await bench.button('Dismissed · 1').click();
    await expect(bench.pane.getByText(/Agreed with the provider\. Sam Okafor, \d+ \w+ \d{4}/)).toBeVisible();
    await look('dismissed');

    // It lapses when the cell changes.
    await page.evaluate(() => {
      const sheet = window.workbench.workbook.find('Scorecard');
      sheet?.setInput(9, 9, '88.8 (94/109)', 'user');
    });
    await bench.button(/^Check$/).click();
    await expect(bench.pane.getByText('The cell has changed since, so it is shown again.')).toBeVisible();
    await look('lapsed');
    await dismiss(bench, 'The cell has changed since', 'Checked once more', null);
    await bench.button('Dismissed · 1').click();
    await expect(bench.pane.getByText(/Checked once more\. Sam Okafor/)).toBeVisible();
    // What is read back after the write may move the list in the very moment of a click.
    await expect(async () => {
      await bench.button('Bring back').click();
      await expect(bench.pane.getByText('Nothing is written until you agree.')).toBeVisible({
        timeout: 10_000,
      });
    }).toPass();
    await bench.agree(/^Bring back$/);
    await expect(bench.button(/^Dismissed · /)).toHaveCount(0);

    // Every certain fix in one preview.
    await bench.button(/^Fix all safe ones · \d+$/).click();
    await expect(bench.pane.getByText('96.4 (27/28)')).toBeVisible();
    await look('fix-all');
    await bench.agree(/^Fix \d+ cells$/);
    expect(await bench.cell('Scorecard', 'I8')).toMatchObject({ text: '96.4 (27/28)' });
    expect(await bench.cell('Scorecard', 'I11')).toMatchObject({ text: '93.6 (102/109)' });

    // All findings on a sheet, and as a file.
    await bench.button('List on a sheet').click();
    await bench.agree(/^Write findings$/);
    expect(await bench.sheetNames()).toContain('Scorecard findings');
    expect(await bench.cell('Scorecard findings', 'A1')).toMatchObject({ text: 'Severity' });
    const downloading = page.waitForEvent('download');
    await bench.button('Save as CSV').click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('Scorecard findings Q3 2022-23.csv');
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.startsWith('\ufeffSeverity,Check,Sheet,Cell,')).toBe(true);

    // The breakdown tables’ indicators.
    await bench.button(/^Tables · \d+$/).click();
    await look('breakdowns');
    await bench.button('Looks right').last().click();
    await bench.agree(/^Save tables$/);
    await expect(bench.pane.getByText('Confirmed.').first()).toBeVisible();

    // Signed off; a later change is said.
    await bench.button('Sign off').click();
    // No row with a name is left on the settings sheet, so there is none to offer.
    await bench.pane.getByRole('textbox', { name: 'Your name' }).fill('Sam Okafor');
    await bench.button('Sign off…').click();
    await bench.agree(/^Sign off$/);
    await expect(bench.pane.getByText(/^Signed off by Sam Okafor on /)).toBeVisible();
    await look('signed');
    await page.evaluate(() => {
      window.workbench.workbook.find('Scorecard')?.setInput(4, 10, '71.4 (135/189)', 'user');
    });
    await bench.button(/^Check$/).click();
    await expect(bench.pane.getByText(/have changed since: look again/)).toBeVisible();
    await look('changed-since');
  });

  test(`at ${width} pixels: what a rule would change is shown before it is saved`, async ({ page }, info) => {
    const bench = new Workbench(page);
    await bench.open();
    await page.evaluate((pixels) => {
      const frame = window.workbench.paneFrame;
      if (frame) frame.style.width = `${pixels}px`;
    }, width);
    await bench.check();
    await bench.button('Settings').click();
    await bench.pane.getByRole('combobox', { name: 'Counted in' }).selectOption('points');
    const trial = bench.pane.getByRole('region', { name: 'What this would change' });
    await expect(trial.getByText(/^3 statuses would change in Q3/)).toBeVisible();
    await expect(trial.getByRole('listitem').first()).toContainText('Q3');
    await page
      .locator('iframe[title="Scorecard"]')
      .screenshot({ path: info.outputPath(`${width}-trial.png`) });
    await bench.button('Save changes').click();
    await bench.agree(/settings/i);
    await expect(bench.button('1 red')).toBeVisible();
    await expect(bench.button('4 amber')).toBeVisible();
  });
}
