import type { SheetSnapshot, WorkbookPort } from '../../host/port';
import type { Draft, Examined } from '../session/examine';
import { type Result, refuse } from '../state/result';
import { problem } from '../state/problem';
import { AROUND_UNREAD } from '../../wording/review';
import type { Edit } from '../../domain/plan/plan';
import { readSeen } from '../settings/tables/lastSeen';
import { guard } from '../refresh/draftEdits';
import { sayHostError, sayNotDeletable } from '../../wording/problems';
import { ownSheets } from '../workbook/ownSheets';
import { RANGE_NAME, SETTINGS_NAME } from '../settings/layout';
import { CHARTS_NAME, TABLE_NAME } from '../../outputs/ownNames';
import { formatAddress, formatArea } from '../../domain/grid/address';
import { areaOf, cellAt } from '../../domain/grid/grid';
import { makePreview } from './makePreview';
import { NOTHING_TO_REMOVE, REMOVE, sayRemoval, sayRemoved } from '../../wording/removal';
import type { Scorecard } from '../../domain/indicators/scorecard';
import { RAG_HEADING, VARIANCE_HEADING, type WantedColumns, findOwnColumns } from '../refresh/ownColumns';
import { VARIANCE_FORMAT } from '../refresh/planRefresh';
import { replace } from '../../domain/plan/cellEdits';
import { TRAVEL_HEADING } from '../../domain/indicators/ownTravel';
import { RAG_FILL } from '../../outputs/theme';

/** The sheets of the workbook's other scorecards with their fills; none where there are none. One sync. */
async function readOtherScorecards(
  port: WorkbookPort,
  { otherSheets }: Examined,
): Promise<readonly SheetSnapshot[]> {
  const names = [...new Set((otherSheets?.others ?? []).map(({ sheet }) => sheet))];
  if (names.length === 0) return [];
  const { sheets } = await port.read({
    sheets: names.map((sheet) => ({ ref: { kind: 'named', sheet }, fills: true })),
  });
  return sheets.flatMap((sheet) => sheet ?? []);
}

/**
 * Removes everything of ours from the workbook: the columns and colours of a Refresh on every scorecard, our sheets and
 * our names. A sheet of ours on which someone has typed stays, with its name, and is said to. Figures that a fix or the
 * data changed, and statuses written into a sheet's own column, are the author's and stay as they are.
 */
export async function draftRemoval(port: WorkbookPort, examined: Examined): Promise<Result<Draft>> {
  const others = await readOtherScorecards(port, examined);
  const { judged, reading, sheet, otherSheets } = examined;
  const { workbook, stored } = reading;
  if (!otherSheets) return refuse(problem('around-unread', { says: AROUND_UNREAD, wayOut: '' }));
  const scorecards = [
    { scorecard: judged.scorecard, on: sheet },
    ...otherSheets.others.flatMap((scorecard) => {
      const on = others.find(({ name }) => name === scorecard.sheet);
      return on ? [{ scorecard, on }] : [];
    }),
  ];
  const cells: Edit[] = [];
  const columnsKept: { sheet: string; address: string; headings: readonly string[] }[] = [];
  for (const { scorecard, on } of scorecards) {
    const seen = readSeen(stored?.sheet ?? null, on.name).rows.length > 0;
    const edits = [...planColumns(scorecard, on), ...planFills(scorecard, on, seen)];
    const guarded = edits.length > 0 ? guard(on) : null;
    if (guarded?.kind === 'problem') return guarded;
    if (edits.length > 0 && on.protected)
      return refuse(problem('protected', sayHostError('protected', on.name)));
    cells.push(...edits);
    // A column of that name where nothing was ever refreshed is the author's own.
    if (seen) columnsKept.push(...keptColumns(scorecard, on));
  }
  const own = ownSheets(examined.reading);
  const [kept, gone] = [own.filter(({ typed }) => typed !== null), own.filter(({ typed }) => typed === null)];
  const [first] = gone;
  if (first && workbook.structureProtected)
    return refuse(problem('structure-protected', sayNotDeletable(first.on.name)));
  const keptNames = kept.flatMap(({ name }) => name ?? []);
  const names = [RANGE_NAME, SETTINGS_NAME, TABLE_NAME, CHARTS_NAME].filter(
    (name) => name in workbook.names && !keptNames.includes(name),
  );
  const edits: Edit[] = [
    ...cells,
    ...names.map((name): Edit => ({ kind: 'drop-name', sheet: sheet.name, name })),
    ...gone.map(({ on }): Edit => ({
      kind: 'drop-sheet',
      sheet: on.name,
      area: formatArea(areaOf(on.grid)),
    })),
  ];
  const counts = {
    columns: cells.filter(({ kind }) => kind === 'width').length,
    fills: cells.filter(({ kind }) => kind === 'fill').length,
    sheets: gone.map(({ on }) => on.name),
    kept: kept.map(({ on, typed }) => ({ sheet: on.name, address: typed ?? '' })),
    columnsKept,
  };
  return makePreview(
    examined,
    { title: REMOVE.title, edits },
    {
      job: 'remove',
      button: REMOVE.button,
      done: sayRemoved(counts),
      nothing: NOTHING_TO_REMOVE,
      says: sayRemoval(counts),
    },
    undefined,
    // What stands on a sheet that goes must be what was looked at.
    gone.map(({ on }) => on.grid),
  );
}

