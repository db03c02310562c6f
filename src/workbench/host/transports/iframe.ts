import type { HostCore } from '../hostCore';
import { Conversation, paneAddress, type Parties } from './conversation';

let opened = 0;

/**
 * A page of an add-in in a frame, talking to a host core as it would to Excel on the web. The host page must be
 * https and on the pane's hostname: the library trusts no other.
 */
export class IframeTransport {
  readonly frame: HTMLIFrameElement;
  readonly #parties: Parties;
  readonly #conversation: Conversation;
  readonly #listen: (event: MessageEvent) => void;

  constructor(frame: HTMLIFrameElement, core: HostCore, ids = newIds()) {
    this.frame = frame;
    this.#parties = { ...ids, origin: window.location.origin };
    this.#conversation = new Conversation(core, this.#parties, (text) => {
      // The frame's own origin is the only one it may be read by; a blank frame has none yet.
      const target = new URL(this.frame.src, window.location.href).origin;
      this.frame.contentWindow?.postMessage(text, target);
    });
    this.#listen = (event) => {
      if (event.source === this.frame.contentWindow && typeof event.data === 'string') {
        this.#conversation.receive(event.data);
      }
    };
    window.addEventListener('message', this.#listen);
  }

  /** Loads a page of the add-in into the frame. */
  open(page: string): void {
    this.frame.src = paneAddress(page, this.#parties);
  }

  /** Goes on with another workbook; the page should be opened anew, as Excel would. */
  setCore(core: HostCore): void {
    this.#conversation.setCore(core);
  }

  /** Runs a function command of the page in the frame; resolves on event.completed(). */
  runCommand(functionName: string, controlId = functionName): Promise<void> {
    return this.#conversation.runCommand(functionName, controlId);
  }

  /** Stops listening and takes the frame out of the page. */
  dispose(): void {
    window.removeEventListener('message', this.#listen);
    this.#conversation.dispose();
    this.frame.remove();
  }
}

/** Opens the add-in's page of commands in a hidden frame. */
export function openCommands(page: string, core: HostCore, parent: HTMLElement): IframeTransport {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Add-in commands';
  const transport = new IframeTransport(frame, core);
  transport.open(page);
  parent.append(frame);
  return transport;
}

/** Ids no other frame of this page has. */
function newIds(): { readonly conversation: string; readonly control: string } {
  opened += 1;
  return { conversation: `conversation${opened}`, control: `control${opened}` };
}
