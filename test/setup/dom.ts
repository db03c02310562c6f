/**
 * What jsdom lacks and the pane's libraries call: sizes and media queries. Import it first in a test that draws.
 * An element is 300 pixels wide, as in a pane of 350.
 */
import '@testing-library/jest-dom';

class FixedResizeObserver implements ResizeObserver {
  readonly observe = (): void => undefined;
  readonly unobserve = (): void => undefined;
  readonly disconnect = (): void => undefined;
}

const noMedia = (media: string): MediaQueryList => ({
  media,
  matches: false,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
});

window.ResizeObserver = FixedResizeObserver;
window.matchMedia = noMedia;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 300, 20);
// Nothing is laid out here, and what has no parent to be laid out in counts as hidden for the arrow keys.
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  get(this: HTMLElement) {
    return this.parentElement;
  },
});
