import type { JudgedScorecard } from '../domain/judging/judged';
import { abbreviationsOf, type Abbreviation } from './abbreviations';
import { methodOf } from './method';
import type { KeyPoint } from './keyPoints';
import type { ReportTable } from './model';
import type { ReportOptions } from './options';
import type { ReportSection } from './sections';
import type { ReportedTable } from './tables/model';

/** The end of a document: method, what the statuses mean, abbreviations. */
export interface ReportClosing {
  readonly method: readonly string[];
  readonly abbreviations: readonly Abbreviation[];
  /** Abbreviations that nobody explains: for the author's copy. */
  readonly unexplained: readonly string[];
}

/** The parts whose abbreviations are explained. */
interface ClosedParts {
  readonly table: ReportTable;
  readonly sections: readonly ReportSection[];
  readonly unrated: ReportTable | null;
  readonly keyPoints: readonly KeyPoint[];
  readonly tables: readonly ReportedTable[];
}

/** What a document ends with; the one on a single indicator and the comparison have no method of their own. */
export function closingOf(
  judged: JudgedScorecard,
  { version, workbook = [], commentary, fields, draft = false }: ReportOptions,
  { table, sections, unrated, keyPoints, tables }: ClosedParts,
): ReportClosing {
  const used = [
    ...[table, ...(unrated ? [unrated] : []), ...tables.map((each) => each.table)].flatMap(
      ({ columns, rows }) => [
        ...columns.map(({ heading }) => heading),
        ...rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
      ],
    ),
    ...tables.flatMap(({ heading, says }) => [heading, ...says]),
    ...sections.flatMap(({ heading, facts }) => [heading, ...facts]),
    ...keyPoints.map(({ text }) => text),
    ...(commentary?.values() ?? []),
    ...(fields ? Object.values(fields) : []),
  ];
  const { known, unknown } = abbreviationsOf(used, [...workbook, ...used]);
  return {
    method: methodOf(judged, version === 'public'),
    abbreviations: known,
    unexplained: draft ? unknown : [],
  };
}
