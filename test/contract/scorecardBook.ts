import { BLANK_CONTENT } from '../../src/workbench/model/cell';
import { Workbook } from '../../src/workbench/model/workbook';
import type { Sheet } from '../../src/workbench/model/sheet';
import type { Grid } from '../../src/domain/grid';
import { publishedGrid, type PublishedScorecard } from '../fixtures/published';

/** Puts a grid's cells on a sheet as a person would have. */
export function fillSheet(sheet: Sheet, grid: Grid): void {
  grid.cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell.value === '') return;
      const content = { ...BLANK_CONTENT, value: cell.value };
      sheet.setContent(grid.top + r, grid.left + c, content, 'user', cell.numberFormat);
    }),
  );
}

/** A workbook with a published scorecard on its first sheet, "Scorecard", whose headings are bold on a fill. */
export function publishedBook(name: PublishedScorecard = 'scorecard-2022-23-q3'): Workbook {
  const book = new Workbook('Scorecard.xlsx', 'Scorecard');
  const grid = publishedGrid(name);
  fillSheet(book.active, grid);
  const columns = grid.cells[0]?.length ?? 1;
  book.active.setFormat({ row: 0, column: 0, rows: 1, columns }, { bold: true, fill: '#D9E6EE' }, 'user');
  return book;
}
