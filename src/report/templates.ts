import type { JudgedIndicator, JudgedScorecard } from '../domain/judged';
import { NO_AVERAGES, sayCounts, sayExceptions, sayVerdicts, type Counts } from '../wording/report';
import { INTERNAL, TEMPLATES, type TemplateId } from '../wording/templates';
import { comparisonColumns, othersOf, verdictOf, type Verdict } from './averageColumns';
import { changesOf } from './changes';
import type { ReportTable } from './model';
import { buildPrompts } from './prompts';
import { scorecardColumns } from './scorecardColumns';
import { buildSection, type ReportSection } from './sections';
import { summaryColumns } from './summaryColumns';
import { assembleTable, type TableParts } from './table';

/** What a report is made by. */
export interface ReportOptions {
  readonly template: TemplateId;
  /** Columns of the full scorecard and the exceptions; the other templates have their own. */
  readonly columns: readonly string[];
  /** What authors wrote, by the indicator's row on the sheet. */
  readonly commentary?: ReadonlyMap<number, string>;
  /** The stamp: which version `judged` is. Every figure comes from `judged`, so a public one is given suppressed. */
  readonly version?: string;
}

/** A report as data, for the sheet, the clipboard and a document: its table, and a section for each indicator. */
export interface Report {
  readonly template: TemplateId;
  readonly table: ReportTable;
  /** None in the summary and the comparison. */
  readonly sections: readonly ReportSection[];
}

type Made = Pick<TableParts, 'entries' | 'columns' | 'lead' | 'lists'>;

/** A judged scorecard as one of the templates. */
export function buildReport(judged: JudgedScorecard, options: ReportOptions): Report {
  const { template, version = INTERNAL } = options;
  const made = make(judged, options);
  const titled = TEMPLATES.find(({ id }) => id === template)?.titled ?? '';
  const withSections = template === 'full' || template === 'exceptions';
  return {
    template,
    table: assembleTable(judged, { ...made, titled, version }),
    sections: withSections ? sectionsOf(made.entries, judged, options) : [],
  };
}

/** The table of a template alone. */
export const buildTemplateTable = (judged: JudgedScorecard, options: ReportOptions): ReportTable =>
  buildReport(judged, options).table;

function make(judged: JudgedScorecard, { template, columns }: ReportOptions): Made {
  const all = judged.indicators;
  const off = all.filter(({ status }) => status.kind === 'rated' && status.rag !== 'green');
  const counts = countsOf(judged);
  switch (template) {
    case 'full':
      return { entries: all, columns: scorecardColumns(judged, all, { columns }), lead: [], lists: [] };
    case 'exceptions':
      return {
        entries: off,
        columns: scorecardColumns(judged, off, { columns }),
        lead: [sayExceptions(counts)],
        lists: [],
      };
    case 'summary':
      return {
        entries: off,
        columns: summaryColumns(judged, off),
        lead: [sayCounts(counts)],
        lists: [changesOf(judged)],
      };
    case 'comparison':
      return { entries: all, columns: comparisonColumns(judged, all), lead: sayStanding(judged), lists: [] };
  }
}

const sectionsOf = (
  entries: readonly JudgedIndicator[],
  judged: JudgedScorecard,
  { commentary }: ReportOptions,
): readonly ReportSection[] => {
  const prompts = buildPrompts(judged);
  return entries.map((entry) => {
    const { row } = entry.indicator;
    const prompt = prompts.find((candidate) => candidate.row === row);
    return buildSection(entry, judged, prompt, commentary?.get(row) ?? '');
  });
};

function countsOf({ indicators }: JudgedScorecard): Counts {
  const count = (word: string) =>
    indicators.filter(({ status }) => (status.kind === 'rated' ? status.rag : 'none') === word).length;
  return { red: count('red'), amber: count('amber'), green: count('green'), notRated: count('none') };
}

/** How many figures stand better, similar and worse, for each average with any that can be compared. */
function sayStanding(judged: JudgedScorecard): readonly string[] {
  const said = othersOf(judged).flatMap((of) => {
    const verdicts = judged.indicators.map((entry) => verdictOf(entry, judged, of));
    const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length;
    const counted = { better: count('better'), similar: count('similar'), worse: count('worse') };
    return counted.better + counted.similar + counted.worse === 0 ? [] : [sayVerdicts(of, counted)];
  });
  return said.length === 0 ? [NO_AVERAGES] : said;
}
