/** `npm run -s scorecard -- check FILE.xlsx`: installs what is missing, then runs main.ts. Standard output is the result's alone. */
import { checkNode, ensureInstalled, orExplain } from '../workbench/ensure.mjs';

await orExplain(async () => {
  checkNode();
  await ensureInstalled((line) => process.stderr.write(`${line}\n`));
});
if (process.exitCode) {
  process.exitCode = 2;
} else {
  const { tsImport } = await import('tsx/esm/api');
  const { main } = await tsImport('./main.ts', import.meta.url);
  process.exitCode = await main(process.argv.slice(2));
}
