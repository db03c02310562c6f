import type { FactRole } from '../../domain/facts/fact';
import type { JudgedIndicator } from '../../domain/judging/judged';
import { nameOf, type Claim, type ClaimKind, type ClaimReason, type ClaimVerdict } from '../claim';
import { PAST } from '../link/times';
import type { WrittenFigure } from '../text/figures';
import type { Span } from '../text/text';

/** A claim before its words are cut from the commentary. */
export type PlacedClaim = Omit<Claim, 'text'>;

export const CLAIM_KINDS: Readonly<Record<WrittenFigure['form'], ClaimKind>> = {
  ratio: 'ratio',
  points: 'percentage',
  percent: 'percentage',
  fraction: 'percentage',
  plain: 'count',
};

/** Why a figure that is not what the workbook has for it is wrong. */
export function whyWrong({ form }: WrittenFigure, role: FactRole): ClaimReason {
  if (role === 'target') return 'wrong-target';
  if (role === 'neighbour' || role === 'england') return 'wrong-comparator';
  if (role === 'change' || role === 'gap') return 'wrong-change';
  return form === 'ratio' ? 'wrong-ratio' : form === 'plain' ? 'wrong-count' : 'wrong-percentage';
}

/** What became of a figure or word held against one indicator. */
export interface ClaimOutcome {
  readonly kind: ClaimKind;
  readonly verdict: ClaimVerdict;
  readonly because: ClaimReason;
  readonly expected?: string | null;
  readonly cell?: string | null;
  readonly figures?: string | null;
  /** The label of the time it speaks of; null or '' where none matters, as for an average. */
  readonly at?: string | null;
}

/** The claim of an outcome. A past year is told by its digits: "2021-22". */
export function makeClaim(
  { start, end }: Span,
  judged: JudgedIndicator | null,
  outcome: ClaimOutcome,
): PlacedClaim {
  const { kind, verdict, because, expected = null, cell = null, figures = null, at } = outcome;
  const label = at === undefined || at === '' || at === PAST || at === 'future' ? null : at;
  const isYear = label !== null && /^\d/.test(label) && judged?.indicator.periods[label] === undefined;
  return {
    start,
    end,
    indicator: judged && nameOf(judged),
    period: isYear ? null : label,
    year: isYear ? label : null,
    kind,
    verdict,
    expected,
    because,
    figures,
    cell,
  };
}

export const claimOfNone = (
  place: Span,
  kind: ClaimKind,
  because: ClaimReason = 'no-indicator',
): PlacedClaim => makeClaim(place, null, { kind, verdict: 'untied', because });

export const untied = (kind: ClaimKind, because: ClaimReason, at: string): ClaimOutcome => ({
  kind,
  verdict: 'untied',
  because,
  at,
});

/** It agrees, or not; where the tie is not firm, what does not fit may well speak of something else. */
export const heldAgainst = (
  isRight: boolean,
  firm: boolean,
  because: ClaimReason,
  said: Omit<ClaimOutcome, 'verdict' | 'because'>,
): ClaimOutcome =>
  isRight
    ? { ...said, verdict: 'agrees', because: 'agrees' }
    : { ...said, verdict: firm ? 'contradicts' : 'untied', because: firm ? because : 'other-subject' };

/**
 * Holds words against each indicator they may speak of. A figure agrees when it fits one of them, a word only where it fits `all`,
 * as every second would by chance; with several and no fit nobody can tell which was meant.
 */
export function judgeAgainstEach(
  place: Span,
  indicators: readonly JudgedIndicator[],
  kind: ClaimKind,
  judge: (judged: JudgedIndicator) => ClaimOutcome,
  all = false,
): PlacedClaim {
  const outcomes = indicators.map((judged) => ({ judged, outcome: judge(judged) }));
  const [first, ...more] = outcomes;
  if (!first) return claimOfNone(place, kind);
  const fitting = outcomes.filter(({ outcome }) => outcome.verdict === 'agrees');
  const fit = all && fitting.length < outcomes.length ? undefined : fitting[0];
  if (!fit && more.length > 0) return claimOfNone(place, kind, 'ambiguous-indicator');
  const { judged, outcome } = fit ?? first;
  return makeClaim(place, judged, outcome);
}
