import type { ClaimView, Tone } from '../../../app/state/commentary';

const ORDER: readonly Tone[] = ['contradicts', 'doubtful', 'agrees', 'untied'];

/** The claim that speaks for a mark: the one most to be looked at. There is at least one. */
export const worst = (claims: readonly ClaimView[]): ClaimView =>
  claims.reduce((one, other) => (ORDER.indexOf(other.tone) < ORDER.indexOf(one.tone) ? other : one));
