/** What a line says to those who hear it: the indicator whose row is selected in the sheet. */
export const sayAtSelection = (shown: string, status: string): string =>
  `Selected in the sheet: ${shown}, ${status}. Open`;

/** The word beside an arrow of travel. Without a direction set it only rose or fell. */
export const travelWord = (way: 'improved' | 'worsened' | 'no-change' | 'rose' | 'fell'): string =>
  ({ improved: 'Improved', worsened: 'Worsened', 'no-change': 'No change', rose: 'Rose', fell: 'Fell' })[way];

/** "Amber (set), by the numbers Red". */
export const saySetShort = (word: string, computed: string): string =>
  `${word} (set), by the numbers ${computed}`;

/** "target 95%". */
export const sayShortTarget = (target: string): string => (target === '' ? 'no target' : `target ${target}`);

/** "101 to 200 of 1,000": the part of a long list that is drawn. */
export const sayPart = (from: number, to: number, of: number): string => `${from} to ${to} of ${of}`;

/** On the button under a long list: "40 more of 214". */
export const sayMore = (next: number, left: number): string =>
  next === left ? `Show the other ${left}` : `Show ${next} more of ${left}`;

/** Under a preview of a long table: "The first 60 of 1000 rows. …" */
export const sayFirstRows = (first: number, of: number): string =>
  `The first ${first} of ${of} rows. All of them are copied, inserted and in the document.`;

export const EARLIER = 'Earlier ones';
export const NEXT = 'Next ones';
