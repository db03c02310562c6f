import type { Direction } from '../settings/settings';

export type Better = Exclude<Direction, 'range' | 'none'>;

/** Which way is better where an indicator's wording, in lower case with plain hyphens, matches. */
export type DirectionRule = readonly [better: Better, wording: RegExp];
