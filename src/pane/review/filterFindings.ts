import type { IndicatorCard } from '../../app/state/state';
import type { FindingView } from '../../app/state/findings';
import type { Severity } from '../../checks/finding';
import { indicatorName } from '../status/indicatorName';

/** Findings to show alone; null for all. `indicator` is a reference, or '' for what belongs to no indicator. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly indicator: string | null;
}

export const ALL: FindingFilter = { severity: null, indicator: null };

export const filterFindings = (
  findings: readonly FindingView[],
  { severity, indicator }: FindingFilter,
): readonly FindingView[] =>
  findings.filter(
    ({ finding }) =>
      (severity === null || finding.severity === severity) &&
      (indicator === null || (finding.indicator ?? '') === indicator),
  );

interface IndicatorChoice {
  readonly value: string;
  readonly name: string;
}

/** The indicators that have findings, in the order of the sheet; what belongs to none comes last. */
export function indicatorChoices(
  findings: readonly FindingView[],
  cards: readonly IndicatorCard[],
): readonly IndicatorChoice[] {
  const found = new Set(findings.map(({ finding }) => finding.indicator ?? ''));
  const named = cards
    .filter(({ ref }) => ref !== '' && found.has(ref))
    .map((card) => ({ value: card.ref, name: indicatorName(card) }));
  return found.has('') ? [...named, { value: '', name: 'The sheet and its tables' }] : named;
}
