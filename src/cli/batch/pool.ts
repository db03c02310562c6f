import { Worker } from 'node:worker_threads';
import type { CheckRequest } from '../fileResult';
import { summariseWorkbook, summariseUnreadable, type WorkbookSummary } from './summary';

/** How a batch is spread. */
export interface SpreadOptions {
  /** The compiled worker; null where there is none, as in tests: then all is done here, one after the other. */
  readonly worker: URL | null;
  readonly jobs: number;
  /** After so long a workbook is given up. In seconds. */
  readonly patience: number;
}

/** Heap of one worker in megabytes: what the largest workbooks need that are read at all. */
const MEMORY = 1_200;

/**
 * Checks workbooks on several threads; `onSummary` is called with each as it comes, with its place in the list. One that takes too
 * long, or more memory than there is, costs only itself.
 */
export async function checkAll(
  files: readonly string[],
  request: CheckRequest,
  { worker, jobs, patience }: SpreadOptions,
  onSummary: (summary: WorkbookSummary, at: number) => void,
): Promise<void> {
  if (worker === null || jobs < 2 || files.length < 2) {
    for (const [at, file] of files.entries()) onSummary(await summariseWorkbook(file, request), at);
    return;
  }
  let next = 0;
  const work = async () => {
    let thread: Worker | null = null;
    while (next < files.length) {
      const at = next++;
      const file = files[at] ?? '';
      thread ??= new Worker(worker, {
        workerData: request,
        resourceLimits: { maxOldGenerationSizeMb: MEMORY },
      });
      const summary = await ask(thread, file, patience);
      if (typeof summary === 'string') {
        await thread.terminate();
        thread = null;
        onSummary(summariseUnreadable(file, summary), at);
      } else onSummary(summary, at);
    }
    await thread?.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, files.length) }, work));
}

/** What the thread answers; a sentence when it does not. */
function ask(thread: Worker, file: string, patience: number): Promise<WorkbookSummary | string> {
  return new Promise((resolve) => {
    const settle = (answer: WorkbookSummary | string) => {
      clearTimeout(timer);
      thread.off('message', settle).off('error', failed).off('exit', ended);
      resolve(answer);
    };
    const failed = (error: NodeJS.ErrnoException) =>
      settle(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? 'It needs more memory than a check may take.'
          : `This program failed on the workbook (${error.message.slice(0, 200)}). Please report it.`,
      );
    const ended = () => settle('The thread that checked it ended before its time.');
    const timer = setTimeout(() => settle(`It was given up after ${patience} seconds.`), patience * 1000);
    thread.on('message', settle).on('error', failed).on('exit', ended);
    thread.postMessage(file);
  });
}
