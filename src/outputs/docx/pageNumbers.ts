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

/**
 * A document's text with the page numbers of its contents as plain text. Word makes them anew with the whole table; as
 * fields they make LibreOffice lay the pages out twice, and then leave headings at the foot of a page.
 */
export const settlePages = (xml: string): string => xml.replace(FIELD, '$1');
