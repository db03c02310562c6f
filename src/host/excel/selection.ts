import type { Area } from '../../domain/grid/area';

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

/** Asks what is selected. Several areas at once are the host's error: one row of headings is one area. */
export function queueSelection({ workbook }: Excel.RequestContext) {
  const range = workbook.getSelectedRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const sheet = workbook.worksheets.getActiveWorksheet().load('name');
  return (): { readonly sheet: string; readonly area: Area } => ({ sheet: sheet.name, area: areaOf(range) });
}
