/** Rows that are drawn of a table: more than anyone reads in a frame of this height. */
const FIRST_ROWS = 25;

/** Of several tables, as with a block for each indicator: a usual scorecard's are all drawn. */
const FIRST_OF_SEVERAL = 80;

const ROW_END = '</tr>';
const TABLE_END = '</table>';

/**
 * The HTML of a table with its first rows alone, how many those are, and how many there are. What follows the last row of the
 * table stays; of several tables those after the one in which the first rows end are left out.
 */
export function firstRows(
  html: string,
  one = FIRST_ROWS,
  several = FIRST_OF_SEVERAL,
): { readonly html: string; readonly drawn: number; readonly rows: number } {
  const single = html.split('<table').length <= 2;
  const most = single ? one : several;
  const rows = html.split(ROW_END).length - 1;
  if (rows <= most) return { html, drawn: rows, rows };
  let end = 0;
  for (let at = 0; at < most; at++) end = html.indexOf(ROW_END, end) + ROW_END.length;
  const until = single ? html.length : html.indexOf(TABLE_END, end) + TABLE_END.length;
  const last = html.lastIndexOf(ROW_END, until) + ROW_END.length;
  return { html: html.slice(0, end) + html.slice(last, until), drawn: most, rows };
}
