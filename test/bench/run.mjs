/**
 * `npm run bench`: how large the bundles are, then how long reading and checking, judging, planning, a Refresh through
 * the real Office.js and the two reports take at 14, 1,000 and 20,000 indicators; of what goes through Office.js also the
 * workbench's own share, which Excel would have instead. Prints figures; asserts no time.
 * BENCH_RUNS chooses how often each is run (default 7; 3 at 20,000, the slowest once), BENCH_ROWS only one of the sizes.
 */
import { runJest } from '../setup/runJest.mjs';
import { printSizes } from './sizes.mjs';

await runJest('test/bench/*.bench.ts', printSizes);
