/**
 * The whole gate: types, lint, jest, the build and the end-to-end tests in a real browser. Plain Node, so that it runs
 * on a fresh clone: it installs what is missing first. Every stage runs even when one before it failed, and the last
 * line counts them all: "412 passed, 0 failed".
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, ensureInstalled, orExplain } from '../src/workbench/ensure.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const results = path.join(root, 'node_modules/.cache/test-results');

/**
 * The pane's stages and how each is counted: a stage without a report counts as one test. Stages that stand side by side
 * (`beside` the one before) run at once: each needs one core.
 */
const STAGES = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  {
    name: 'lint',
    beside: true,
    command: [
      'node_modules/eslint/bin/eslint.js',
      '--config',
      'test/eslint.config.mjs',
      '--max-warnings',
      '0',
      'src',
      'test',
    ],
  },
  {
    name: 'format',
    command: [
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--log-level',
      'warn',
      'src',
      'test',
      'webpack.config.js',
      'package.json',
      'tsconfig.json',
    ],
  },
  { name: 'build', beside: true, command: ['test/setup/build.mjs'] },
  {
    name: 'unit',
    command: ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${path.join(results, 'unit.json')}`],
    count: () => {
      const report = readReport('unit.json');
      return (
        report && {
          passed: report.numPassedTests,
          failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
          skipped: report.numPendingTests + report.numTodoTests,
        }
      );
    },
  },
  {
    name: 'e2e',
    command: ['test/e2e/run.mjs', path.join(results, 'e2e.json')],
    count: () => {
      const report = readReport('e2e.json');
      return (
        report && {
          passed: report.stats.expected,
          failed: report.stats.unexpected + report.stats.flaky,
          skipped: report.stats.skipped,
        }
      );
    },
  },
];

function readReport(file) {
  try {
    return JSON.parse(readFileSync(path.join(results, file), 'utf8'));
  } catch {
    return null; // No report: the stage did not get as far as running a test, and counts as one failure below.
  }
}

/** Runs a command; its lines are shown as they come where it runs alone, else kept until it ends. */
const run = (command, alone) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    let printed = '';
    child.stdout?.on('data', (chunk) => (printed += chunk));
    child.stderr?.on('data', (chunk) => (printed += chunk));
    child.on('error', (error) => resolve({ status: 1, printed: `${printed}${error.message}\n` }));
    child.on('close', (status) => resolve({ status, printed }));
  });

/** Runs one stage; gives its counts. An exit code other than 0 is at least one failure, whatever the report says. */
async function runStage({ name, command, count }, alone) {
  const started = Date.now();
  if (alone) console.log(`\n— ${name}`);
  const { status, printed } = await run(command, alone);
  if (!alone) process.stdout.write(`\n— ${name}\n${printed}`);
  const counted = count?.() ?? { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 };
  const failed = status === 0 ? counted.failed : Math.max(1, counted.failed);
  console.log(
    `— ${name}: ${failed === 0 ? 'passed' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)`,
  );
  return { ...counted, failed };
}

await orExplain(async () => {
  checkNode();
  await ensureInstalled();
});
if (process.exitCode) process.exit();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const only = process.argv.slice(2);
const stages = only.length ? STAGES.filter(({ name }) => only.includes(name)) : STAGES;
if (stages.length === 0) {
  console.error(`No such stage. Choose from: ${STAGES.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const totals = { passed: 0, failed: 0, skipped: 0 };
const groups = [];
for (const stage of stages) {
  if (stage.beside && groups.length > 0) groups.at(-1).push(stage);
  else groups.push([stage]);
}
for (const group of groups) {
  const all = await Promise.all(group.map((stage) => runStage(stage, group.length === 1)));
  for (const counted of all) for (const key of Object.keys(totals)) totals[key] += counted[key];
}
console.log(
  `\n${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`,
);
process.exit(totals.failed === 0 ? 0 : 1);
