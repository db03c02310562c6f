import type { Examined } from '../session/examine';
import { examinedIn, isSameRest, performJob, type Core, type ReadingPort } from './core';
import { tellExamination } from './held';
import {
  answerOf,
  packError,
  unpackError,
  type Answer,
  type FromWorker,
  type Numbered,
  type ToWorker,
} from './wire';

type Post = (message: FromWorker) => void;

/**
 * The worker's end: carries out what the page asks for, keeps what was examined by number, and asks the page for what is to
 * be read of the workbook. Gives what is to be called with each message.
 */
export function serve(core: Core, post: Post): (message: ToWorker) => void {
  const examinations = new Map<number, Examined>();
  const asked = new Map<number, (answer: Answer) => void>();
  let numbers = 0;

  const portOf = (id: number): ReadingPort => {
    const ask =
      (method: keyof ReadingPort) =>
      (...args: unknown[]): Promise<never> =>
        new Promise((resolve, reject) => {
          const number = ++numbers;
          asked.set(number, (answer) =>
            'error' in answer ? reject(unpackError(answer.error)) : resolve(answer.value as never),
          );
          post({ kind: 'ask', ask: number, id, method, args });
        });
    return { read: ask('read'), displayedFills: ask('displayedFills'), selection: ask('selection') };
  };

  const work = async ({ id, name, args }: Extract<ToWorker, { kind: 'job' }>): Promise<void> => {
    const found = args.map((arg) => (isNumbered(arg) ? examinations.get(arg.examination) : arg));
    const answer = await answerOf(performJob(core, portOf(id), name, found));
    const examined = 'value' in answer ? examinedIn(name, answer.value) : null;
    if (!examined) return send(post, { kind: 'done', id, answer });
    const examination = ++numbers;
    examinations.set(examination, examined);
    const kept = found.some((arg) => isSameRest(arg, examined));
    send(post, { kind: 'examined', id, examination, kept, told: tellExamination(examined) });
  };

  return (message) => {
    if (message.kind === 'job') void work(message);
    if (message.kind === 'forget') examinations.delete(message.examination);
    if (message.kind === 'read') {
      asked.get(message.ask)?.(message.answer);
      asked.delete(message.ask);
    }
  };
}

const isNumbered = (arg: unknown): arg is Numbered =>
  typeof arg === 'object' && arg !== null && 'examination' in arg;

/** Sends an answer. One that cannot be copied is a fault of ours, told like any other. */
function send(post: Post, message: Extract<FromWorker, { readonly id: number }>): void {
  try {
    post(message);
  } catch (error) {
    post({ kind: 'done', id: message.id, answer: { error: packError(error) } });
  }
}
