import type { HostEvent } from '../events';
import type { HostCore } from '../hostCore';

/** The ids of a conversation between a host page and an add-in's frame, and the host's origin. */
export interface Parties {
  readonly conversation: string;
  readonly control: string;
  readonly origin: string;
}

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Told when the person leaves the add-in's page by a key: Tab past its last stop, or Escape. */
export type Left = () => void;

/** What the library tells the host when a key takes the focus out of the page, by its numbers (AgaveHostAction). */
const EXITS: readonly unknown[] = [5, 6, 13, 14, 15, 16, 17, 18];
/** Its number for coming in by a key (CtrlF6In), and what it adds to the conversation's id for what the host tells it. */
const ENTER = 4;
const TOLD = '_ntf';

const DISPATCH = { completed: 94, execute: 93, message: 33, command: 39 } as const;
/** The library's answer to a command whose function it does not find (ooeInvalidCallback). */
const NO_FUNCTION = 11101;
const REQUEST = 0;
const REGISTER = 1;
const EVENT_CATEGORY = 65536;

/**
 * The host's half of the messages between Excel on the web and the frame of an add-in: answers the handshake, passes
 * requests to the core, pushes events and ribbon commands. Learnt from the library, not from Excel: see limits.md.
 */
export class Conversation {
  readonly #parties: Parties;
  readonly #post: (text: string) => void;
  readonly #left: Left;
  #core: HostCore;
  #stopEvents: () => void;
  #events: Message | null = null;
  #commands: Message | null = null;
  #waiting: (() => void)[] = [];
  readonly #running = new Map<string, (code: number) => void>();
  #nextCommand = 1;

  constructor(core: HostCore, parties: Parties, post: (text: string) => void, left: Left = () => undefined) {
    this.#left = left;
    this.#core = core;
    this.#parties = parties;
    this.#post = post;
    this.#stopEvents = core.onEvent((event) => this.#push(event));
  }

  /** Goes on with another workbook's host; what the add-in registered before is lost with its workbook. */
  setCore(core: HostCore): void {
    this.#stopEvents();
    this.#core = core;
    this.#stopEvents = core.onEvent((event) => this.#push(event));
  }

  dispose(): void {
    this.#stopEvents();
    this.#running.clear();
  }

