import { foldSpace, type Grid } from '../../domain/grid/grid';
import { headingText } from '../headings';
import { abbreviationsIn } from './abbreviations';
import { accepts } from './accept';
import { assignRoles, sampleRows } from './assign';
import { findBody, type Body, type Places } from './body';
import type { DraftColumn } from './draftColumn';
import type { Help } from './help';
import { composeHeader, headerFrom, known, rememberSenses, type Header, type ReadSense } from './header';
import { settlePeriods, type SettledPeriods } from './periods/settle';
import { timesSaid } from './periods/timesSaid';

/** A table of indicators: its headings, its columns with their roles and periods, and its rows. */
export interface Table {
  readonly header: Header;
  readonly settled: SettledPeriods;
  readonly places: Places;
  readonly body: Body;
}

export type TableSearch =
  | { readonly kind: 'found'; readonly table: Table }
  | {
      readonly kind: 'none';
      readonly reason: 'no-headings' | 'headings-missing' | 'no-indicators';
      /** The row of headings that comes nearest, and the roles found in it. */
      readonly nearest: { readonly header: Header; readonly drafts: readonly DraftColumn[] } | null;
    };

/** Looks for a table of indicators, from the top of the grid: the first whose headings and cells make one. */
export function findTable(grid: Grid, help: Help): TableSearch {
  const read = rememberSenses(abbreviationsIn(grid));
  let nearest: Extract<TableSearch, { kind: 'none' }>['nearest'] = null;
  let reason: Extract<TableSearch, { kind: 'none' }>['reason'] = 'no-headings';
  const { pointed, header: made } = help;
  const [firstRow, lastRow] = made
    ? [made.first, made.first]
    : [grid.top, pointed ? grid.top : grid.top + grid.cells.length - 1];
  for (let row = firstRow; row <= lastRow; row++) {
    const header = made
      ? composeHeader(grid, made.first, made.last, read)
      : headerAt(grid, row, read, pointed);
    if (!header || (!made && !pointed && isOnlyUpper(grid, header, read))) continue;
    const rows = sampleRows(grid, header);
    const drafts = assignRoles(grid, header, rows, help);
    if (isComplete(drafts) && (pointed || accepts(grid, header, drafts, rows))) {
      const table = tableOf(grid, header, drafts, read);
      if (table) return { kind: 'found', table };
      reason = 'no-indicators';
      nearest = { header, drafts };
    } else if (reason !== 'no-indicators' && known(header) > (nearest ? known(nearest.header) : 1)) {
      reason = 'headings-missing';
      nearest = { header, drafts };
    }
  }
  return { kind: 'none', reason, nearest };
}

const headerAt = (grid: Grid, row: number, read: ReadSense, pointed: boolean): Header | null =>
  headerFrom(grid, row, read) ?? (pointed ? composeHeader(grid, row, row, read) : null);

/** Whether a row of periods only stands over the headings in the row beneath, which name what the rows describe. */
function isOnlyUpper(grid: Grid, header: Header, read: ReadSense): boolean {
  const names = ({ headings }: Header): boolean => headings.some(({ sense }) => sense.role === 'title');
  if (header.firstRow !== header.lastRow || names(header)) return false;
  const next = headerFrom(grid, header.lastRow + 1, read);
  return next !== null && next.firstRow === header.firstRow && names(next);
}

/** What every scorecard needs: a description, and figures or what they are the quotient of. */
function isComplete(drafts: readonly DraftColumn[]): boolean {
  const has = (role: DraftColumn['role']): boolean => drafts.some((draft) => draft.role === role);
  return has('title') && (has('figure') || has('ytd') || (has('numerator') && has('denominator')));
}

function tableOf(grid: Grid, header: Header, drafts: readonly DraftColumn[], read: ReadSense): Table | null {
  const settled = settlePeriods(drafts, timesSaid(linesRound(grid, header)));
  const title = drafts.find(({ role }) => role === 'title');
  if (!title || settled.periods.length === 0) return null;
  const places: Places = {
    ref: drafts.find(({ role }) => role === 'ref')?.column ?? null,
    title: title.column,
    figures: drafts
      .filter(({ role }) => IN_ROWS.has(role))
      .map(({ column, lines, sense }) => ({ column, line: lines.at(-1) ?? '', sense })),
  };
  const body = findBody(grid, places, { first: header.firstRow, last: header.lastRow }, read);
  return body.blocks.length > 0 ? { header, settled, places, body } : null;
}

/** Columns that make a row one of figures. */
const IN_ROWS: ReadonlySet<DraftColumn['role']> = new Set([
  'figure',
  'numerator',
  'denominator',
  'target',
  'comparator',
  'past-year',
  'past-period',
  'ytd',
  'threshold',
  'stretch',
]);

/** The lines above the headings, the nearest first, then the name of the sheet. */
function linesRound(grid: Grid, { firstRow }: Header): readonly string[] {
  const above = grid.cells.slice(0, Math.max(0, firstRow - grid.top)).map((cells) =>
    cells
      .map(({ value }) => headingText(value))
      .filter((text) => text !== '')
      .join(' '),
  );
  return [...above.reverse(), foldSpace(grid.sheet)];
}
