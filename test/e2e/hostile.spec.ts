import { expect, test, type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { readFile } from 'node:fs/promises';
import { HOSTILE_FILE, HOSTILE_SHEET, hostileSheets } from '../fixtures/hostile';
import { Workbench } from './workbench';

/** XML holds no control characters or half surrogates: the contract test has those. */
const IN_NO_FILE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** The hostile workbook as a file, written by a library that is not ours. */
async function hostileFile(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows } of hostileSheets())
    book.addWorksheet(name).addRows(rows.map((row) => row.map((text) => text.replace(IN_NO_FILE, ''))));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Words and figures of the workbook: none of them may turn up anywhere but in the workbook and the pane. */
const DATA = /evil\.example|Reviews on time|onerror|HYPERLINK|167\/178|70\.9/;

/** Everything a page can keep or show outside itself, of the page and of the pane in it. */
async function kept(page: Page): Promise<string> {
  const all = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(async () => ({
        local: { ...localStorage },
        session: { ...sessionStorage },
        cookie: document.cookie,
        databases: (await indexedDB.databases()).map(({ name }) => name),
        caches: 'caches' in window ? await caches.keys() : [],
        url: location.href,
        name: window.name,
        history: [history.length, JSON.stringify(history.state)],
      })),
    ),
  );
  return JSON.stringify(all);
}

/** Watches for scripts that run and markup that is born, in every frame from its first moment. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { hostile: seen });
    for (const dialog of ['alert', 'confirm', 'prompt'] as const)
      window[dialog] = () => {
        seen.push(dialog);
        return null as never;
      };
    const look = (element: Element): void => {
      for (const { name, value } of element.attributes) {
        const loads =
          /^(?:href|src|srcset|style|action|formaction|data|poster|background|ping|xlink:href)$/i.test(name);
        if (/^on/i.test(name) || (loads && /^\s*javascript:|evil\.example/i.test(value)))
          seen.push(`${element.tagName} ${name}`);
      }
      if (/^(?:IFRAME|OBJECT|EMBED|BASE|META)$/.test(element.tagName) && element.outerHTML.includes('evil'))
        seen.push(element.outerHTML);
    };
    new MutationObserver((changes) => {
      for (const { addedNodes, target, type } of changes) {
        if (type === 'attributes' && target instanceof Element) look(target);
        for (const node of addedNodes)
          if (node instanceof Element) for (const each of [node, ...node.querySelectorAll('*')]) look(each);
      }
    }).observe(document, { childList: true, subtree: true, attributes: true });
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
}

test('a hostile workbook: everything done with it, and nothing of it runs, leaks or stays', async ({
  page,
  baseURL,
}, info) => {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await watch(page);

  const policies: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'document')
      policies.push(response.headers()['content-security-policy'] ?? 'none');
  });
  const bench = new Workbench(page);
  await bench.open();
  await bench.openBytes(await hostileFile(), HOSTILE_FILE);
  expect((await bench.sheetNames())[0]).toBe(HOSTILE_SHEET);
  await expect(bench.button('Check this sheet')).toBeVisible();
  await bench.check();

  const before = await kept(page);

  // Everything a person may do.
  await bench.button(/^Refresh \d+ cells.*…$/).click();
  await bench.agree(/^Refresh \d+ cells$/);
  await bench.tab('Indicators').click();
  await page.locator('iframe[title="Scorecard"]').screenshot({ path: info.outputPath('indicators.png') });
  await expect(
    bench.pane
      .locator('#panel-indicators')
      .getByText('<svg/onload=alert(1)>')
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await bench.tab('Check').click();
  const finding = bench.pane.locator('#panel-check li').filter({ hasText: 'onerror' }).first();
  await finding.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await finding
    .getByRole('textbox', { name: 'Reason' })
    .fill('=HYPERLINK("http://evil.example/")<img src=x onerror=alert(1)>');
  await finding.getByRole('textbox', { name: 'Your name' }).fill("+cmd|' /C calc'!A0");
  await finding.getByRole('button', { name: 'Dismiss…' }).click();
  await bench.agree(/^Dismiss$/);
  await bench.button('Dismissed · 1').click();
  await bench.button('List on a sheet').click();
  await bench.agree(/^Write findings$/);
  const csv = await download(page, () => bench.button('Save as CSV').click());
  expect(csv.text.split(/[,\n]/).filter((field) => /^"?[=+@＝]/.test(field))).toEqual([]);
  await bench.tab('Report').click();
  await bench.button('Insert table').click();
  await bench.agree(/^Insert table$/);
  await bench.button('Prompts').click();
  await bench.agree(/^Write prompts$/);
  await bench.button('Copy for Word').click();
  await expect(bench.pane.getByText(/copied|Ctrl\+C/i).first()).toBeVisible();
  const document = await download(page, () => bench.button('Save .docx').click());
  expect(document.text.slice(0, 2)).toBe('PK');
  for (const { name } of [csv, document]) expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]+\.(?:csv|docx)$/u);
  await page.locator('iframe[title="Scorecard"]').screenshot({ path: info.outputPath('report.png') });

  // No formula in any cell of any sheet.
  const formulas = await page.evaluate(() =>
    window.workbench.workbook.sheets.flatMap((sheet) => {
      const { row = 0, column = 0, rows = 0, columns = 0 } = sheet.usedArea(false) ?? {};
      return Array.from({ length: rows * columns }, (_, at) =>
        sheet.cell(row + Math.floor(at / columns), column + (at % columns)),
      ).flatMap(({ formula }) => formula ?? []);
    }),
  );
  expect(formulas).toEqual([]);

  // Nothing asked of anywhere else, nothing said aloud, nothing run, nothing kept.
  const elsewhere = asked.filter(
    (url) => !url.startsWith(`${baseURL}/`) && !url.startsWith('data:') && !url.startsWith('blob:'),
  );
  expect(elsewhere).toEqual([]);
  expect(asked.filter((url) => DATA.test(decodeURIComponent(url)) && !url.startsWith('data:'))).toEqual([]);
  expect(
    said.filter((words) => DATA.test(words) || /^(?:error|dialog)/.test(words)).filter(expected),
  ).toEqual([]);
  const born = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => Reflect.get(window, 'hostile') as unknown)),
  );
  expect(born).toEqual(page.frames().map(() => []));
  expect(await kept(page)).toBe(before);
  expect(before).not.toMatch(DATA);
  for (const policy of policies) expect(policy).toContain('frame-ancestors');
  const pane = await bench.pane.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(pane).toContain("default-src 'none'");
  expect(/script-src ([^;]*)/.exec(pane ?? '')?.[1]).not.toMatch(/unsafe-inline|unsafe-eval|\*|data:/);
});

/** The clipboard's first rung is refused on purpose, as in Excel on the web; the browser notes it. */
const expected = (words: string): boolean => !/Clipboard API has been blocked/.test(words);

async function download(page: Page, click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const saving = page.waitForEvent('download');
  await click();
  const saved = await saving;
  return { name: saved.suggestedFilename(), text: (await readFile(await saved.path())).toString('utf8') };
}
