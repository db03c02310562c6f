import { FINDING_COLUMNS, type FindingRow } from '../report/findingRows';
import { inertField } from './inert';

/** Tells Excel that the file is UTF-8; without it dashes and quotation marks come out as rubbish. */
const BYTE_ORDER_MARK = '\ufeff';
const quoted = (text: string): string => (/[",\r\n;\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** Findings as a CSV file (RFC 4180) that Excel opens well. */
export function renderFindingsCsv(rows: readonly FindingRow[]): string {
  const lines = [
    FINDING_COLUMNS.map(({ heading }) => heading),
    ...rows.map((row) => FINDING_COLUMNS.map(({ field }) => row[field])),
  ];
  return (
    BYTE_ORDER_MARK +
    lines.map((cells) => `${cells.map((cell) => quoted(inertField(cell))).join(',')}\r\n`).join('')
  );
}
