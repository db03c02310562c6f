import { parentPort, workerData } from 'node:worker_threads';
import type { CheckWish } from '../check';
import { tellWorkbook } from './told';

/** A worker thread of a batch: is sent names of workbooks, one at a time, and answers with what was found. */
parentPort?.on('message', (file: string) => {
  void tellWorkbook(file, workerData as CheckWish).then((told) => parentPort?.postMessage(told));
});
