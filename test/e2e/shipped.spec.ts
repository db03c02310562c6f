import { expect, test } from '@playwright/test';
import { serveShipped } from './shippedFolder';
import { Workbench } from './workbench';

test('the folder an IT team publishes, with its own headers: check, refresh, a table for Word', async ({
  page,
  baseURL,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) refused.push(message.text());
  });
  await serveShipped(page, `${String(baseURL)}/addin/`);
  const bench = new Workbench(page);
  await bench.open();
  await bench.check();
  await expect(bench.button('4 red')).toBeVisible();
  await bench.button(/^Refresh \d+ cells…$/).click();
  await bench.agree(/^Refresh \d+ cells/);
  expect(await bench.cell('Scorecard', 'L5')).toMatchObject({ text: 'Red' });
  await bench.tab('Report').click();
  await bench.button('Copy for Word').click();
  await expect(bench.pane.getByText(/copied|Ctrl\+C/i).first()).toBeVisible();
  // What the headers allow is all it needed.
  expect(refused).toEqual([]);
  const frame = page.frames().find((each) => each.url().includes('/addin/taskpane.html'));
  const scripts = await frame?.evaluate(() => [...document.scripts].map(({ src }) => new URL(src).origin));
  // The checks ran beside the page, in a script of the same host.
  const workers = page.workers().map((worker) => worker.url());
  expect(workers).toEqual([expect.stringContaining(`${String(baseURL)}/addin/js/worker.`)]);
  expect(new Set(scripts)).toEqual(new Set([String(baseURL), 'https://appsforoffice.microsoft.com']));
});

test('Excel on the web may frame the published pane, another site may not', async ({ page, baseURL }) => {
  const pane = `${String(baseURL)}/addin/taskpane.html`;
  await serveShipped(page, `${String(baseURL)}/addin/`);
  const framing = (site: string) =>
    page.route(`https://${site}/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${pane}"></iframe>` }),
    );
  for (const site of ['council-my.sharepoint.com', 'elsewhere.example']) {
    await framing(site);
    await page.goto(`https://${site}/`);
    const frame = page.frames().at(-1);
    await frame?.waitForLoadState();
    const shown = await frame?.evaluate(() => document.querySelector('#root') !== null);
    expect({ site, shown }).toEqual({ site, shown: site.endsWith('.sharepoint.com') });
  }
});
