import { BookmarkEnd, BookmarkStart, HeadingLevel, Paragraph, TextRun, type ParagraphChild } from 'docx';
import { xmlText } from './text';

/** A heading of a document, for its contents. */
export interface Outlined {
  readonly text: string;
  readonly level: 1 | 2;
  readonly bookmark: string;
}

/** Makes the headings of a document, in its order, each with a bookmark for the contents to lead to. */
export class Outline {
  readonly headings: Outlined[] = [];

  /** A heading that Word's navigation pane shows. It stays with what follows, whatever a council's own style says. */
  heading(text: string, level: 1 | 2): Paragraph {
    const number = this.headings.length + 1;
    const bookmark = `_Toc_${number}`;
    this.headings.push({ text: xmlText(text), level, bookmark });
    return new Paragraph({
      heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      keepNext: true,
      keepLines: true,
      children: [
        ...([new BookmarkStart(bookmark, 9000 + number)] as unknown as ParagraphChild[]),
        new TextRun(xmlText(text)),
        ...([new BookmarkEnd(9000 + number)] as unknown as ParagraphChild[]),
      ],
    });
  }
}
