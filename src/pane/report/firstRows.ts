/** Rows that are drawn of a table: more than anyone reads in a frame of this height. */
export const FIRST_ROWS = 40;

const ROW_END = '</tr>';

/** The HTML of a table with its first rows alone, and how many it has where some are left out; what follows the last row stays. */
export function firstRows(html: string, most = FIRST_ROWS): { readonly html: string; readonly rows: number } {
  const rows = html.split(ROW_END).length - 1;
  // Several tables, as with a block for each indicator, are drawn whole.
  if (rows <= most || html.split('<table').length !== 2) return { html, rows: Math.min(rows, most) };
  let end = 0;
  for (let at = 0; at < most; at++) end = html.indexOf(ROW_END, end) + ROW_END.length;
  return { html: html.slice(0, end) + html.slice(html.lastIndexOf(ROW_END) + ROW_END.length), rows };
}
