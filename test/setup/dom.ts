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

// Every question for a role or a name computes styles, and jsdom holds each element against every rule for that: half the
// time of the pane's tests. Nothing is painted here: of the short classes that griffel makes of our styles, only those
// that hide something tell what a reader is told.
const { insertRule } = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.insertRule = function insert(this: CSSStyleSheet, rule, index) {
  const isLook = /^(?:\.(?!fui-)|@)/.test(rule) && !/visibility|display:\s*none/.test(rule);
  return isLook ? 0 : insertRule.call(this, rule, index);
};
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
// jsdom says that the page has the focus only while one of its elements has; a pane that is used has it.
document.hasFocus = () => true;
