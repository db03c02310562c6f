import { estimatePageNumbers } from 'docx/layout';
import { hasContents, reportsIn, type Printable } from './printable';

/** What is longer than this is not laid out: that would take longer than its author waits. */
const MOST_CHARACTERS = 200_000;
const MOST_SECTIONS = 150;
/** A line without a space is measured letter by letter, time and again. */
const UNBROKEN = /\S{500}/;

/**
 * What works out the page numbers of the contents, where a document has them. None for a very long one: Word fills them
 * in when its contents are updated.
 */
export function estimatorFor(printable: Printable): typeof estimatePageNumbers | undefined {
  const sections = reportsIn(printable).flatMap((report) => report.sections);
  if (!hasContents(printable) || sections.length > MOST_SECTIONS) return undefined;
  const words = sections.flatMap(({ commentary }) => commentary).join(' ');
  return words.length > MOST_CHARACTERS || UNBROKEN.test(words) ? undefined : estimatePageNumbers;
}

/** A page number of a table of contents as the library writes it: a field of its own within the table's field. */
const FIELD =
  /<w:fldChar w:fldCharType="begin"\/><w:instrText xml:space="preserve">PAGEREF [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/>((?:<w:t(?: [^>]*)?>[^<]*<\/w:t>)?)<w:fldChar w:fldCharType="end"\/>/g;

/** The library gives the beginning and the end of a table of contents paragraphs of their own: empty lines on the page. */
const BEGINNING =
  /<w:p><w:r>(<w:fldChar w:fldCharType="begin"[^>]*\/><w:instrText[^>]*>TOC [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)<\/w:r><\/w:p>(<w:p><w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)/g;
const END = /<\/w:p><w:p><w:r>(<w:fldChar w:fldCharType="end"\/>)<\/w:r><\/w:p>(?=<\/w:sdtContent>)/g;

/**
 * A document's text with the page numbers of its contents as plain text. Word makes them anew with the whole table; as
 * fields they make LibreOffice lay the pages out twice, and then leave headings at the foot of a page. The table's own
 * field begins and ends in its first and last line.
 */
export const settlePages = (xml: string): string =>
  xml.replace(FIELD, '$1').replace(BEGINNING, '$2<w:r>$1</w:r>').replace(END, '<w:r>$1</w:r></w:p>');
