import { formatArea } from '../../domain/grid/address';
import type { Area } from '../../domain/grid/area';
import type { ColumnRole, ReadBlock, ReadColumn, Reading } from '../../domain/reading/reading';
import { headingOf } from '../headings';
import type { Table } from '../reading/findTable';
import type { SheetSearch } from '../reading/readSheet';
import type { SettledColumn } from '../reading/periods/settle';
import { wouldAgree } from '../reading/targets/wouldAgree';
import type { SheetView } from '../reading/view';

/** Rows that are asked what another column would say. */
const LOOKED_AT = 200;

type Found = Extract<SheetSearch, { readonly kind: 'found' }>;

/** How a sheet was read, told in its own columns: the roles found, how sure they are, and why. */
export function tellReading(sheet: string, { view, table }: Found, area: Area): Omit<Reading, 'misfit'> {
  const columns = columnsOf(view, table);
  const rows = table.body.blocks.flatMap((block) => block.rows).slice(0, LOOKED_AT);
  const drafts = table.settled.columns.map(({ draft }) => draft);
  const others = view.orientation === 'rows' ? wouldAgree(view.grid, drafts, rows) : [];
  return {
    sheet,
    orientation: view.orientation,
    blocks: blocksOf(view, table, columns, area),
    columns,
    periods: table.settled.periods,
    unused: [],
    ...(others.length > 0 && { others }),
  };
}

function toReadColumn({ draft, period }: SettledColumn, column: number): ReadColumn {
  return {
    column,
    heading: draft.heading,
    role: draft.role ?? 'ignore',
    period,
    sure: draft.role === null && draft.sure !== 'asked' ? 'likely' : draft.sure,
    because: draft.because,
    ...(draft.of && { of: draft.of }),
  };
}

function columnsOf(view: SheetView, table: Table): readonly ReadColumn[] {
  const { settled, header } = table;
  if (view.orientation === 'rows')
    return settled.columns.map((each) => toReadColumn(each, each.draft.column));
  const firstRow = table.body.blocks[0]?.rows[0] ?? header.lastRow;
  const places = settled.columns.map((each) => ({
    settled: each,
    place: view.place(header.lastRow, each.draft.column) ?? view.place(firstRow, each.draft.column),
  }));
  // Across, what a column of the view holds stands in a row of the sheet.
  if (view.orientation === 'across')
    return places.flatMap(({ settled: each, place }) => (place ? [toReadColumn(each, place.row)] : []));
  return byColumn(
    places.flatMap(({ settled: each, place }) => (place ? [{ each, column: place.column }] : [])),
    view,
    table,
  );
}

/** Several columns of a folded view that stand in one column of the sheet, as that one. */
function byColumn(
  placed: readonly { readonly each: SettledColumn; readonly column: number }[],
  view: SheetView,
  { header }: Table,
): readonly ReadColumn[] {
  const { periodColumn } = view;
  const others = placed.map(({ column }) => column).filter((column) => column !== periodColumn?.column);
  const periods: ReadColumn[] = periodColumn
    ? [
        {
          ...periodColumn,
          role: 'period',
          period: null,
          sure: 'sure',
          because: [{ kind: 'heading', text: periodColumn.heading }],
        },
      ]
    : [];
  const columns = [...new Set(others)].sort((a, b) => a - b);
  const told = columns.flatMap((column) => {
    const all = placed.filter((other) => other.column === column).map(({ each }) => each);
    const [first] = all;
    if (!first) return [];
    if (view.orientation === 'pairs') return [toReadColumn(first, column)];
    const role = commonest(all.map(({ draft }) => draft.role ?? 'ignore'));
    const told = all.find(({ draft }) => (draft.role ?? 'ignore') === role) ?? first;
    const lines = told.draft.lines;
    const heading = all.length > 1 ? (lines.at(-1) ?? '') : told.draft.heading;
    return [
      {
        ...toReadColumn(told, column),
        heading: heading || headingText(view, header.lastRow, told),
        period: all.length > 1 ? null : told.period,
      },
    ];
  });
  return [...periods, ...told].sort((a, b) => a.column - b.column);
}

const headingText = (view: SheetView, row: number, { draft }: SettledColumn): string => {
  const cell = view.grid.cells[row - view.grid.top]?.[draft.column - view.grid.left];
  return cell ? headingOf(cell) : '';
};

function commonest(roles: readonly ColumnRole[]): ColumnRole {
  const count = (role: ColumnRole): number => roles.filter((other) => other === role).length;
  return roles.reduce((best, role) => (count(role) > count(best) ? role : best), roles[0] ?? 'ignore');
}

function blocksOf(
  view: SheetView,
  { body }: Table,
  columns: readonly ReadColumn[],
  area: Area,
): readonly ReadBlock[] {
  if (view.orientation !== 'rows') {
    const rows = body.blocks.flatMap((block) => block.rows.flatMap((row) => view.place(row, 0) ?? []));
    const headerRows = { first: area.row, last: area.row };
    const along = rows.map(({ row, column }) => (view.orientation === 'across' ? column : row));
    return [{ range: formatArea(area), headerRows, rows: along, columns }];
  }
  return body.blocks.map(({ headerRows, rows }) => ({
    range: formatArea({
      ...area,
      row: headerRows.first,
      rows: (rows.at(-1) ?? headerRows.last) - headerRows.first + 1,
    }),
    headerRows,
    rows,
    columns,
  }));
}
