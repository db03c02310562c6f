import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostCore } from '../hostCore';
import { Conversation, paneAddress, type Parties } from './conversation';

const LIBRARY = join(process.cwd(), 'node_modules/@microsoft/office-js/dist');
const ORIGIN = 'https://localhost';
const PARTIES: Parties = { conversation: 'conversation1', control: 'control1', origin: ORIGIN };

/** Where the page says the library comes from: jsdom fetches nothing, the files are read from disk. */
const BASE = `${ORIGIN}/office/`;

/**
 * For jest: loads the unmodified office.js into the present jsdom window and connects it to a host core, without a
 * frame. The window can hold one library only, so another workbook is a matter of `setCore`.
 */
export async function connectInProcess(core: HostCore): Promise<Conversation> {
  const conversation = new Conversation(core, PARTIES, (text) => {
    setTimeout(() => window.dispatchEvent(new MessageEvent('message', { origin: ORIGIN, data: text })), 0);
  });
  // jsdom has no document.domain, which the library compares with the host's.
  Object.defineProperty(Document.prototype, 'domain', { configurable: true, get: () => 'localhost' });
  window.history.replaceState(null, '', paneAddress('/', PARTIES));
  window.postMessage = (message: unknown) => conversation.receive(String(message));
  const restore = serveLibrary();
  try {
    const script = document.createElement('script');
    script.src = `${BASE}office.js`;
    document.head.append(script);
    await untilReady();
  } finally {
    restore();
  }
  return conversation;
}

/** Runs the library's files as they are asked for by script elements; returns what stops that. */
function serveLibrary(): () => void {
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof HTMLScriptElement && node.src.startsWith(BASE)) serve(node);
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function serve(script: HTMLScriptElement): void {
  const source = readFileSync(join(LIBRARY, new URL(script.src).pathname.replace('/office/', '')), 'utf8');
  window.eval(source);
  script.dispatchEvent(new Event('load'));
}

async function untilReady(): Promise<void> {
  const started = Date.now();
  while (!('Office' in window)) {
    if (Date.now() - started > 5000) throw new Error('office.js did not load.');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Office.onReady();
}
