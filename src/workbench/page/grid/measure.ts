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

/** Lines of text wrapped at spaces and hyphens; a word wider than the room is broken. */
export function countLines(text: string, width: (text: string) => number, room: number): number {
  let count = 0;
  for (const paragraph of text.split('\n')) {
    count += 1;
    let used = 0;
    for (const word of paragraph.match(/[^\s-]+(?:-+|\s+|$)|-+|\s+/g) ?? []) {
      const whole = width(word);
      const seen = width(word.trimEnd()); // spaces at the end of a line take no room
      if (used + seen <= room) {
        used += whole;
        continue;
      }
      if (used > 0) count += 1;
      count += Math.max(0, Math.ceil(seen / room) - 1);
      used = whole;
    }
  }
  return count;
}
