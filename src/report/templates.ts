import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { ragOf, type Status } from '../domain/judging/status';
import { NO_AVERAGES, sayCounts, sayExceptions, sayVerdicts, type Counts } from '../wording/reports/report';
import { statusWord, type StatusWord } from '../wording/status';
import { STAMPS, TEMPLATES, type TemplateId, type VersionId } from '../wording/reports/templates';
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
  /** Which version `judged` is. Every figure comes from `judged`: a public one is made by `makeReport`, which suppresses. */
  readonly version?: VersionId;
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
  const { template } = options;
  const made = make(judged, options);
  const withSections = template === 'full' || template === 'exceptions';
  return {
    template,
    table: tableOf(made, judged, options),
    sections: withSections ? sectionsOf(made.entries, judged, options) : [],
  };
}

/** The table of a template alone: the sections of a large scorecard take several times as long. */
export const buildTemplateTable = (judged: JudgedScorecard, options: ReportOptions): ReportTable =>
  tableOf(make(judged, options), judged, options);

function tableOf(
  made: Made,
  judged: JudgedScorecard,
  { template, version = 'internal' }: ReportOptions,
): ReportTable {
  const titled = TEMPLATES.find(({ id }) => id === template)?.titled ?? '';
  return assembleTable(judged, { ...made, titled, version: STAMPS[version] });
}

function make(judged: JudgedScorecard, { template, columns }: ReportOptions): Made {
  const all = judged.indicators;
  const off = all.filter(({ status }) => isOff(status));
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
  { commentary, version }: ReportOptions,
): readonly ReportSection[] => {
  const prompts = new Map(buildPrompts(judged).map((prompt) => [prompt.row, prompt]));
  return entries.map((entry) => {
    const { row } = entry.indicator;
    const prompt = prompts.get(row);
    // The questions to an author are not for the public, nor that one has not answered yet.
    const own = version === 'public' ? undefined : prompt;
    return buildSection(entry, judged, own, commentary?.get(row) ?? '');
  });
};

/** Red or amber. */
const isOff = (status: Status): boolean => !['green', null].includes(ragOf(status));

function countsOf({ indicators }: JudgedScorecard): Counts {
  const count = (word: StatusWord) => indicators.filter(({ status }) => statusWord(status) === word).length;
  return {
    red: count('Red'),
    amber: count('Amber'),
    green: count('Green'),
    notRated: count('Not rated'),
    withheld: count('Not published'),
  };
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
