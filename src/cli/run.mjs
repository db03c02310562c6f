/**
 * `npm run -s scorecard -- check FILE.xlsx`, or `node …/src/cli/run.mjs check FILE.xlsx` from any folder: installs what is
 * missing, compiles what has changed, and runs it. Standard output is the result's alone.
 */
import { checkNode, ensureInstalled, orExplain } from '../workbench/ensure.mjs';

await orExplain(async () => {
  checkNode();
  await ensureInstalled((line) => process.stderr.write(`${line}\n`));
});
if (process.exitCode) {
  process.exitCode = 2;
} else {
  const { compiled } = await import('./compile.mjs');
  const { main, worker } = await compiled();
  const { main: run } = await import(main);
  process.exitCode = await run(process.argv.slice(2), new URL(worker));
}
