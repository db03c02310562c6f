import { formatArea } from '../../domain/grid/address';
import type { Orientation, ReadColumn, Reading } from '../../domain/reading/reading';
import type { Table } from './findTable';
import type { SettledColumn } from './settle';

/** A column as it is told to the reader. One whose role nobody found is left out, and said to be. */
export function toReadColumn({ draft, period }: SettledColumn): ReadColumn {
  return {
    column: draft.column,
    heading: draft.heading,
    role: draft.role ?? 'ignore',
    period,
    sure: draft.role === null ? 'likely' : draft.sure,
    because: draft.because,
    ...(draft.of && { of: draft.of }),
  };
}

/** How a sheet was read, from its table. `first` and `last` are its outermost columns. */
export function toReading(
  sheet: string,
  table: Table,
  { first, last }: { readonly first: number; readonly last: number },
  orientation: Orientation = 'rows',
): Reading {
  const columns = table.settled.columns.map(toReadColumn);
  return {
    sheet,
    orientation,
    blocks: table.body.blocks.map(({ headerRows, rows }) => ({
      range: formatArea({
        row: headerRows.first,
        column: first,
        rows: (rows.at(-1) ?? headerRows.last) - headerRows.first + 1,
        columns: last - first + 1,
      }),
      headerRows,
      rows,
      columns,
    })),
    columns,
    periods: table.settled.periods,
    unused: table.settled.columns
      .filter(({ draft }) => (draft.role === null || draft.role === 'ignore') && draft.heading !== '')
      .map(toReadColumn),
    misfit: null,
  };
}
