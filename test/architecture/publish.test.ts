import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Files git knows, without those that were deleted but not yet committed. */
function tracked(): string[] {
  const list = (...words: string[]) =>
    execFileSync('git', ['ls-files', ...words], { cwd: root, encoding: 'utf8' })
      .split('\n')
      .filter(Boolean);
  const gone = new Set(list('--deleted'));
  return list().filter((file) => !gone.has(file));
}

test('the top level holds what the project’s owner chose and nothing else', () => {
  const top = [...new Set(tracked().map((file) => file.split('/')[0] ?? file))].filter(
    (name) => !name.startsWith('.'),
  );
  expect(top.sort()).toEqual(
    [
      'LICENSE',
      'README.md',
      'assets',
      'manifest.xml',
      'package-lock.json',
      'package.json',
      'src',
      'test',
      'tsconfig.json',
      'webpack.config.js',
    ].sort(),
  );
});

test('the lock file names no registry, so that any may serve it', () => {
  expect(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved":/);
});

test('the lock file holds every platform’s packages, so that npm ci works on all of them', () => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const named = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  const missing = named.filter(
    (name) => !Object.keys(packages).some((place) => place.endsWith(`node_modules/${name}`)),
  );
  // When this fails, npm's registry lacked some: node test/setup/completeLock.mjs adds them.
  expect(missing).toEqual([]);
});

test('the lock file has a digest for every package, so that what is installed is what was chosen', () => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string; link?: boolean }>;
  };
  const without = Object.entries(packages).filter(
    ([place, entry]) => place !== '' && !entry.link && !/^sha512-[\w+/]+=*$/.test(entry.integrity ?? ''),
  );
  // When this fails: node test/setup/completeLock.mjs asks the registry for what is lacking.
  expect(without.map(([place]) => place)).toEqual([]);
});

test('office.js is never committed: its licence allows developing with it, not republishing it', () => {
  expect(tracked().filter((file) => /office(\.debug)?\.js$/.test(file))).toEqual([]);
});
