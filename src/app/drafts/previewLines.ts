import { formatAddress, formatColumn, parseArea } from '../../domain/grid/address';
import { formatDecimal, fromNumber, HUNDRED, multiply, sign } from '../../domain/values/exact';
import { cellAt, foldSpace } from '../../domain/grid/grid';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { Edit, Plan, PreviewLine } from '../../domain/plan/plan';
import { TRAVEL_HEADING } from '../../domain/indicators/ownTravel';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { SheetSnapshot } from '../../host/port';
import { CHART_PERCENT } from '../../outputs/chartLayout';
import { RAG_FILL } from '../../outputs/theme';
import { shortTitle } from '../../wording/shortTitle';
import { copiedRows } from './copiedRows';
import { chartLines } from './previewCharts';
import { RAG_HEADING, VARIANCE_HEADING } from '../refresh/ownColumns';
import { VARIANCE_FORMAT } from '../refresh/planRefresh';

type Held = string | number | boolean;
type ValueEdit = Extract<Edit, { readonly kind: 'value' }>;

/**
 * Every cell a plan changes, before and after, in words. A sheet that is made or rebuilt is one line, and one more for
 * each of its rows. `others` are the sheets that are there beside the scorecard's, for the names of their rows.
 */
export function previewLines(
  plan: Plan,
  judged: JudgedScorecard,
  others: readonly SheetSnapshot[] = [],
): PreviewLine[] {
  const whole = new Set(plan.edits.flatMap((edit) => (isWhole(edit) ? [edit.sheet] : [])));
  const rows = rowTexts(plan, whole);
  const headings = newHeadings(plan, judged.scorecard);
  const lines: PreviewLine[] = [];
  for (const edit of plan.edits) {
    if (isWhole(edit)) {
      const own =
        edit.kind === 'copy-sheet'
          ? copiedRows(plan, edit.sheet, judged.scorecard)
          : (rows.get(edit.sheet) ?? []);
      lines.push(sheetLine(edit), ...own);
    } else if (edit.kind === 'value' && !whole.has(edit.sheet)) {
      lines.push(valueLine(edit, labelOf(edit, judged, others, headings)));
    } else if (edit.kind === 'fill' && !whole.has(edit.sheet)) {
      const { sheet, address } = edit;
      const label = labelOf(edit, judged, others, headings);
      lines.push({
        sheet,
        address,
        label,
        before: sayFill(edit.expect),
        after: sayFill(edit.to),
        what: 'fill',
      });
    }
  }
  return [...lines, ...chartLines(plan)];
}

type WholeSheet = Extract<Edit, { readonly kind: 'add-sheet' | 'copy-sheet' | 'clear-sheet' | 'drop-sheet' }>;
const isWhole = (edit: Edit): edit is WholeSheet =>
  edit.kind === 'add-sheet' ||
  edit.kind === 'copy-sheet' ||
  edit.kind === 'clear-sheet' ||
  edit.kind === 'drop-sheet';

const MADE = {
  'add-sheet': 'new sheet',
  'copy-sheet': 'a copy',
  'clear-sheet': 'written anew',
  'drop-sheet': 'deleted',
} as const;
const sheetLine = (edit: WholeSheet): PreviewLine => ({
  sheet: edit.sheet,
  address: 'A1',
  label: `Sheet “${edit.sheet}”`,
  before: edit.kind === 'clear-sheet' || edit.kind === 'drop-sheet' ? 'as it is' : 'no such sheet',
  after: MADE[edit.kind],
  what: 'sheet',
});

/** The rows of sheets written as a whole: their cells in one line each. */
function rowTexts(plan: Plan, whole: ReadonlySet<string>): Map<string, PreviewLine[]> {
  const texts = new Map<string, Map<number, { column: number; text: string }[]>>();
  for (const edit of plan.edits) {
    const at = edit.kind === 'value' && whole.has(edit.sheet) ? parseArea(edit.address) : null;
    if (edit.kind !== 'value' || !at || edit.to === '') continue;
    const sheet = texts.get(edit.sheet) ?? new Map<number, { column: number; text: string }[]>();
    texts.set(edit.sheet, sheet);
    const row = sheet.get(at.row) ?? [];
    sheet.set(at.row, row);
    row.push({ column: at.column, text: sayValue(edit.to, edit.numberFormat) });
  }
  const lines = ([sheet, rows]: [string, Map<number, { column: number; text: string }[]>]) =>
    [...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]): PreviewLine => {
        const sorted = cells.sort((a, b) => a.column - b.column);
        return {
          sheet,
          address: formatAddress(row, sorted[0]?.column ?? 0),
          label: `Row ${row + 1}`,
          before: 'empty',
          after: sorted.map(({ text }) => text).join(' · '),
          what: 'value',
        };
      });
  return new Map([...texts].map((entry) => [entry[0], lines(entry)]));
}

