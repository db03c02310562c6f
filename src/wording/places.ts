import type { OtherCell, FindingPlace } from '../checks/details';
import { foldSpace } from '../domain/grid/grid';
import { shortTitle } from './shortTitle';

/** Which figure it is, as the subject of a sentence: "Q2", "2021-22", "The England average". */
export function sayPlace(place: FindingPlace): string {
  switch (place.kind) {
    case 'period':
      return place.period;
    case 'past':
      return place.year ?? 'A past year';
    case 'neighbour':
      return 'The statistical neighbours’ average';
    case 'england':
      return 'The England average';
    case 'target':
      return 'The target';
    case 'reference':
      return 'The reference';
  }
}

/** "Q1", "Q1 and Q2", "Q1, Q2 and Q3". */
export function sayList(words: readonly string[]): string {
  const [last, ...rest] = [...words].reverse();
  if (last === undefined) return '';
  return rest.length === 0 ? last : `${rest.reverse().join(', ')} and ${last}`;
}

/** Another indicator in a sentence: "indicator 9", or its short title where it has no reference. */
export const sayOther = ({ ref, title }: OtherCell): string =>
  ref === '' ? `“${shortTitle(title)}”` : `indicator ${ref}`;

const LONGEST = 40;

/** A cell's own words in quotes, cut where they run long. */
export function quote(raw: string): string {
  const text = foldSpace(raw);
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text}”`;
}
