/** `npm run quality`: measures the precision and recall of the checks. QUALITY_ONLY=changed measures changed workbooks alone. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = import.meta.dirname;
const outfile = path.join(here, '../../node_modules/.cache/quality/main.mjs');
await build({
  entryPoints: [path.join(here, 'main.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'error',
  // Nothing is calculated here, so the formula engine is never loaded.
  external: ['@ironcalc/wasm'],
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  // In one file there is one folder; fixtures are found from where their own file lies.
  plugins: [
    {
      name: 'dirname',
      setup: ({ onLoad }) =>
        onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path: file }) => ({
          contents: (await readFile(file, 'utf8')).replaceAll(
            '__dirname',
            JSON.stringify(path.dirname(file)),
          ),
          loader: 'ts',
        })),
    },
  ],
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main();
