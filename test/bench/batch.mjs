import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';

const BOOKS = 50;

/** Seconds of the processor of the processes that were waited for, as Linux tells them; NaN elsewhere. */
function childrenSeconds() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    // Fields 16 and 17 of the file; the first two are before the split. A hundred ticks a second.
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return Number.NaN;
  }
}

/** Times the command line on fifty workbooks, with one thread and with one for each processor; gives a sentence. */
export function timeBatch(root) {
  const folder = mkdtempSync(path.join(tmpdir(), 'scorecard-bench-'));
  for (let at = 0; at < BOOKS; at += 1)
    copyFileSync(
      path.join(root, 'assets/samples/scorecard-2022-23-q3.xlsx'),
      path.join(folder, `${at}.xlsx`),
    );
  const seconds = (words) => {
    const [start, before] = [performance.now(), childrenSeconds()];
    const { status } = spawnSync(process.execPath, [path.join(root, 'src/cli/run.mjs'), ...words], {
      stdio: 'ignore',
    });
    if (status !== 1) throw new Error(`The command line gave ${status}, not 1: the sample has mistakes.`);
    return { wall: (performance.now() - start) / 1000, cpu: childrenSeconds() - before };
  };
  const check = (jobs) => seconds(['check', folder, '--json-lines', '--jobs', String(jobs)]);
  try {
    seconds(['check', path.join(folder, '0.xlsx'), '--json']); // compiles it where that is due
    const one = seconds(['check', path.join(folder, '0.xlsx'), '--json']);
    const [alone, all] = [check(1), check(availableParallelism())];
    const say = ({ wall, cpu }) => `${cpu.toFixed(1)} s of the processor (${wall.toFixed(1)} s)`;
    return (
      `Command line: one workbook ${say(one)}; ${BOOKS} workbooks with --jobs 1 ${say(alone)}, ` +
      `with --jobs ${availableParallelism()} ${say(all)}: ${(alone.wall / all.wall).toFixed(2)} times as fast.`
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
