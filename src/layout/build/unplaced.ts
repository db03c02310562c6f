import { formatAddress } from '../../domain/grid/address';
import { cellAt } from '../../domain/grid/grid';
import type { Unplaced } from '../../domain/indicators/scorecard';
import { headingOf, shownText } from '../headings';
import type { Table } from '../reading/findTable';
import type { SheetView } from '../reading/view';

/** The headings of columns whose meaning nobody found, or that are left out, with their places. */
export function unplacedColumns(view: SheetView, { header, settled }: Table): readonly Unplaced[] {
  return settled.columns.flatMap(({ draft }): Unplaced[] => {
    if (draft.role !== null && draft.role !== 'ignore') return [];
    if (draft.chosen) return [];
    // The lower of two lines says more of the column than what spans it.
    const textAt = (row: number): string => {
      const cell = cellAt(view.grid, row, draft.column);
      return headingOf(cell) || shownText(cell.value);
    };
    for (let row = header.lastRow; row >= header.firstRow; row--) {
      const text = textAt(row);
      const place = view.place(row, draft.column);
      if (text !== '' && place)
        return [{ what: 'column', text, address: formatAddress(place.row, place.column) }];
    }
    return [];
  });
}
