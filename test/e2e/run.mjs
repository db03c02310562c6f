/** Finds a browser, serves the workbench on a free port as `npm run demo` does, and runs Playwright's tests against it. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureReady, orExplain } from '../../src/workbench/ensure.mjs';
import { startServer } from '../setup/startServer.mjs';
import { findBrowser } from './findBrowser.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [report = path.join(root, 'test/e2e/output/report.json')] = process.argv
  .slice(2)
  .filter((word) => word.endsWith('.json'));
const rest = process.argv.slice(2).filter((word) => word !== report);

/** Playwright's own exit code: 0 when every test passed. */
function runTests(url, browser) {
  const command = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    'test/e2e/playwright.config.ts',
    ...rest,
  ];
  const env = {
    ...process.env,
    SCORECARD_URL: url,
    SCORECARD_BROWSER: browser,
    SCORECARD_E2E_REPORT: report,
  };
  const tests = spawn(process.execPath, command, { cwd: root, stdio: 'inherit', env });
  return new Promise((resolve) => tests.on('close', (code) => resolve(code ?? 1)));
}

await orExplain(async () => {
  await ensureReady();
  const browser = await findBrowser(console.log);
  console.log(`Browser: ${browser}`);
  const { server, url } = startServer();
  try {
    process.exitCode = await runTests(await url, browser);
  } finally {
    server.removeAllListeners('exit');
    server.kill();
  }
});
