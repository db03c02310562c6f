import type { Accumulation, Direction } from '../../domain/settings/settings';

/** In a sentence of their own. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  range: 'Within a range',
  none: 'Not judged',
};

/** Under a heading that says Direction. */
export const DIRECTION_CHOICES: Readonly<Record<Direction, string>> = {
  higher: 'Higher',
  lower: 'Lower',
  range: 'In a range',
  none: 'Not judged',
};

export const ACCUMULATION_WORDS: Readonly<Record<Accumulation, string>> = {
  snapshot: 'Snapshot',
  'year-to-date': 'Year to date',
  'rolling-year': 'Rolling year',
};

/** What a target is of; '' is what the sheet says of it. */
export const BASIS_CHOICES: Readonly<Record<'' | 'to-date' | 'year', string>> = {
  '': 'As the sheet says',
  'to-date': 'Target to date',
  year: 'Target of the year',
};
