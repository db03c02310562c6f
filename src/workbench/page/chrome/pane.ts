import { button, element } from '../dom';

const LEAST = 320;
const MOST = 600;
const USUAL = 350;
const STEP = 10;

/** The task pane's place at the right: a heading, a close button, a handle to resize it, and the frame that is put in. */
export class PaneFrame {
  readonly panel: HTMLElement;
  readonly #title = element('h2', {}, 'Scorecard');
  readonly #body = element('div', { class: 'pane-body' });
  readonly #handle = element('div', {
    class: 'pane-handle',
    role: 'separator',
    tabindex: 0,
    'aria-orientation': 'vertical',
    'aria-label': 'Width of the pane',
    'aria-valuemin': LEAST,
    'aria-valuemax': MOST,
  });

  constructor(closed: () => void) {
    const head = element(
      'div',
      { class: 'pane-head' },
      this.#title,
      button('×', closed, { class: 'tool', 'aria-label': 'Close the pane', title: 'Close' }),
    );
    this.panel = element(
      'aside',
      { class: 'pane', 'aria-label': 'Task pane', hidden: true },
      this.#handle,
      head,
      this.#body,
    );
    this.#resize(USUAL);
    this.#handle.addEventListener('pointerdown', (event) => this.#drag(event));
    this.#handle.addEventListener('keydown', (event) => {
      const by = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
      if (by !== undefined) this.#resize(this.#width + by);
    });
  }

  get isOpen(): boolean {
    return !this.panel.hidden;
  }

  /** Shows the pane with this frame in it. */
  show(frame: HTMLElement, title: string): void {
    this.#title.textContent = title;
    this.#body.replaceChildren(frame);
    this.panel.hidden = false;
  }

  /** Closes the pane; the frame goes, and with it whatever ran in it, as in Excel. */
  hide(): void {
    this.panel.hidden = true;
    this.#body.replaceChildren();
  }

  get #width(): number {
    return Number(this.#handle.getAttribute('aria-valuenow'));
  }

  #resize(width: number): void {
    const kept = Math.round(Math.min(MOST, Math.max(LEAST, width)));
    this.panel.style.width = `${kept}px`;
    this.#handle.setAttribute('aria-valuenow', String(kept));
  }

  #drag(event: PointerEvent): void {
    event.preventDefault();
    const start = event.clientX + this.#width;
    this.#handle.setPointerCapture(event.pointerId); // else the frame under the pointer would take the moves
    const move = (moved: PointerEvent): void => this.#resize(start - moved.clientX);
    this.#handle.addEventListener('pointermove', move);
    this.#handle.addEventListener(
      'lostpointercapture',
      () => this.#handle.removeEventListener('pointermove', move),
      { once: true },
    );
  }
}
