import { HostError, type HostErrorCode } from '../../host/port';
import type { ToldExamination } from './held';
import type { JobName, ReadingPort } from './core';

/** In place of an examination among what is given: the number it has in the worker. */
export interface Numbered {
  readonly examination: number;
}

export type ToWorker =
  | { readonly kind: 'job'; readonly id: number; readonly name: JobName; readonly args: readonly unknown[] }
  /** The workbook's answer to `ask`. */
  | { readonly kind: 'read'; readonly ask: number; readonly answer: Answer }
  | { readonly kind: 'forget'; readonly examination: number };

export type FromWorker =
  | { readonly kind: 'ready' }
  /** The use cases could not be fetched. */
  | { readonly kind: 'offline'; readonly detail: string }
  | { readonly kind: 'done'; readonly id: number; readonly answer: Answer }
  /** An examination: its number there, what the page may know of it, and whether the other sheets of the one before were used again. */
  | ({ readonly kind: 'examined'; readonly id: number; readonly told: ToldExamination } & Numbered & {
        readonly kept: boolean;
      })
  | {
      readonly kind: 'ask';
      readonly ask: number;
      /** The job that asks. */
      readonly id: number;
      readonly method: keyof ReadingPort;
      readonly args: readonly unknown[];
    };

export type Answer = { readonly value: unknown } | { readonly error: PlainError };

/** An error as plain data: a copy of the real one would lose its kind and its code. */
interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly host: {
    readonly code: HostErrorCode;
    readonly detail: string;
    readonly sheet: string | null;
  } | null;
}

export function packError(error: unknown): PlainError {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const host =
    error instanceof HostError ? { code: error.code, detail: error.detail, sheet: error.sheet } : null;
  return { name, message, stack, host };
}

export function unpackError({ name, message, stack, host }: PlainError): Error {
  if (host) return new HostError(host.code, host.detail, host.sheet);
  return Object.assign(new Error(message), { name, stack });
}

/** What a promise came to, to be sent. */
export const answerOf = (work: Promise<unknown>): Promise<Answer> =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error: packError(error) }),
  );
