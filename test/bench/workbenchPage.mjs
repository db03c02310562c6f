import { chromium } from 'playwright-core';
import { ensureReady } from '../../src/workbench/ensure.mjs';
import { findBrowser } from '../e2e/findBrowser.mjs';
import { startServer } from '../setup/startServer.mjs';

/** Calls `use` with `open`, which opens the workbench on its sample in a fresh context of one browser; closes all afterwards. */
export async function withWorkbench(use) {
  await ensureReady();
  const executablePath = await findBrowser(() => undefined);
  const { server, url } = startServer();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const open = async () => {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1366, height: 768 },
      acceptDownloads: true,
    });
    context.setDefaultTimeout(300_000); // a large report on a busy machine
    const page = await context.newPage();
    await page.goto(await url);
    await page.locator('body[data-ready="true"]').waitFor();
    const pane = page.frameLocator('iframe[title="Scorecard"]');
    return { context, page, pane, button: (name) => pane.getByRole('button', { name }) };
  };
  try {
    return await use(open);
  } finally {
    await browser.close();
    server.removeAllListeners('exit');
    server.kill();
  }
}
