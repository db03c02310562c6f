import { Paragraph, TextRun, type FileChild } from 'docx';
import type { ReportTable } from '../../report/model';
import type { Report } from '../../report/templates';
import { HEADINGS } from '../../wording/reports/document';
import { caption, Captions, reference, type Captioned } from './caption';
import { renderAbbreviations, renderClosing, renderLegend } from './closing';
import { renderContents } from './contents';
import { renderFront } from './front';
import { otherTables, tablesUnder } from './otherTables';
import { onItsSide, placeTable, squeezeTable, type PageSetup, type PlacedTable } from './page';
import { Outline } from './outline';
import { bullet, paragraph, point } from './parts';
import { renderSections } from './sections';
import { STYLE } from './styles';
import { renderTable } from './table';

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

/**
 * What stands in a document, in its order: head, key points, contents, scorecard, indicators, those without a status,
 * method, abbreviations. All of it is upright but for a table that needs the page on its side, and where `turns` is
 * false (the pages are a council's own) that as well.
 */
export function bodyOf(report: Report, page: PageSetup, turns: boolean): readonly BodyPart[] {
  const captions = new Captions();
  const outline = new Outline();
  const { front, table, unrated, sections, closing, template, tables } = report;
  const full = template === 'full';
  const first = table.rows.length === 0 ? null : captions.next('Table', tableTitle(report));
  const placed = placeTable(table, page);
  const aside = placed === null && turns && first !== null;
  const tablePage = aside ? onItsSide(page) : page;
  // In the order of the document: the contents know the headings that were made before them.
  const head = [...renderFront(front, outline), ...keyPoints(report, outline, first)];
  const scorecard = [
    outline.heading(TABLE_HEADINGS[template], 1),
    ...table.lead.map((sentence) => paragraph(sentence, undefined, { keepNext: true })),
    ...(first === null
      ? [paragraph('There is nothing to show.')]
      : captioned(
          table,
          placed ?? placeTable(table, tablePage) ?? squeezeTable(table, tablePage),
          first,
          tableTitle(report),
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
  const others = otherTables(
    tables,
    sections.map(({ row }) => row),
    captions,
    outline,
    page,
  );
  const end =
    full || template === 'exceptions'
      ? renderClosing(closing, outline)
      : renderAbbreviations(closing, outline);
  const opening = [...head, ...(full ? renderContents(outline, captions, page) : [])];
  const rest = [...indicators, ...last, ...others, ...end];
  if (!aside) return [{ page, children: [...opening, ...scorecard, ...rest] }];
  // A short report begins on the page of its table: a page with a title alone says nothing.
  const turned = { page: tablePage, children: full ? scorecard : [...opening, ...scorecard] };
  return [
    ...(full ? [{ page, children: opening }] : []),
    turned,
    ...(rest.length === 0 ? [] : [{ page, children: rest }]),
  ];
}

function tableTitle({ front, template, table }: Report): string {
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
function captioned(
  table: ReportTable,
  placed: PlacedTable,
  at: Captioned,
  title: string,
  version: string,
): readonly FileChild[] {
  return [
    caption(at, title, true),
    renderTable(table, placed, `${title}. ${version}`),
    ...renderLegend(table),
    ...table.notes.map((note) => paragraph(note, STYLE.source, { keepLines: true })),
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
          ` has their figures.${unrated.lead.length === 0 ? '' : ` They have no status: ${lower(unrated.lead.join(' '))}`}`,
        ),
      ],
    }),
    ...captioned({ ...unrated, lead: [] }, placed, at, title, front.version),
  ];
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

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
