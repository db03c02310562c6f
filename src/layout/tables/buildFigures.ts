import { formatAddress } from '../../domain/grid/address';
import type { Area } from '../../domain/grid/area';
import type { Grid } from '../../domain/grid/grid';
import { addsToHundred } from '../../domain/tables/shareSums';
import { areGroups, isMeasure, PER_CENT } from '../../domain/tables/groups';
import type { FigureColumn, FigureRow, FigureTable, TableReason } from '../../domain/tables/figures';
import { timeIn } from '../../domain/tables/tableTimes';
import type { Period } from '../../domain/periods/period';
import type { ScorecardCell } from '../../domain/values/cells';
import { titleAbove } from '../breakdownTitle';
import { notesUnder } from './notes';
import { readBreakdownCell } from '../breakdownCells';
import { readTotalLabel } from '../totalLabel';
import type { Draft, DraftHeading, DraftRow } from './draft';

/** A heading of labels longer than this is the table's title; a shorter one that names a time is as well. */
const TITLE_LENGTH = 25;

/** A table of figures as it is to be read, a group or measure a row; null where nothing says what it is. */
export function buildFigures(grid: Grid, draft: Draft): FigureTable | null {
  const placed = placeOf(grid, draft);
  const totals = draft.rows.filter(({ label }) => readTotalLabel(label) !== null);
  const rows = draft.rows.filter((row) => !totals.includes(row));
  const times = distinct(draft.columns.map(({ time }) => time));
  const down = distinct(rows.map(({ time }) => time));
  const isDown = rows.length > 1 && rows.every(({ time }) => time !== null) && down === rows.length;
  const councilsDown = rows.some(({ who }) => who !== 'own') && rows.some(({ who }) => who === 'own');
  const isTimes = times > 1 && draft.columns.filter(({ time }) => time).length * 2 >= draft.columns.length;
  const across = isDown || (councilsDown && !isTimes);
  const cell = (row: number, column: number): ScorecardCell => readBreakdownCell(grid, row, column);
  const table = across
    ? turned({ ...draft, rows }, cell)
    : upright({ ...draft, rows }, totals[0] ?? null, cell);
  const said = [placed.title, draft.over, placed.labelHeading].filter((text) => text !== '').join(' ');
  const kind = kindOf(table, said);
  return kind && { ...placed, ...table, ...kind, across };
}

type Cells = (row: number, column: number) => ScorecardCell;
type Parts = { readonly rows: readonly FigureRow[]; readonly columns: readonly FigureColumn[] };

const upright = ({ rows, columns }: Draft, total: DraftRow | null, cell: Cells): Parts => ({
  rows: rows.map(({ label, section, who }) => ({ label, section, who })),
  columns: columns.map(({ column, text, time, who }) => ({
    heading: text,
    who,
    time,
    cells: rows.map(({ row }) => cell(row, column)),
    total: total && cell(total.row, column),
  })),
});

/** Groups that run across become rows, so that every table is read one way. */
const turned = ({ rows, columns }: Draft, cell: Cells): Parts => ({
  rows: columns.map(({ text, who }) => ({ label: text, section: '', who })),
  columns: rows.map(({ row, label, time, who }) => ({
    heading: label,
    who,
    time,
    cells: columns.map(({ column }) => cell(row, column)),
    total: null,
  })),
});

const distinct = (times: readonly (Period | null)[]): number =>
  new Set(times.flatMap((time) => (time ? [`${time.grain} ${time.year ?? ''} ${time.key}`] : []))).size;

