import { expect, test, type Locator } from '@playwright/test';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Workbench } from './workbench';

const pictures = path.resolve(__dirname, '../../src/docs/guides/pictures');
const record = path.join(pictures, 'shown.json');

/**
 * What a person sees of an element, as a digest: each text with its size and weight, in order. Not the pixels, which
 * change with the machine's fonts, nor colours, which change under the pointer.
 */
async function digestNow(element: Locator): Promise<string> {
  const shown = await element.evaluate((top) => {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    const lines: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      const holder = node.parentElement;
      if (text === '' || !holder?.checkVisibility({ visibilityProperty: true })) continue;
      const look = getComputedStyle(holder);
      lines.push([text, look.fontSize, look.fontWeight].join('|'));
    }
    return lines.join('\n');
  });
  expect(shown.length).toBeGreaterThan(100); // something is shown
  return createHash('sha256').update(shown).digest('hex').slice(0, 16);
}

const known = (): Record<string, string> =>
  existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as Record<string, string>) : {};

/** The digest once it is the same twice: parts of the pane are drawn when they have been fetched. */
async function digestOf(element: Locator): Promise<string> {
  let last = '';
  await expect
    .poll(async () => {
      const before = last;
      last = await digestNow(element);
      return last === before;
    })
    .toBe(true);
  return last;
}

/** Compares what is shown with what the picture was made of; makes it anew where they differ, and fails. */
async function keep(bench: Workbench, name: string): Promise<void> {
  const digest = await digestOf(bench.pane.locator('#root'));
  const file = path.join(pictures, `${name}.png`);
  const was = known();
  if (was[name] === digest && existsSync(file)) return;
  await bench.page.locator('iframe[title="Scorecard"]').screenshot({ path: file });
  writeFileSync(
    record,
    `${JSON.stringify({ ...was, [name]: digest }, Object.keys({ ...was, [name]: digest }).sort(), 2)}\n`,
  );
  expect
    .soft(was[name], `${name}.png was stale and is made anew: look at it, then commit it with shown.json`)
    .toBe(digest);
}

test('the pictures of the guides show what the add-in shows', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T12:00:00Z'));
  await page.setViewportSize({ width: 1200, height: 860 });
  const bench = new Workbench(page);
  await bench.open();
  await bench.button(/^Version /).click();
  await bench.button('Copy diagnostics').click();
  await bench.pane.getByText(/^Scorecard Pane \d/).scrollIntoViewIfNeeded();
  await keep(bench, 'version');

  await bench.open();
  await bench.check();
  await keep(bench, 'check');
  await bench.tab('Indicators').click();
  await bench.pane
    .getByRole('button', { name: /Timeliness of reviews/ })
    .first()
    .click();
  await keep(bench, 'indicator');
  await bench.tab('Report').click();
  await expect(bench.button('Copy for Word')).toBeVisible();
  await keep(bench, 'report');
  await bench.tab('Check').click();
  await bench.button(/^Refresh \d+ cells…$/).click();
  await expect(bench.pane.getByText('Nothing is written until you agree.')).toBeVisible();
  await keep(bench, 'preview');
});
