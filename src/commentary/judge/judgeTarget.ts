import { judgeIndicator } from '../../domain/judging/judge';
import type { JudgedIndicator } from '../../domain/judging/judged';
import { ownStatusOf } from '../../domain/judging/ownStatus';
import { isMet, type Rag, type Status } from '../../domain/judging/status';
import { unitOf } from '../../domain/indicators/unit';
import { findPeriod } from '../../domain/periods/order';
import { isQuarter } from '../../domain/periods/periods';
import { quarterPeriod } from '../../domain/periods/quarters';
import type { Direction, Policy } from '../../domain/settings/settings';
import { compare, formatDecimal, sign, subtract, type Rational } from '../../domain/values/exact';
import type { TargetSense } from '../text/targetWords';
import { figureAt, sayFigure } from './judgeDirection';
import { heldAgainst, untied, type ClaimOutcome } from './makeClaim';

type Rated = Extract<Status, { readonly kind: 'rated' }>;

/** Which side of a number the words themselves name, be it the target or not: "worse than the 15% standard". */
export function judgeSideOf(
  sense: Exclude<TargetSense, { readonly kind: 'rag' }>,
  ofPerformance: boolean,
  judged: JudgedIndicator,
  mark: Rational,
  at: string,
): ClaimOutcome {
  const now = figureAt(judged, at);
  if (!now) return untied('target', 'no-value', at);
  const { direction } = judged.setting;
  const side = sign(subtract(now.shown, mark));
  const met = direction === 'lower' ? side <= 0 : side >= 0;
  const figures = `${sayFigure(judged, now)}, against ${formatDecimal(mark, now.decimals)}`;
  if (!('loose' in sense)) {
    if (direction !== 'higher' && direction !== 'lower') return untied('target', 'no-direction', at);
    const expected = `target ${met ? 'met' : 'missed'}`;
    return heldAgainst(met === (sense.kind === 'met'), true, 'wrong-side', {
      kind: 'target',
      expected,
      figures,
      at,
    });
  }
  const right = isOnSide(sense, ofPerformance, direction, met, side);
  const expected = side === 0 ? 'on it' : side > 0 ? 'above it' : 'below it';
  return heldAgainst(right, true, 'wrong-side', { kind: 'target', expected, figures, at });
}

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
  // The author repeats the sheet's own rating: then it is that which the figures do not bear out.
  if (!right && sense.kind === 'rag' && isOwnRating(judged, sense.rag, at))
    return { kind: 'target', verdict: 'agrees', because: 'agrees-with-rating', expected: status.rag, at };
  return heldAgainst(right, true, sense.kind === 'rag' ? 'wrong-status' : 'wrong-side', {
    kind: 'target',
    expected: sense.kind === 'rag' ? status.rag : standing,
    figures: againstTarget(judged, status, at),
    at,
  });
}

function isOwnRating({ indicator, periods }: JudgedIndicator, rag: Rag, at: string): boolean {
  const latest = periods.at(-1)?.key;
  return (indicator.besides?.statuses ?? []).some((told) => {
    const own = (told.period ?? latest) === at ? ownStatusOf(told) : null;
    return own?.kind === 'colours' && own.rags.includes(rag);
  });
}

/** "70.9%, against a target of 95%". */
function againstTarget(judged: JudgedIndicator, { target }: Rated, at: string): string | null {
  const now = figureAt(judged, at);
  const sign = unitOf(judged.indicator) === 'percentage' ? '%' : '';
  return (
    now &&
    `${sayFigure(judged, now)}, against a target of ${formatDecimal(target.value, target.decimals)}${sign}`
  );
}

function isRight(sense: TargetSense, ofPerformance: boolean, status: Rated, side: -1 | 0 | 1): boolean {
  const met = isMet(status);
  if (sense.kind === 'rag') return status.rag === sense.rag;
  if (!('loose' in sense)) return met === (sense.kind === 'met');
  return isOnSide(sense, ofPerformance, status.direction, met, side);
}

function isOnSide(
  sense: Extract<TargetSense, { readonly kind: 'above' | 'below' }>,
  ofPerformance: boolean,
  direction: Direction,
  met: boolean,
  side: -1 | 0 | 1,
): boolean {
  const isAbove = sense.kind === 'above';
  const loose = isAbove && sense.loose;
  if (isAbove ? side > 0 : side < 0) return true;
  if (loose && side === 0 && direction === 'higher') return true;
  // Where lower is better, "exceeded the target" and "performance is below target" may mean either.
  return direction === 'lower' && (ofPerformance || loose) && isAbove === met;
}
