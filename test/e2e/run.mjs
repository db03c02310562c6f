/** Finds a browser, serves the workbench on a free port as `npm run demo` does, and runs Playwright's tests against it. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureReady, orExplain } from '../../src/workbench/ensure.mjs';
import { findBrowser } from './findBrowser.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [report = path.join(root, 'test/e2e/output/report.json')] = process.argv
  .slice(2)
  .filter((word) => word.endsWith('.json'));
const rest = process.argv.slice(2).filter((word) => word !== report);

/** Starts the demo server; resolves with its address once it prints it. */
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
    server.on('exit', (code) =>
      reject(new Error(`The workbench server stopped early (exit code ${code}).\n${printed}`)),
    );
  });
  return { server, url };
}

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
