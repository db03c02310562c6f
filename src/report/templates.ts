import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { ragOf, type Status } from '../domain/judging/status';
import { NO_AVERAGES, sayCounts, sayExceptions, sayVerdicts } from '../wording/reports/report';
import { STAMPS, TEMPLATES, type TemplateId } from '../wording/reports/templates';
import { comparisonColumns, othersOf, verdictOf, type Verdict } from './averageColumns';
import { changesOf } from './changes';
import { countsOf } from './counts';
import { NO_FIELDS, titleOf } from './fields';
import { buildFront, type ReportFront } from './front';
import { draftKeyPoints, type KeyPoint } from './keyPoints';
import { closingOf, type ReportClosing } from './closing';
import type { ReportTable } from './model';
import type { ReportOptions } from './options';
import { buildPrompts } from './prompts';
import { scorecardColumns } from './scorecardColumns';
import { buildSection, type ReportSection } from './sections';
import { summaryColumns } from './summaryColumns';
import { hasTablesAlone } from './tables/alone';
import type { ReportedTable } from './tables/model';
import { reportTables } from './tables/reportTables';
import { assembleTable, type TableParts } from './table';
import { sharedReason, unratedColumns } from './unrated';

/** A report as data, for the sheet, the clipboard and a document: its table, and a section for each indicator. */
export interface Report {
  readonly template: TemplateId;
  readonly front: ReportFront;
  readonly keyPoints: readonly KeyPoint[];
  readonly table: ReportTable;
  /** None in the scorecard alone, the summary and the comparison. */
  readonly sections: readonly ReportSection[];
  /** Indicators without a status and without an author's words, as one table; null where there are none. */
  readonly unrated: ReportTable | null;
  /** The other tables of the workbook: under their indicators, or in a part of their own. */
  readonly tables: readonly ReportedTable[];
  readonly closing: ReportClosing;
  readonly draft: boolean;
}

type Made = Pick<TableParts, 'entries' | 'columns' | 'lead' | 'lists'>;

/** A judged scorecard as one of the templates. */
export function buildReport(judged: JudgedScorecard, options: ReportOptions): Report {
  const { template, draft = false, keyPoints = [] } = options;
  const made = make(judged, options);
  const table = tableOf(made, judged, options);
  const { told, listed } = tellApart(made.entries, judged, options);
  const sections = told.length === 0 ? [] : sectionsOf(told, judged, options);
  const full = template === 'full';
  const points =
    keyPoints.length > 0 || hasTablesAlone(judged)
      ? keyPoints.map((text) => ({ text, row: null }))
      : draftKeyPoints(judged);
  const shown = full || template === 'exceptions' ? points : [];
  const unrated = listed.length === 0 ? null : unratedTable(listed, judged, options);
  const tables = reportTables(judged, options, sections);
  return {
    template,
    front: buildFront(judged, options),
    keyPoints: shown,
    table,
    sections,
    unrated,
    tables,
    closing: closingOf(judged, options, { table, sections, unrated, keyPoints: shown, tables }),
    draft,
  };
}

/** The table of a template alone: the sections of a large scorecard take several times as long. */
export const buildTemplateTable = (judged: JudgedScorecard, options: ReportOptions): ReportTable =>
  tableOf(make(judged, options), judged, options);

function tableOf(made: Made, judged: JudgedScorecard, options: ReportOptions): ReportTable {
  const { template, version = 'internal', fields = NO_FIELDS, sources } = options;
  const titled = TEMPLATES.find(({ id }) => id === template)?.titled ?? '';
  return assembleTable(judged, {
    ...made,
    title: `${titleOf(judged, fields)}${titled}`,
    version: STAMPS[version],
    sources: sources ?? new Map<number, string>(),
  });
}

function make(
  judged: JudgedScorecard,
  { template, columns, row = null, plain: forMembers = false }: ReportOptions,
): Made {
  const all = judged.indicators;
  const off = all.filter(({ status }) => isOff(status));
  const counts = countsOf(judged);
  const plain = (entries: readonly JudgedIndicator[], lead: readonly string[]): Made => ({
    entries,
    columns: scorecardColumns(judged, entries, { columns, plain: forMembers }),
    lead,
    lists: [],
  });
  switch (template) {
    case 'full':
    case 'scorecard':
      return plain(all, []);
    case 'indicator': {
      const chosen = all.filter(({ indicator }) => indicator.row === row);
      return plain(chosen.length > 0 ? chosen : (off.length > 0 ? off : all).slice(0, 1), []);
    }
    case 'exceptions':
      return plain(off, [sayExceptions(counts)]);
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

/**
 * Which indicators have a section of their own, and which stand in the table of those without a status: there a section
 * would say no more than a row, but for an author's words.
 */
function tellApart(
  entries: readonly JudgedIndicator[],
  judged: JudgedScorecard,
  { template, commentary, draft = false }: ReportOptions,
): { readonly told: readonly JudgedIndicator[]; readonly listed: readonly JudgedIndicator[] } {
  if (template === 'exceptions' || template === 'indicator') return { told: entries, listed: [] };
  if (template !== 'full') return { told: [], listed: [] };
  const asked = new Set(draft ? buildPrompts(judged).map(({ row }) => row) : []);
  const hasWords = ({ indicator }: JudgedIndicator): boolean =>
    (commentary?.get(indicator.row) ?? '').trim() !== '' || asked.has(indicator.row);
  const isTold = (entry: JudgedIndicator): boolean => ragOf(entry.status) !== null || hasWords(entry);
  return { told: entries.filter(isTold), listed: entries.filter((entry) => !isTold(entry)) };
}

function sectionsOf(
  entries: readonly JudgedIndicator[],
  judged: JudgedScorecard,
  { commentary, draft = false }: ReportOptions,
): readonly ReportSection[] {
  const prompts = new Map(buildPrompts(judged).map((prompt) => [prompt.row, prompt]));
  return entries.map((entry) => {
    const { row } = entry.indicator;
    return buildSection(entry, judged, {
      prompt: prompts.get(row),
      commentary: commentary?.get(row) ?? '',
      draft,
    });
  });
}

function unratedTable(
  entries: readonly JudgedIndicator[],
  judged: JudgedScorecard,
  { version = 'internal', fields = NO_FIELDS }: ReportOptions,
): ReportTable {
  const reason = sharedReason(entries, judged);
  return assembleTable(judged, {
    entries,
    columns: unratedColumns(judged, entries),
    title: titleOf(judged, fields),
    version: STAMPS[version],
    lead: reason === null ? [] : [reason],
    lists: [],
    sources: new Map<number, string>(),
  });
}

/** Red or amber. */
const isOff = (status: Status): boolean => !['green', null].includes(ragOf(status));

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
