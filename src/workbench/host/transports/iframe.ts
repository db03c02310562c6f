import type { HostCore } from '../hostCore';
import { Conversation, paneAddress, type Left, type Parties } from './conversation';

let opened = 0;

/**
 * A page of an add-in in a frame, talking to a host core as it would to Excel on the web. The host page must be
 * https and on the pane's hostname: the library trusts no other.
 */
export class IframeTransport {
  readonly frame: HTMLIFrameElement;
  readonly #left: Left;
  readonly #listen: (event: MessageEvent) => void;
  #core: HostCore;
  #parties: Parties;
  #conversation: Conversation;

  /** `left` is told when a key takes the focus out of the page. */
  constructor(frame: HTMLIFrameElement, core: HostCore, left: Left = () => undefined) {
    this.frame = frame;
    this.#left = left;
    this.#core = core;
    this.#parties = newParties();
    this.#conversation = this.#begin();
    this.#listen = (event) => {
      if (event.source === this.frame.contentWindow && typeof event.data === 'string') {
        this.#conversation.receive(event.data);
      }
    };
    window.addEventListener('message', this.#listen);
  }

  /**
   * Loads a page of the add-in into the frame. Each time is a conversation of its own: an address that stays the same but
   * for its fragment would only be scrolled to, and the page would go on with what it knew of another workbook.
   */
  open(page: string): void {
    this.#conversation.dispose();
    this.#parties = newParties();
    this.#conversation = this.#begin();
    // Until the new page is there the frame holds the old one, beside another workbook: nobody shall read it or click in it.
    this.frame.style.visibility = 'hidden';
    this.frame.addEventListener('load', () => (this.frame.style.visibility = ''), { once: true });
    this.frame.src = paneAddress(page, this.#parties);
  }

  /** Goes on with another workbook; the page should be opened anew, as Excel would. */
  setCore(core: HostCore): void {
    this.#core = core;
    this.#conversation.setCore(core);
  }

  /** Gives the page the focus, as Excel's key for the next part of the window (F6) does. */
  enter(): void {
    this.frame.focus();
    this.#conversation.enter();
  }

  /** Runs a function command of the page in the frame; resolves on event.completed(). */
  runCommand(functionName: string, controlId = functionName): Promise<void> {
    return this.#conversation.runCommand(functionName, controlId);
  }

  #begin(): Conversation {
    const post = (text: string): void => {
      // The frame's own origin is the only one it may be read by; a blank frame has none yet.
      const target = new URL(this.frame.src, window.location.href).origin;
      this.frame.contentWindow?.postMessage(text, target);
    };
    return new Conversation(this.#core, this.#parties, post, this.#left);
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

/** Ids no other opening of a frame of this page has. */
function newParties(): Parties {
  opened += 1;
  const { origin } = window.location;
  return { conversation: `conversation${opened}`, control: `control${opened}`, origin };
}
