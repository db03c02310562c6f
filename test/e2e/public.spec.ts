import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { Workbench } from './workbench';

/** Figures of the sample that its public version hides (1.1 (2/187), 2.1 (4/191), 96.3 (27/28), 94.9 (111/117)). */
const HIDDEN = ['2/187', '4/191', '27/28', '111/117', '94.9'];

test('the public version: stamped, small numbers gone from preview, clipboard and document', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const bench = new Workbench(page);
  await bench.open();
  await bench.check();
  await bench.tab('Report').click();
  const table = bench.pane.getByRole('region', { name: 'Table as Word will show it' });
  await expect(table).toContainText('111/117');
  await bench.pane.getByRole('radio', { name: 'Public' }).click();
  await expect(table).toContainText('Public version');
  await expect(table).toContainText('[c]');
  for (const figure of HIDDEN) await expect(table).not.toContainText(figure);

  const why = bench.pane.getByRole('button', { name: 'What is hidden, and why' });
  await why.click();
  await expect(bench.pane.getByText('10 · Health checks, Q3').first()).toBeVisible();

  await bench.button('Copy for Word').click();
  await expect(bench.pane.getByText(/^Copied/).first()).toBeVisible();
  await page.bringToFront();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item ? (await item.getType(type)).text() : '');
    return `${await read('text/html')}\n${await read('text/plain')}`;
  });
  expect(copied).toContain('Public version');
  expect(copied).not.toContain('What is hidden');
  for (const figure of HIDDEN) expect(copied).not.toContain(figure);

  const coming = page.waitForEvent('download');
  await bench.button('Save .docx').click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/public/i);
  const zip = await JSZip.loadAsync(await readFile(await download.path()));
  for (const part of Object.values(zip.files).filter(({ dir }) => !dir)) {
    const text = await part.async('string');
    // Ratios in tables are 111/117, in sentences "111 of 117".
    for (const figure of [...HIDDEN, '111 of 117', '27 of 28', '2 of 187', '4 of 191'])
      expect([part.name, figure, text.includes(figure)]).toEqual([part.name, figure, false]);
  }
});
