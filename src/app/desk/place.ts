import type { JobName, ReadingPort } from './core';
import type { Told } from './held';
import type { Numbered } from './wire';

/** Where the use cases are carried out: in the page, or in a worker. */
export interface Place {
  /** Carries one out. Examinations among `args` are given by their keys here; `port` reads what it asks for. */
  run(name: JobName, args: readonly unknown[], port: ReadingPort): Promise<Outcome>;
  /** An examination is not asked about any more. */
  forget(key: Key): void;
  /** Ends all that is under way here, at once; what runs rejects with `PlaceEnded`. */
  end(): void;
}

/** What an examination is called at its place. */
export type Key = object | Numbered;

/** `kept`: whether the other sheets of the examination before were used again. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'examined'; readonly key: Key; readonly told: Told; readonly kept: boolean };

/** The place was ended while something ran there. */
export class PlaceEnded extends Error {}
