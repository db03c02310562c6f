/** Cells as text for the clipboard, the way Excel writes them: tabs, line ends, and quotes round a cell that holds either. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string =>
    /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

/** Reads cells from the clipboard's text. A quote counts only at the start of a cell, as in Excel. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const push = (cell: string): void => void rows[rows.length - 1]?.push(cell);
  while (at <= text.length) {
    const [cell, end] = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    push(cell);
    const separator = text[end];
    if (separator === '\t') at = end + 1;
    else if (separator === undefined) break;
    else {
      at = end + (text.startsWith('\r\n', end) ? 2 : 1);
      if (at >= text.length) break; // a last line end closes the last row, it does not open another
      rows.push([]);
    }
  }
  return rows;
}

function readPlain(text: string, start: number): [cell: string, end: number] {
  let end = start;
  while (end < text.length && !/[\t\r\n]/.test(text.charAt(end))) end += 1;
  return [text.slice(start, end), end];
}

function readQuoted(text: string, start: number): [cell: string, end: number] {
  let cell = '';
  let at = start + 1;
  while (at < text.length) {
    if (text[at] !== '"') cell += text.charAt(at);
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else {
      const [rest, end] = readPlain(text, at + 1);
      return [cell + rest, end];
    }
    at += 1;
  }
  return readPlain(text, start); // no closing quote: the quote is part of the text
}
