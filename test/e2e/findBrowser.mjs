import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:process';

/** Where browsers that Playwright can drive are usually installed. */
const PLACES = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
    '/usr/bin/microsoft-edge-stable',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
    const root = process.env[name];
    return root
      ? [
          `${root}\\Google\\Chrome\\Application\\chrome.exe`,
          `${root}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]
      : [];
  }),
};

const installed = () => (PLACES[platform] ?? []).find((path) => existsSync(path)) ?? null;

function isDebianRoot() {
  if (platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return existsSync('/etc/debian_version');
}

function fromDebian(say) {
  if (!isDebianRoot()) return null;
  say('No browser found: installing Debian’s chromium …');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env: environment });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
    stdio: 'ignore',
    env: environment,
  });
  return installed();
}

async function fromPlaywright(say) {
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  say('No browser found: fetching Playwright’s chromium …');
  spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
    stdio: 'ignore',
  });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

/**
 * The path of a browser for the end-to-end tests: the one named in SCORECARD_BROWSER, an installed Chrome, Chromium or
 * Edge, else Debian's package, else Playwright's own. Throws an error with a plain sentence when none can be had.
 */
export async function findBrowser(say = () => undefined) {
  const named = process.env.SCORECARD_BROWSER;
  if (named) {
    if (!existsSync(named)) throw new Error(`SCORECARD_BROWSER names ${named}, which does not exist.`);
    return named;
  }
  const path = installed() ?? fromDebian(say) ?? (await fromPlaywright(say));
  if (path) return path;
  throw new Error(
    'The end-to-end tests need a browser and none could be found or installed. ' +
      'Install Chrome, Edge or Chromium, or set SCORECARD_BROWSER to the path of one, then run npm test again.',
  );
}
