import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const read = (name) =>
  JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'));

/**
 * For jest: Fluent as one file. It is two thousand, which every suite of the pane would load one by one, for as long as many
 * of them run. The unmodified package, made once for each of its versions; package.json points the suites at it.
 */
export default async function bundleFluent() {
  const folder = path.join(root, 'node_modules/.cache/fluent');
  const made = path.join(folder, 'made-from');
  const version = ['@fluentui/react-components', '@fluentui/react-icons', 'esbuild']
    .map((name) => `${name} ${read(name).version}`)
    .join(', ');
  const out = path.join(folder, 'fluent.cjs');
  if (existsSync(out) && existsSync(made) && readFileSync(made, 'utf8') === version) return;
  mkdirSync(folder, { recursive: true });
  const own = path.join(folder, `${process.pid}.cjs`);
  await build({
    stdin: { contents: "export * from '@fluentui/react-components';", resolveDir: root },
    outfile: own,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    // As it stands while tests run: checks and warnings of development are part of what is tested.
    define: { 'process.env.NODE_ENV': 'process.env.NODE_ENV' },
    external: ['react', 'react-dom', 'react/*', 'react-dom/*', 'scheduler'],
    logLevel: 'error',
  });
  renameSync(own, out);
  writeFileSync(made, version);
}
