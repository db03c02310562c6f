import type { JudgedScorecard } from '../../domain/judging/judged';
import type { WorkbookReading } from '../workbook/readWorkbook';
import type { SheetSnapshot } from '../../host/port';
import type { Edit, Plan } from '../../domain/plan/plan';
import { type Grid, areaOf } from '../../domain/grid/grid';
import { blockOf, only, runsOf, without } from '../../domain/plan/groundBlocks';
import { parseArea } from '../../domain/grid/address';
import type { ColumnRole } from '../../domain/reading/reading';
import { type Scorecard, latestPeriod } from '../../domain/indicators/scorecard';
import type { Ground } from '../../domain/plan/ground';
import { type StoredSettings, isStored } from '../settings/readSettings';
import { NEAR } from '../../layout/notesAround';
import { nextTable, ofTable } from '../settings/tables/tableGrounds';
import { readColumnChoices } from '../settings/tables/columnChoices';
import { readTargetBases } from '../settings/tables/targetBases';
import { readOverrides } from '../settings/tables/overrides';

/** What a plan was made of. */
interface Sources {
  readonly judged: JudgedScorecard;
  readonly reading: WorkbookReading;
  /** The scorecard's sheet. */
  readonly sheet: SheetSnapshot;
}

/**
 * Up to so many cells all grounds go along; of a larger scorecard only what bears the rows that are written, for a
 * Refresh of one row must not read back twenty thousand.
 */
const MOST_CELLS = 15_000;

/**
 * The plan with its grounds: the scorecard's headings and every cell of a column that was understood, the settings and
 * rules, the first column of each sheet of ours it writes on, and `more` sheets it was made of. The host compares them
 * with what is there, and writes nothing on grounds that have changed.
 */
export function addGrounds(plan: Plan, sources: Sources, more: readonly Grid[] = []): Plan {
  const { reading, sheet } = sources;
  const { stored, settingsSheet, tableSheet, chartsSheet, commentarySheet, findingsSheet } = reading;
  const others = [tableSheet, chartsSheet, commentarySheet, findingsSheet].flatMap((each) => each ?? []);
  const written = new Set(
    plan.edits.flatMap((edit) => (edit.kind === 'value' ? [`${edit.sheet}!${edit.address}`] : [])),
  );
  const rebuilt = new Set(plan.edits.flatMap(({ kind, sheet: on }) => (kind === 'clear-sheet' ? [on] : [])));
  const grounds = [
    ...ofScorecard(plan, sources, written),
    ...(stored ? ofSettings(plan, stored, sources) : []),
    ...[...others, ...(settingsSheet ? [settingsSheet] : [])].flatMap((each) =>
      each.name !== sheet.name && !rebuilt.has(each.name) ? firstColumn(plan.edits, each.grid) : [],
    ),
    ...more.map((grid) => blockOf(grid, areaOf(grid), 'plan')),
  ];
  const own = grounds.map((ground) =>
    // A cell of a sheet of ours that the plan writes is expected by its edit. A figure it mends bears its status, too.
    ground.sheet === sheet.name ? ground : without(ground, written),
  );
  return { ...plan, grounds: own.filter(({ values }) => values.length > 0) };
}

/** Rows a plan writes on a sheet; null where it writes none there, and so rests on all of them. */
function rowsWritten(edits: readonly Edit[], sheet: string): ReadonlySet<number> | null {
  const rows = edits.flatMap((edit) =>
    (edit.kind === 'value' || edit.kind === 'fill') && edit.sheet === sheet
      ? [parseArea(edit.address)?.row ?? -1]
      : [],
  );
  return rows.length === 0 ? null : new Set(rows);
}

const isLarge = ({ scorecard }: JudgedScorecard): boolean => {
  const area = parseArea(scorecard.range);
  return area !== null && area.rows * area.columns > MOST_CELLS;
};

/** Columns that nothing is judged by: words of people, and what we write ourselves. */
const UNJUDGED: readonly ColumnRole[] = ['owner', 'status', 'travel', 'variance', 'commentary', 'ignore'];

/** Columns with a role. Comments and what else stands in the table may change under a plan: nothing rests on it. */
function columnsWithRole({ columns, reading }: Scorecard): ReadonlySet<number> {
  const { rag, variance, travel, ...read } = columns;
  const placed = Object.values(read)
    .flat()
    .flatMap((heading) => (heading ? [heading.column] : []));
  const others = (reading?.columns ?? []).flatMap(({ role, column }) =>
    UNJUDGED.includes(role) ? [] : [column],
  );
  const own = [rag?.column, variance?.column, travel?.column];
  return new Set([...placed, ...others].filter((column) => !own.includes(column)));
}

