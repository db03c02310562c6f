import type { JobName, ReadingPort } from './core';
import type { ToldExamination } from './held';
import type { Numbered } from './wire';

/** Where the use cases are carried out: in the page, or in a worker. */
export interface Workplace {
  /** Carries one out. Examinations among `args` are given by their keys here; `port` reads what it asks for. */
  run(name: JobName, args: readonly unknown[], port: ReadingPort): Promise<JobOutcome>;
  /** An examination is not asked about any more. */
  forget(key: ExaminationKey): void;
  /** Ends all that is under way here, at once; what runs rejects with `PlaceEnded`. */
  end(): void;
}

/** What an examination is called at its place. */
export type ExaminationKey = object | Numbered;

/** `kept`: whether the other sheets of the examination before were used again. */
export type JobOutcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | {
      readonly kind: 'examined';
      readonly key: ExaminationKey;
      readonly told: ToldExamination;
      readonly kept: boolean;
    };

/** The place was ended while something ran there. */
export class PlaceEnded extends Error {}
