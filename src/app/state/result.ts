import type { Problem } from './state';

/** What a use case comes to: its result, or the problem to show instead. Host errors are thrown and mapped once, in the store. */
export type Settled<Result> =
  { readonly kind: 'ok'; readonly value: Result } | { readonly kind: 'problem'; readonly problem: Problem };

export const ok = <Result>(value: Result): Settled<Result> => ({ kind: 'ok', value });
export const refuse = (problem: Problem): Settled<never> => ({ kind: 'problem', problem });
