import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Core } from '../../../../src/app/desk/core';
import { serve } from '../../../../src/app/desk/serve';
import type { FromWorker, ToWorker } from '../../../../src/app/desk/wire';
import type { WorkerEnd } from '../../../../src/app/desk/workerPlace';

const open: MessagePort[] = [];
afterEach(() => open.splice(0).forEach((port) => port.close()));

export interface Worked {
  /** Started so far, and how many of them were ended. */
  started: number;
  ended: number;
  /** Names of the jobs that reached a worker, in order. */
  readonly jobs: string[];
  readonly start: () => WorkerEnd;
}

/**
 * Workers over real message ports: what passes is copied by the same algorithm as between a page and its worker, and what cannot
 * be copied is refused. `hold` keeps a job from starting, as one that computes for long does.
 */
export function threads(
  core: Core,
  {
    hold = () => Promise.resolve(),
    offline = false,
  }: { hold?: (name: string) => Promise<void>; offline?: boolean } = {},
): Worked {
  const worked: Worked = {
    started: 0,
    ended: 0,
    jobs: [],
    start: () => {
      worked.started += 1;
      const { port1, port2 } = new MessageChannel();
      open.push(port1, port2);
      const post = (message: FromWorker): void => port2.postMessage(message);
      const handle = serve(core, post);
      port2.on('message', (message: ToWorker) => {
        if (message.kind !== 'job') return handle(message);
        worked.jobs.push(message.name);
        void hold(message.name).then(() => handle(message));
      });
      post(offline ? { kind: 'offline', detail: 'no network' } : { kind: 'ready' });
      return {
        postMessage: (message: unknown) => port1.postMessage(message),
        terminate: () => {
          worked.ended += 1;
          port1.close();
        },
        addEventListener: (kind: string, listener: unknown) => {
          if (kind === 'message')
            port1.on('message', (data: FromWorker) =>
              (listener as (event: { data: FromWorker }) => void)({ data }),
            );
        },
      } as WorkerEnd;
    },
  };
  return worked;
}
