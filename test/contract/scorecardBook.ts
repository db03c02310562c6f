import { BLANK_CONTENT } from '../../src/workbench/model/cells/cell';
import { Workbook } from '../../src/workbench/model/workbook';
import type { Sheet } from '../../src/workbench/model/sheets/sheet';
import type { Grid } from '../../src/domain/grid/grid';
import { gridOf, publishedGrid, type PublishedScorecard } from '../fixtures/published';

/** Puts a grid's cells on a sheet as a person would have. */
export function fillSheet(sheet: Sheet, grid: Grid): void {
  sheet.book.transact('user', 'Fill', () =>
    grid.cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell.value === '') return;
        const content = { ...BLANK_CONTENT, value: cell.value };
        sheet.setContent(grid.top + r, grid.left + c, content, 'user', cell.numberFormat);
      }),
    ),
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

/** A scorecard of so many indicators, all of them a little off target. */
export function tallBook(indicators: number): Workbook {
  const book = new Workbook('Large.xlsx', 'Scorecard');
  const rows = Array.from(
    { length: indicators },
    (_, at) => `${at + 1}\tTimeliness of task ${at + 1}\t95%\t93.8 (167/178)`,
  );
  fillSheet(book.active, gridOf(['Ref\tIndicator\tTarget\tQ1', ...rows].join('\n')));
  return book;
}
