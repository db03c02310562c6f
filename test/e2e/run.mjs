/** Finds a browser, serves the workbench on a free port as `npm run demo` does, and runs Playwright's tests against it. */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../../src/workbench/ensure.mjs';
import { findBrowser } from './findBrowser.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const report = process.argv[2]?.endsWith('.json')
  ? process.argv[2]
  : path.join(root, 'test/e2e/output/report.json');
const rest = process.argv.slice(2).filter((argument) => argument !== report);

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
      process.stdout.write(chunk);
      const address = /https:\/\/localhost:\d+/.exec(printed)?.[0];
      if (address) resolve(address);
    });
    server.on('exit', (code) => reject(new Error(`The workbench server stopped early (exit code ${code}).`)));
  });
  return { server, url };
}

ensureInstalled(root);
const browser = await findBrowser(console.log);
console.log(`Browser: ${browser}`);
const { server, url } = startServer();
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', '--config', 'test/e2e/playwright.config.ts', ...rest],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      SCORECARD_URL: await url,
      SCORECARD_BROWSER: browser,
      SCORECARD_E2E_REPORT: report,
    },
  },
);
server.removeAllListeners('exit');
server.kill();
process.exit(status ?? 1);
