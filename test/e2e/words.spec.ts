import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { Workbench } from './workbench';

const count = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length;

test('Save .docx gives a Word document: repeat header, caption, grid, header row, British English', async ({
  page,
}) => {
  const bench = new Workbench(page);
  await bench.open();
  await bench.check();
  await bench.tab('Report').click();
  const coming = page.waitForEvent('download');
  await bench.button('Save .docx').click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('Performance scorecard, Q3 2022-23, internal.docx');
  const zip = await JSZip.loadAsync(await readFile(await download.path()));
  const names = Object.keys(zip.files);
  const partOf = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
  const xml = await partOf('word/document.xml');
  // The scorecard of 15 rows, three breakdowns of 8, 5 and 11, and the five indicators without a status under a heading row.
  expect(count(xml, /<w:tbl>/g)).toBe(5);
  expect(count(xml, /<w:tblHeader\/>/g)).toBe(5);
  expect(count(xml, /<w:cantSplit\/>/g)).toBe(45);
  expect(xml).toMatch(
    /<w:tblCaption w:val="All indicators, position at 31 December 2022[^"]*\. Internal – do not publish"/,
  );
  expect(xml).toMatch(/<w:tblLook w:firstRow="true"[^>]*w:firstColumn="(?:true|false)"/);
  const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  // Reference, indicator, two averages, target, three quarters, status, variance: A4 upright less its margins.
  expect(grid.length).toBeGreaterThan(10);
  expect(grid.slice(0, 10).reduce((sum, width) => sum + width, 0)).toBe(9866);
  const first = /<w:tr>[\s\S]*?<\/w:tr>/.exec(xml)?.[0] ?? '';
  expect(count(first, /<w:pStyle w:val="TableHeading"\/>/g)).toBe(10);
  expect(names.filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name)).length).toBeGreaterThan(0);
  expect(await partOf('word/styles.xml')).toContain('w:val="en-GB"');
  for (const name of names.filter((each) => each.endsWith('.xml'))) {
    expect([name, (await partOf(name)).includes('en-US')]).toEqual([name, false]);
  }
});

test('Copy for Word puts a table on the clipboard that fits an upright page, and its text', async ({
  page,
  context,
}, info) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const bench = new Workbench(page);
  await bench.open();
  await bench.check();
  await bench.tab('Report').click();
  await bench.button('Copy for Word').click();
  await expect(bench.pane.getByText(/^Copied/).first()).toBeVisible();
  await page.bringToFront();
  const { html, text } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item ? (await item.getType(type)).text() : '');
    return { html: await read('text/html'), text: await read('text/plain') };
  });
  await info.attach('clipboard.html', { body: html, contentType: 'text/html' });
  const table = await page.evaluate((source) => {
    const found = new DOMParser().parseFromString(source, 'text/html').querySelector('table');
    const status = [...(found?.querySelectorAll('td') ?? [])].find((cell) => cell.textContent === 'Red');
    return {
      caption: found?.caption?.textContent,
      heads: found?.querySelectorAll('thead th[scope="col"]').length,
      rows: found?.tBodies[0]?.rows.length,
      width: found?.style.width,
      widths: [...(found?.querySelectorAll('col') ?? [])].map((column) => parseFloat(column.style.width)),
      fill: status?.getAttribute('bgcolor'),
    };
  }, html);
  expect(table).toMatchObject({
    caption: 'Performance scorecard, Q3 2022-23. Internal – do not publish',
    heads: 10,
    rows: 14,
    width: '451.2pt',
    fill: '#F2A099',
  });
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  expect(total).toBeGreaterThan(450);
  expect(total).toBeLessThan(452);
  const lines = text.split(/\r?\n/);
  expect(lines[0]).toBe('Performance scorecard, Q3 2022-23');
  expect(lines.filter((line) => line.split('\t').length === 10)).toHaveLength(15);
  // One indicator goes with its chart as a picture, drawn before the click.
  await bench.pane.getByRole('combobox', { name: 'What is copied' }).click();
  await bench.pane.getByRole('option', { name: /^One indicator/ }).click();
  await expect(bench.pane.locator('img[src^="data:image/png"]')).toBeVisible();
  await bench.button('Copy for Word').click();
  await page.bringToFront();
  const picture = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const source = item ? await (await item.getType('text/html')).text() : '';
    const found = new DOMParser().parseFromString(source, 'text/html').querySelector('img');
    const image = new Image();
    image.src = found?.src ?? '';
    await image.decode();
    return { alt: found?.alt ?? '', width: image.naturalWidth, height: image.naturalHeight };
  });
  expect(picture).toMatchObject({ width: 1120, height: 340 });
  expect(picture.alt).toContain('Q3 70.9% (134 of 189)');
});

test('commentary is held against the numbers: a pasted draft, the cell of a kept one, the right figure', async ({
  page,
}) => {
  const bench = new Workbench(page);
  await bench.open();
  await bench.check();
  await bench.tab('Report').click();
  await expect(bench.pane.getByText(/^No commentary is kept in this workbook yet/)).toBeVisible();
  const names = await bench.sheetNames();
  await bench.pane
    .getByRole('textbox', { name: 'Text to check' })
    .fill('Dental checks are at 91.5%, and 72.9% of reviews were on time.');
  await bench.button('Check the text').click();
  await expect(bench.pane.getByText(/^1 figure agrees · 1 is wrong · reds not mentioned:/)).toBeVisible();
  const wrong = bench.button('72.9%: Contradicts the scorecard');
  // By keys alone: the marks in reading order, the box, its cell, and back.
  await bench.button('91.5%: Agrees').focus();
  await page.keyboard.press('Tab');
  await expect(wrong).toBeFocused();
  await page.keyboard.press('Enter');
  const box = bench.pane.getByRole('group', { name: 'Contradicts the scorecard' });
  await expect(box).toBeFocused();
  await expect(box).toContainText('The text says “72.9%”.');
  await expect(box).toContainText('The scorecard has 70.9% for Q3.');
  await expect(bench.button('Copy 70.9%')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(wrong).toBeFocused();
  await page.keyboard.press('Enter');
  await bench.button('Timeliness of reviews · Q3 · K5').click();
  await expect(page.getByRole('textbox', { name: 'Name box' })).toHaveValue('K5');
  await box.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await bench.pane.getByRole('textbox', { name: 'Reason' }).fill('As first reported');
  await page.keyboard.press('Enter');
  await expect(bench.button('72.9%: Dismissed')).toBeFocused();
  await expect(bench.pane.getByText(/^1 figure agrees · 1 dismissed/)).toBeVisible();
  expect(await bench.sheetNames()).toEqual(names);
});
