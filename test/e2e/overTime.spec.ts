import { expect, test } from '@playwright/test';
import { Workbench } from './workbench';

test('from a red card: now and year end, what if, a status set, written with its mark, taken back', async ({
  page,
}) => {
  const bench = new Workbench(page);
  await bench.open();
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
  await bench.button('Set a status…').click();
  await bench.pane.getByRole('textbox', { name: /^Reason/ }).fill('New recording');
  await bench.pane.getByRole('textbox', { name: /^Your name/ }).fill('Sam Okafor');
  await bench.pane.getByRole('textbox', { name: /^Until/ }).fill('Q4');
  await page.keyboard.press('Enter');
  await bench.agree(/^Set$/);
  await bench.tab('Indicators').click();
  await expect(row).toContainText('Amber (set), by the numbers Red');
  await bench.button(/^Refresh/).click();
  await bench.agree(/^Refresh/);
  expect((await bench.cell('Scorecard', 'L5')).text).toBe('Amber (set)');
});
