/**
 * `npm run bench`: how long reading and checking, judging, planning, a Refresh through the real Office.js and the two
 * reports take at 14, 1,000 and 20,000 indicators, and how large the bundles are. Prints figures; asserts no time.
 * BENCH_RUNS chooses how often each is run (default 7; 3 at 20,000, the slowest once).
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, ensureInstalled, orExplain } from '../../src/workbench/ensure.mjs';
import { printSizes } from './sizes.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

await orExplain(async () => {
  checkNode();
  await ensureInstalled((line) => process.stderr.write(`${line}\n`));
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/jest/bin/jest.js'),
      '--testMatch',
      '<rootDir>/test/bench/*.bench.ts',
      '--silent=false',
    ],
    { cwd: root, stdio: 'inherit' },
  );
  printSizes(root);
  process.exitCode = status ?? 1;
});
