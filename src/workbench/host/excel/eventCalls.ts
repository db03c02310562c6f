import { EVENT_NAMES } from '../events';
import type { Desk } from '../desk';
import type { Argument, Result } from '../hostObject';

type Call<S> = (self: S, args: readonly Argument[]) => Result;

/** The `_Register…` and `_Unregister…` methods behind onChanged and its kin. */
export function eventCalls<S extends { readonly desk: Desk }>(
  target: (self: S) => string,
): Record<string, Call<S>> {
  const calls: Record<string, Call<S>> = {};
  for (const name of EVENT_NAMES) {
    calls[`_Register${name}`] = (self) => self.desk.events.register(name, target(self));
    calls[`_Unregister${name}`] = (self) => self.desk.events.unregister(name, target(self));
  }
  return calls;
}
