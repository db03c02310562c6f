import { expect, test } from '@playwright/test';
import { Workbench } from './workbench';

test('nothing is asked of anywhere but the own origin, and no figure is kept in the browser', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const bench = new Workbench(page);
  await bench.open();
  await bench.check();
  await bench.tab('Indicators').click();
  await expect(bench.pane.getByText('Timeliness of reviews').first()).toBeVisible();
  await bench.tab('Report').click();
  await bench.button('Copy for Word').click();
  await expect(bench.pane.getByText(/copied|Ctrl\+C/i).first()).toBeVisible();

  const elsewhere = asked.filter(
    (url) => !url.startsWith(`${baseURL}/`) && !url.startsWith('data:') && !url.startsWith('blob:'),
  );
  expect(elsewhere).toEqual([]);
  // The clipboard's first rung is refused on purpose, as in Excel on the web; the browser notes it.
  expect(complaints.filter((words) => !/Clipboard API has been blocked/.test(words))).toEqual([]);
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  // The library's own id of this browser is made of random digits, among which any figure may be met by chance.
  const ids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  expect(stored.replace(ids, 'id')).not.toMatch(/134|189|70\.9|Timeliness/);
});
