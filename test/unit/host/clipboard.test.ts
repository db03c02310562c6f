/** @jest-environment jsdom */
import { createBrowserClipboard } from '../../../src/host/clipboard';

const CONTENT = { html: '<table></table>', text: 'a\tb' };

interface Rungs {
  readonly write?: (items: unknown[]) => Promise<void>;
  /** What execCommand('copy') does: raises a copy event with this data and answers so. */
  readonly exec?: { readonly answers: boolean; readonly data: Map<string, string> | null };
}

class Item {
  constructor(readonly parts: Record<string, Blob>) {}
}

/** A page whose browser has the given rungs only. */
function pageWith({ write, exec }: Rungs): Document {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: write ? { write } : undefined });
  Object.defineProperty(window, 'ClipboardItem', { configurable: true, value: write ? Item : undefined });
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: (command: string) => {
      if (!exec || command !== 'copy') return false;
      const event = new Event('copy', { bubbles: true, cancelable: true });
      const data = exec.data;
      const clipboardData = data && { setData: (type: string, text: string) => data.set(type, text) };
      document.body.dispatchEvent(Object.assign(event, { clipboardData }));
      return exec.answers;
    },
  });
  return document;
}

test('the first rung writes both forms, and before anything is awaited', async () => {
  const written: unknown[] = [];
  const page = pageWith({ write: (items) => Promise.resolve(void written.push(...items)) });
  const copying = createBrowserClipboard(page).copy(CONTENT, () => written.push('selected'));
  expect(written).toHaveLength(1);
  const [item] = written;
  expect(item instanceof Item && Object.keys(item.parts)).toEqual(['text/html', 'text/plain']);
  expect(await copying).toBe('clipboard-api');
  expect(written).toHaveLength(1);
});

test('refused by the frame’s policy, a copy event carries both forms', async () => {
  const data = new Map<string, string>();
  const page = pageWith({
    write: () => Promise.reject(new DOMException('not allowed', 'NotAllowedError')),
    exec: { answers: true, data },
  });
  expect(await createBrowserClipboard(page).copy(CONTENT, () => undefined)).toBe('copy-event');
  expect([...data]).toEqual([
    ['text/html', '<table></table>'],
    ['text/plain', 'a\tb'],
  ]);
  // The listener is gone: the next copy is the person's own.
  data.clear();
  document.execCommand('copy');
  expect(data.size).toBe(0);
});

test('a browser without the clipboard API goes straight to the copy event', async () => {
  const page = pageWith({ exec: { answers: true, data: new Map() } });
  expect(await createBrowserClipboard(page).copy(CONTENT, () => undefined)).toBe('copy-event');
});

test.each([
  ['execCommand refuses', { answers: false, data: new Map<string, string>() }],
  ['the event comes without a clipboard', { answers: true, data: null }],
])('when %s, the content is selected for Ctrl+C', async (_name, exec) => {
  let selected = 0;
  const page = pageWith({ exec });
  expect(await createBrowserClipboard(page).copy(CONTENT, () => (selected += 1))).toBe('by-hand');
  expect(selected).toBe(1);
});
