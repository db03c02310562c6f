/** `npm run -s scorecard -- check FILE.xlsx`: installs what is missing (saying so on standard error), then runs main.ts. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, ensureInstalled, orExplain } from '../workbench/ensure.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
await orExplain(async () => {
  checkNode();
  await ensureInstalled();
});
if (process.exitCode) process.exit(2);
const main = path.join(root, 'src/cli/main.ts');
const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
const { status } = spawnSync(process.execPath, [tsx, main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 2);
