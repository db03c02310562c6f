/**
 * `npm start` and `npm stop`: the add-in in real Excel, from this computer. Start serves the built add-in on
 * https://localhost:3000, where manifest.xml says it is, and sideloads the manifest with office-addin-debugging. That package
 * is optional (it is large, and some machines cannot install it): without it the way to do the same by hand is said.
 */
import { createRequire } from 'node:module';
import { orExplain, root, run, serveWorkbench, SetUpError } from './ensure.mjs';

const BY_HAND = `To load the add-in by hand, keep this running and, in Excel on the web, choose Home, Add-ins, More add-ins, Upload my add-in,
then manifest.xml in ${root}. On Windows, put the folder in a shared-folder catalogue; on a Mac, copy manifest.xml to
~/Library/Containers/com.microsoft.Excel/Data/Documents/wef. The certificate must be trusted: npx office-addin-dev-certs install`;

/** The command-line script of office-addin-debugging, or null where it is not installed. */
function findDebugging() {
  try {
    return createRequire(import.meta.url).resolve('office-addin-debugging/cli.js');
  } catch {
    return null;
  }
}

async function sideload() {
  const debugging = findDebugging();
  const canSideload = process.platform === 'win32' || process.platform === 'darwin';
  if (debugging === null || !canSideload) {
    process.stdout.write(`${BY_HAND}\n`);
    return;
  }
  await run(process.execPath, [debugging, 'start', 'manifest.xml', 'desktop', '--no-debug']);
  process.stdout.write('Excel is starting with the add-in. When you are done: npm stop\n');
}

async function start() {
  await serveWorkbench(['--port', '3000', '--no-open']); // manifest.xml names this port, so no other will do
  await sideload();
}

async function stop() {
  const debugging = findDebugging();
  if (debugging === null)
    process.stdout.write('Nothing was sideloaded from here. Remove the add-in in Excel, under Add-ins.\n');
  else await run(process.execPath, [debugging, 'stop', 'manifest.xml']);
}

await orExplain(async () => {
  const [task] = process.argv.slice(2);
  if (task === 'start') await start();
  else if (task === 'stop') await stop();
  else throw new SetUpError('Say start or stop: npm start, or npm stop.');
});
