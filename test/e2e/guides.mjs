/**
 * `npm run guides`: makes the pictures of src/docs/guides from the workbench. A picture is made anew only where what it shows
 * has changed (its words and their sizes), and then the command fails, so that someone looks at it.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const run = path.join(path.dirname(fileURLToPath(import.meta.url)), 'run.mjs');
const child = spawn(process.execPath, [run, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, SCORECARD_GUIDES: '1' },
});
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
