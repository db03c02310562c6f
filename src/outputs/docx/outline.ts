import { BookmarkEnd, BookmarkStart, HeadingLevel, Paragraph, TextRun, type ParagraphChild } from 'docx';
import { xmlText } from './text';

/** A heading of a document, for its contents. */
interface Outlined {
  readonly text: string;
  readonly level: Level;
  readonly bookmark: string;
}

type Level = 1 | 2 | 3;

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** Makes the headings of a document, in its order, each with a bookmark for the contents to lead to. */
export class Outline {
  constructor(
    readonly headings: Outlined[] = [],
    private readonly below = 0,
  ) {}

  /** The same outline for who writes a part of the document: its headings stand a level deeper. */
  deeper(): Outline {
    return new Outline(this.headings, this.below + 1);
  }

  /** A heading that Word's navigation pane shows. It stays with what follows, whatever a council's own style says. */
  heading(text: string, at: 1 | 2): Paragraph {
    const level = Math.min(at + this.below, 3) as Level;
    const number = this.headings.length + 1;
    const bookmark = `_Toc_${number}`;
    this.headings.push({ text: xmlText(text), level, bookmark });
    return new Paragraph({
      heading: LEVELS[level],
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
