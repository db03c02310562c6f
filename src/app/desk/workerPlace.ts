import type { Timer } from './timer';
import type { ReadingPort } from './core';
import { PlaceEnded, type JobOutcome, type Workplace } from './place';
import { answerOf, unpackError, type FromWorker, type Numbered, type ToWorker } from './wire';

/** What is used of a worker. */
export type WorkerEnd = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** A worker whose script has not said by then that it is ready is taken for one that cannot start. */
export const START_MS = 10_000;

interface Running {
  readonly port: ReadingPort;
  readonly done: (outcome: JobOutcome) => void;
  readonly failed: (error: Error) => void;
}

/**
 * In a worker: the page stays free while it works, and can end it. Resolves to null where the worker cannot start (its script is
 * refused, say); rejects where the use cases could not be fetched. `lost` is called when it stops of itself later.
 */
export function workerPlace(worker: WorkerEnd, timer: Timer, lost: () => void): Promise<Workplace | null> {
  const running = new Map<number, Running>();
  let jobs = 0;
  let ended = false;

  const post = (message: ToWorker): void => worker.postMessage(message);
  const stop = (why: Error): void => {
    ended = true;
    worker.terminate();
    for (const { failed } of running.values()) failed(why);
    running.clear();
  };
  const settle = (id: number, use: (job: Running) => void): void => {
    const job = running.get(id);
    running.delete(id);
    if (job) use(job);
  };
  const read = async ({ ask, id, method, args }: Extract<FromWorker, { kind: 'ask' }>): Promise<void> => {
    const port = running.get(id)?.port;
    if (!port) return;
    const reading = port[method] as (...given: readonly unknown[]) => Promise<unknown>;
    const answer = await answerOf(reading(...args));
    if (!ended) post({ kind: 'read', ask, answer });
  };

  const place: Workplace = {
    run: (name, args, port) =>
      new Promise((done, failed) => {
        if (ended) return failed(new PlaceEnded());
        const id = ++jobs;
        running.set(id, { port, done, failed });
        post({ kind: 'job', id, name, args });
      }),
    forget: (key) => {
      if (!ended) post({ kind: 'forget', ...(key as Numbered) });
    },
    end: () => stop(new PlaceEnded()),
  };

  return new Promise((resolve, reject) => {
    let ready = false;
    const refuse = (): void => {
      if (ended) return;
      stop(new Error('The worker stopped'));
      if (ready) lost();
      else resolve(null);
    };
    const late = timer.start(START_MS, refuse);
    worker.addEventListener('error', refuse);
    worker.addEventListener('messageerror', refuse);
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (ended) return;
      if (data.kind === 'ask') return void read(data);
      if (data.kind === 'done')
        return settle(data.id, ({ done, failed }) =>
          'error' in data.answer
            ? failed(unpackError(data.answer.error))
            : done({ kind: 'value', value: data.answer.value }),
        );
      if (data.kind === 'examined') {
        const { id, told, kept, examination } = data;
        // To unpack it takes a while, and to draw it another: two tasks, with room between for the person.
        setTimeout(
          () => settle(id, ({ done }) => done({ kind: 'examined', told, kept, key: { examination } })),
          0,
        );
        return;
      }
      late();
      ready = true;
      if (data.kind === 'ready') return resolve(place);
      stop(new PlaceEnded());
      reject(new Error(data.detail));
    });
  });
}
