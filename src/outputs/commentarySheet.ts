import { formatAddress, formatArea } from '../domain/grid/address';
import type { Area } from '../domain/grid/area';
import { areaOf, type Grid } from '../domain/grid/grid';
import type { JudgedScorecard } from '../domain/judging/judged';
import type { Edit, Plan } from '../domain/plan/plan';
import type { SheetSnapshot } from '../host/port';
import type { Prompt } from '../report/prompts';
import { COMMENTARY, findCommentary, type CommentaryColumn } from './commentaryColumns';
import { appendRows, isFree, updateRows, type ColumnPlaces } from './commentaryRows';
import { commentaryRows, currentRows, type CommentaryRow } from './commentaryText';
import type { FoundTable } from './ownTables/table';
import { freeSheetName } from './sheetNames';
import { lookOf } from './theme';
import { COMMENTARY_SHEET, COMMENTARY_TABLE } from './ownNames';
import { capital } from '../domain/values/words';

/** A plan, or why there can be none, as a sentence that says what to do. */
interface CommentaryPlan extends Plan {
  readonly blocked: string | null;
}

/**
 * Plans the commentary sheet: a row for each indicator that needs words, found again by reference, name and quarter.
 * New rows go below the last one. Status, facts and questions of this quarter's rows are brought up to date where they
 * differ; rows of other quarters, the author's column and any columns of the author's own are never touched.
 * `existing` is the sheet that holds the table ScorecardCommentary, else the one named Commentary, else null.
 * A sheet named Commentary without our table is someone else's: ours is then "Commentary 2" and so on.
 */
export function planCommentary(
  prompts: readonly Prompt[],
  judged: JudgedScorecard,
  existing: SheetSnapshot | null,
  sheetNames: readonly string[] = existing ? [existing.name] : [],
): CommentaryPlan {
  const found = findCommentary(existing);
  const rows = commentaryRows(prompts, judged);
  if (!existing || !found) return planNew(rows, existing, sheetNames);
  const lost = found.lost.map(({ heading }) => heading);
  return lost.length > 0
    ? blocked(sayMissing(lost, existing.name))
    : planExisting(rows, judged, existing, found);
}

const blocked = (says: string): CommentaryPlan => ({ title: says, edits: [], blocked: says });

const sayMissing = (missing: readonly string[], sheet: string): string =>
  `The table on “${sheet}” has no column headed ${missing.map((heading) => `“${heading}”`).join(' or ')}: put the heading back, then try again.`;

function planNew(
  rows: readonly CommentaryRow[],
  existing: SheetSnapshot | null,
  sheetNames: readonly string[],
): CommentaryPlan {
  if (rows.length === 0) return { title: 'No indicator needs words this quarter', edits: [], blocked: null };
  const empty = existing !== null && isFree(existing.grid, areaOf(existing.grid)) ? existing.name : null;
  const sheet = empty ?? freeSheetName(COMMENTARY_SHEET, sheetNames);
  const columns: ColumnPlaces = Object.fromEntries(
    COMMENTARY.columns.map(({ field }, column) => [field, column]),
  );
  const area: Area = { row: 0, column: 0, rows: rows.length + 1, columns: COMMENTARY.columns.length };
  const header = lookOf('header');
  return {
    title: `Make the sheet “${sheet}” with ${sayRows(rows.length)}`,
    blocked: null,
    edits: [
      ...(empty === null ? [{ kind: 'add-sheet', sheet } as const] : []),
      ...COMMENTARY.columns.flatMap(({ heading, width }, column): Edit[] => [
        {
          kind: 'value',
          sheet,
          address: formatAddress(0, column),
          expect: { value: '', formula: null },
          to: heading,
          numberFormat: '@',
        },
        { kind: 'width', sheet, address: formatAddress(0, column), points: width },
      ]),
      ...appendRows(rows, 1, columns, sheet, null),
      { kind: 'table', sheet, address: formatArea(area), name: COMMENTARY_TABLE, create: true },
      {
        kind: 'look',
        sheet,
        address: formatArea({ ...area, rows: 1 }),
        look: { fill: header.fill, color: header.color, bold: header.bold, vertical: 'center' },
      },
      { kind: 'page', sheet, landscape: true, titleRows: '1:1', printArea: null },
      { kind: 'freeze', sheet, rows: 1 },
      { kind: 'activate', sheet },
    ],
  };
}

function planExisting(
  rows: readonly CommentaryRow[],
  judged: JudgedScorecard,
  existing: SheetSnapshot,
  found: FoundTable<CommentaryColumn>,
): CommentaryPlan {
  const { grid } = existing;
  const { headingRow: row, end, places } = found;
  const columns = Object.values(places);
  const column = Math.min(...columns);
  const table = found.area ?? { row, column, rows: end - row, columns: Math.max(...columns) - column + 1 };
  // Before ExcelApi 1.13 a table cannot be made longer: rows added then follow it.
  const reach = { ...table, rows: end - row };
  const { edits: updates, unmatched } = updateRows(rows, currentRows(judged), found, existing);
  if (unmatched.length === 0 && updates.length === 0) {
    return { title: `The prompts on “${existing.name}” are up to date`, edits: [], blocked: null };
  }
  const first = firstFreeRow(grid, reach);
  const grown = Math.max(reach.rows, first + unmatched.length - table.row);
  if (!isFree(grid, { ...reach, row: reach.row + reach.rows, rows: grown - reach.rows })) {
    return blocked(
      `There is text directly below the table on “${existing.name}”, where new rows would go: move it down, then try again.`,
    );
  }
  const sheet = existing.name;
  const cells = updates.filter(({ kind }) => kind === 'value').length;
  const counts = [
    ...(unmatched.length > 0 ? [`add ${sayRows(unmatched.length)}`] : []),
    ...(cells > 0 ? [`update ${cells === 1 ? '1 cell' : `${cells} cells`}`] : []),
  ].join(' and ');
  const title = `${capital(counts)} on “${sheet}”`;
  return {
    title,
    blocked: null,
    edits: [
      ...updates,
      ...appendRows(unmatched, first, places, sheet, existing),
      ...(found.area && grown > table.rows
        ? [
            {
              kind: 'table',
              sheet,
              address: formatArea({ ...table, rows: grown }),
              name: COMMENTARY_TABLE,
              create: false,
            } as const,
          ]
        : []),
      { kind: 'activate', sheet },
    ],
  };
}

const sayRows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

/** The row below the last one of the table that holds anything: Excel keeps one empty row in an emptied table. */
function firstFreeRow(grid: Grid, table: Area): number {
  let row = table.row + table.rows - 1;
  while (row > table.row && isFree(grid, { ...table, row, rows: 1 })) row -= 1;
  return row + 1;
}
