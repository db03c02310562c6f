import { BookmarkEnd, BookmarkStart, Paragraph, SimpleField, TextRun, type ParagraphChild } from 'docx';
import { strong } from './parts';
import { xmlText } from './text';

/** What Word counts apart: its own label for a caption, as Insert Caption and a table of tables know it. */
export type Label = 'Table' | 'Figure';

/** A table or figure of a document: its number, and the bookmark that refers to it. */
export interface Captioned {
  readonly label: Label;
  readonly number: number;
  readonly bookmark: string;
}

/** Numbers tables and figures in the order in which they are asked for. */
export class Captions {
  private readonly counts = { Table: 0, Figure: 0 };
  private readonly made: { readonly captioned: Captioned; readonly text: string }[] = [];

  next(label: Label, text: string): Captioned {
    const number = ++this.counts[label];
    const captioned = { label, number, bookmark: `_Ref_${label}_${number}` };
    this.made.push({ captioned, text });
    return captioned;
  }

  /** Those of a label so far, for a table of them. */
  all(label: Label): readonly { readonly captioned: Captioned; readonly text: string }[] {
    return this.made.filter(({ captioned }) => captioned.label === label);
  }
}

/** Ids of bookmarks must differ within a document. Tables and figures are never that many. */
const idOf = ({ label, number }: Captioned): number => (label === 'Table' ? 1000 : 5000) + number;

/** "Table 2" as a field of Word's that counts by itself, in a bookmark that others refer to, then its words. */
export function caption(captioned: Captioned, text: string, keepNext: boolean): Paragraph {
  const { label, number, bookmark } = captioned;
  return new Paragraph({
    style: 'Caption',
    keepNext,
    keepLines: true,
    children: [
      // The library's types know a bookmark as a whole only; these are its ends, with an id that is the same each time.
      ...([new BookmarkStart(bookmark, idOf(captioned))] as unknown as ParagraphChild[]),
      strong(`${label} `),
      new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
      ...([new BookmarkEnd(idOf(captioned))] as unknown as ParagraphChild[]),
      new TextRun(xmlText(`. ${text}`)),
    ],
  });
}

/** A reference that Word keeps right: "Table 2". */
export const reference = ({ label, number, bookmark }: Captioned): ParagraphChild =>
  new SimpleField(`REF ${bookmark} \\h`, `${label} ${number}`);
