import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureReady } from '../../src/workbench/ensure.mjs';
import { findBrowser } from '../e2e/findBrowser.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

function startServer() {
  const server = spawn(process.execPath, ['src/workbench/start.mjs', '--no-open', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = new Promise((resolve, reject) => {
    let printed = '';
    server.stdout.on('data', (chunk) => {
      printed += chunk;
      const address = /https:\/\/localhost:\d+/.exec(printed)?.[0];
      if (address) resolve(address);
    });
    server.on('exit', (code) => reject(new Error(`The workbench stopped early (${code}).\n${printed}`)));
  });
  return { server, url };
}

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