/** What the table is, by what stands in it first and its words second; null where neither says anything. */
function kindOf({ rows, columns }: Parts, said: string): Pick<FigureTable, 'kind' | 'reasons'> | null {
  const own = columns.filter(({ who }) => who === 'own');
  const others = columns.filter(({ who }) => who !== 'own');
  const times = own.flatMap(({ time }) => time ?? []);
  const reasons: TableReason[] = [];
  const count = distinct(times);
  if (count > 1) reasons.push({ kind: 'times', count });
  const councils = [
    ...others.map(({ heading }) => heading),
    ...rows.flatMap(({ who, label }) => (who === 'own' ? [] : [label])),
  ];
  if (councils.length > 0) reasons.push({ kind: 'councils', names: councils });
  const labels = rows.map(({ label }) => label);
  const whole = own.find(({ cells }) => addsToHundred(cells));
  const grouped = areGroups(labels, said);
  const perCent = isPerCent(own, said);
  const isShares =
    rows.length > 1 &&
    !labels.some(isMeasure) &&
    ((whole !== undefined && perCent) || (grouped && perCent && (councils.length > 0 || own.length === 1)));
  if (isShares && !isSeries(times)) {
    if (whole) reasons.push({ kind: 'adds-up', heading: whole.heading });
    if (grouped) reasons.push({ kind: 'words', text: said });
    return { kind: 'shares', reasons };
  }
  if (count > 1) return { kind: isSeries(times) ? 'series' : 'yearly', reasons };
  return councils.length > 0 ? { kind: 'yearly', reasons } : null;
}

/** Months, quarters and terms make a series; years stand in yearly tables. */
const isSeries = (times: readonly Period[]): boolean =>
  times.filter(({ grain }) => grain !== 'year').length * 2 > times.length;

function isPerCent(own: readonly FigureColumn[], said: string): boolean {
  const cells = own.flatMap((column) =>
    column.cells.flatMap(({ value }) => (value.kind === 'number' ? [value] : [])),
  );
  const marked = cells.filter(({ percent }) => percent).length;
  return (
    marked * 2 > cells.length || PER_CENT.test(said) || own.some(({ heading }) => PER_CENT.test(heading))
  );
}

/** Where it stands, and the words around it. */
function placeOf(
  grid: Grid,
  draft: Draft,
): Omit<FigureTable, 'kind' | 'rows' | 'columns' | 'across' | 'reasons'> {
  const { segment, labelColumn, columns, rows, over, labelHeading, shifted } = draft;
  const numbers = [...segment.body, ...segment.headers];
  const top = Math.min(...numbers);
  const bottom = Math.max(...segment.body);
  const used = [...(labelColumn === null ? [] : [labelColumn]), ...columns.map(({ column }) => column)];
  const [first, last] = [Math.min(...used), Math.max(...used)];
  const area: Area = { row: top, column: first, rows: bottom - top + 1, columns: last - first + 1 };
  const all = Array.from({ length: area.columns }, (_, index) => first + index);
  const above = segment.titles.map(({ text }) => text).join(' ') || titleAbove(grid, null, top, all);
  const says =
    labelHeading.length > TITLE_LENGTH || (labelHeading.length > 12 && timeIn(labelHeading) !== null);
  const heads = says && rows.every(({ time }) => time === null);
  const title = above !== '' ? (heads ? `${above}: ${labelHeading}` : above) : heads ? labelHeading : '';
  return {
    sheet: grid.sheet,
    area,
    title,
    over,
    labelHeading: heads ? '' : labelHeading,
    titleCell: title === '' ? null : { address: titleAddress(draft, top, heads), text: title },
    overCell: overCell(draft),
    notes: notesUnder(grid, bottom, first, last),
    unread: shifted.map((row) => {
      const at = (labelColumn ?? first) + 1;
      const piece = segment.at(row, at);
      return { address: formatAddress(row, at), text: 'text' in piece ? piece.text : '' };
    }),
  };
}

function titleAddress({ segment, labelColumn }: Draft, top: number, heads: boolean): string {
  const [line] = segment.titles;
  if (line) return formatAddress(line.row, line.column);
  return formatAddress(heads ? top : Math.max(0, top - 1), labelColumn ?? segment.block.column);
}

function overCell({ segment, over, columns }: Draft): FigureTable['overCell'] {
  const [row] = segment.headers;
  const [first] = columns;
  return over === '' || row === undefined || !first
    ? null
    : { address: formatAddress(row, first.column), text: over };
}

/** For who wants the headings of a draft alone. */
export const headingsOf = ({ columns, wordColumns, labelHeading }: Draft): readonly string[] => [
  labelHeading,
  ...columns.map(({ text }: DraftHeading) => text),
  ...wordColumns.map(({ heading }) => heading),
];
