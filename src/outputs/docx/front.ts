import { HeadingLevel, Paragraph, type FileChild } from 'docx';
import { foldSpace } from '../../domain/grid/grid';
import type { ReportFront } from '../../report/front';
import { HEADINGS } from '../../wording/reports/document';
import type { Outline } from './outline';
import { paragraph, strong } from './parts';
import { STYLE } from './styles';
import { wholeDates, xmlText } from './text';

/** The head of the first page: committee and date, title, version, author, what is still open, purpose and recommendation. */
export function renderFront(
  { title, fields, stamp, position, approved, open }: ReportFront,
  outline: Outline,
): readonly FileChild[] {
  const said = (text: string): readonly string[] => (foldSpace(text) === '' ? [] : [foldSpace(text)]);
  const meeting = [...said(fields.committee), ...said(fields.date)].join(' · ');
  // A year is not broken at the end of a line.
  const facts = [wholeDates(position).replace(/\.$/, ''), ...said(fields.author), ...said(approved)].join(
    ' · ',
  );
  return [
    ...(meeting === '' ? [] : [paragraph(meeting, STYLE.meta)]),
    new Paragraph({ heading: HeadingLevel.TITLE, text: xmlText(title) }),
    new Paragraph({ style: STYLE.meta, children: [strong(stamp)] }),
    paragraph(facts, STYLE.meta),
    ...(open.length === 0
      ? []
      : [
          new Paragraph({ style: STYLE.cover, keepNext: true, children: [strong(HEADINGS.cover)] }),
          ...open.map((sentence) => paragraph(sentence, STYLE.cover, { keepLines: true })),
        ]),
    ...field(outline, HEADINGS.purpose, fields.purpose),
    ...field(outline, HEADINGS.recommendation, fields.recommendation),
  ];
}

/** A field under a heading of its own, a paragraph for each of its lines. */
function field(outline: Outline, title: string, text: string): readonly Paragraph[] {
  const lines = text.split(/\r?\n/).filter((line) => foldSpace(line) !== '');
  return lines.length === 0
    ? []
    : [outline.heading(title, 1), ...lines.map((line) => paragraph(line.trim()))];
}
