import type { BreakdownPart, LinkedBreakdown } from '../../domain/tables/breakdown';
import type { ScorecardCell } from '../../domain/values/cells';
import type { JudgedScorecard } from '../../domain/judging/judged';
import { findPeriod } from '../../domain/periods/order';
import type { PeriodKey } from '../../domain/periods/period';
import { plus, type ModelBuilder } from '../model/builder';
import { baseTerms, type Entry } from '../model/entries';
import type { Term } from '../model/model';
import { toCount } from '../model/readFigure';
import { keyOf, type FigurePlace } from '../model/plan';
import { isSmallCount, type DisclosurePolicy } from '../model/policy';

/** A column of counts with its total, to be published beside the scorecard. */
export interface CountTable {
  readonly period: PeriodKey;
  readonly rows: readonly TableCell[];
  /** Null when the total's cell holds no count. */
  readonly total: TableCell | null;
  /** What its rows add up to, where that stands elsewhere and everyone knows it: the number that shares are of. */
  readonly whole?: number;
  /** The indicator whose children it breaks down, by its place in the scorecard; null when it belongs to none. */
  readonly index: number | null;
  readonly part: BreakdownPart;
}
interface TableCell {
  readonly address: string;
  /** Null when the sheet has it suppressed. */
  readonly count: number | null;
  /** False for sub-totals and rows that split the row above. */
  readonly counted: boolean;
}

/**
 * The columns of breakdowns that are to be published with a scorecard, in order: a `table` of a place counts in these.
 * A column of a time the scorecard has no column for is released with the period judged, and belongs to no figure of it.
 */
export function countTablesOf(
  linked: readonly LinkedBreakdown[],
  { scorecard, period: judged }: Pick<JudgedScorecard, 'scorecard' | 'period'>,
): readonly CountTable[] {
  const has = (key: PeriodKey): boolean => findPeriod(scorecard, key) !== null;
  return linked.flatMap(({ breakdown, indicator, part }) =>
    breakdown.counts.map((column): CountTable => {
      const { period } = column;
      const ofYear = period?.kind !== 'quarter' || period.year === null || period.year === scorecard.year;
      const here = period === null || (period.kind === 'quarter' && ofYear && has(period.quarter));
      const index = indicator ? scorecard.indicators.findIndex(({ row }) => row === indicator.row) : -1;
      return {
        period: here && period?.kind === 'quarter' ? period.quarter : judged.key,
        rows: breakdown.rows.flatMap(({ role }, at) => tableCell(column.cells[at], role === 'counted') ?? []),
        // A table without a total has a blank cell in its place, and no count of none.
        total: breakdown.totalLabel === '' ? null : tableCell(column.total, true),
        index: here && index >= 0 ? index : null,
        part,
      };
    }),
  );
}

function tableCell(cell: ScorecardCell | undefined, counted: boolean): TableCell | null {
  if (!cell) return null;
  const { value, address } = cell;
  if (value.kind === 'suppressed') return { address, count: null, counted };
  if (value.kind === 'blank') return { address, count: 0, counted };
  const count = value.kind === 'number' && !value.percent ? toCount(value.exact) : null;
  return count === null ? null : { address, count, counted };
}

/** Adds the tables of one quarter: each row a count, their sum the total, and the total what the indicator says. */
export function addTables(
  builder: ModelBuilder,
  tables: readonly CountTable[],
  period: PeriodKey,
  entryAt: (index: number) => Entry | undefined,
  policy: DisclosurePolicy,
): void {
  tables.forEach((table, number) => {
    if (table.period === period) addTable(builder, table, number, entryAt, policy);
  });
}

function addTable(
  builder: ModelBuilder,
  { period, rows, total, whole, index, part }: CountTable,
  table: number,
  entryAt: (index: number) => Entry | undefined,
  policy: DisclosurePolicy,
): void {
  const entry = index === null ? undefined : entryAt(index);
  const hides =
    builder.secrets.some(({ place }) => entry !== undefined && keyOf(place) === entry.key) ||
    [...rows, ...(total ? [total] : [])].some(({ count }) => count === null || isSmallCount(count, policy));
  const add = (cell: TableCell, row: number | 'total'): number => {
    const place: FigurePlace = { kind: 'table', table, row };
    return addCell(builder, cell, place, period, policy, hides);
  };
  const parts = rows.flatMap((cell, row) => {
    const variable = add(cell, row);
    return cell.counted ? [plus(variable)] : [];
  });
  const sum = total && add(total, 'total');
  if (sum !== null) builder.equal('total', parts, [plus(sum)]);
  if (whole !== undefined) builder.relate('total', { terms: parts, least: whole, most: whole });
  const children = entry && partOf(entry, part);
  if (!children) return;
  // Where the rows do not add up to the total, the reader may still know that they are the indicator's children.
  builder.equal('total', parts, children);
  if (sum !== null) builder.equal('total', [plus(sum)], children);
}

/** The indicator's count for a part of its children; null when its figure gives none. */
function partOf(entry: Entry, part: BreakdownPart): readonly Term[] | null {
  const { top, rest, figure } = entry;
  if (part === 'all') return baseTerms(entry);
  if (part === 'numerator' || figure.kind === 'count') return top === null ? null : [plus(top)];
  return rest === null ? null : [plus(rest)];
}

/** Sizes order the rows of a table: the least is hidden first, as the least is lost by it. */
function addCell(
  builder: ModelBuilder,
  { address, count, counted }: TableCell,
  place: Extract<FigurePlace, { kind: 'table' }>,
  period: PeriodKey,
  policy: DisclosurePolicy,
  hides: boolean,
): number {
  const key = keyOf(place);
  const small = count !== null && isSmallCount(count, policy);
  const variable = builder.variable({ truth: count, shownBy: [key], plain: true, period });
  builder.cells.push({
    key,
    place,
    address,
    period,
    small: [
      ...(count === null ? [{ kind: 'already-suppressed' } as const] : []),
      ...(small ? [{ kind: 'small-count' } as const] : []),
      ...(!counted && hides && !small ? [{ kind: 'sub-total' } as const] : []),
    ],
    cost: place.row === 'total' ? [4, 0, 0] : [0, count ?? 0, -place.row],
  });
  if (small || count === null) {
    builder.secrets.push({
      kind: 'count',
      place,
      period,
      terms: [plus(variable)],
      truth: count,
      small: { from: 1, to: policy.numeratorTo },
      width: policy.numeratorTo,
    });
  }
  return variable;
}
