import { foldSpace } from '../domain/grid/grid';
import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { STAMPS } from '../wording/reports/templates';
import type { TableOptions } from './columns';
import type { ReportList, ReportTable } from './model';
import { legendOf } from './notes';
import { sayAsAt, sayPeriod } from './period';
import { numberNotes, type SaidColumn } from './said';
import { scorecardColumns } from './scorecardColumns';

/** What a table is made of besides the scorecard. */
export interface TableParts {
  readonly entries: readonly JudgedIndicator[];
  readonly columns: readonly SaidColumn[];
  /** After the title: ": exceptions". */
  readonly titled: string;
  readonly version: string;
  readonly lead: readonly string[];
  readonly lists: readonly ReportList[];
}

/** The table of all indicators of a judged scorecard, with the columns asked for in their order. */
export const buildTable = (judged: JudgedScorecard, options: TableOptions): ReportTable =>
  assembleTable(judged, {
    entries: judged.indicators,
    columns: scorecardColumns(judged, judged.indicators, options),
    titled: '',
    version: STAMPS.internal,
    lead: [],
    lists: [],
  });

/** A table from its parts: title, version and source, notes numbered, and a legend of what occurs in it alone. */
export function assembleTable(judged: JudgedScorecard, parts: TableParts): ReportTable {
  const { scorecard, period } = judged;
  const { columns, rows, notes } = numberNotes(parts.columns, parts.entries);
  const worded = columns.some(({ id }) => id === 'rag');
  return {
    title: `${titleOf(scorecard.sheet)}, ${sayPeriod(period)}${parts.titled}`,
    version: parts.version,
    source: `Source: sheet ${scorecard.sheet}, ${scorecard.range}. ${sayAsAt(period)}`,
    lead: parts.lead,
    columns,
    rows,
    lists: parts.lists,
    legend: legendOf(judged, parts.entries, rows, worded),
    notes,
  };
}

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
