import type { FactRole } from '../../domain/facts/fact';
import type { JudgedIndicator } from '../../domain/judging/judged';
import type { Claim, ClaimKind, ClaimReason } from '../claim';
import type { Outcome } from './outcome';
import type { IndicatorLink } from '../link/linkIndicator';
import type { Figure } from '../text/figures';
import type { Span } from '../text/text';
import { nameOf } from '../link/values';

/** A claim before its words are cut from the commentary. */
export type Made = Omit<Claim, 'text'>;

export const KINDS: Readonly<Record<Figure['form'], ClaimKind>> = {
  ratio: 'ratio',
  points: 'percentage',
  percent: 'percentage',
  fraction: 'percentage',
  plain: 'count',
};

/** Why a figure that is not what the workbook has for it is wrong. */
export function reasonOf({ form }: Figure, role: FactRole): ClaimReason {
  if (role === 'target') return 'wrong-target';
  if (role === 'neighbour' || role === 'england') return 'wrong-comparator';
  if (role === 'change' || role === 'gap') return 'wrong-change';
  return form === 'ratio' ? 'wrong-ratio' : form === 'plain' ? 'wrong-count' : 'wrong-percentage';
}

/** The claim of an outcome for one indicator. */
export function claimOf(place: Span, judged: JudgedIndicator | null, outcome: Outcome): Made {
  const { kind, verdict, because, expected, period } = outcome;
  return {
    start: place.start,
    end: place.end,
    indicator: judged && nameOf(judged),
    period: period?.kind === 'quarter' ? period.quarter : null,
    year: period?.kind === 'year' ? period.year : null,
    kind,
    verdict,
    expected,
    because,
    cell: null,
  };
}

export const unclaimed = (place: Span, kind: ClaimKind, because: ClaimReason = 'no-indicator'): Made => ({
  start: place.start,
  end: place.end,
  indicator: null,
  period: null,
  year: null,
  kind,
  verdict: 'untied',
  expected: null,
  because,
  cell: null,
});

/**
 * Holds words against each indicator they may speak of. They agree when they fit one; with several and no fit nobody
 * can tell which was meant.
 */
export function settle(
  place: Span,
  link: IndicatorLink,
  kind: ClaimKind,
  judge: (judged: JudgedIndicator, firm: boolean) => Outcome,
): Made {
  const outcomes = link.indicators.map((judged) => ({ judged, outcome: judge(judged, link.firm) }));
  const fit = outcomes.find(({ outcome }) => outcome.verdict === 'agrees');
  if (fit) return claimOf(place, fit.judged, fit.outcome);
  const [only, ...more] = outcomes;
  if (!only) return unclaimed(place, kind);
  if (more.length > 0) return unclaimed(place, kind, 'ambiguous-indicator');
  if (
    only.outcome.verdict === 'untied' &&
    only.outcome.because === 'other-subject' &&
    link.mention === null
  ) {
    return unclaimed(place, only.outcome.kind, 'other-subject');
  }
  return claimOf(place, only.judged, only.outcome);
}
