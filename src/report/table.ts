import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { STAMPS } from '../wording/reports/templates';
import type { TableOptions } from './columns';
import type { ReportList, ReportTable } from './model';
import { italicsNote, legendOf } from './notes';
import { NO_FIELDS, titleOf } from './fields';
import { sourcesOf } from './method';
import { sayAsAt } from './period';
import { numberNotes, type SaidColumn } from './said';
import { scorecardColumns } from './scorecardColumns';

/** What a table is made of besides the scorecard. */
export interface TableParts {
  readonly entries: readonly JudgedIndicator[];
  readonly columns: readonly SaidColumn[];
  readonly title: string;
  readonly version: string;
  readonly lead: readonly string[];
  readonly lists: readonly ReportList[];
  /** Where the figures of indicators come from, in the sheet's words, by row. */
  readonly sources: ReadonlyMap<number, string>;
}

/** The table of all indicators of a judged scorecard, with the columns asked for in their order. */
export const buildTable = (judged: JudgedScorecard, options: TableOptions): ReportTable =>
  assembleTable(judged, {
    entries: judged.indicators,
    columns: scorecardColumns(judged, judged.indicators, options),
    title: titleOf(judged, NO_FIELDS),
    version: STAMPS.internal,
    lead: [],
    lists: [],
    sources: new Map<number, string>(),
  });

/** A table from its parts: title, version and source, notes numbered, and a legend of what occurs in it alone. */
export function assembleTable(judged: JudgedScorecard, parts: TableParts): ReportTable {
  const { scorecard, period } = judged;
  const { columns, rows, notes } = numberNotes(parts.columns, parts.entries);
  const italics = italicsNote(judged);
  const worded = columns.some(({ id }) => id === 'rag');
  return {
    title: parts.title,
    version: parts.version,
    source: `Source: sheet ${scorecard.sheet}, ${scorecard.range}. ${sayAsAt(period)}`,
    lead: parts.lead,
    columns,
    rows,
    lists: parts.lists,
    legend: legendOf(judged, parts.entries, rows, worded),
    notes: [...notes, ...(italics ? [italics] : []), ...sourcesOf(judged, parts.sources)],
  };
}
