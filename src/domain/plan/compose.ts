import { planCell, type NotComposed } from './composeCell';
import type { DataRow, DataTable, UnreadRow } from '../tables/data';
import { equal, type Rational } from '../values/exact';
import { nameKey } from '../grid/grid';
import { matchIndicators } from '../indicators/matchIndicators';
import type { PeriodKey } from '../periods/period';
import type { Indicator, Scorecard } from '../indicators/scorecard';
import { readTitleWords, sharedWords } from '../indicators/titleWords';

/** A cell of the scorecard as the data would have it, where that differs from what it says. */
export interface ComposedCell {
  readonly sheet: string;
  readonly address: string;
  readonly ref: string;
  readonly title: string;
  readonly period: PeriodKey;
  /** What the cell shows now. */
  readonly says: string;
  readonly to: string | number;
  /** null keeps the cell's number format. */
  readonly numberFormat: string | null;
  readonly source: DataRow;
}

/** Something in the data that was not written, and why. Nothing is guessed. */
export type DataIssue =
  | {
      readonly kind: NotComposed;
      readonly indicator: Indicator;
      readonly row: DataRow;
      /** The scorecard's cell. */
      readonly address: string;
      readonly says: string;
    }
  /** Several rows for one indicator and quarter: the same numbers, or others. */
  | {
      readonly kind: 'duplicate' | 'contradiction';
      readonly indicator: Indicator;
      readonly rows: readonly DataRow[];
    }
  /** Rows of no indicator by description or, without one, by reference; rows whose reference is another indicator's. */
  | { readonly kind: 'unknown-indicator' | 'other-indicator'; readonly rows: readonly DataRow[] }
  | { readonly kind: 'no-column'; readonly period: PeriodKey; readonly rows: readonly DataRow[] }
  | { readonly kind: 'unread'; readonly unread: UnreadRow };

export interface Composition {
  readonly cells: readonly ComposedCell[];
  /** How many cells say already what the data say. */
  readonly same: number;
  readonly issues: readonly DataIssue[];
}

/**
 * Composes the scorecard's quarters from tables of data. Rows of other years are passed over. A row belongs to the
 * indicator of its description; its reference alone decides only where it has no description, or one whose words no
 * other indicator fits better. What is doubled, contradictory or impossible is said and not written.
 */
export function composeScorecard(scorecard: Scorecard, tables: readonly DataTable[]): Composition {
  const rows = tables.flatMap((table) => table.rows).filter(({ year }) => ofYear(scorecard, year));
  const { found, issues } = assign(scorecard, rows);
  const cells: ComposedCell[] = [];
  const problems: DataIssue[] = [
    ...tables.flatMap(({ unread }) => unread.map((each): DataIssue => ({ kind: 'unread', unread: each }))),
    ...issues,
    ...withoutColumn(scorecard, [...found.values()].flat()),
  ];
  let same = 0;
  for (const indicator of scorecard.indicators) {
    const own = found.get(indicator) ?? [];
    for (const { period } of scorecard.columns.periods) {
      const mine = own.filter((row) => row.period === period.key);
      const [row, ...more] = mine;
      const cell = indicator.periods[period.key];
      if (!row || !cell) continue;
      if (more.length > 0) {
        const alike = more.every((other) => sameNumbers(row, other));
        problems.push({ kind: alike ? 'duplicate' : 'contradiction', indicator, rows: mine });
        continue;
      }
      const plan = planCell(scorecard, indicator, period.key, row);
      const { address, value } = cell;
      if (plan.kind === 'same') same += 1;
      else if (plan.kind === 'not') {
        problems.push({ kind: plan.because, indicator, row, address, says: value.raw });
      } else {
        const { ref, title } = indicator;
        const { to, numberFormat } = plan;
        cells.push({
          sheet: scorecard.sheet,
          address,
          ref,
          title,
          period: period.key,
          says: value.raw,
          to,
          numberFormat,
          source: row,
        });
      }
    }
  }
  return { cells, same, issues: problems };
}

