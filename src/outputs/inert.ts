/** Signs that begin a formula in a spreadsheet; the full-width ones in East Asian editions of Excel. */
const SIGNS = '=+\\-@＝＋－＠';
/** White space and signs that are not seen are no protection: programs trim them before they look. */
const STARTS = new RegExp(`^[\\t\\r\\n]|^[\\s\\p{Cc}\\p{Cf}]*[${SIGNS}]`, 'u');
const STARTS_CELL = new RegExp(`^[\\p{Cc}\\p{Cf}]*[${SIGNS}]`, 'u');
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*%?$/;
/** Within a text, for a program that reads another separator than the file has. A number after it is none. */
const STARTS_WITHIN = new RegExp(`([;\\t\\r\\n]["\\s]*)(?![+-]\\d)(?=[${SIGNS}])`, 'gu');
/** Control characters, signs that turn the direction of text, half surrogates and what is no character at all. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}|[\ufffe\uffff]/gu;

/** Text without what cannot be seen but steers terminals, turns figures round, or breaks XML. Tabs and line breaks stay. */
export const seenText = (text: string): string => text.replace(UNSEEN, '');

/**
 * Text for a field of a file or of the clipboard that no spreadsheet runs: an apostrophe goes before what would begin
 * a formula (OWASP, "CSV Injection"), a plain number excepted.
 */
export function inertField(text: string): string {
  const seen = seenText(text).replace(STARTS_WITHIN, "$1'");
  return STARTS.test(seen) && !NUMBER.test(seen) ? `'${seen}` : seen;
}

/**
 * Text for a cell that no program reads as a formula, should the cell's text format ever be lost: it is moved along by
 * a space. The same text gives the same result, so comparing with the sheet stays possible.
 */
export const inertText = (text: string): string => (STARTS_CELL.test(text) ? ` ${text}` : text);
