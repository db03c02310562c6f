import { FINDING_COLUMNS, type FindingRow } from '../report/findingRows';

/** Tells Excel that the file is UTF-8; without it dashes and quotation marks come out as rubbish. */
const BYTE_ORDER_MARK = '\ufeff';
const NUMBER = /^[+-]?\d+(?:\.\d+)?%?$/;

/**
 * A text that a spreadsheet opening the file will not run as a formula (OWASP, "CSV Injection"): one that begins with
 * = + - @, a tab or a line break gets an apostrophe in front, unless it is just a number.
 */
function neutral(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

const quoted = (text: string): string => (/[",\r\n;\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** Findings as a CSV file (RFC 4180) that Excel opens well. */
export function renderFindingsCsv(rows: readonly FindingRow[]): string {
  const lines = [
    FINDING_COLUMNS.map(({ heading }) => heading),
    ...rows.map((row) => FINDING_COLUMNS.map(({ field }) => row[field])),
  ];
  return (
    BYTE_ORDER_MARK +
    lines.map((cells) => `${cells.map((cell) => quoted(neutral(cell))).join(',')}\r\n`).join('')
  );
}
