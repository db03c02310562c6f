import { cellAt, type Grid } from '../../domain/grid/grid';
import { parseOwnStatus } from '../../domain/judging/ownStatus';
import type { ColumnRole } from '../../domain/reading/reading';
import { headingText } from '../headings';
import { headerFrom, lineOf, rememberSenses, type Header, type ReadSense } from './header';
import { makeView, type SheetView, type ViewCell } from './view';

/** Rows that belong to one indicator: which row holds what, in the order of the sheet. */
interface Group {
  readonly rows: readonly { readonly row: number; readonly role: ColumnRole; readonly label: string }[];
}

const LABELS: ReadonlySet<ColumnRole | null> = new Set([
  'figure',
  'target',
  'stretch',
  'numerator',
  'denominator',
  'status',
  'variance',
  'past-year',
  'comparator',
]);

/**
 * A table whose indicators take several rows, "Actual" over "Target", as one with a row each: the rows beneath become
 * columns beside the figures. Null where no column of such labels stands under the headings.
 */
export function pairsView(grid: Grid): SheetView | null {
  if (!repeatsLabels(grid)) return null;
  const read = rememberSenses();
  for (let row = grid.top; row < grid.top + Math.min(grid.cells.length, 60); row++) {
    const header = headerFrom(grid, row, read);
    if (!header) continue;
    const label = labelColumn(grid, header, read);
    if (label === null) continue;
    const groups = groupsOf(grid, header, label, read);
    if (groups.length >= 2) return foldPairs(grid, header, label, groups);
  }
  return null;
}

/** Whether one of the first columns says two things over and over, as one of labels does: spares most sheets the search. */
function repeatsLabels(grid: Grid): boolean {
  const rows = grid.cells.slice(0, 60);
  return Array.from({ length: 8 }, (_unused, at) => at).some((at) => {
    const times = new Map<string, number>();
    for (const row of rows) {
      const value = row[at]?.value;
      if (typeof value === 'string' && value !== '' && value.length < 30)
        times.set(value, (times.get(value) ?? 0) + 1);
    }
    return [...times.values()].filter((count) => count > 1).length > 1;
  });
}

/** The column, left of the first dated one, in which every row says what it holds. */
function labelColumn(grid: Grid, header: Header, read: ReadSense): number | null {
  const first = header.headings.find(({ sense }) => sense.time !== null && sense.byTime)?.column;
  if (first === undefined) return null;
  for (let column = first - 1; column >= grid.left; column--) {
    const texts = textsUnder(grid, header, column);
    if (texts.length < 4 || areStatuses(texts)) continue;
    const roles = texts.map((text) => (text.length < 30 ? labelRole(text, read) : null));
    const labels = roles.filter((role) => LABELS.has(role));
    const figures = roles.filter((role) => role === 'figure').length;
    if (
      labels.length >= texts.length * 0.8 &&
      figures >= 2 &&
      new Set(labels).size >= 2 &&
      figures <= labels.length * 0.7
    )
      return column;
  }
  return null;
}

/** "Target met" and "Target not met" are what became of a row, and no labels of what it holds. */
const areStatuses = (texts: readonly string[]): boolean =>
  texts.filter((text) => / /.test(text) && parseOwnStatus(text)?.kind === 'colours').length > 1;

const labelRole = (text: string, read: ReadSense): ColumnRole | null => {
  const { role, byTime } = read(text);
  return byTime ? null : role;
};

