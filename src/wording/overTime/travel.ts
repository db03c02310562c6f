import type { Noise } from '../../domain/overTime/noise';

/** That a movement may be chance, and why, as a sentence; '' for a small one without cases, which says so itself. */
export function sayNoise(noise: Noise): string {
  switch (noise) {
    case 'small-cohort':
      return 'With fewer than 20 cases it may be chance.';
    case 'inside-limits':
      return 'That is within its usual variation.';
    case 'intervals-overlap':
      return 'A change of this size may be chance.';
    case 'small-change':
      return '';
  }
}

/** In place of a direction where the movement is noise. */
export const NO_CLEAR_CHANGE = 'No clear change';
