import { judgeIndicator } from '../../domain/judging/judge';
import type { JudgedIndicator } from '../../domain/judging/judged';
import { isMet, type Status } from '../../domain/judging/status';
import { findPeriod } from '../../domain/periods/order';
import { isQuarter } from '../../domain/periods/periods';
import { quarterPeriod } from '../../domain/periods/quarters';
import type { Policy } from '../../domain/settings/settings';
import { compare } from '../../domain/values/exact';
import type { TargetSense } from '../text/targetWords';
import { heldAgainst, untied, type ClaimOutcome } from './makeClaim';

type Rated = Extract<Status, { readonly kind: 'rated' }>;

/** Which side of its target a value is said to be on, or its colour, held against its status at a time (a label). */
export function judgeSide(
  sense: TargetSense,
  ofPerformance: boolean,
  judged: JudgedIndicator,
  policy: Policy,
  at: string,
): ClaimOutcome {
  if (at === 'future') return untied('target', 'future', at);
  // A quarter too that the sheet has no column for: its target may be known.
  const period = findPeriod(judged, at) ?? (isQuarter(at) ? quarterPeriod(at, null) : null);
  if (!period) return untied('target', 'no-period', at);
  const status = judgeIndicator(judged.indicator, period, judged.setting, policy);
  if (status.kind !== 'rated') {
    const { because } = status;
    if (because === 'no-direction') return untied('target', 'no-direction', at);
    return untied('target', because.includes('target') ? 'no-target' : 'no-value', at);
  }
  const side = compare(status.actual, status.target.value);
  const met = isMet(status);
  const isMark = sense.kind === 'met' || sense.kind === 'missed';
  const standing = isMark
    ? `target ${met ? 'met' : 'missed'}`
    : side === 0
      ? 'on target'
      : `${side > 0 ? 'above' : 'below'} target`;
  const right = isRight(sense, ofPerformance, status, side);
  return heldAgainst(right, true, sense.kind === 'rag' ? 'wrong-status' : 'wrong-side', {
    kind: 'target',
    expected: sense.kind === 'rag' ? status.rag : standing,
    at,
  });
}

function isRight(sense: TargetSense, ofPerformance: boolean, status: Rated, side: -1 | 0 | 1): boolean {
  const met = isMet(status);
  if (sense.kind === 'rag') return status.rag === sense.rag;
  if (sense.kind === 'met' || sense.kind === 'missed') return met === (sense.kind === 'met');
  const isAbove = sense.kind === 'above';
  const loose = isAbove && sense.loose;
  if (isAbove ? side > 0 : side < 0) return true;
  if (loose && side === 0 && status.direction === 'higher') return true;
  // Where lower is better, "exceeded the target" and "performance is below target" may mean either.
  return status.direction === 'lower' && (ofPerformance || loose) && isAbove === met;
}
