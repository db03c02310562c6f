import { formatReference } from '../../domain/grid/address';
import { nameOf, type LinkedBreakdown } from '../../domain/tables/breakdown';
import type { ScorecardCell } from '../../domain/values/cells';
import type { PeriodKey } from '../../domain/periods/period';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { Check, Outcome } from '../check';
import type { FindingDetail } from '../details';

/** A cell as an outcome names it: with its sheet, unless that is the scorecard's. */
export const placeOnSheet = (scorecard: Scorecard, sheet: string, address: string): string =>
  sheet === scorecard.sheet ? address : formatReference(sheet, address);

/** A finding at a cell of a breakdown table. None offers a fix: which of two numbers is wrong is not certain. */
export function failTable(
  check: Check,
  { breakdown, indicator, confidence }: LinkedBreakdown,
  cell: ScorecardCell,
  detail: FindingDetail,
  numbers: { readonly stated: string; readonly computed: string; readonly period?: PeriodKey },
): Outcome {
  const owner = confidence === 'possible' ? null : indicator;
  return {
    kind: 'fail',
    finding: {
      id: detail.id,
      severity: check.severity,
      sheet: breakdown.sheet,
      address: cell.address,
      indicator: owner?.ref ?? null,
      indicatorTitle: owner?.title ?? null,
      period: numbers.period ?? null,
      stated: numbers.stated,
      computed: numbers.computed,
      detail,
      fix: null,
    },
  };
}

/** What the words call a table: its title, else what its labels are, else its first row. */
export const tableName = ({ breakdown }: LinkedBreakdown): string => nameOf(breakdown);
