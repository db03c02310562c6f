/**
 * `npm run bench`: how large the bundles are; what examining costs at 14, 300, 1,000 and 10,000 indicators beside opening the
 * same file, the same rules as formulas and one pass over the strings, as a table for speed.md; then how long each step
 * through the real Office.js takes, and of it the workbench's own share, which Excel would have instead. Prints figures;
 * asserts no time. BENCH_RUNS chooses how often each is run, BENCH_ROWS only one of the sizes.
 */
import { runJest } from '../setup/runJest.mjs';
import { timeBatch } from './batch.mjs';
import { compareSizes } from './compareSizes.mjs';
import { printSizes } from './sizes.mjs';

await runJest('test/bench/*.bench.ts', async (root) => {
  printSizes(root);
  await compareSizes(root);
  timeBatch(root);
});
