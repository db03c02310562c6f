/**
 * Compiles the command line when its sources are newer than what was compiled last. A compiled one starts in a third of
 * a second; read file by file from TypeScript it takes several times as long as the check itself.
 */
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../workbench/ensure.mjs';

const out = path.join(root, 'node_modules', '.cache', 'scorecard-cli');
const stamp = path.join(out, 'compiled-from');
/** Folders of src that the command line takes nothing from. */
const PASSED = new Set(['docs', 'pane', 'page', 'server', 'samples', 'taskpane', 'commands']);

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!PASSED.has(entry.name)) yield* sources(full);
    } else if (/\.(?:ts|tsx|mjs)$/.test(entry.name)) {
      const { mtimeMs, size } = statSync(full);
      yield `${path.relative(root, full)} ${mtimeMs} ${size}`;
    }
  }
}

/** Gives the address of the compiled main, and of what its worker threads run. */
export async function compiled() {
  const lock = statSync(path.join(root, 'package-lock.json'));
  const now = [...sources(path.join(root, 'src')), `lock ${lock.mtimeMs} ${lock.size}`].join('\n');
  const entry = (name) => pathToFileURL(path.join(out, `${name}.js`)).href;
  const result = { main: entry('main'), worker: entry('worker') };
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return result;
  const { build } = await import('esbuild');
  rmSync(stamp, { force: true });
  await build({
    entryPoints: {
      main: path.join(root, 'src/cli/main.ts'),
      worker: path.join(root, 'src/cli/batch/worker.ts'),
    },
    outdir: out,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    // Nothing is calculated from the command line, so the formula engine is never loaded.
    external: ['@ironcalc/wasm'],
    // Packages of the older kind ask for Node's own modules with `require`.
    banner: { js: "import{createRequire as __need}from'node:module';const require=__need(import.meta.url);" },
  });
  writeFileSync(path.join(out, 'package.json'), '{"type":"module"}\n');
  writeFileSync(stamp, now);
  return result;
}
