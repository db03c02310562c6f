import type { Problem } from './state';

/** What a use case comes to: its result, or the problem to show instead. Host errors are thrown and mapped once, in the store. */
export type Result<Value> =
  { readonly kind: 'ok'; readonly value: Value } | { readonly kind: 'problem'; readonly problem: Problem };

export const ok = <Value>(value: Value): Result<Value> => ({ kind: 'ok', value });
export const refuse = (problem: Problem): Result<never> => ({ kind: 'problem', problem });
