import ExcelJS, { type Borders, type Cell, type Worksheet } from 'exceljs';
import { textHeight } from '../model/cells/textWidth';
import { pointsOfWidth } from '../xlsx/units';
import { parsePublished, parseTsv } from './published';
import { fixZipDates } from '../../outputs/docx/zipDates';

/** A sample workbook: its file name, and the published tables (names in test/fixtures/published) it is made of. */
export interface Sample {
  readonly file: string;
  readonly scorecard: string;
  readonly breakdowns: string | null;
}

export const SAMPLES: readonly Sample[] = [
  {
    file: 'scorecard-2022-23-q3.xlsx',
    scorecard: 'scorecard-2022-23-q3.tsv',
    breakdowns: 'breakdowns-2022-23-q3.tsv',
  },
  { file: 'scorecard-2020-21-q1.xlsx', scorecard: 'scorecard-2020-21-q1.tsv', breakdowns: null },
];

const FIXED_DATE = new Date(Date.UTC(2024, 0, 1));
const FONT = 'Arial';
const SIZE = 10;
const HEADING_FILL = 'FFD9E6EE';
const EDGE = { style: 'thin', color: { argb: 'FFB8C4CC' } } as const;
const BORDER: Partial<Borders> = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };

/** Widths in characters: reference, description, two comparators, three years, target; every further column is a quarter. On a 1280 px screen all of them stand beside the pane. */
const WIDTHS = [4.6, 24, 10.6, 10.6, 8.6, 8.6, 8.6, 9.6];
const PERIOD_WIDTH = 13.9;

function fill(cell: Cell, text: string): void {
  const { value, numberFormat } = parsePublished(text);
  cell.value = value;
  if (numberFormat !== null) cell.numFmt = numberFormat;
}

/** Makes a row as tall as its wrapped text: not every program measures on opening. */
function fitRow(sheet: Worksheet, row: number, width: number): void {
  let height = 15;
  for (let c = 1; c <= width; c += 1) {
    const { text, font } = sheet.getCell(row, c);
    const look = { size: SIZE, bold: font.bold === true, wrap: true };
    height = Math.max(
      height,
      textHeight(text, look, pointsOfWidth(sheet.getColumn(c).width ?? PERIOD_WIDTH)),
    );
  }
  sheet.getRow(row).height = height;
}

function addScorecard(sheet: Worksheet, rows: readonly (readonly string[])[]): void {
  const width = rows[0]?.length ?? 0;
  rows.forEach((texts, r) => {
    for (let c = 0; c < width; c += 1) {
      const cell = sheet.getCell(r + 1, c + 1);
      const heading = r === 0;
      if (heading) cell.value = texts[c] ?? '';
      else fill(cell, texts[c] ?? '');
      cell.border = BORDER;
      cell.font = { name: FONT, size: SIZE, bold: heading };
      cell.alignment = { vertical: 'middle', wrapText: true, horizontal: c === 1 ? 'left' : 'center' };
      if (heading) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADING_FILL } };
    }
  });
  for (let c = 0; c < width; c += 1) sheet.getColumn(c + 1).width = WIDTHS[c] ?? PERIOD_WIDTH;
  for (let r = 1; r <= rows.length; r += 1) fitRow(sheet, r, width);
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
}

/** Blocks of a title, counted rows and a total, one empty row apart. */
function addBreakdowns(sheet: Worksheet, rows: readonly (readonly string[])[]): void {
  rows.forEach((texts, r) => {
    const title = texts.length === 1;
    const bold = title || texts[0] === 'Grand Total';
    texts.forEach((text, c) => {
      const cell = sheet.getCell(r + 1, c + 1);
      fill(cell, text);
      cell.font = { name: FONT, size: SIZE, bold };
      if (!title) cell.border = BORDER;
    });
  });
  sheet.getColumn(1).width = 60;
  sheet.getColumn(2).width = 10;
}

/** The bytes of a sample; `read` gives the text of a published table. Equal tables give equal bytes. */
export async function buildSample(sample: Sample, read: (name: string) => string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Scorecard Pane';
  workbook.lastModifiedBy = 'Scorecard Pane';
  workbook.created = FIXED_DATE;
  workbook.modified = FIXED_DATE;
  addScorecard(workbook.addWorksheet('Scorecard'), parseTsv(read(sample.scorecard)));
  if (sample.breakdowns !== null)
    addBreakdowns(workbook.addWorksheet('Breakdowns'), parseTsv(read(sample.breakdowns)));
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  fixZipDates(bytes);
  return bytes;
}