/** The width of a column that nobody has set, in points. */
const USUAL_WIDTH = 48;

/** RAG and Variance where both are ours beyond doubt: the variances in our format, and nothing else in either column; and travel. */
function planColumns(scorecard: Scorecard, sheet: SheetSnapshot): Edit[] {
  const { columns, headerRow, lastRow } = scorecard;
  const { rag, variance, travel } = columns;
  const isOurs = (wanted: WantedColumns): boolean => findOwnColumns(scorecard, sheet, wanted).kind === 'ok';
  const rows = Array.from({ length: lastRow - headerRow }, (_, at) => headerRow + 1 + at);
  const isInOurFormat = (at: number): boolean =>
    rows
      .map((row) => cellAt(sheet.grid, row, at))
      .every(({ value, numberFormat }) => value === '' || numberFormat === VARIANCE_FORMAT);
  const own = [
    ...(rag && variance && isOurs({ status: true, travel: false }) && isInOurFormat(variance.column)
      ? [rag.column, variance.column]
      : []),
    ...(travel && isOurs({ status: false, travel: true }) ? [travel.column] : []),
  ];
  // The look of a cell that nobody has touched: right of everything.
  const { column, columns: wide } = areaOf(sheet.grid);
  const blank = formatAddress(headerRow, Math.max(column + wide, ...own) + 2);
  return own.flatMap((at): Edit[] => {
    const address = `${formatAddress(headerRow, at)}:${formatAddress(lastRow, at)}`;
    return [
      ...[headerRow, ...rows].flatMap((row) => replace(sheet.grid, row, at, '')),
      { kind: 'copy-look', sheet: sheet.name, address, from: blank },
      { kind: 'width', sheet: sheet.name, address: formatAddress(headerRow, at), points: USUAL_WIDTH },
    ];
  });
}

/** Columns of ours that stay because someone typed in one of them, with the first such cell. */
function keptColumns(
  scorecard: Scorecard,
  sheet: SheetSnapshot,
): readonly { readonly sheet: string; readonly address: string; readonly headings: readonly string[] }[] {
  const { rag, variance, travel } = scorecard.columns;
  const groups = [
    {
      there: [rag, variance],
      headings: [RAG_HEADING, VARIANCE_HEADING],
      wanted: { status: true, travel: false },
    },
    { there: [travel], headings: [TRAVEL_HEADING], wanted: { status: false, travel: true } },
  ];
  return groups.flatMap(({ there, headings, wanted }) => {
    if (there.some((heading) => !heading)) return [];
    const found = findOwnColumns(scorecard, sheet, wanted);
    const [address] = found.kind === 'taken' ? found.cells : [];
    return address === undefined ? [] : [{ sheet: sheet.name, address, headings }];
  });
}

const OUR_FILLS: readonly string[] = Object.values(RAG_FILL);

/** Our colours on the figures of a sheet that was refreshed; which fill stood there before nobody knows. */
function planFills(
  { indicators }: Scorecard,
  { name, grid, fills }: SheetSnapshot,
  refreshed: boolean,
): Edit[] {
  if (!refreshed || !fills) return [];
  return indicators.flatMap(({ periods }) =>
    Object.values(periods).flatMap((cell): Edit[] => {
      const expect = cell ? (fills[cell.row - grid.top]?.[cell.column - grid.left] ?? null) : null;
      return cell && expect !== null && OUR_FILLS.includes(expect)
        ? [{ kind: 'fill', sheet: name, address: cell.address, expect, to: null }]
        : [];
    }),
  );
}
