import type { Clipboard, Copied } from './port';

/**
 * The browser's clipboard. Office on the web shows add-ins in an iframe without clipboard permission, so there are
 * three rungs: clipboard.write, a copy event raised by execCommand, and the content selected for the person's Ctrl+C.
 */
export function createBrowserClipboard(page: Document = document): Clipboard {
  return {
    async copy(content, selectForCopy) {
      if (await writeClipboard(page, content)) return 'clipboard-api';
      if (raiseCopyEvent(page, content)) return 'copy-event';
      selectForCopy();
      return 'by-hand';
    },
  };
}

/** The first rung. False where the browser has no such API or this frame may not use it. */
function writeClipboard(page: Document, content: Copied): Promise<boolean> {
  const view = page.defaultView;
  const clipboard = view?.navigator.clipboard;
  const Item = view?.ClipboardItem;
  if (!view || !clipboard?.write || !Item) return Promise.resolve(false);
  const blob = (type: string, text: string) => new view.Blob([text], { type });
  try {
    const item = new Item({
      'text/html': blob('text/html', content.html),
      'text/plain': blob('text/plain', content.text),
    });
    // A refusal is not an error to report: the next rung answers it.
    return clipboard.write([item]).then(
      () => true,
      () => false,
    );
  } catch {
    return Promise.resolve(false); // a browser whose ClipboardItem takes no HTML throws at once
  }
}

/** The second rung: works in a frame without permission as long as the click is recent. */
function raiseCopyEvent(page: Document, content: Copied): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', content.html);
    event.clipboardData.setData('text/plain', content.text);
    event.preventDefault();
    // The page's own listeners must not replace what was set.
    event.stopImmediatePropagation();
    filled = true;
  };
  page.addEventListener('copy', fill, { capture: true });
  try {
    // Deprecated, and the only way left here: no browser has removed it, for exactly this use.
    return page.execCommand('copy') && filled;
  } catch {
    return false;
  } finally {
    page.removeEventListener('copy', fill, { capture: true });
  }
}
