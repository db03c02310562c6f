import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import type { ReportTable } from '../../report/model';
import type { Report } from '../../report/templates';
import { coreProperties } from './coreProperties';
import { needsLandscape, pageOf } from './page';
import { bullet, heading, paragraph, statusRun } from './parts';
import { renderSections } from './sections';
import { NUMBERING, STYLE, STYLES } from './styles';
import { renderTable } from './table';
import { xmlText } from './text';
import { fixZipDates } from './zipDates';

/** The heading over the table, by template. */
const TABLE_HEADINGS: Readonly<Record<Report['template'], string>> = {
  full: 'All indicators',
  exceptions: 'Off target',
  summary: 'Off target',
  comparison: 'Against other councils',
};

/**
 * A report as a Word document (.docx) in A4: on its side where the table needs it, upright for the indicators. `at` is
 * the moment stated as its date; equal reports give documents that differ in nothing but the clock of the workbooks
 * inside their charts.
 */
export async function renderDocx(report: Report, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const { table, sections } = report;
  const landscape = needsLandscape(table.columns);
  const first = { ...around(table), properties: pageOf(landscape), children: openingOf(report, landscape) };
  const rest = {
    ...around(table),
    properties: pageOf(false),
    children: renderSections(sections),
  };
  const document = new Document({
    title: xmlText(table.title),
    styles: STYLES,
    numbering: NUMBERING,
    sections: sections.length === 0 ? [first] : [first, rest],
  });
  const core = coreProperties(`${table.title}. ${table.version}`, at);
  const bytes = new Uint8Array(
    await Packer.toArrayBuffer(document, false, [{ path: 'docProps/core.xml', data: core }]),
  );
  fixZipDates(bytes);
  return bytes;
}

/** Everything up to the indicators: title, version, source, lead, table, legend, notes and lists. */
function openingOf({ template, table }: Report, landscape: boolean): readonly FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: xmlText(table.title) }),
    paragraph(table.version, STYLE.version),
    paragraph(table.source, STYLE.source),
    ...table.lead.map((sentence) => paragraph(sentence)),
    heading(TABLE_HEADINGS[template], HeadingLevel.HEADING_1),
    ...(table.rows.length === 0
      ? [paragraph('There is nothing to show.')]
      : [
          paragraph(`Table 1. ${table.title}. ${table.version}`, 'Caption'),
          renderTable(table, landscape),
          ...renderLegend(table),
          ...table.notes.map((note) => paragraph(note, STYLE.source)),
        ]),
    ...table.lists.flatMap(({ heading: said, items }) => [
      heading(said, HeadingLevel.HEADING_1),
      ...items.map((item) => bullet(item, STYLE.fact)),
    ]),
  ];
}

/** Statuses and codes that occur in the table, in one paragraph. */
function renderLegend({ legend }: ReportTable): readonly Paragraph[] {
  if (legend.length === 0) return [];
  return [
    new Paragraph({
      style: STYLE.source,
      spacing: { before: 80 },
      children: legend.flatMap(({ term, rag, says }, index) => [
        statusRun(term, rag),
        new TextRun({ text: xmlText(` ${says}${index === legend.length - 1 ? '.' : ';  '}`) }),
      ]),
    }),
  ];
}

/** Version above and title with page numbers below, on every page: a page alone still says what it is. */
function around({ title, version }: ReportTable): Pick<ISectionOptions, 'headers' | 'footers'> {
  const line = (children: ConstructorParameters<typeof TextRun>[0][]) =>
    new Paragraph({
      style: STYLE.source,
      alignment: AlignmentType.RIGHT,
      children: children.map((child) => new TextRun(child)),
    });
  return {
    headers: { default: new Header({ children: [line([{ text: xmlText(version) }])] }) },
    footers: {
      default: new Footer({
        children: [
          line([
            {
              children: [`${xmlText(title)}   ·   Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
            },
          ]),
        ],
      }),
    },
  };
}