function ofScorecard(
  { edits }: Plan,
  { judged, sheet: { grid }, reading: { stored } }: Sources,
  written: ReadonlySet<string>,
): Ground[] {
  const { scorecard } = judged;
  const { columns, headerRow, firstColumn: left, lastColumn, lastRow } = scorecard;
  const names = columns.title.column;
  const own = [columns.rag, columns.variance, columns.travel].map((heading) => heading?.column ?? 0);
  const right = Math.max(lastColumn, ...own);
  const above = Math.min(grid.top, headerRow);
  const head = blockOf(
    grid,
    { row: above, column: left, rows: headerRow - above + 1, columns: right - left + 1 },
    'plan',
  );
  const read = columnsWithRole(scorecard);
  const rows = isLarge(judged) ? rowsWritten(edits, grid.sheet) : null;
  const runs = runsOf(headerRow + 1, lastRow, rows);
  const shared = bearingAll(judged, writesSettings(edits, stored));
  return [
    without(head, written),
    ...runs.map(({ first, last }): Ground => {
      const area = { row: first, column: left, rows: last - first + 1, columns: lastColumn - left + 1 };
      const block = { ...blockOf(grid, area, 'row'), names, whole: shared(first, last) };
      return only(block, (column) => read.has(column));
    }),
    ...linesBeneath(grid, lastRow),
  ];
}

/** Columns that settings are suggested from: where the plan writes such settings down, they must not be out of date. */
const SUGGESTING: readonly ColumnRole[] = [
  'polarity',
  'tolerance',
  'frequency',
  'unit',
  'threshold',
  'stretch',
  'target',
];

/**
 * What bears the whole plan among the rows of a scorecard: rows that are no indicator's own, and where indicators do not
 * stand one a row, all of them; columns of periods that are still to come, whose first figure is judged in place of
 * these; and what the settings the plan writes were suggested from.
 */
function bearingAll(
  { scorecard }: JudgedScorecard,
  suggests: boolean,
): (first: number, last: number) => NonNullable<Ground['whole']> {
  const { reading, columns, indicators, periods } = scorecard;
  const own = new Set(reading?.orientation === 'across' ? [] : indicators.map(({ row }) => row));
  const latest = latestPeriod(scorecard);
  const ahead = latest ? periods.slice(periods.indexOf(latest) + 1) : [];
  const toCome = new Set(ahead.map(({ key }) => key));
  const figures = columns.periods.flatMap(({ period, column }) => (toCome.has(period.key) ? [column] : []));
  const said = (reading?.columns ?? []).flatMap(({ role, column }) =>
    suggests && SUGGESTING.includes(role) ? [column] : [],
  );
  return (first, last) => ({
    rows: Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((row) => !own.has(row)),
    columns: [...figures, ...said],
  });
}

/** Whether a plan writes rows of the table of indicators, with what is suggested for them. */
function writesSettings(edits: readonly Edit[], stored: StoredSettings | null): boolean {
  if (!stored) return edits.some(({ kind }) => kind === 'add-sheet');
  const { indicatorTable: table, sheet } = stored;
  const columns = new Set<number | undefined>(Object.values(table?.places ?? {}));
  return edits.some(
    (edit) =>
      edit.kind === 'value' && edit.sheet === sheet.name && columns.has(parseArea(edit.address)?.column),
  );
}

/** The lines beneath a scorecard, among which it states its rule: any of them may. */
function linesBeneath(grid: Grid, lastRow: number): Ground[] {
  const last = Math.min(lastRow + NEAR, grid.top + grid.cells.length - 1);
  const { column, columns } = areaOf(grid);
  const block = blockOf(
    grid,
    { row: lastRow + 1, column, rows: Math.max(0, last - lastRow), columns },
    'plan',
  );
  const values = block.values.map((line) =>
    line.map((value) => (typeof value === 'string' && value.trim() !== '' ? value : null)),
  );
  return values.flat().some((value) => value !== null) ? [{ ...block, values }] : [];
}

/** The settings of the indicators, the rules and the columns' meanings, by which everything is judged. */
function ofSettings({ edits }: Plan, stored: StoredSettings, { judged, sheet }: Sources): Ground[] {
  const mine = isLarge(judged) ? rowsWritten(edits, sheet.name) : null;
  const wanted =
    mine &&
    new Set(
      judged.indicators.flatMap(({ indicator }, at) => {
        const setting = judged.settings.indicators[at];
        return mine.has(indicator.row) && setting && isStored(setting) ? [setting.row] : [];
      }),
    );
  return [
    ...ofTable(stored.sheet.grid, stored.indicatorTable, wanted),
    ...ofTable(stored.sheet.grid, stored.ruleTable, null),
    ...ofTable(stored.sheet.grid, readColumnChoices(stored.sheet).found, null),
    ...ofTable(stored.sheet.grid, readTargetBases(stored.sheet).found, null),
    ...ofTable(stored.sheet.grid, readOverrides(stored.sheet).found, null),
    nextTable(stored.sheet),
  ];
}

/** What tells the rows of a sheet of ours apart, where the plan writes on it. */
function firstColumn(edits: readonly Edit[], grid: Grid): Ground[] {
  const rows = [...(rowsWritten(edits, grid.sheet) ?? [])];
  if (rows.length === 0) return [];
  // Rows below and above those that are written may move as they like.
  const row = Math.max(
    grid.top,
    rows.reduce((a, b) => Math.min(a, b)),
  );
  const last = Math.min(
    grid.top + grid.cells.length - 1,
    rows.reduce((a, b) => Math.max(a, b)),
  );
  const area = { row, column: grid.left, rows: Math.max(0, last - row + 1), columns: 1 };
  return [{ ...blockOf(grid, area, 'plan'), names: grid.left }];
}
