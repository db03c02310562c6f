/** A page number of a table of contents as the library writes it: a field of its own within the table's field. */
const FIELD =
  /<w:fldChar w:fldCharType="begin"\/><w:instrText xml:space="preserve">PAGEREF [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/>((?:<w:t(?: [^>]*)?>[^<]*<\/w:t>)?)<w:fldChar w:fldCharType="end"\/>/g;

/**
 * A document's text with the page numbers of its contents as plain text. Word makes them anew with the whole table; as
 * fields they make LibreOffice lay the pages out twice, and then leave headings at the foot of a page.
 */
export const settlePages = (xml: string): string => xml.replace(FIELD, '$1');
