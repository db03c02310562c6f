import { examinedIn, isSameRest, perform, type Core } from './core';
import { tell } from './held';
import type { Place } from './place';

/** In the page itself, where no worker can start. What runs here cannot be ended: its answer is passed over. */
export const pagePlace = (core: Core): Place => ({
  run: async (name, args, port) => {
    const value = await perform(core, port, name, args);
    const examined = examinedIn(name, value);
    return examined
      ? {
          kind: 'examined',
          key: examined,
          told: tell(examined),
          kept: args.some((arg) => isSameRest(arg, examined)),
        }
      : { kind: 'value', value };
  },
  forget: () => undefined,
  end: () => undefined,
});
