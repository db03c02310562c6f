import type { SheetSnapshot } from '../../../host/port';
import { findTable } from '../../../outputs/ownTables/findTable';
import { readableRows, type Entries, type FoundTable, type Table } from '../../../outputs/ownTables/table';

type Field = 'sheet' | 'period' | 'by' | 'on' | 'version' | 'counts' | 'findings' | 'digest';

/** Who stands for a scorecard, and what it came to then: a row for each sheet and quarter. */
export const SIGN_OFFS: Table<Field> = {
  name: 'ScorecardSignOffs',
  title: 'Sign-off',
  columns: [
    { field: 'sheet', heading: 'Signed sheet', width: 100 },
    { field: 'period', heading: 'Signed quarter', width: 60 },
    { field: 'by', heading: 'Signed by', width: 90 },
    { field: 'on', heading: 'Signed on', width: 110 },
    { field: 'version', heading: 'Version of the checks', width: 70 },
    { field: 'counts', heading: 'Statuses', width: 170 },
    { field: 'findings', heading: 'Findings then', width: 200 },
    { field: 'digest', heading: 'Digest of the texts', width: 110 },
  ],
};

export type SignOff = { readonly row: number } & Readonly<Record<Field, string>>;

export interface StoredSignOffs {
  readonly found: FoundTable<Field> | null;
  readonly all: readonly SignOff[];
}

export function readSignOffs(sheet: SheetSnapshot | null): StoredSignOffs {
  const found = sheet && findTable(sheet, SIGN_OFFS);
  return { found, all: readableRows(found).map(({ row, cells }) => ({ row, ...cells })) };
}

/** The stamp of one sheet and quarter; null when there is none. */
export const signOffOf = (
  { all }: StoredSignOffs,
  { sheet, period }: { readonly sheet: string; readonly period: string },
): SignOff | null => all.findLast((signOff) => signOff.sheet === sheet && signOff.period === period) ?? null;

/**
 * A stamp of the quarter whose sheet is not among those of the workbook any more: it was renamed, or deleted. That of
 * the same texts comes before others; null when there is none.
 */
export function signOffOfGone(
  { all }: StoredSignOffs,
  { period, digest }: Pick<SignOff, 'period' | 'digest'>,
  sheets: readonly string[],
): SignOff | null {
  const gone = all.filter((signOff) => signOff.period === period && !sheets.includes(signOff.sheet));
  return gone.findLast((signOff) => signOff.digest === digest) ?? gone.at(-1) ?? null;
}

export const signOffEntries = (stamp: Omit<SignOff, 'row'>): Entries<Field> => stamp;
