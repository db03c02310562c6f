import type { ClaimKind, ClaimReason, ClaimVerdict } from '../claim';
import type { Period } from '../text/periodWords';

/** What became of a figure or word held against one indicator. */
export interface Outcome {
  readonly kind: ClaimKind;
  readonly verdict: ClaimVerdict;
  readonly because: ClaimReason;
  readonly expected: string | null;
  /** The time it speaks of; null where none matters, as for an average. */
  readonly period: Period | null;
}

type Said = Pick<Outcome, 'kind' | 'expected' | 'period'>;

export const agreed = (said: Said, because: 'agrees' | 'agrees-with-shown' = 'agrees'): Outcome => ({
  ...said,
  verdict: 'agrees',
  because,
});
export const untied = (because: ClaimReason, { kind, expected, period }: Said): Outcome => ({
  kind,
  expected,
  period,
  verdict: 'untied',
  because,
});
/** A contradiction; where the tie is not firm, what does not fit may well speak of something else. */
export const contradicted = (because: ClaimReason, said: Said, firm: boolean): Outcome =>
  firm ? { ...said, verdict: 'contradicts', because } : untied('other-subject', said);
