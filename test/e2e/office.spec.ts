import { expect, test } from '@playwright/test';
import { HAS_OFFICE, OFFICE_TIME, openInOffice } from '../setup/libreOffice';
import { Workbench } from './workbench';

test.skip(
  !HAS_OFFICE,
  'LibreOffice and poppler are not installed: on Debian, libreoffice-calc, libreoffice-writer, poppler-utils',
);

test('LibreOffice opens the saved workbook and the copied table, and shows what the pane wrote', async ({
  page,
  context,
}, info) => {
  test.setTimeout(300_000 + 2 * OFFICE_TIME);
  const bench = new Workbench(page);
  await bench.open();
  await bench.check();
  await bench.button(/^Refresh \d+ cells…$/).click();
  await bench.agree(/^Refresh \d+ cells$/);
  await bench.tab('Report').click();
  await bench.button('Insert table').click();
  await bench.agree(/table/i);
  await bench.button('Prompts').click();
  await bench.agree(/prompt|row|commentary/i);
  await bench.button('Copy for Word').click();
  await expect(bench.pane.getByText(/copied/i).first()).toBeVisible();

  // The workbench page itself may read the clipboard; the pane in its frame may not.
  await context.grantPermissions(['clipboard-read']);
  await page.bringToFront();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    if (!item) throw new Error('The clipboard is empty');
    const read = async (type: string) => (await item.getType(type)).text();
    return { html: await read('text/html'), text: await read('text/plain') };
  });
  expect(copied.text).toContain('70.9 (134/189)\tRed\t');
  // On an upright page with Word's usual margins; the clipboard carries no page of its own.
  const upright = '<style>@page { size: 210mm 297mm; margin: 25.4mm }</style>';
  // In 9 point it runs on to a second page.
  const pasted = openInOffice('copied.html', upright + copied.html, 'HTML (StarWriter)').join('\n');
  for (const words of ['Timeliness of', '(134/189)', 'Variance', '0.8 points', 'Source: sheet Scorecard'])
    expect(pasted).toContain(words);
  expect(pasted).toMatch(/\bRed\b/);

  const saved = await bench.save();
  const pages = openInOffice('saved.xlsx', saved);
  const all = pages.join('\n');
  expect(all).toContain('Variance');
  expect(all).toContain('-25.4%');
  expect(all).toContain('Internal – do not publish');
  expect(all).toContain('Position at the end of Q3 2022-23 (31 December 2022)');
  expect(all).toMatch(/46 more reviews/);
  expect(all).toContain('Off target by up to this much is amber');
  await info.attach('saved.xlsx', { body: saved });
});