function valueLine(edit: ValueEdit, label: string): PreviewLine {
  const { sheet, address, expect, to, numberFormat } = edit;
  const format = numberFormat ?? (label.endsWith(VARIANCE_HEADING) ? VARIANCE_FORMAT : null);
  return {
    sheet,
    address,
    label,
    before: sayValue(expect.value, format),
    after: sayValue(to, format),
    what: 'value',
  };
}

/** What a cell shows: a variance with its sign, an empty cell by that word. */
function sayValue(value: Held, format: string | null): string {
  if (value === '') return 'empty';
  if (typeof value === 'number' && format === CHART_PERCENT) return `${value.toFixed(1)}%`;
  const exact = typeof value === 'number' && format === VARIANCE_FORMAT ? fromNumber(value) : null;
  if (!exact) return foldSpace(String(value));
  return `${sign(exact) > 0 ? '+' : ''}${formatDecimal(multiply(exact, HUNDRED), 1)}%`;
}

/** "red fill"; a fill that is not ours by its colour. */
function sayFill(fill: string | null): string {
  if (fill === null) return 'no fill';
  const ours = Object.entries(RAG_FILL).find(([, color]) => color === fill)?.[0];
  return ours ? `${ours} fill` : `fill ${fill}`;
}

/** "4 · Timeliness of reviews · Q3" on the scorecard; the row's own first words elsewhere. */
function labelOf(
  { sheet, address }: { readonly sheet: string; readonly address: string },
  { scorecard }: JudgedScorecard,
  others: readonly SheetSnapshot[],
  headings: ReadonlyMap<number, string>,
): string {
  const at = parseArea(address);
  if (!at) return address;
  if (sheet === scorecard.sheet) return scorecardLabel(scorecard, at.row, at.column, headings);
  const grid = others.find(({ name }) => name === sheet)?.grid;
  const words = (grid?.cells[at.row - grid.top] ?? [])
    .map((_, index) => foldSpace(String(grid ? cellAt(grid, at.row, grid.left + index).value : '')))
    .filter((text) => text !== '')
    .slice(0, 2);
  return words.length > 0 ? words.join(' · ') : `Row ${at.row + 1}`;
}

function scorecardLabel(
  scorecard: Scorecard,
  row: number,
  column: number,
  headings: ReadonlyMap<number, string>,
): string {
  const { columns } = scorecard;
  const known = [
    columns.ref,
    columns.title,
    columns.neighbour,
    columns.england,
    ...columns.past,
    columns.target,
  ];
  const period = columns.periods.find((heading) => heading.column === column)?.period.key;
  const heading =
    period ??
    known.find((each) => each?.column === column)?.text ??
    ownHeading(scorecard, column) ??
    headings.get(column) ??
    `column ${formatColumn(column)}`;
  const indicator = scorecard.indicators.find((each) => each.row === row);
  if (!indicator) return row <= scorecard.headerRow ? `Heading · ${heading}` : heading;
  return [indicator.ref, shortTitle(indicator.title), heading].filter((word) => word !== '').join(' · ');
}

/** The columns of ours that stand. */
function ownHeading({ columns }: Scorecard, column: number): string | null {
  if (column === columns.rag?.column) return RAG_HEADING;
  if (column === columns.variance?.column) return VARIANCE_HEADING;
  return column === columns.travel?.column ? TRAVEL_HEADING : null;
}

/** The headings that a plan writes over columns of ours, or takes away. */
const newHeadings = (plan: Plan, { sheet, headerRow }: Scorecard): ReadonlyMap<number, string> =>
  new Map(
    plan.edits.flatMap((edit) => {
      const at = edit.kind === 'value' && edit.sheet === sheet ? parseArea(edit.address) : null;
      return edit.kind === 'value' && at?.row === headerRow
        ? [[at.column, String(edit.to || edit.expect.value)] as const]
        : [];
    }),
  );
