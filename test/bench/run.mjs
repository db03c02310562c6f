/**
 * `npm run bench`: how large the bundles are; what examining costs at 14, 300, 1,000 and 10,000 indicators beside opening the
 * same file, the same rules as formulas and one pass over the strings; fifty workbooks on the command line; then how long each
 * step through the real Office.js takes, and of it the workbench's own share, which Excel would have instead; last, in a browser,
 * the pane's longest tasks and what the usual jobs cost in clicks, which are printed alone. Asserts no time.
 * Writes the tables into speed.md once all is measured. BENCH_RUNS chooses how often each is run; BENCH_ROWS measures only one of
 * the sizes, prints and writes nothing.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runJest } from '../setup/runJest.mjs';
import { timeBatch } from './batch.mjs';
import { browserTasks } from './browser.mjs';
import { countClicks } from './clicks.mjs';
import { compareSizes, machine, table } from './compareSizes.mjs';
import { printSizes } from './sizes.mjs';

const parts = [];
let folder = '';

await runJest('test/bench/*.bench.ts', async (root) => {
  folder = root;
  rmSync(found(), { force: true });
  printSizes(root);
  parts.push(machine(), await compareSizes(root), timeBatch(root));
  process.stdout.write(`${parts.join('\n\n')}\n\n`);
});
if (!process.exitCode && !process.env.BENCH_ROWS)
  await writeTables([...parts, 'Through Office.js, elapsed milliseconds:', officeTable()].join('\n\n'));

if (!process.exitCode) await browserTasks();
if (!process.exitCode && !process.env.BENCH_ROWS) await countClicks();

function found() {
  return path.join(folder, 'node_modules/.cache/bench/office.json');
}

/** The medians of each step by size, in the order in which they were measured. */
function officeTable() {
  const medians = JSON.parse(readFileSync(found(), 'utf8'));
  const sizes = [...new Set(medians.map(({ rows }) => rows))].sort((a, b) => a - b);
  // A share stands under the step it is of, and has the same name under each: the step before it tells them apart.
  const rows = new Map();
  let step = '';
  for (const { what, rows: size, median } of medians) {
    if (!what.startsWith(' ')) step = what;
    const key = what.startsWith(' ') ? `${step} – ${what.trim()}` : what;
    const shown = median < 10 ? median.toFixed(1) : Math.round(median).toLocaleString('en-GB');
    rows.set(key, { ...rows.get(key), [size]: shown });
  }
  return table([
    ['step', ...sizes.map((size) => size.toLocaleString('en-GB'))],
    ...[...rows].map(([what, cells]) => [what, ...sizes.map((size) => cells[size] ?? '–')]),
  ]);
}

/** Puts the tables between their two comments, as prettier would have them. */
async function writeTables(text) {
  const file = path.join(folder, 'src/docs/speed.md');
  const page = readFileSync(file, 'utf8');
  const [before, rest] = page.split('<!-- bench -->');
  const after = rest?.split('<!-- /bench -->')[1];
  if (after === undefined) throw new Error('speed.md has lost the comments that the tables go between.');
  const { format } = await import('prettier');
  const written = `${before}<!-- bench -->\n\n${text}\n\n<!-- /bench -->${after}`;
  writeFileSync(file, await format(written, { parser: 'markdown' }));
  process.stdout.write('The tables are written into src/docs/speed.md.\n');
}
