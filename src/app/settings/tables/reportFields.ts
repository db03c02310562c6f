import { foldSpace, plain, sameName } from '../../../domain/grid/grid';
import type { SheetSnapshot } from '../../../host/port';
import { findTable } from '../../../outputs/ownTables/findTable';
import type { RowChange } from '../../../outputs/ownTables/planTable';
import { readableRows, type FoundTable, type Table } from '../../../outputs/ownTables/table';
import { NO_FIELDS, type ReportFields } from '../../../report/fields';
import { FIELDS, type FieldId } from '../../../wording/reports/document';

type Column = 'field' | 'sheet' | 'period' | 'text';

/**
 * What an author says of a report: its title, committee and so on, and the key points. A row without a sheet or a period
 * holds for all of them; one of its own comes before it. A key point is a row of its period, in the order of the rows.
 */
export const REPORT_FIELDS: Table<Column> = {
  name: 'ScorecardReport',
  title: 'Report fields',
  columns: [
    { field: 'field', heading: 'Report field', width: 110 },
    { field: 'sheet', heading: 'Report of sheet', width: 90 },
    { field: 'period', heading: 'Report of period', width: 80 },
    { field: 'text', heading: 'Report text', width: 360 },
  ],
  named: ['field'],
};

/** What a row of a key point is called. */
const KEY_POINT = 'Key point';
/** Fields that are another thing each time a report is made. */
const OF_PERIOD: ReadonlySet<FieldId> = new Set(['date', 'approvedBy', 'approvedOn']);

/** Which report is meant. */
interface ReportOf {
  readonly sheet: string;
  /** "Q3 2022-23". */
  readonly period: string;
}

export interface StoredReport {
  readonly found: FoundTable<Column> | null;
  readonly fields: ReportFields;
  readonly keyPoints: readonly string[];
}

/** How well a row fits: 0 not at all, else the more the closer it is to this report alone. */
function fit(cells: Readonly<Record<Column, string>>, { sheet, period }: ReportOf): number {
  const [ofSheet, ofPeriod] = [foldSpace(cells.sheet), foldSpace(cells.period)];
  if ((ofSheet !== '' && !sameName(ofSheet, sheet)) || (ofPeriod !== '' && !sameName(ofPeriod, period)))
    return 0;
  return 1 + (ofSheet === '' ? 0 : 1) + (ofPeriod === '' ? 0 : 2);
}

/** The fields and key points kept for a report. */
export function readReportFields(sheet: SheetSnapshot | null, of: ReportOf): StoredReport {
  const found = sheet && findTable(sheet, REPORT_FIELDS);
  const rows = readableRows(found).map(({ cells }) => ({ cells, fit: fit(cells, of) }));
  const textOf = (word: string): string =>
    rows
      .filter((row) => row.fit > 0 && plain(row.cells.field) === plain(word))
      .reduce((best, row) => (row.fit >= best.fit ? { fit: row.fit, text: row.cells.text } : best), {
        fit: 0,
        text: '',
      })
      .text.trim();
  const fields = FIELDS.map(({ id, word }) => [id, textOf(word)] as const);
  return {
    found,
    fields: { ...NO_FIELDS, ...Object.fromEntries(fields) },
    keyPoints: rows
      .filter(
        ({ cells, fit: fits }) =>
          fits > 0 && foldSpace(cells.period) !== '' && plain(cells.field) === plain(KEY_POINT),
      )
      .map(({ cells }) => foldSpace(cells.text))
      .filter((text) => text !== ''),
  };
}

/**
 * The rows that say what an author changed: in place for what has a row of this report, else new. `several`: the workbook
 * has more than one scorecard, so that each row says whose it is. A field whose text was taken away is emptied.
 */
export function reportFieldChanges(
  { found, fields, keyPoints }: StoredReport,
  { sheet, period }: ReportOf,
  said: { readonly fields: Partial<ReportFields>; readonly keyPoints: readonly string[] | null },
  several: boolean,
): readonly RowChange<Column>[] {
  const rows = readableRows(found);
  const ofSheet = several ? sheet : '';
  const changed = FIELDS.flatMap(({ id, word }): RowChange<Column>[] => {
    const text = said.fields[id]?.trim();
    if (text === undefined || text === fields[id]) return [];
    const ofPeriod = OF_PERIOD.has(id) ? period : '';
    const at = rows.find(
      ({ cells }) =>
        plain(cells.field) === plain(word) &&
        sameName(cells.sheet, ofSheet) &&
        sameName(cells.period, ofPeriod),
    );
    return [{ row: at?.row ?? null, entries: { field: word, sheet: ofSheet, period: ofPeriod, text } }];
  });
  const points = said.keyPoints?.map((text) => text.trim()).filter((text) => text !== '') ?? null;
  if (points === null || points.join('\n') === keyPoints.join('\n')) return changed;
  const kept = rows.filter(
    ({ cells }) =>
      plain(cells.field) === plain(KEY_POINT) &&
      fit(cells, { sheet, period }) > 0 &&
      sameName(cells.period, period),
  );
  const written = points.map((text, at): RowChange<Column> => ({
    row: kept[at]?.row ?? null,
    entries: { field: KEY_POINT, sheet: ofSheet, period, text },
  }));
  return [...changed, ...written, ...kept.slice(points.length).map(({ row }) => ({ row, entries: null }))];
}
