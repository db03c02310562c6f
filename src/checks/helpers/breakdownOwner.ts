import type { BreakdownPart, CountColumn, LinkedBreakdown } from '../../domain/tables/breakdown';
import { parseBreakdownPeriod, type BreakdownPeriod } from '../../domain/periods/breakdownPeriod';
import type { ScorecardCell } from '../../domain/values/cells';
import { isInteger, sign, subtract, type Rational } from '../../domain/values/exact';
import { matchPeriod } from '../../domain/periods/matchPeriod';
import { quarterPeriod } from '../../domain/periods/quarters';
import type { PeriodKey } from '../../domain/periods/period';
import { latestPeriod, type Indicator, type Scorecard } from '../../domain/indicators/scorecard';
import { unitOf } from '../../domain/indicators/unit';

/** A column of a breakdown and the indicator's cell it should agree with. */
export interface Compared {
  readonly column: CountColumn;
  readonly indicator: Indicator;
  readonly period: PeriodKey;
  readonly cell: ScorecardCell;
  /** What the indicator gives for each part; null when its cell gives no counts. */
  readonly parts: Readonly<Record<BreakdownPart, Rational | null>> | null;
}

/**
 * The columns of a breakdown that speak of a quarter of this scorecard: by their own heading, else by the table's
 * title or its sheet's name, else (no time named at all) the latest quarter with figures. Of several columns of one
 * quarter (boys, girls, total) the one headed as the total; without one, none.
 */
export function comparedColumns(linked: LinkedBreakdown, scorecard: Scorecard): readonly Compared[] {
  const { breakdown, indicator } = linked;
  if (!indicator) return [];
  const table = parseBreakdownPeriod(breakdown.title) ?? parseBreakdownPeriod(breakdown.sheet);
  const placed = breakdown.counts.flatMap((column) => {
    if (column.total.value.kind === 'blank') return [];
    const period = periodOf(column.period, table, scorecard);
    return period ? [{ column, period }] : [];
  });
  return placed.flatMap(({ column, period }): Compared[] => {
    const alike = placed.filter((other) => other.period === period);
    const chosen = alike.length === 1 ? alike[0] : alike.find((other) => isTotal(other.column));
    const cell = indicator.periods[period];
    if (chosen?.column !== column || !cell) return [];
    return [{ column, indicator, period, cell, parts: partsOf(indicator, cell, linked) }];
  });
}

const isTotal = ({ heading }: CountColumn): boolean => /\b(?:total|all)\b/i.test(heading);

function periodOf(
  own: BreakdownPeriod | null,
  table: BreakdownPeriod | null,
  scorecard: Scorecard,
): PeriodKey | null {
  const period = own ?? table;
  if (!period) return latestPeriod(scorecard)?.key ?? null;
  if (period.kind === 'month') return matchPeriod(scorecard, period.month)?.key ?? null;
  // "Q3" under a title that says 2021-22 is last year's.
  const year = period.year ?? (table && table.kind !== 'month' ? table.year : null);
  if (year !== null && scorecard.year !== null && year !== scorecard.year) return null;
  if (period.kind === 'year') return latestPeriod(scorecard)?.key ?? null;
  const { quarter } = period;
  return matchPeriod(scorecard, quarterPeriod(quarter, year))?.key ?? null;
}

function partsOf(
  indicator: Indicator,
  { value }: ScorecardCell,
  { confidence }: LinkedBreakdown,
): Compared['parts'] {
  if (value.kind === 'ratio') {
    const { numerator, denominator } = value;
    if (!isInteger(numerator) || !isInteger(denominator) || sign(denominator) <= 0) return null;
    return { numerator, others: subtract(denominator, numerator), all: denominator };
  }
  if (value.kind !== 'number' || value.percent || !isInteger(value.exact)) return null;
  const unit = unitOf(indicator);
  // A confirmed link vouches for a whole number that no words call a count.
  const isCount = unit === 'count' || (unit === 'other' && confidence === 'confirmed');
  return isCount ? { numerator: value.exact, others: null, all: value.exact } : null;
}
