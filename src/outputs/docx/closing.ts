import { LineRuleType, Paragraph, TextRun, type FileChild } from 'docx';
import type { ReportTable } from '../../report/model';
import type { ReportClosing } from '../../report/closing';
import { HEADINGS } from '../../wording/reports/document';
import type { Outline } from './outline';
import { bullet, paragraph, statusRun, strong } from './parts';
import { STYLE } from './styles';
import { xmlText } from './text';

/** Statuses and codes that occur in a table, in one paragraph. */
export function renderLegend({ legend }: ReportTable): readonly Paragraph[] {
  if (legend.length === 0) return [];
  return [
    new Paragraph({
      style: STYLE.source,
      spacing: { before: 60 },
      keepLines: true,
      children: legend.flatMap(({ term, rag, says }, index) => [
        statusRun(term, rag),
        new TextRun({ text: xmlText(` ${says}${index === legend.length - 1 ? '.' : ';  '}`) }),
      ]),
    }),
  ];
}

/**
 * What stands under a table: statuses and codes in it, and its notes. Where it has neither, a line as good as none: LibreOffice
 * leaves a heading at the foot of a page that follows right upon a table.
 */
export function renderUnder(table: ReportTable): readonly Paragraph[] {
  const under = [
    ...renderLegend(table),
    ...table.notes.map((note) => paragraph(note, STYLE.source, { keepLines: true })),
  ];
  if (under.length > 0) return under;
  return [
    new Paragraph({
      style: STYLE.source,
      spacing: { after: 0, line: 60, lineRule: LineRuleType.EXACT },
    }),
  ];
}

/** The end of a document: method, and what its abbreviations stand for. */
export function renderClosing(
  { method, abbreviations, unexplained }: ReportClosing,
  outline: Outline,
): readonly FileChild[] {
  return [
    outline.heading(HEADINGS.method, 1),
    ...method.map((sentence, at) => bullet(sentence, STYLE.bullet, at === 0)),
    ...renderAbbreviations({ abbreviations, unexplained }, outline),
  ];
}

/** In one paragraph: they are looked up, not read. */
export function renderAbbreviations(
  { abbreviations, unexplained }: Pick<ReportClosing, 'abbreviations' | 'unexplained'>,
  outline: Outline,
): readonly FileChild[] {
  if (abbreviations.length + unexplained.length === 0) return [];
  return [
    outline.heading(HEADINGS.abbreviations, 1),
    ...(abbreviations.length === 0
      ? []
      : [
          new Paragraph({
            keepLines: true,
            children: abbreviations.flatMap(({ short, long }, index) => [
              strong(short),
              new TextRun(xmlText(` ${long}${index === abbreviations.length - 1 ? '.' : '; '}`)),
            ]),
          }),
        ]),
    ...(unexplained.length === 0
      ? []
      : [paragraph(`No one says what these stand for: ${unexplained.join(', ')}.`, STYLE.prompt)]),
  ];
}
