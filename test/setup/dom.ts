/**
 * What jsdom lacks and the pane's libraries call: sizes and media queries. Import it first in a test that draws.
 * An element is 300 pixels wide, as in a pane of 350.
 */
import '@testing-library/jest-dom';

class FixedResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
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
globalThis.DOMRect ??= class {
  constructor(
    readonly x = 0,
    readonly y = 0,
    readonly width = 0,
    readonly height = 0,
  ) {}
  get left() {
    return this.x;
  }
  get top() {
    return this.y;
  }
  get right() {
    return this.x + this.width;
  }
  get bottom() {
    return this.y + this.height;
  }
  toJSON() {
    return { ...this };
  }
  static fromRect({ x, y, width, height }: DOMRectInit = {}) {
    return new this(x, y, width, height);
  }
};
