import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';

const SAMPLE = path.resolve(__dirname, '../../assets/samples/scorecard-2022-23-q3.xlsx');

/** What the published workbook has wrong, put right by hand: 27 of 28 is 96.4, 94 of 109 is 86.2, 102 of 109 is 93.6. */
const RIGHT: ReadonlyMap<string, string> = new Map([
  ['96.3 (27/28)', '96.4 (27/28)'],
  ['89.9 (94/109)', '86.2 (94/109)'],
  ['93.5 (102/109)', '93.6 (102/109)'],
]);

/** Direction and accumulation of the indicators, as the domain rules suggest and someone agreed. */
const SETTINGS = [
  ['1', 'None', 'Snapshot'],
  ['2', 'None', 'Snapshot'],
  ['3', 'None', 'Snapshot'],
  ['4', 'Higher', 'Snapshot'],
  ['5', 'Lower', 'Year to date'],
  ['6', 'Higher', 'Snapshot'],
  ['7', 'Higher', 'Snapshot'],
  ['8', 'Lower', 'Snapshot'],
  ['9', 'Higher', 'Rolling year'],
  ['10', 'Higher', 'Rolling year'],
  ['11', 'Higher', 'Year to date'],
  ['12', 'Higher', 'Year to date'],
  ['13', 'Lower', 'Snapshot'],
  ['14', 'Lower', 'Year to date'],
];

/** Rows of tables of ours, by the table's name: headings first. */
export interface OwnRows {
  /** "Report field", "Report of sheet", "Report of period", "Report text". */
  readonly report?: readonly (readonly string[])[];
  /** Reference, commentary on Q3, who agreed it and when. */
  readonly commentary?: readonly (readonly string[])[];
}

/**
 * The 2022-23 workbook as its author would send it: mistakes put right, directions confirmed; with fields of the report
 * and commentary where given. Gives the file's path.
 */
export async function readyWorkbook({ report = [], commentary = [] }: OwnRows = {}): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(SAMPLE);
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell, column) => {
        const right = typeof cell.value === 'string' ? RIGHT.get(cell.value) : undefined;
        if (right !== undefined) cell.value = right;
        // The total of the breakdown of 13: its rows add up to 32.
        if (cell.value === 31 && row.getCell(column - 1).value === 'Grand Total') cell.value = 32;
      });
    });
  }
  const titles = new Map<string, string>();
  book.worksheets[0]?.eachRow((row) =>
    titles.set(String(row.getCell(1).value), String(row.getCell(2).value)),
  );
  const settings = book.addWorksheet('Scorecard settings');
  addTable(
    settings,
    'ScorecardIndicators',
    'A4',
    ['Reference', 'Indicator', 'Direction', 'Accumulation', 'Tolerance', 'Tolerance kind', 'Cohort', 'Basis'],
    SETTINGS.map(([ref = '', direction = '', accumulation = '']) => [
      Number(ref),
      titles.get(ref) ?? '',
      direction,
      accumulation,
      '',
      '',
      '',
      'Confirmed',
    ]),
  );
  if (report.length > 0)
    addTable(
      settings,
      'ScorecardReport',
      'N4',
      ['Report field', 'Report of sheet', 'Report of period', 'Report text'],
      report,
    );
  if (commentary.length > 0)
    addTable(
      book.addWorksheet('Commentary'),
      'ScorecardCommentary',
      'A1',
      [
        'Reference',
        'Quarter',
        'Indicator',
        'Status',
        'Facts',
        'Questions',
        'Commentary',
        'Agreed by',
        'Agreed on',
      ],
      commentary.map(([ref = '', text = '', by = '', on = '']) => [
        ref,
        'Q3 2022-23',
        '',
        '',
        '',
        '',
        text,
        by,
        on,
      ]),
    );
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'scorecard-ready-')), 'ready.xlsx');
  await book.xlsx.writeFile(file);
  return file;
}

/** A table of ours as an author would have it: its headings first. */
export function addTable(
  sheet: ExcelJS.Worksheet,
  name: string,
  ref: string,
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  sheet.addTable({
    name,
    ref,
    headerRow: true,
    columns: headings.map((heading) => ({ name: heading })),
    rows: rows.map((row) => [...row]),
  });
}
