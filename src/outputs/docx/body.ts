import { Paragraph, TextRun, type FileChild } from 'docx';
import type { ReportTable } from '../../report/model';
import type { Report } from '../../report/templates';
import { HEADINGS } from '../../wording/reports/document';
import { hasScorecardPart } from '../../report/tables/alone';
import { TABLE_WORDS } from '../../wording/reports/tables';
import { caption, Captions, reference, type Captioned } from './caption';
import { renderAbbreviations, renderClosing, renderUnder } from './closing';
import { renderContents } from './contents';
import { renderFront } from './front';
import { otherTables, tablesUnder } from './otherTables';
import { onItsSide, placeTable, squeezeTable, type PageSetup, type PlacedTable } from './page';
import { Outline } from './outline';
import { bullet, paragraph, point } from './parts';
import { renderSections } from './sections';
import { renderTable } from './table';
import { uncapital } from '../../domain/values/words';

/** Pages of one size and side, and what stands on them. */
export interface BodyPart {
  readonly page: PageSetup;
  readonly children: readonly FileChild[];
}

/** The heading over the first table, by template. */
const TABLE_HEADINGS: Readonly<Record<Report['template'], string>> = {
  full: HEADINGS.scorecard,
  scorecard: HEADINGS.scorecard,
  exceptions: HEADINGS.off,
  summary: HEADINGS.off,
  indicator: HEADINGS.scorecard,
  comparison: HEADINGS.others,
};

/** What a document, or a part of one, is written with. */
export interface Writing {
  readonly captions: Captions;
  readonly outline: Outline;
  readonly page: PageSetup;
  /** False where the pages are a council's own: then no table turns one on its side. */
  readonly turns: boolean;
}

/** A report's scorecard and what follows it. */
export interface Scorecards {
  readonly scorecard: readonly FileChild[];
  /** The page the scorecard stands on; on its side where it does not fit upright. */
  readonly on: PageSetup;
  readonly rest: readonly FileChild[];
}

/**
 * What stands in a document, in its order: head, key points, contents, scorecard, indicators, those without a status,
 * method, abbreviations. All of it is upright but for a table that needs the page on its side, and where `turns` is
 * false (the pages are a council's own) that as well.
 */
export function reportBody(report: Report, page: PageSetup, turns: boolean): readonly BodyPart[] {
  const writing = { captions: new Captions(), outline: new Outline(), page, turns };
  const { captions, outline } = writing;
  const { front, closing, template } = report;
  const full = template === 'full';
  // In the order of the document: the contents know the headings that were made before them.
  const first = report.table.rows.length === 0 ? null : captions.next('Table', tableTitle(report));
  const head = [...renderFront(front, outline), ...keyPoints(report, outline, first)];
  const { scorecard, on, rest } = renderScorecard(report, writing, first);
  const end =
    full || template === 'exceptions'
      ? renderClosing(closing, outline)
      : renderAbbreviations(closing, outline);
  const opening = [...head, ...(full ? renderContents(outline, captions, page) : [])];
  const after = [...rest, ...end];
  if (on === page) return [{ page, children: [...opening, ...scorecard, ...after] }];
  // A short report begins on the page of its table: a page with a title alone says nothing.
  const turned = { page: on, children: full ? scorecard : [...opening, ...scorecard] };
  return [
    ...(full ? [{ page, children: opening }] : []),
    turned,
    ...(after.length === 0 ? [] : [{ page, children: after }]),
  ];
}

/** A report's table under its heading, then indicators, those without a status, and the other tables. */
export function renderScorecard(
  report: Report,
  { captions, outline, page, turns }: Writing,
  first: Captioned | null,
  title?: string,
): Scorecards {
  const { front, table, unrated, sections, template, tables } = report;
  const placed = placeTable(table, page);
  const on = placed === null && turns && first !== null ? onItsSide(page) : page;
  const alone = sections.length + tables.length === 0 && unrated === null;
  const scorecard = !hasScorecardPart(report)
    ? []
    : [
        // Under a service's name a heading over all that it has says nothing.
        ...(alone && title !== undefined ? [] : [outline.heading(TABLE_HEADINGS[template], 1)]),
        ...table.lead.map((sentence) => paragraph(sentence, undefined, { keepNext: true })),
        ...(first === null
          ? [paragraph('There is nothing to show.')]
          : captioned(
              table,
              placed ?? placeTable(table, on) ?? squeezeTable(table, on),
              first,
              title ?? tableTitle(report),
              front.version,
            )),
        ...table.lists.flatMap(({ heading: said, items }) => [
          outline.heading(said, 1),
          ...items.map((item) => bullet(item)),
        ]),
      ];
  const indicators =
    sections.length === 0
      ? []
      : [
          outline.heading(HEADINGS.indicators, 1),
          ...renderSections(sections, captions, outline, page, (row) =>
            tablesUnder(tables, row, captions, page),
          ),
        ];
  const last = unrated === null ? [] : unratedPart(report, unrated, captions, outline, page);
  const told = sections.map(({ row }) => row);
  return {
    scorecard,
    on,
    rest: [...indicators, ...last, ...otherTables(tables, told, partName(report), captions, outline, page)],
  };
}

/** The heading over the tables that belong to no indicator. */
const partName = (report: Report): string =>
  hasScorecardPart(report) ? TABLE_WORDS.part : TABLE_WORDS.alone;

export function tableTitle({ front, template, table }: Report): string {
  const what = {
    full: 'All indicators',
    scorecard: 'All indicators',
    exceptions: 'Indicators off target',
    summary: 'Indicators off target',
    indicator: 'The indicator',
    comparison: 'Our figures and those of other councils',
  }[template];
  return `${what}, ${front.position.replace(/\.$/, '').replace(/^P/, 'p')}${table.rows.length === 0 ? ' (none)' : ''}`;
}

/** A table under its caption, with what its statuses and codes mean and its notes. */
export function captioned(
  table: ReportTable,
  placed: PlacedTable,
  at: Captioned,
  title: string,
  version: string,
): readonly FileChild[] {
  return [
    caption(at, title, true),
    renderTable(table, placed, `${title}. ${version}`),
    ...renderUnder(table),
  ];
}

function unratedPart(
  { front }: Report,
  unrated: ReportTable,
  captions: Captions,
  outline: Outline,
  page: PageSetup,
): readonly FileChild[] {
  const title = 'Indicators without a status';
  const at = captions.next('Table', title);
  const placed = placeTable(unrated, page) ?? squeezeTable(unrated, page);
  return [
    outline.heading(HEADINGS.unrated, 1),
    new Paragraph({
      keepNext: true,
      children: [
        reference(at),
        new TextRun(
          ` has their figures.${unrated.lead.length === 0 ? '' : ` They have no status: ${uncapital(unrated.lead.join(' '))}`}`,
        ),
      ],
    }),
    ...captioned({ ...unrated, lead: [] }, placed, at, title, front.version),
  ];
}

/** The key points, and where all figures are. */
function keyPoints(
  { keyPoints: points, template }: Report,
  outline: Outline,
  first: Captioned | null,
): readonly FileChild[] {
  if (points.length === 0) return [];
  return [
    outline.heading(HEADINGS.keyPoints, 1),
    ...points.map(({ text }, at) =>
      point(
        text,
        at === 0 && first !== null && template === 'full'
          ? [new TextRun(' All figures are in '), reference(first), new TextRun('.')]
          : [],
      ),
    ),
  ];
}
