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
import { textWidth, type PageSetup } from './page';
import { xmlText } from './text';

/** A table of contents and one of tables, as Word's own fields. */
export function renderContents(captions: Captions, page: PageSetup): readonly FileChild[] {
  const tables = captions.all('Table');
  const width = textWidth(page);
  return [
    new Paragraph({ style: 'TOCHeading', text: HEADINGS.contents }),
    new TableOfContents(HEADINGS.contents, { hyperlink: true, headingStyleRange: '1-2', beginDirty: false }),
    ...(tables.length < 2
      ? []
      : [
          new Paragraph({ style: 'TOCHeading', text: HEADINGS.tables }),
          new TableOfContents(HEADINGS.tables, {
            hyperlink: true,
            captionLabelIncludingNumbers: 'Table',
            stylesWithLevels: [],
            beginDirty: false,
            contentChildren: tables.map(({ captioned: { number, bookmark }, text }) =>
              tableEntry(xmlText(`Table ${number}. ${text}`), bookmark, width),
            ),
          }),
        ]),
  ];
}

/** One line of the table of tables, as Word writes its own: words, dots, and a page that it keeps right. */
const tableEntry = (text: string, bookmark: string, width: number): Paragraph =>
  new Paragraph({
    style: 'TableofFigures',
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
    children: [
      new InternalHyperlink({
        anchor: bookmark,
        children: [new TextRun(text), new TextRun({ children: [new Tab()] }), new PageReference(bookmark)],
      }),
    ],
  });
