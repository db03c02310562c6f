import type { Timer } from './timer';
import type { PeriodKey } from '../../domain/periods/period';
import type { Core, JobName, Jobs, ReadingPort } from './core';
import type { HeldExamination } from './held';
import { PlaceEnded, type ExaminationKey, type JobOutcome, type Workplace } from './place';
import { replayingPort, recordingPort, readerOf, type ExaminationSource } from './source';
import type { Answer } from './wire';
import { workerPlace, type WorkerEnd } from './workerPlace';

/** Whoever asked for it does not wait for it any more. */
export class Ended extends Error {}

/** Where the use cases are asked for. They run in a worker where one can start, else in the page, and come to the same. */
export interface Desk {
  /** The use cases, fetched when first needed: the pane's first load does not carry them. */
  load(): Promise<Jobs>;
  /** Ends what a person has asked for and does not wait for any more. */
  cancel(): void;
  /** The person asks for something: a silent look at the sheet that goes on computing is ended, for it would be in the way. */
  overtake(): void;
}

interface DeskParts {
  readonly port: ReadingPort;
  readonly loadCore: () => Promise<Core>;
  /** Left out where there are no workers; may throw where they are not allowed. */
  readonly startWorker?: () => WorkerEnd;
  readonly timer: Timer;
}

/** To start a worker anew takes longer than most looks have left. */
export const GRACE_MS = 300;
/** Examinations that stay where they were made; older ones are made again if they are ever asked about. */
const KEPT = 4;
/** What is drawn beside the person's work: it goes on when that is cancelled. */
const BESIDE: ReadonlySet<JobName> = new Set<JobName>([
  'drawReport',
  'drawCommentary',
  'checkText',
  'trySettings',
]);

interface Call {
  readonly name: JobName;
  readonly args: readonly unknown[];
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
  /** Whether Excel is waited for, and not our own work. */
  waits: boolean;
}

const isHeld = (arg: unknown): arg is HeldExamination =>
  typeof arg === 'object' && arg !== null && 'source' in arg;

export function openDesk({ port, loadCore, startWorker, timer }: DeskParts): Desk {
  const open = new Set<Call>();
  let place: Promise<Workplace> | null = null;
  let mayStart = startWorker !== undefined;
  let recent: ExaminationSource[] = [];

  const settled = (): Promise<Workplace> => {
    if (place) return place;
    const found = findPlace();
    place = found;
    found.catch(() => (place = null)); // could not be fetched: tried again when asked for again
    return found;
  };
  const findPlace = async (): Promise<Workplace> => {
    const worker = mayStart ? tryStart(startWorker) : null;
    const there = worker && (await workerPlace(worker, timer, leave));
    if (there) return there;
    mayStart = false;
    const [{ pagePlace }, core] = await Promise.all([import('./pagePlace'), loadCore()]);
    return pagePlace(core);
  };
  /** A worker that stopped of itself would stop again: from now on it goes on in the page. */
  const leave = (): void => {
    mayStart = false;
    place = null;
  };

  const keep = (source: ExaminationSource): void => {
    recent.push(source);
    if (recent.length <= KEPT) return;
    const [oldest, ...others] = recent;
    recent = others;
    const at = oldest?.at;
    if (!oldest || !at) return;
    oldest.at = null;
    void at.key.then((key) => at.place.forget(key)).catch(() => undefined);
  };

  /** The key of an examination at a place: where it is not there, it is made again of what was read then. */
  const keyAt = (here: Workplace, source: ExaminationSource): Promise<ExaminationKey> => {
    if (source.at?.place === here) return source.at.key;
    const made = (async (): Promise<ExaminationKey> => {
      const kept = source.kept && (await keyAt(here, source.kept));
      const outcome = await here.run(
        'examine',
        [source.where, kept, source.after],
        replayingPort(source.answers),
      );
      if (outcome.kind !== 'examined')
        throw new Error('A sheet that was examined could not be examined again');
      return outcome.key;
    })();
    source.at = { place: here, key: made };
    made.catch(() => (source.at = null));
    keep(source);
    return made;
  };

  const carryOut = async (call: Call): Promise<unknown> => {
    const here = await settled();
    const args = await Promise.all(
      call.args.map((arg) => (isHeld(arg) ? keyAt(here, arg.source as ExaminationSource) : arg)),
    );
    const answers: Answer[] = [];
    const outcome = await here.run(
      call.name,
      args,
      recordingPort(port, answers, (on) => {
        if (!open.has(call)) throw new Ended();
        call.waits = on;
      }),
    );
    return outcome.kind === 'value' ? outcome.value : held(here, call, outcome, answers);
  };

  const held = (
    here: Workplace,
    { name, args }: Call,
    { key, told, kept }: Extract<JobOutcome, { kind: 'examined' }>,
    answers: readonly Answer[],
  ): unknown => {
    const before = args.find(isHeld)?.source as ExaminationSource | undefined;
    const at = { place: here, key: Promise.resolve(key) };
    const source: ExaminationSource =
      name === 'rejudge' && before
        ? { ...before, where: { ...before.where, period: args[1] as PeriodKey }, at }
        : {
            where: args[0] as object,
            after: args[2] ?? null,
            kept: kept && before ? readerOf(before) : null,
            answers,
            at,
          };
    keep(source);
    const value: HeldExamination = { ...told, source };
    return name === 'rejudge' ? value : { kind: 'ok', value };
  };

  /** Until it is settled: where its place is ended for another's sake, it is carried out again. */
  const pursue = async (call: Call): Promise<void> => {
    try {
      const value = await carryOut(call);
      if (open.delete(call)) call.done(value);
    } catch (error) {
      if (error instanceof PlaceEnded && open.has(call)) return pursue(call);
      if (open.delete(call)) call.failed(error);
    }
  };

  const ask = (name: JobName, args: readonly unknown[]): Promise<unknown> =>
    new Promise((done, failed) => {
      const call: Call = { name, args, done, failed, waits: false };
      open.add(call);
      void pursue(call);
    });

  const end = (calls: readonly Call[]): void => {
    if (calls.length === 0) return;
    for (const call of calls) if (open.delete(call)) call.failed(new Ended());
    const ended = place;
    // In the page nothing can be ended; and what waits for Excel ends by itself with its answer.
    if (!mayStart || !ended || calls.every(({ waits }) => waits)) return;
    place = null;
    recent = [];
    void ended.then((each) => each.end()).catch(() => undefined);
  };

  const endLater = (call: Call): void => {
    timer.start(GRACE_MS, () => {
      if (!open.has(call)) return;
      if (call.waits) endLater(call);
      else end([call]);
    });
  };

  const jobs = new Proxy({} as Jobs, {
    // A promise that resolves to it asks for `then`.
    get: (_, name) => (name === 'then' ? undefined : (...args: unknown[]) => ask(name as JobName, args)),
  });

  return {
    load: async () => {
      await settled();
      return jobs;
    },
    cancel: () => end([...open].filter(({ name }) => !BESIDE.has(name))),
    overtake: () => [...open].filter(({ name }) => name === 'examine').forEach(endLater),
  };
}

function tryStart(start: DeskParts['startWorker']): WorkerEnd | null {
  try {
    return start?.() ?? null;
  } catch {
    return null;
  }
}