  /** A message from the frame; what is not one of the protocol's requests is ignored. */
  receive(text: string): void {
    const message = parseMessage(text);
    if (message && message._conversationId === this.#parties.conversation) void this.#answer(message);
  }

  /** Tells the page that the person came in by a key: the library gives its first stop the focus. */
  enter(): void {
    const { conversation, origin } = this.#parties;
    const message = {
      _messageType: REQUEST,
      _actionName: 'Office_notifyAgave',
      _actionType: 0,
      _conversationId: `${conversation}${TOLD}`,
      _correlationId: 0,
      _origin: origin,
      _data: [ENTER],
      _serializerVersion: 1,
    };
    this.#post(JSON.stringify(message));
  }

  /**
   * Runs a function the add-in gave to Office.actions.associate, as a ribbon button would. Resolves when it calls
   * event.completed(); waits until the page has said that it takes commands. Rejects when the library could not run it:
   * a command is never lost without a word.
   */
  async runCommand(functionName: string, controlId: string): Promise<void> {
    if (!this.#commands) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const registration = this.#commands;
    if (!registration) return;
    const id = String(this.#nextCommand++);
    const done = new Promise<number>((resolve) => this.#running.set(id, resolve));
    const source = JSON.stringify({ source: { id: controlId } });
    this.#reply(registration, [id, functionName, source], 1);
    const code = await done;
    if (code === NO_FUNCTION)
      throw new Error(`The add-in’s page of commands has no function ${functionName}.`);
    if (code !== 0) throw new Error(`The add-in’s ${functionName} could not be run (error ${code}).`);
  }

  async #answer(message: Message): Promise<void> {
    const name = message._actionName;
    if (name === 'ContextActivationManager_getAppContextAsync') this.#reply(message, this.#context());
    else if (name === 'executeMethod') this.#reply(message, await this.#execute(message._data));
    else if (name === 'ContextActivationManager_notifyHost') {
      if (EXITS.includes(property(message._data, '1'))) this.#left();
      this.#reply(message, null);
    } else if (message._actionType === REGISTER) this.#register(message);
    else this.#reply(message, null);
  }

  #register(message: Message): void {
    const dispatch = dispatchOf(message._data);
    if (message._actionName === 'richApiMessage' || dispatch === DISPATCH.message) this.#events = message;
    if (message._actionName === 'appCommandInvoked' || dispatch === DISPATCH.command) {
      this.#commands = message;
      this.#waiting.splice(0).forEach((resolve) => resolve());
    }
    this.#reply(message, { Error: 0 });
  }

  async #execute(data: unknown): Promise<unknown> {
    const dispatch = dispatchOf(data);
    const values = property(data, 'ArrayData') ?? data;
    if (dispatch === DISPATCH.execute) {
      const answer = await this.#core.handle(String(property(values, '4')));
      return { Version: 1, Error: 0, Data: [200, [], answer] };
    }
    if (dispatch === DISPATCH.completed) {
      const id = String(property(values, '0'));
      this.#running.get(id)?.(Number(property(values, '1')));
      this.#running.delete(id);
      return { Version: 1, Error: 0 };
    }
    return { Version: 1, Error: 5001 }; // "internal error", the library's words for a call the host does not know
  }

  /** Events of a page that is not listening are lost, as they are when a pane is closed. */
  #push({ eventType, target, args }: HostEvent): void {
    if (!this.#events) return;
    const data = { ArrayData: [[EVENT_CATEGORY, eventType, target, JSON.stringify(args), 1]] };
    this.#reply(this.#events, data, 1);
  }

  #reply(message: Message, data: unknown, responseType: 0 | 1 = 0): void {
    const reply = {
      _messageType: 1,
      _actionName: message._actionName,
      _conversationId: message._conversationId,
      _correlationId: message._correlationId,
      _origin: this.#parties.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    this.#post(JSON.stringify(reply));
  }

  /** What the library asks for first: who the host is, and what it can do. */
  #context(): unknown {
    const { control, origin } = this.#parties;
    return {
      _id: control,
      _appName: 16,
      _appVersion: '16.0.1',
      _appMinorVersion: 1,
      _appUILocale: 'en-GB',
      _dataLocale: 'en-GB',
      _docUrl: `${origin}/${encodeURIComponent(this.#core.workbook.name)}`,
      _clientMode: this.#core.workbook.readOnly ? 0 : 1,
      _settings: {},
      _reason: 1,
      _osfControlType: 1,
      _eToken: '',
      _correlationId: this.#parties.conversation,
      _appInstanceId: control,
      _requirementMatrix: JSON.stringify(this.#core.requirements),
      _hostFullVersion: '16.0.18000.10000',
      _appDomains: [],
      _dialogRequirementMatrix: '',
      _featureGates: {},
      _initialDisplayMode: 0,
    };
  }
}

/** The address of an add-in's page with what the library reads from it: the host, and whom to talk to. */
export function paneAddress(page: string, { conversation, control, origin }: Parties): string {
  const host = `Excel$Web$16.01$en-GB$${conversation}$$$0`;
  const query = `${page.includes('?') ? '&' : '?'}_host_Info=${encodeURIComponent(host)}`;
  return `${page}${query}#&_xdm_Info=${conversation}|${control}|${encodeURIComponent(origin)}`;
}

function parseMessage(text: string): Message | null {
  try {
    const message = JSON.parse(text) as Partial<Message> | null;
    return message !== null && message._messageType === REQUEST ? (message as Message) : null;
  } catch {
    return null; // Other scripts post messages too; only JSON of ours matters.
  }
}

function dispatchOf(data: unknown): unknown {
  return property(property(data, 'DdaMethod'), 'DispatchId');
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
