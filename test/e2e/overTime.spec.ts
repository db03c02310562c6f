import { expect, test } from '@playwright/test';
import { look, size } from './look';
import { Workbench } from './workbench';

test('from a red card: now and year end, what if, a status set, written with its mark; every form passes in three looks', async ({
  page,
}, info) => {
  const bench = new Workbench(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await bench.open();
  await size(bench, 320);
  const faults: string[] = [];
  const see = async (view: string, options = {}): Promise<void> => {
    faults.push(...(await look(bench, view, (name) => info.outputPath(name), options)));
  };
  await bench.check();
  await bench.tab('Indicators').click();
  const name = '4 · Timeliness of reviews';
  await bench.button(name).click();
  const row = bench.pane.getByRole('listitem').filter({ has: bench.pane.getByRole('heading', { name }) });
  await expect(row).toContainText('Now, Q3Red');
  await expect(row).toContainText('Year end, Q4Missed');
  await bench.button('What if…').click();
  await bench.pane.getByRole('textbox', { name: 'Cases of 189' }).fill('180');
  await expect(row).toContainText('95.2% is 0.2 points over 95%');
  await see('what-if', { lightOnly: true });
  await page.keyboard.press('Escape');
  await expect(bench.button('What if…')).toBeFocused();
  await bench.button('Set a status…').click();
  await bench.pane.getByRole('textbox', { name: /^Reason/ }).fill('New recording');
  await bench.pane.getByRole('textbox', { name: /^Your name/ }).fill('Sam Okafor');
  await bench.pane.getByRole('textbox', { name: /^Until/ }).fill('Q4');
  await see('set-status');
  await bench.pane.getByRole('textbox', { name: /^Until/ }).press('Enter');
  await bench.agree(/^Set$/);
  await expect(row).toContainText('Amber (set), by the numbers Red');
  await expect(row.getByText('Set.', { exact: true })).toBeFocused();
  await see('set', { lightOnly: true });
  expect(faults).toEqual([]);
  await bench.button(/^Refresh/).click();
  await bench.agree(/^Refresh/);
  expect((await bench.cell('Scorecard', 'L5')).text).toBe('Amber (set)');
});
