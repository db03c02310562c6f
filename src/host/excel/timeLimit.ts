import { HostError } from '../port';

/** The clock behind the time limit; tests give one they can turn by hand. */
export interface Timer {
  start(milliseconds: number, ring: () => void): () => void;
}

export const browserTimer: Timer = {
  start(milliseconds, ring) {
    const handle = setTimeout(ring, milliseconds);
    return () => clearTimeout(handle);
  },
};

export interface Limit {
  readonly milliseconds: number;
  readonly timer: Timer;
}

/**
 * Waits for an answer no longer than the limit: on the web a sync may never answer (office-js #4805, #6150). Rejects
 * with HostError no-answer; what was asked may still happen later.
 */
export function withLimit<Answer>(answer: Promise<Answer>, { milliseconds, timer }: Limit): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stop = timer.start(milliseconds, () =>
      reject(new HostError('no-answer', `no answer within ${milliseconds} ms`)),
    );
    answer.then(
      (value) => {
        stop();
        resolve(value);
      },
      (error: unknown) => {
        stop();
        reject(error instanceof Error ? error : new HostError('host-failed', typeof error));
      },
    );
  });
}
