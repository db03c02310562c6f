import { foldSpace } from '../domain/grid';
import type { JudgedScorecard } from '../domain/judged';
import { sayCell } from './cell';
import type { ReportCell, ReportTable } from './model';
import { placeColumns, type PlacedColumn } from './placeColumns';
import type { TableOptions } from './columns';
import { sayAsAt, sayPeriod } from './period';
import { legendOf, notesOf } from './notes';

/**
 * The table of a judged scorecard, with the columns asked for in their order. The judged quarter's figure carries
 * the colour of its status only where the status column says the word as well.
 */
export function buildTable(judged: JudgedScorecard, options: TableOptions): ReportTable {
  const { scorecard, quarter } = judged;
  const placed = placeColumns(scorecard, quarter, options);
  const worded = placed.some((column) => column.kind === 'status');
  const rows = judged.indicators.map((entry) => ({
    ref: entry.indicator.ref,
    cells: placed.map((column): ReportCell => {
      const cell = sayCell(entry, column);
      const rag = entry.status.kind === 'rated' ? entry.status.rag : null;
      const coloured = rag !== null && worded && (column.kind === 'status' || isJudged(column, quarter));
      return coloured ? { ...cell, role: `rag-${rag}` } : cell;
    }),
  }));
  return {
    title: `${titleOf(scorecard.sheet)}, ${sayPeriod(quarter, scorecard.year)}`,
    version: 'Internal – contains small numbers',
    source: `Source: sheet ${sourceOf(scorecard.sheet, scorecard.range)}. ${sayAsAt(quarter, scorecard.year)}`,
    columns: placed.map((column) => column.column),
    rows,
    legend: legendOf(judged, rows, worded),
    notes: notesOf(judged, worded),
  };
}

const isJudged = (column: PlacedColumn, quarter: string): boolean =>
  column.kind === 'quarter' && column.quarter === quarter;

/** "Scorecard, A1:K15". */
const sourceOf = (sheet: string, range: string): string => `${sheet}, ${range}`;

/** A sheet's name as a title. Names that only say scorecard, sheet, a year or a quarter say nothing of the subject. */
function titleOf(sheet: string): string {
  const said = foldSpace(
    sheet
      .replace(/\b(?:20\d\d\s*[-/–—]\s*(?:20)?\d\d|20\d\d|Q[1-4])\b|[_()[\]]/gi, ' ')
      .replace(/\s[-–,]\s|^[-–,]|[-–,]$/g, ' '),
  );
  return said === '' || /^(?:sheet\s*\d*|scorecard\s*\d*|data|report)$/i.test(said)
    ? "Children's services scorecard"
    : said.charAt(0).toUpperCase() + said.slice(1);
}
