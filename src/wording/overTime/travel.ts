import type { Noise } from '../../domain/overTime/noise';
import type { MovedCases } from '../reports/facts';
import type { SaidMovement } from '../reports/prompts';

/** That a movement may be chance, and why, as a sentence. */
export function sayNoise(noise: Noise): string {
  switch (noise) {
    case 'small-cohort':
      return 'With fewer than 20 cases it may be chance.';
    case 'inside-limits':
      return 'That is within its usual variation.';
    case 'intervals-overlap':
      return 'A change of this size may be chance.';
    case 'small-change':
      return 'A change this small may be chance.';
  }
}

/** In place of a direction where the movement is noise. */
export const NO_CLEAR_CHANGE = 'No clear change';

/** Of an indicator that has nothing to be compared with. Never an empty cell: it says that it was looked for. */
export const NOT_COMPARED = 'not compared';

const SHORT = { improved: 'better', worsened: 'worse', rose: 'higher', fell: 'lower' } as const;

/** A movement in the pieces a short cell is made of; `since` is '' where the period before is meant. */
interface ShortMovement {
  readonly way: SaidMovement['way'];
  readonly up: boolean;
  readonly amount: string;
  readonly cases: MovedCases | null;
  readonly noise: Noise | null;
  readonly since: string;
}

/**
 * The direction of travel in a cell of the sheet: "↑ better: 3 more cases", "↓ better since Q3 2021-22: about 2 fewer
 * cases". The arrow is the figure's way, the word says whether that is good. Noise has no arrow. `isOwnTravel` knows
 * these texts again.
 */
export function sayTravelShort({ way, up, amount, cases, noise, since }: ShortMovement): string {
  const from = since === '' ? '' : ` since ${since}`;
  if (way === 'no-change') return `→ no change${from}`;
  const more = up ? 'more' : 'fewer';
  const much =
    cases === null || cases.count === 0n
      ? `${amount} ${up ? 'more' : 'less'}`
      : `${cases.about ? 'about ' : ''}${cases.count} ${more} ${cases.count === 1n ? 'case' : 'cases'}`;
  const word = noise === null ? `${up ? '↑' : '↓'} ${SHORT[way]}` : 'no clear change';
  return `${word}${from}: ${much}`;
}
