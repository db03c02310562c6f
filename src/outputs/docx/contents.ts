import {
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx';
import { HEADINGS } from '../../wording/reports/document';
import type { Captions } from './caption';
import type { Outline } from './outline';
import { textWidth, type PageSetup } from './page';
import { xmlText } from './text';

/** A table of contents and one of tables, as Word's own fields, filled in with what is in the document. */
export function renderContents(
  { headings }: Outline,
  captions: Captions,
  page: PageSetup,
): readonly FileChild[] {
  const tables = captions.all('Table');
  const width = textWidth(page);
  const title = (text: string): Paragraph => new Paragraph({ style: 'TOCHeading', keepNext: true, text });
  return [
    title(HEADINGS.contents),
    new TableOfContents(HEADINGS.contents, {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
      contentChildren: headings
        .filter(({ level }) => level < 3)
        .map(({ text, level, bookmark }) => entry(text, bookmark, `TOC${level}`, width)),
    }),
    ...(tables.length < 2
      ? []
      : [
          // Without a heading of its own: each line says that it is a table, and LibreOffice leaves one at the foot of a page.
          new TableOfContents(HEADINGS.tables, {
            hyperlink: true,
            captionLabelIncludingNumbers: 'Table',
            beginDirty: false,
            contentChildren: tables.map(({ captioned: { number, bookmark }, text }) =>
              entry(xmlText(`Table ${number}. ${text}`), bookmark, 'TableofFigures', width),
            ),
          }),
        ]),
  ];
}

/** One line, as Word writes its own: words, dots, and a page that it keeps right. */
const entry = (text: string, bookmark: string, style: string, width: number): Paragraph =>
  new Paragraph({
    style,
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
    children: [
      new InternalHyperlink({
        anchor: bookmark,
        children: [new TextRun(text), new TextRun({ children: [new Tab()] }), new PageReference(bookmark)],
      }),
    ],
  });
