import { formatArea, parseArea } from '../../../domain/grid/address';
import type { Edit, Look } from '../../../domain/plan/plan';
import { EDGES } from '../cells/formats';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** Queues an edit that changes only how an area looks; any other edit is passed over. */
export function queueLook(sheet: (name: string) => Excel.Worksheet, edit: Edit): void {
  switch (edit.kind) {
    case 'look':
      return queueFormat(sheet(edit.sheet), edit.address, edit.look);
    case 'copy-look': {
      const from = sheet(edit.sheet).getRange(edit.from);
      sheet(edit.sheet).getRange(edit.address).copyFrom(from, 'Formats');
      return;
    }
    case 'choices':
      return queueChoices(sheet(edit.sheet).getRange(edit.address), edit.words);
    case 'width':
      sheet(edit.sheet).getRange(edit.address).format.columnWidth = edit.points;
      return;
    case 'height': {
      const { format } = sheet(edit.sheet).getRange(edit.address);
      if (edit.points === null) format.autofitRows();
      else format.rowHeight = edit.points;
      return;
    }
    default:
      return;
  }
}

/**
 * A list to choose from (ExcelApi 1.8, which the floor of 1.9 includes). Without an alert: words that mean the same, and
 * blanks, may be typed as before.
 */
function queueChoices({ dataValidation }: Excel.Range, words: readonly string[]): void {
  dataValidation.rule = { list: { inCellDropDown: true, source: words.join(',') } };
  dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
}

function queueFormat(sheet: Excel.Worksheet, address: string, look: Look): void {
  const range = sheet.getRange(address);
  const { format } = range;
  const { font } = format;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.size !== undefined) font.size = look.size;
  if (look.color !== undefined) font.color = look.color;
  if (look.fill === null) format.fill.clear();
  else if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.numberFormat !== undefined) range.numberFormat = matrix(address, look.numberFormat);
  if (look.border === undefined) return;
  for (const slice of slices(address)) queueBorders(sheet.getRange(slice).format, look.border);
}

/** The same for every cell: Excel wants a matrix of the range's own size. */
function matrix(address: string, value: string): string[][] {
  const { rows, columns } = parseArea(address) ?? { rows: 1, columns: 1 };
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
}

/** Lines are drawn cell by cell: more cells than this at once are cut into slices of rows. */
const MOST_LINED = 50_000;

function slices(address: string): readonly string[] {
  const area = parseArea(address);
  if (!area || area.rows * area.columns <= MOST_LINED) return [address];
  const tall = Math.max(1, Math.floor(MOST_LINED / area.columns));
  return Array.from({ length: Math.ceil(area.rows / tall) }, (_, at) =>
    formatArea({ ...area, row: area.row + at * tall, rows: Math.min(tall, area.rows - at * tall) }),
  );
}

function queueBorders(format: Excel.RangeFormat, color: string): void {
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = color;
  }
}
