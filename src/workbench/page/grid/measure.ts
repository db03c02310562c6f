import { countLines } from '../../model/cells/textWidth';

/** Measures text as the browser draws it: each character of a font once, then by adding up. */
export class Measure {
  readonly #context: CanvasRenderingContext2D;
  readonly #fonts = new Map<string, Map<string, number>>();

  constructor() {
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) throw new Error('This browser cannot draw on a canvas.');
    this.#context = context;
  }

  /** The width in pixels of one line of text. Kerning is left out: it is a fraction of a pixel. */
  width(text: string, font: string): number {
    let known = this.#fonts.get(font);
    if (known === undefined) this.#fonts.set(font, (known = new Map()));
    let total = 0;
    for (const character of text) {
      let width = known.get(character);
      if (width === undefined) {
        this.#context.font = font;
        width = this.#context.measureText(character).width;
        known.set(character, width);
      }
      total += width;
    }
    return total;
  }

  /** How many lines the text takes in `room` pixels when it wraps. */
  lines(text: string, font: string, room: number): number {
    return countLines(text, (words) => this.width(words, font), room);
  }
}
