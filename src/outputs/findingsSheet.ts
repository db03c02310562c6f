import { formatAddress, formatArea } from '../domain/grid/address';
import type { Area } from '../domain/grid/area';
import { areaOf, BLANK_CELL, cellAt, type Grid } from '../domain/grid/grid';
import type { Edit, Plan } from '../domain/plan/plan';
import type { SheetSnapshot } from '../host/port';
import { FINDING_COLUMNS, type FindingRow } from '../report/findingRows';
import { inertText } from './inert';
import { freeSheetName } from './sheetNames';
import { BORDER, HEADER_FILL, HEADER_TEXT } from './theme';
import { FINDINGS_SHEET, FINDINGS_TABLE } from './ownNames';

/** A plan, or why there can be none, as a sentence that says what to do. */
interface FindingsPlan extends Plan {
  readonly blocked: string | null;
}

/**
 * Plans the sheet of all findings: one Excel table, to be filtered and sorted. `existing` is the sheet that holds the
 * table ScorecardFindings, else null. It is brought up to date in place while nothing but our table stands on it; a
 * sheet on which someone has written beside the table is left alone, and said to be. An unchanged list gives a plan
 * without edits.
 */
export function planFindingsSheet(
  rows: readonly FindingRow[],
  existing: SheetSnapshot | null,
  sheetNames: readonly string[],
): FindingsPlan {
  const texts = [
    FINDING_COLUMNS.map(({ heading }) => heading),
    ...rows.map((row) => FINDING_COLUMNS.map(({ field }) => inertText(row[field]))),
  ];
  // An Excel table keeps at least one row under its headings.
  const area: Area = {
    row: 0,
    column: 0,
    rows: Math.max(texts.length, 2),
    columns: FINDING_COLUMNS.length,
  };
  if (!existing) return planNew(freeSheetName(FINDINGS_SHEET, sheetNames), texts, area);
  const sheet = existing.name;
  const lost = lostHeadings(existing);
  if (lost.length > 0) return blocked(sayLost(lost, sheet));
  if (!isOurs(existing))
    return blocked(
      `“${sheet}” holds more than the list of findings: move the rest elsewhere, or delete that sheet, then try again.`,
    );
  const changed = write(sheet, existing.grid, texts);
  if (changed.length === 0)
    return { title: `The findings on “${sheet}” are up to date`, edits: [], blocked: null };
  return {
    title: `Bring ${sayRows(rows.length)} up to date on “${sheet}”`,
    blocked: null,
    edits: [
      ...changed,
      { kind: 'table', sheet, name: FINDINGS_TABLE, address: formatArea(area), create: false },
      ...looks(sheet, area),
      { kind: 'activate', sheet },
    ],
  };
}

const blocked = (says: string): FindingsPlan => ({ title: says, edits: [], blocked: says });

const sayLost = (lost: readonly string[], sheet: string): string =>
  `The list on “${sheet}” has no column headed ${lost.map((heading) => `“${heading}”`).join(' or ')}: put the heading back, or delete that sheet, then try again.`;

const planNew = (sheet: string, texts: readonly (readonly string[])[], area: Area): FindingsPlan => ({
  title: `Write ${sayRows(texts.length - 1)} on a new sheet “${sheet}”`,
  blocked: null,
  edits: [
    { kind: 'add-sheet', sheet },
    ...write(sheet, null, texts),
    { kind: 'table', sheet, name: FINDINGS_TABLE, address: formatArea(area), create: true },
    ...looks(sheet, area),
    ...FINDING_COLUMNS.map(({ width }, column): Edit => ({
      kind: 'width',
      sheet,
      address: formatAddress(0, column),
      points: width,
    })),
    { kind: 'page', sheet, landscape: true, titleRows: '1:1', printArea: null },
    { kind: 'freeze', sheet, rows: 1 },
    { kind: 'activate', sheet },
  ],
});

const sayRows = (count: number): string => (count === 1 ? '1 finding' : `${count} findings`);

const placeOf = ({ tables }: SheetSnapshot): Area | null =>
  tables.find(({ name }) => name === FINDINGS_TABLE)?.area ?? null;

/** Headings of the list that do not stand where we write them. */
function lostHeadings(existing: SheetSnapshot): readonly string[] {
  const area = placeOf(existing);
  const { row, column } = area ?? { row: 0, column: 0 };
  const texts = FINDING_COLUMNS.map((_, at) => cellAt(existing.grid, row, column + at).value);
  return FINDING_COLUMNS.flatMap(({ heading }, at) =>
    area !== null && texts[at] !== heading && !texts.includes(heading) ? [heading] : [],
  );
}

/** Ours: the headings stand in the first row as we write them, and nothing stands outside the table's columns. */
function isOurs(existing: SheetSnapshot): boolean {
  const { grid } = existing;
  const area = placeOf(existing);
  if (!area || area.row !== 0 || area.column !== 0) return false;
  const used = areaOf(grid);
  const inside =
    used.column + used.columns <= FINDING_COLUMNS.length && used.row + used.rows <= area.row + area.rows;
  return inside && FINDING_COLUMNS.every(({ heading }, column) => cellAt(grid, 0, column).value === heading);
}

/** Every cell that is to be another, down to the last row that is there now. */
function write(sheet: string, grid: Grid | null, texts: readonly (readonly string[])[]): readonly Edit[] {
  const used = grid && areaOf(grid);
  const last = Math.max(texts.length, used ? used.row + used.rows : 0);
  return Array.from({ length: last }, (_, row) => row).flatMap((row) =>
    FINDING_COLUMNS.flatMap((_, column): Edit[] => {
      const to = texts[row]?.[column] ?? '';
      const { value, formula } = grid ? cellAt(grid, row, column) : BLANK_CELL;
      if (String(value) === to) return [];
      const address = formatAddress(row, column);
      return [{ kind: 'value', sheet, address, expect: { value, formula }, to, numberFormat: null }];
    }),
  );
}

const looks = (sheet: string, area: Area): readonly Edit[] => {
  const body = formatArea({ ...area, row: 1, rows: area.rows - 1 });
  return [
    {
      kind: 'look',
      sheet,
      address: formatArea({ ...area, rows: 1 }),
      look: { bold: true, fill: HEADER_FILL, color: HEADER_TEXT, vertical: 'center', border: BORDER },
    },
    { kind: 'look', sheet, address: body, look: { wrap: true, vertical: 'top', border: BORDER } },
    { kind: 'height', sheet, address: body, points: null },
  ];
};
