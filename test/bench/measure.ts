import { cpus, totalmem } from 'node:os';
import type { HostCore } from '../../src/workbench/host/hostCore';

/** "Intel …, 2 cores, 8 GB, Node v20.20.2". */
export const machine = (): string =>
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}`;

/** Milliseconds of each run. What one run needs is made by `prepare`, which is not counted. */
export async function timed<Prepared>(
  runs: number,
  prepare: () => Prepared | Promise<Prepared>,
  run: (prepared: Prepared) => unknown,
): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < runs; at++) {
    const prepared = await prepare();
    const start = performance.now();
    await run(prepared);
    times.push(performance.now() - start);
  }
  return times;
}

/** What goes through Office.js: the whole, and the part of it spent in the workbench that stands in for Excel. */
export interface Apart {
  readonly all: readonly number[];
  readonly workbench: readonly number[];
}

/** The same of runs through Office.js, each on a host core of its own, with the time its answers took. */
export async function timedApart<Prepared extends { readonly core: HostCore }>(
  runs: number,
  prepare: () => Promise<Prepared>,
  run: (prepared: Prepared) => unknown,
): Promise<Apart> {
  const workbench: number[] = [];
  const counted = async (): Promise<Prepared> => {
    const prepared = await prepare();
    const { core } = prepared;
    const at = workbench.push(0) - 1;
    const answer = core.handle.bind(core);
    core.handle = async (body) => {
      const start = performance.now();
      const answered = await answer(body);
      workbench[at] = (workbench[at] ?? 0) + performance.now() - start;
      return answered;
    };
    return prepared;
  };
  return { all: await timed(runs, counted, run), workbench };
}

/** The value a share of the runs stay at or under (nearest rank). */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** "refresh             20,000    1,234 ms    1,300 ms". */
export const line = (what: string, rows: number, times: readonly number[]): string =>
  [
    what.padEnd(34),
    rows.toLocaleString('en-GB').padStart(7),
    ...[0.5, 0.95].map((share) => `${percentile(times, share).toFixed(1).padStart(10)} ms`),
    `${times.length} runs`.padStart(9),
  ].join(' ');
