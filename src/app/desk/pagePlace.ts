import { examinedIn, isSameRest, performJob, type Core } from './core';
import { tellExamination } from './held';
import type { Workplace } from './place';

/** In the page itself, where no worker can start. What runs here cannot be ended: its answer is passed over. */
export const pagePlace = (core: Core): Workplace => ({
  run: async (name, args, port) => {
    const value = await performJob(core, port, name, args);
    const examined = examinedIn(name, value);
    return examined
      ? {
          kind: 'examined',
          key: examined,
          told: tellExamination(examined),
          kept: args.some((arg) => isSameRest(arg, examined)),
        }
      : { kind: 'value', value };
  },
  forget: () => undefined,
  end: () => undefined,
});
