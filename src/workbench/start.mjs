/** `npm run demo`: sets up what is missing, then starts the workbench. Needs nothing but Node 20. */
import { ensureReady, orExplain, SetUpError } from './ensure.mjs';

await orExplain(async () => {
  await ensureReady();
  const { tsImport } = await import('tsx/esm/api');
  const { main } = await tsImport('./server/main.ts', import.meta.url);
  const problem = await main(process.argv.slice(2));
  if (problem !== null) throw new SetUpError(problem);
});