/** The rows of data of each indicator, of the scorecard's year, whatever they say. */
export const rowsOfIndicators = (
  scorecard: Scorecard,
  tables: readonly DataTable[],
): ReadonlyMap<Indicator, readonly DataRow[]> =>
  assign(
    scorecard,
    tables.flatMap((table) => table.rows).filter(({ year }) => ofYear(scorecard, year)),
  ).found;

/** A row that names no year is of the scorecard's; a scorecard that names none takes only such rows. */
const ofYear = ({ year }: Scorecard, own: string | null): boolean => own === null || own === year;

function assign(
  { indicators }: Scorecard,
  rows: readonly DataRow[],
): { readonly found: ReadonlyMap<Indicator, readonly DataRow[]>; readonly issues: readonly DataIssue[] } {
  const titles = new Map<string, { readonly title: string; readonly rows: DataRow[] }>();
  for (const row of rows) {
    const name = row.title === '' ? `#${nameKey(row.ref)}` : `${nameKey(row.ref)}\n${nameKey(row.title)}`;
    const group = titles.get(name) ?? { title: row.title, rows: [] };
    group.rows.push(row);
    titles.set(name, group);
  }
  const groups = [...titles.values()];
  const described = groups.filter(({ title }) => title !== '');
  const byTitle = new Map(
    matchIndicators(indicators, uniqueTitles(described)).map(({ here, there }) => [
      nameKey(there.title),
      here,
    ]),
  );
  const found = new Map<Indicator, DataRow[]>();
  const issues: DataIssue[] = [];
  const unknown: DataRow[] = [];
  for (const { title, rows: own } of groups) {
    const ref = own[0]?.ref ?? '';
    const named = indicators.filter((each) => ref !== '' && nameKey(each.ref) === nameKey(ref));
    const byRef = named.length === 1 ? (named[0] ?? null) : null;
    const indicator =
      byTitle.get(nameKey(title)) ?? (byRef && fitsBest(indicators, byRef, title) ? byRef : null);
    if (indicator) found.set(indicator, [...(found.get(indicator) ?? []), ...own]);
    else if (byRef) issues.push({ kind: 'other-indicator', rows: own });
    else unknown.push(...own);
  }
  // Data for other scorecards may well stand in the same table: one word about all of them.
  if (unknown.length > 0) issues.push({ kind: 'unknown-indicator', rows: unknown });
  return { found, issues };
}

const uniqueTitles = <Group extends { readonly title: string }>(
  groups: readonly Group[],
): readonly Group[] => [...new Map(groups.map((group) => [nameKey(group.title), group])).values()];

/**
 * Whether a short description may be this indicator's, whose reference it has: all its words stand in the indicator's
 * own ("Number of current CLA"), or they share a telling word and no other indicator shares more.
 */
function fitsBest(indicators: readonly Indicator[], indicator: Indicator, title: string): boolean {
  const plain = (text: string): readonly string[] => nameKey(text).match(/[a-z0-9]+/g) ?? [];
  const own = new Set(plain(indicator.title));
  if (plain(title).every((word) => own.has(word))) return true;
  const words = readTitleWords(title);
  const shared = (each: Indicator): number => sharedWords(readTitleWords(each.title), words);
  const most = shared(indicator);
  return most > 0 && indicators.every((each) => shared(each) <= most);
}

function withoutColumn({ columns }: Scorecard, rows: readonly DataRow[]): readonly DataIssue[] {
  const missing = rows.filter((row) => columns.periods.every(({ period }) => period.key !== row.period));
  const periods = [...new Set(missing.map(({ period }) => period))].sort();
  return periods.map((period) => ({
    kind: 'no-column',
    period,
    rows: missing.filter((row) => row.period === period),
  }));
}

function sameNumbers(a: DataRow, b: DataRow): boolean {
  const same = (x: Rational | null, y: Rational | null): boolean => (x && y ? equal(x, y) : x === y);
  return (
    same(a.numerator, b.numerator) &&
    same(a.denominator, b.denominator) &&
    same(a.value?.exact ?? null, b.value?.exact ?? null)
  );
}
