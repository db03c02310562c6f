import type { Change } from '../model/parts';
import type { Workbook } from '../model/workbook';
import { HostError, type ErrorCode } from './errors';
import { Events, type HostEvent } from './events';
import { workbook as workbookObject } from './excel/workbook';
import { noFaults, type Faults } from './faults';
import { defineClass, type HostObject } from './hostObject';
import { Interpreter } from './interpreter';
import { ACTION, PATH, type Request, type Response } from './wire';
import type { Desk } from './desk';

/** What an add-in's step of undo is called. */
const ADD_IN = 'Add-in';

/** What went over the wire. */
interface Counters {
  /** Requests that read or wrote: each context.sync() with something queued is one. */
  syncs: number;
  /** Requests the library sends by itself: to let go of tracked objects, to say its handlers are ready. */
  housekeeping: number;
  requestBytes: number;
  responseBytes: number;
}

/** The requirement sets the host says it has, by name. */
export type RequirementSets = Readonly<Record<string, string>>;

export const DEFAULT_REQUIREMENTS: RequirementSets = {
  ExcelApi: '1.17',
  AddinCommands: '1.1',
  DialogApi: '1.2',
  RibbonApi: '1.2',
  SharedRuntime: '1.1',
};

/**
 * The host side of Excel's RichApi protocol over a workbook: it carries out the requests of the unmodified Office.js.
 * Transports bring the messages; this knows nothing of frames and messages.
 */
export class HostCore {
  readonly workbook: Workbook;
  readonly counters: Counters = { syncs: 0, housekeeping: 0, requestBytes: 0, responseBytes: 0 };
  readonly faults: Faults = noFaults();
  requirements: RequirementSets = DEFAULT_REQUIREMENTS;

  readonly #interpreter: Interpreter;
  readonly #events: Events;
  readonly #listeners = new Set<(event: HostEvent) => void>();
  readonly #stop: () => void;
  #grouping = false;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.#events = new Events((event) => this.#listeners.forEach((listener) => listener(event)));
    const desk: Desk = {
      book: workbook,
      source: 'addin',
      events: this.#events,
      focusElsewhere: () => this.faults.focusElsewhere,
    };
    this.#interpreter = new Interpreter(workbookObject({ desk }), createService);
    this.#stop = workbook.subscribe((change: Change) => this.#events.tell(change));
  }

  /** Objects the add-in tracks and has not let go. */
  get trackedObjects(): number {
    return this.#interpreter.referenceCount;
  }

  /** Calls the listener for each event an add-in asked for; returns what stops that. */
  onEvent(listener: (event: HostEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends the host: the workbook's changes raise no more events. */
  dispose(): void {
    this.#stop();
    this.#listeners.clear();
  }

  /**
   * What one Excel.run with mergeUndoGroup does (ExcelApi 1.20) is one step of undo. The library of npm takes the option
   * and tells the host nothing of it, so whoever starts the library says so here.
   */
  async undoGroup<Result>(run: () => Promise<Result>): Promise<Result> {
    const [, minor = 0] = (this.requirements.ExcelApi ?? '').split('.').map(Number);
    if (minor < 20) throw new HostError('ApiNotFound');
    const { history } = this.workbook;
    const since = history.last;
    this.#grouping = true;
    try {
      return await run();
    } finally {
      this.#grouping = false;
      history.merge(since, ADD_IN);
    }
  }

  /** Carries out a request (its body as JSON text) and gives the answer's body. */
  async handle(body: string): Promise<string> {
    if (this.faults.neverAnswer) return new Promise<string>(() => undefined);
    const request = JSON.parse(body) as Request;
    // An add-in never sees a workbook half calculated: a formula in the request or the file loads the engine first.
    const { calculation } = this.workbook;
    await (/"=/.test(body) ? calculation.loaded() : calculation.ready());
    if (this.faults.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.faults.delayMs));
    const requestBytes = byteLength(body);
    if (isHousekeeping(request)) this.counters.housekeeping += 1;
    else this.counters.syncs += 1;
    this.counters.requestBytes += requestBytes;
    const answer = this.#answer(request, requestBytes);
    this.counters.responseBytes += byteLength(answer);
    return answer;
  }

  #answer(request: Request, requestBytes: number): string {
    const limit = this.faults.payloadLimitBytes ?? Infinity;
    if (requestBytes > limit) return refusal('RequestPayloadSizeLimitExceeded');
    if (this.faults.editMode && !isHousekeeping(request)) return refusal('InvalidOperationInCellEditMode');
    if (this.faults.readOnly && isWriting(request)) return refusal('AccessDenied', READ_ONLY);
    if (this.#grouping && this.faults.undoNotSupported && isWriting(request))
      return refusal('UndoNotSupported');
    const { beforeNextWrite } = this.faults;
    if (beforeNextWrite && isWriting(request)) {
      this.faults.beforeNextWrite = null;
      beforeNextWrite();
    }
    const answer = JSON.stringify(this.#execute(request));
    return limit < Infinity && byteLength(answer) > limit
      ? refusal('ResponsePayloadSizeLimitExceeded')
      : answer;
  }

  /** One request is one step of undo. */
  #execute(request: Request): Response {
    const { calculation } = this.workbook;
    const stopAt = this.faults.failAfterActions;
    try {
      return this.workbook.transact('addin', ADD_IN, () =>
        this.#interpreter.execute(request, (index) => {
          if (stopAt !== null && index >= stopAt) throw new HostError('GeneralException');
        }),
      );
    } finally {
      calculation.suspended = false;
      calculation.flush();
    }
  }
}

/** The library's own service, which it tells that its event handlers are in place. */
const service = defineClass<null>({
  type: 'AddinInternalService',
  calls: { notifyActionHandlerReady: () => undefined },
});

function createService(name: string): HostObject {
  if (name === 'Microsoft.InternalService.AddinInternalService') return service(null);
  throw new HostError('NotImplemented', `The workbench does not model new objects of type ${name}.`);
}

function isHousekeeping({ Actions, ObjectPaths }: Request): boolean {
  const service = Object.values(ObjectPaths).every(({ ObjectPathType: type }) => type === PATH.create);
  const release = Actions.every(
    ({ ActionType: type, Name }) => type === ACTION.instantiate || Name === '_RemoveReference',
  );
  return service || (release && Actions.some(({ Name }) => Name === '_RemoveReference'));
}

const READING = /^(Get|_|Calculate$|Suspend|Select$|Activate$|Indexer)/;

/** Whether a request changes the workbook. */
function isWriting({ Actions, ObjectPaths }: Request): boolean {
  const acts = Actions.some(({ ActionType: type, Name = '' }) => {
    if (type === ACTION.setProperty || type === ACTION.update) return true;
    return type === ACTION.method && !READING.test(Name);
  });
  const made = Object.values(ObjectPaths).some(
    ({ ObjectPathType: type, Name }) => type === PATH.method && !READING.test(Name),
  );
  return acts || made;
}

/** [I] Excel has no code of its own for it: the message says so. */
const READ_ONLY = 'The workbook is open as read-only.';

function refusal(code: ErrorCode, sentence?: string): string {
  const { message, status } = new HostError(code, sentence);
  const response: Response = {
    Results: [],
    Error: { Code: code, Message: message, ActionIndex: 0, Location: '', HttpStatusCode: status },
  };
  return JSON.stringify(response);
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
