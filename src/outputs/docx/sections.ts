import { HeadingLevel, LineRuleType, Paragraph, TextRun, type FileChild } from 'docx';
import type { ChartRun } from 'docx/charts';
import type { ReportSection } from '../../report/sections';
import { HEADINGS } from '../../wording/reports/document';
import type { Captions } from './caption';
import { renderFigure } from './charts/trendChart';
import type { Outline } from './outline';
import { textWidth, type PageSetup } from './page';
import { bullet, heading, paragraph, statusRun } from './parts';
import { STYLE } from './styles';
import { xmlText } from './text';

/** Letters of an author's words that still stand on the page of their figures; more than that fills a page by itself. */
const SHORT = 1600;
/** Twips to pixels. */
const PIXEL = 15;

/** What a document says of each indicator, under a heading of its own; `after` is what else stands under it, by row. */
export const renderSections = (
  sections: readonly ReportSection[],
  captions: Captions,
  outline: Outline,
  page: PageSetup,
  after: (row: number) => readonly FileChild[] = () => [],
): readonly FileChild[] =>
  sections.flatMap((section) => [...renderSection(section, captions, outline, page), ...after(section.row)]);

/**
 * One indicator, kept together on a page: heading, where it stands, what has changed, picture, its author's words. Long
 * commentary may run on to the next page after its first paragraph.
 */
function renderSection(
  section: ReportSection,
  captions: Captions,
  outline: Outline,
  page: PageSetup,
): readonly Paragraph[] {
  const { facts, notes, picture, commentary, questions } = section;
  const [first = '', ...rest] = facts;
  const short = commentary.join('').length <= SHORT;
  const words = commentary.length > 0;
  const figure = picture
    ? renderFigure(picture, {
        captioned: captions.next('Figure', section.title),
        name: section.title,
        width: Math.floor(textWidth(page) / PIXEL) - 4,
        keepNext: words,
      })
    : null;
  return [
    outline.heading(section.heading, 2),
    statement(section, first, rest.join(' '), figure?.chart ?? null, figure !== null || words),
    ...(figure ? [figure.caption] : []),
    ...commentary.map((text, at) =>
      paragraph(text, undefined, {
        keepNext: at < commentary.length - 1 && (short || at === 0),
        keepLines: text.length <= SHORT,
      }),
    ),
    ...forAuthor(HEADINGS.author, notes),
    ...forAuthor(HEADINGS.questions, questions),
  ];
}

const forAuthor = (title: string, lines: readonly string[]): readonly Paragraph[] =>
  lines.length === 0
    ? []
    : [heading(title, HeadingLevel.HEADING_3), ...lines.map((line) => bullet(line, STYLE.prompt))];

/**
 * The first fact begins with the status, which is given its fill and shape as well; the others follow on a line of their
 * own, and the picture on the next. One paragraph: LibreOffice loses a heading that begins a long row of paragraphs kept
 * together.
 */
function statement(
  { statusWord, rag }: ReportSection,
  fact: string,
  rest: string,
  chart: ChartRun | null,
  keepNext: boolean,
): Paragraph {
  const said = fact.startsWith(`${statusWord}: `) ? fact.slice(statusWord.length + 1) : ` ${fact}`;
  return new Paragraph({
    keepNext,
    keepLines: true,
    // LibreOffice cuts a picture down to a line of another height.
    ...(chart ? { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } } : {}),
    children: [
      statusRun(statusWord, rag),
      new TextRun({ text: xmlText(` ${said.trimStart()}`) }),
      ...(rest === '' ? [] : [new TextRun({ text: xmlText(rest), break: 1 })]),
      ...(chart ? [new TextRun({ break: 1 }), chart] : []),
    ],
  });
}
