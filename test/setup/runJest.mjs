import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, ensureInstalled, orExplain } from '../../src/workbench/ensure.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Runs the files of one pattern with jest, what they print shown: for measurements that are no part of `npm test`.
 * `before` is called with the project's folder first. The exit code is jest's.
 */
export const runJest = (pattern, before = () => undefined) =>
  orExplain(async () => {
    checkNode();
    await ensureInstalled((line) => process.stderr.write(`${line}\n`));
    await before(root);
    const { status } = spawnSync(
      process.execPath,
      [
        path.join(root, 'node_modules/jest/bin/jest.js'),
        '--testMatch',
        `<rootDir>/${pattern}`,
        '--silent=false',
      ],
      { cwd: root, stdio: 'inherit' },
    );
    process.exitCode = status ?? 1;
  });
