import { expect, test } from '@playwright/test';
import { Workbench } from './workbench';

/** Figures of the sample that its public version hides (1.1 (2/187), 2.1 (4/191), 96.3 (27/28), 94.9 (111/117)). */
const HIDDEN = ['2/187', '4/191', '27/28', '111/117', '94.9'];

test('the public version: stamped, small numbers gone from preview and clipboard; the document waits for what is open', async ({
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

  // The document waits for what is open: three errors, and directions that no one has confirmed.
  await bench.button('Save .docx').click();
  await expect(
    bench.pane.getByText(/There is no public document yet\. 3 errors are open/).first(),
  ).toBeVisible();
});
