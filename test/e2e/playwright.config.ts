import { defineConfig } from '@playwright/test';

/**
 * One real browser against the workbench that `npm run demo` serves. run.mjs finds the browser, starts the server and
 * passes both in the environment.
 */
const { SCORECARD_URL: baseURL = '', SCORECARD_BROWSER: executablePath = '' } = process.env;

export default defineConfig({
  testDir: '.',
  // The pictures of the guides are made by `npm run guides`, not by every run of the tests.
  testMatch: process.env.SCORECARD_GUIDES === '1' ? '**/*.pictures.ts' : '**/*.spec.ts',
  outputDir: './output',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  // No test is about time: these only end one that hangs, also on a slow and busy machine.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: process.env.SCORECARD_E2E_REPORT ?? 'output/report.json' }]],
  use: {
    baseURL,
    ignoreHTTPSErrors: true,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    screenshot: 'only-on-failure',
  },
});
