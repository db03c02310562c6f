import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';

const BOOKS = 50;

/** Times the command line on fifty workbooks, with one thread and with one for each processor. */
export function timeBatch(root) {
  const folder = mkdtempSync(path.join(tmpdir(), 'scorecard-bench-'));
  for (let at = 0; at < BOOKS; at += 1)
    copyFileSync(
      path.join(root, 'assets/samples/scorecard-2022-23-q3.xlsx'),
      path.join(folder, `${at}.xlsx`),
    );
  const seconds = (words) => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [path.join(root, 'src/cli/run.mjs'), ...words], {
      stdio: 'ignore',
    });
    if (status !== 1) throw new Error(`The command line gave ${status}, not 1: the sample has mistakes.`);
    return (performance.now() - start) / 1000;
  };
  const check = (jobs) => seconds(['check', folder, '--json-lines', '--jobs', String(jobs)]);
  try {
    seconds(['check', path.join(folder, '0.xlsx'), '--json']); // compiles it where that is due
    const one = seconds(['check', path.join(folder, '0.xlsx'), '--json']);
    const [alone, all] = [check(1), check(availableParallelism())];
    process.stdout.write(
      `Command line: one workbook ${one.toFixed(2)} s; ${BOOKS} workbooks with --jobs 1 ${alone.toFixed(1)} s, ` +
        `with --jobs ${availableParallelism()} ${all.toFixed(1)} s (${(alone / all).toFixed(2)} times as fast).\n\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
