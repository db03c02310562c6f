import { nameOf } from '../../domain/tables/breakdown';
import { nameOfFigures } from '../../domain/tables/figures';
import type { WorkbookPort } from '../../host/port';
import { headingOf } from '../../report/tables/headingOf';
import { ownSheetNames, readWorkbook, type WorkbookReading } from '../workbook/readWorkbook';
import { analyseTables, type TablesAnalysis } from './analyseTables';

/** The tables of a workbook without a scorecard, and what was read of our own sheets. */
interface TablesRead {
  readonly reading: WorkbookReading;
  readonly analysis: TablesAnalysis;
}

/** Reads every sheet but our own for tables that a report can have; null where there is none. Two syncs. */
export async function readTablesAlone(port: WorkbookPort): Promise<TablesRead | null> {
  const reading = await readWorkbook(port, null);
  const own = ownSheetNames(reading);
  const names = reading.workbook.sheetNames.filter((name) => !own.includes(name));
  const { sheets } = await port.read({
    sheets: names.map((sheet) => ({ ref: { kind: 'named', sheet }, fills: false })),
  });
  const analysis = analyseTables(sheets.flatMap((sheet) => (sheet ? [sheet.grid] : [])));
  return analysis && { reading, analysis };
}

/** Their headings in a report, in its order. */
export const tableNames = ({ breakdowns, figures }: TablesAnalysis): readonly string[] => [
  ...breakdowns.map(({ breakdown }) => headingOf(nameOf(breakdown), breakdown.sheet)),
  ...figures.map(({ table }) => headingOf(nameOfFigures(table), table.sheet)),
];