function textsUnder(grid: Grid, { lastRow }: Header, column: number): string[] {
  const texts: string[] = [];
  for (let row = lastRow + 1; row < grid.top + grid.cells.length && texts.length < 200; row++) {
    const text = headingText(cellAt(grid, row, column).value);
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** A group begins where a role comes that the group has already, or where another description stands. */
function groupsOf(grid: Grid, header: Header, label: number, read: ReadSense): Group[] {
  const groups: { row: number; role: ColumnRole; label: string }[][] = [];
  let described = '';
  for (let row = header.lastRow + 1; row < grid.top + grid.cells.length; row++) {
    const text = headingText(cellAt(grid, row, label).value);
    const role = text === '' ? null : labelRole(text, read);
    if (role === null || !LABELS.has(role)) continue;
    const words = descriptionAt(grid, row, label);
    const group = groups.at(-1);
    const other = words !== '' && words !== described;
    if (!group || other || group.some((line) => line.role === role))
      groups.push([{ row, role, label: text }]);
    else group.push({ row, role, label: text });
    if (words !== '') described = words;
  }
  return groups.filter((rows) => rows.some(({ role }) => role === 'figure')).map((rows) => ({ rows }));
}

const descriptionAt = (grid: Grid, row: number, label: number): string =>
  Array.from({ length: label - grid.left }, (_unused, at) =>
    headingText(cellAt(grid, row, grid.left + at).value),
  )
    .join(' ')
    .trim();

function foldPairs(grid: Grid, header: Header, label: number, groups: readonly Group[]): SheetView {
  const width = Math.max(...grid.cells.map((row) => row.length));
  const columns = Array.from({ length: width }, (_unused, at) => grid.left + at);
  const kept = columns.filter((column) => column !== label);
  const others = new Map<ColumnRole, string>();
  for (const { rows } of groups)
    for (const { role, label: text } of rows)
      if (role !== 'figure') others.set(role, others.get(role) ?? text);
  // What stands beneath a figure is that period's target; beneath a comment it is part of the comment.
  const dated = header.headings
    .filter(({ column, sense }) => column > label && sense.time !== null)
    .map(({ column }) => column);
  const extra = [...others].flatMap(([role, text]) => dated.map((column) => ({ role, text, column })));
  const cells: ViewCell[][] = [];
  for (let row = grid.top; row < header.firstRow; row++) cells.push(kept.map((column) => ({ row, column })));
  for (let row = header.firstRow; row <= header.lastRow; row++) {
    const added = extra.map(({ text, column }) => {
      const line = row === header.lastRow ? headerText(header, column) : '';
      return line === '' ? null : `${line} ${text}`;
    });
    cells.push([...kept.map((column) => ({ row, column })), ...added]);
  }
  const sections = sectionRows(grid, header, groups);
  for (const { rows } of groups) {
    const first = rows[0]?.row ?? 0;
    for (const section of sections.filter((row) => row < first)) {
      cells.push(kept.map((column) => ({ row: section, column })));
      sections.splice(sections.indexOf(section), 1);
    }
    const actual = rows.find(({ role }) => role === 'figure')?.row ?? first;
    cells.push([
      ...kept.map((column) => {
        const filled = rows.find(({ row }) => cellAt(grid, row, column).value !== '')?.row;
        return { row: dated.includes(column) ? actual : (filled ?? actual), column };
      }),
      ...extra.map(({ role, column }) => {
        const row = rows.find((line) => line.role === role)?.row;
        return row === undefined ? null : { row, column };
      }),
    ]);
  }
  return makeView(grid, 'pairs', cells);
}

const headerText = (header: Header, column: number): string =>
  header.headings.find((heading) => heading.column === column)?.lines.join(' ') ?? '';

/** Rows between the groups that head a section. */
function sectionRows(grid: Grid, header: Header, groups: readonly Group[]): number[] {
  const taken = new Set(groups.flatMap(({ rows }) => rows.map(({ row }) => row)));
  const last = Math.max(...taken);
  return Array.from({ length: last - header.lastRow }, (_unused, at) => header.lastRow + 1 + at).filter(
    (row) => {
      const filled = (grid.cells[row - grid.top] ?? []).filter((cell) => cell.value !== '');
      return !taken.has(row) && filled.length === 1 && filled.every((cell) => lineOf(cell) !== '');
    },
  );
}
