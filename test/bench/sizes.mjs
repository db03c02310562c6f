import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Prints every script of the built add-in, plain and gzipped, the largest first. */
export function printSizes(root) {
  const built = path.join(root, 'dist/addin');
  if (!existsSync(built)) {
    process.stdout.write('Bundle sizes: build first (npm run build).\n\n');
    return;
  }
  const scripts = readdirSync(built, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, bytes: readFileSync(path.join(built, name)) }))
    .map(({ name, bytes }) => ({ name, plain: bytes.length, packed: gzipSync(bytes, { level: 9 }).length }))
    .sort((a, b) => b.packed - a.packed);
  const page = existsSync(path.join(built, 'taskpane.html'))
    ? readFileSync(path.join(built, 'taskpane.html'), 'utf8')
    : '';
  process.stdout.write('Bundles (* loaded before the pane can be used)\n');
  for (const { name, plain, packed } of scripts)
    process.stdout.write(
      `${page.includes(path.basename(name)) ? '*' : ' '} ${kilobytes(packed).padStart(10)} gzipped ${kilobytes(plain).padStart(11)}  ${name}\n`,
    );
  process.stdout.write('\n');
}
