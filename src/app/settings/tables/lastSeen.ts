import { foldSpace } from '../../../domain/grid/grid';
import type { JudgedIndicator, JudgedScorecard } from '../../../domain/judging/judged';
import type { PeriodKey } from '../../../domain/periods/period';
import { isQuarter, QUARTERS, type Quarter } from '../../../domain/periods/periods';
import type { SheetSnapshot } from '../../../host/port';
import { statusWord } from '../../../wording/status';
import { clipText, type Entry } from '../../../domain/plan/cellEdits';
import { findTable } from '../../../outputs/ownTables/findTable';
import { readableRows, type Entries, type FoundTable, type Table } from '../../../outputs/ownTables/table';

export type SeenField = 'sheet' | 'ref' | 'title' | 'period' | 'status' | Quarter | 'changed' | 'others';

/**
 * What the last Refresh saw, a row for each indicator: the only memory a ribbon button can have. In plain sight, like
 * all settings; what someone changes there is only compared with, and written anew by the next Refresh.
 */
export const SEEN: Table<SeenField> = {
  name: 'ScorecardLastSeen',
  title: 'As last refreshed',
  columns: [
    { field: 'sheet', heading: 'Refreshed sheet', width: 90 },
    { field: 'ref', heading: 'Refreshed reference', width: 62 },
    { field: 'title', heading: 'Refreshed indicator', width: 200 },
    { field: 'period', heading: 'Judged at', width: 50 },
    { field: 'status', heading: 'Status then', width: 62 },
    { field: 'Q1', heading: 'Q1 then', width: 84 },
    { field: 'Q2', heading: 'Q2 then', width: 84 },
    { field: 'Q3', heading: 'Q3 then', width: 84 },
    { field: 'Q4', heading: 'Q4 then', width: 84 },
    { field: 'changed', heading: 'Changed by then', width: 240 },
    // Months, terms and years, a line each: "Nov 2025: 93.8". Earlier versions know four quarters only.
    { field: 'others', heading: 'Other periods then', width: 120, optional: true },
  ],
};

/** An indicator as the last Refresh saw it; texts with white space folded. `row` is its row on the settings sheet. */
export interface SeenRow {
  readonly row: number;
  readonly ref: string;
  readonly title: string;
  readonly period: string;
  readonly status: string;
  readonly values: Readonly<Record<PeriodKey, string>>;
  /** Whether it tells of other periods than the four quarters: tables made before there were such do not. */
  readonly complete: boolean;
}

export interface StoredSeen {
  readonly found: FoundTable<SeenField> | null;
  /** Those of one scorecard's sheet. */
  readonly rows: readonly SeenRow[];
}

/** What was last seen of the scorecard on a sheet; no rows before its first Refresh. */
export function readSeen(settings: SheetSnapshot | null, sheet: string): StoredSeen {
  const found = settings && findTable(settings, SEEN);
  const rows = readableRows(found).flatMap(({ row, cells }): SeenRow[] => {
    const text = (field: SeenField): string => foldSpace(cells[field]);
    if (text('sheet') !== foldSpace(sheet)) return [];
    const quarters = { Q1: text('Q1'), Q2: text('Q2'), Q3: text('Q3'), Q4: text('Q4') };
    const values = { ...quarters, ...readLines(cells.others) };
    const complete = found?.places.others !== undefined;
    const [ref, title, period, status] = [text('ref'), text('title'), text('period'), text('status')];
    return [{ row, ref, title, period, status, values, complete }];
  });
  return { found, rows };
}

/** An indicator as it is now, in the same texts. */
export function seenNow({ indicator, status }: JudgedIndicator, period: PeriodKey): Omit<SeenRow, 'row'> {
  const text = (each: PeriodKey): string => clipText(foldSpace(indicator.periods[each]?.value.raw ?? ''));
  const others = Object.keys(indicator.periods).filter((each) => !isQuarter(each) && text(each) !== '');
  return {
    ref: foldSpace(indicator.ref),
    title: foldSpace(indicator.title),
    period,
    status: statusWord(status),
    values: Object.fromEntries([...QUARTERS, ...others].map((each) => [each, text(each)])),
    complete: true,
  };
}

/** A row's cells. `changed` says in words what is new since the Refresh before. */
export function seenEntries(
  { scorecard }: JudgedScorecard,
  { ref, title, period, status, values }: Omit<SeenRow, 'row'>,
  changed: string,
): Entries<SeenField> {
  const periods = Object.fromEntries(QUARTERS.map((each) => [each, entryOf(values[each] ?? '')])) as Record<
    Quarter,
    Entry
  >;
  return {
    sheet: foldSpace(scorecard.sheet),
    ref: entryOf(ref),
    title,
    period,
    status,
    ...periods,
    changed,
    others: clipText(linesOf(values)),
  };
}

/** The other periods as lines of one cell, and back. */
const linesOf = (values: SeenRow['values']): string =>
  Object.entries(values)
    .filter(([key]) => !isQuarter(key))
    .map(([key, text]) => `${key}: ${text}`)
    .join('\n');

const readLines = (text: string): Readonly<Record<PeriodKey, string>> =>
  Object.fromEntries(
    text.split(/\r?\n/).flatMap((line) => {
      const [, key, value] = /^([^:]+): (.+)$/.exec(line.trim()) ?? [];
      return key !== undefined && value !== undefined ? [[key, foldSpace(value)]] : [];
    }),
  );

/** A plain number as a number: as text Excel would mark it as a mistake. "0.0" stays text, or it would turn into 0. */
const entryOf = (text: string): Entry =>
  text !== '' && String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text;
