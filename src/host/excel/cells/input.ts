/** What a cell is given: a number as it is, text so that Excel keeps it as text. */
type CellInput = string | number;

/** The full-width signs begin formulas in East Asian editions of Excel. */
const STARTS_FORMULA = /^[=+\-@＝＋－＠']/;
/** Digits with signs of numbers, dates, times, fractions and money only: Excel would turn most of these into a number. */
const NUMBER_LIKE = /^[\s\d.,:;/\\()%$£€¥+\-–eE]+$/;
const MONTH_LIKE = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*\b/i;
const DATE_OR_TIME = /^\d{1,2}:\d{2}|\b[ap]m$/i;
const LITERAL = /^(?:true|false|#[A-Z0-9/]+[!?A-Z])$/i;
/** "86.2 (94/109)": no reading of it gives a number, and an apostrophe would show when someone edits the cell. */
const RATIO = /^\s*\d+(?:\.\d+)?%?\s*\(\s*\d+\s*\/\s*\d+\s*\)\s*$/;

/**
 * Text for a cell, with a leading apostrophe where Excel would otherwise take it for a formula (= + - @), swallow its
 * own apostrophe, or turn it into a number, date, truth value or error ("2/50" becomes a date). '' empties the cell.
 */
export function cellInput(to: string | number): CellInput {
  if (typeof to === 'number' || to === '') return to;
  return wouldChange(to) ? `'${to}` : to;
}

function wouldChange(text: string): boolean {
  if (STARTS_FORMULA.test(text) || LITERAL.test(text.trim())) return true;
  if (RATIO.test(text)) return false;
  const dated = /\d/.test(text) && text.length <= 20 && MONTH_LIKE.test(text);
  return NUMBER_LIKE.test(text) || dated || DATE_OR_TIME.test(text);
}
