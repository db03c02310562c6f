/**
 * `npm run soak`: two sessions refresh one workbook while people edit it and Excel fails in every modelled way, for many
 * rounds. Prints the seed, what was done and what was lost. SOAK_ROUNDS and PROPERTY_SEED choose another length and order.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, ensureInstalled, orExplain } from '../../src/workbench/ensure.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

await orExplain(async () => {
  checkNode();
  await ensureInstalled((line) => process.stderr.write(`${line}\n`));
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/jest/bin/jest.js'),
      '--testMatch',
      '<rootDir>/test/soak/*.soak.ts',
      '--silent=false',
    ],
    { cwd: root, stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
});
