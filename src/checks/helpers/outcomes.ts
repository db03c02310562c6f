import type { ScorecardCell } from '../../domain/values/cells';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { Check, Outcome } from '../check';
import type { FindingDetail } from '../details';
import type { CellFigure } from './figures';
import type { Fix } from '../finding';

/** What a finding may say besides its detail. */
interface Numbers {
  readonly stated?: string;
  readonly computed?: string;
  readonly fix?: Fix | null;
}

export const pass = (address: string): Outcome => ({ kind: 'pass', address });

/** `reason` is a sentence for the reader of the evidence. */
export const cannotTell = (address: string | null, reason: string): Outcome => ({
  kind: 'cannot-tell',
  address,
  reason,
});

/** A finding at one figure of an indicator. */
export function fail(
  check: Check,
  scorecard: Scorecard,
  { indicator, place, cell }: CellFigure,
  detail: FindingDetail,
  numbers: Numbers = {},
): Outcome {
  return {
    kind: 'fail',
    finding: {
      id: detail.id,
      severity: check.severity,
      sheet: scorecard.sheet,
      address: cell.address,
      indicator: indicator.ref,
      indicatorTitle: indicator.title,
      period: place.kind === 'period' ? place.period : null,
      stated: numbers.stated ?? null,
      computed: numbers.computed ?? null,
      detail,
      fix: numbers.fix ?? null,
    },
  };
}

/** A finding about the sheet rather than an indicator. */
export function failSheet(
  check: Check,
  scorecard: Scorecard,
  address: string,
  detail: FindingDetail,
): Outcome {
  return {
    kind: 'fail',
    finding: {
      id: detail.id,
      severity: check.severity,
      sheet: scorecard.sheet,
      address,
      indicator: null,
      indicatorTitle: null,
      period: null,
      stated: null,
      computed: null,
      detail,
      fix: null,
    },
  };
}

/** The edit from the cell's text to another; null for a formula, which is mended where it comes from. */
export const textFix = (scorecard: Scorecard, cell: ScorecardCell, to: string): Fix | null =>
  cell.formula === null ? { sheet: scorecard.sheet, address: cell.address, from: cell.value.raw, to } : null;
