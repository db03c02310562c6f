import { compare } from '../../domain/values/exact';
import { judgeIndicator } from '../../domain/judging/judge';
import type { JudgedIndicator } from '../../domain/judging/judged';
import { periodNamed } from '../link/values';
import type { Policy } from '../../domain/settings/settings';
import type { Status } from '../../domain/judging/status';
import { agreed, contradicted, untied, type Outcome } from './outcome';
import type { Period } from '../text/periodWords';
import type { TargetSense } from '../text/targetWords';

type Rated = Extract<Status, { readonly kind: 'rated' }>;

/** Which side of its target a value is said to be on, or its colour, held against its status. */
export function judgeSide(
  sense: TargetSense,
  ofPerformance: boolean,
  judged: JudgedIndicator,
  policy: Policy,
  now: Period,
  firm: boolean,
): Outcome {
  const told = { kind: 'target' as const, expected: null, period: now };
  if (now.kind === 'future') return untied('future', told);
  if (now.kind !== 'quarter') return untied('no-period', told);
  const period = periodNamed(judged, now.quarter);
  if (!period) return untied('no-period', told);
  const status = judgeIndicator(judged.indicator, period, judged.setting, policy);
  if (status.kind !== 'rated') {
    const { because } = status;
    return untied(
      because === 'no-direction' ? 'no-direction' : because.includes('target') ? 'no-target' : 'no-value',
      told,
    );
  }
  const side = compare(status.actual, status.target.value);
  const expected = sense.kind === 'rag' ? status.rag : sayStanding(sense, status, side);
  const because = sense.kind === 'rag' ? 'wrong-status' : 'wrong-side';
  const right = isRight(sense, ofPerformance, status, side);
  return right ? agreed({ ...told, expected }) : contradicted(because, { ...told, expected }, firm);
}

function isRight(sense: TargetSense, ofPerformance: boolean, status: Rated, side: -1 | 0 | 1): boolean {
  const met = status.rag === 'green';
  switch (sense.kind) {
    case 'rag':
      return status.rag === sense.rag;
    case 'met':
      return met;
    case 'missed':
      return !met;
    case 'above':
    case 'below': {
      const figure = sense.kind === 'above' ? side > 0 : side < 0;
      const exceeds = sense.kind === 'above' && sense.loose && side >= 0 && status.direction === 'higher';
      // Where lower is better, "exceeded the target" and "performance is below target" may mean either.
      const either =
        status.direction === 'lower' && (ofPerformance || (sense.kind === 'above' && sense.loose));
      return figure || exceeds || (either && (sense.kind === 'above') === met);
    }
  }
}

function sayStanding(sense: TargetSense, status: Rated, side: -1 | 0 | 1): string {
  if (sense.kind === 'met' || sense.kind === 'missed') {
    return status.rag === 'green' ? 'target met' : 'target missed';
  }
  return side > 0 ? 'above target' : side < 0 ? 'below target' : 'on target';
}
