import { parentPort, workerData } from 'node:worker_threads';
import type { CheckRequest } from '../fileResult';
import { summariseWorkbook } from './summary';

/** A worker thread of a batch: is sent names of workbooks, one at a time, and answers with what was found. */
parentPort?.on('message', (file: string) => {
  void summariseWorkbook(file, workerData as CheckRequest).then((summary) =>
    parentPort?.postMessage(summary),
  );
});
