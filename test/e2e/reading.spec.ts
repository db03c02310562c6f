import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { look, size } from './look';
import { Workbench } from './workbench';

const zoo = path.resolve(__dirname, '../fixtures/zoo/made');
const WORKBOOKS = readdirSync(zoo)
  .filter((name) => /^a(?:01|04|05|08|10|12|13|14|15|16)-.*\.xlsx$/.test(name))
  .sort();

test('the reading of workbooks nobody here made: one glance, by keyboard, at 320 pixels', async ({
  page,
}, info) => {
  test.setTimeout(300_000); // ten workbooks, and a machine may be busy
  expect(WORKBOOKS.length).toBeGreaterThanOrEqual(8);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const bench = new Workbench(page);
  const faults: string[] = [];
  for (const [at, name] of WORKBOOKS.entries()) {
    await bench.open();
    await size(bench, 320);
    await bench.openBytes(readFileSync(path.join(zoo, name)), name);
    await bench.check();
    const strip = bench.pane.getByRole('button', { name: /indicators|I read your sheet/ }).first();
    await expect(strip).toBeVisible();
    if ((await strip.getAttribute('aria-expanded')) === 'false') {
      await strip.focus();
      await page.keyboard.press('Enter');
    }
    await expect(bench.button('I read your sheet like this')).toHaveAttribute('aria-expanded', 'true');
    await expect(bench.pane.getByText(/^\d+ indicators in (rows|columns)/)).toBeVisible();
    // One of them is looked at in every look; all for what runs out of the pane and for faults of accessibility.
    const view = `reading-${name.slice(0, 3)}`;
    faults.push(...(await look(bench, view, (shot) => info.outputPath(shot), { lightOnly: at > 0 })));
    // A chip opens with Enter, is left with Escape, and the focus is where it was.
    const chip = bench.pane.getByRole('button', { name: /\. Change$/ }).first();
    // What is asked of targets stands before the columns.
    const asked = bench.pane.getByRole('group', { name: 'What targets are of' }).getByRole('button');
    const stops = (await asked.count()) + 1;
    await strip.focus();
    for (let at = 0; at < stops; at++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(bench.pane.getByRole('menuitemradio').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect.poll(() => chip.evaluate((each) => each === document.activeElement)).toBe(true);
  }
  expect(faults).toEqual([]);
});
