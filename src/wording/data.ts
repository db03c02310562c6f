import { formatReference } from '../domain/grid/address';
import type { DataIssue } from '../domain/plan/compose';
import type { DataRow, UnreadRow } from '../domain/tables/data';
import { formatDecimal, isInteger, type Rational } from '../domain/values/exact';
import type { Indicator } from '../domain/indicators/scorecard';
import { quote, sayList } from './places';
import { shortTitle } from './shortTitle';

/** The cell of the data that an issue is about. */
export function placeOfIssue(issue: DataIssue): { readonly sheet: string; readonly address: string } {
  if (issue.kind === 'unread') return issue.unread;
  const row = 'row' in issue ? issue.row : issue.rows[0];
  return { sheet: row?.sheet ?? '', address: row?.address ?? '' };
}

/** Why a row of data was not taken into the scorecard, and what to do: "Data!C7 and C9 both give Q3 of indicator 4, …". */
export function sayDataIssue(issue: DataIssue): string {
  switch (issue.kind) {
    case 'unread':
      return sayUnread(issue.unread);
    case 'duplicate':
      return `${places(issue.rows)} give ${periodOf(issue.rows)} of ${nameOf(issue.indicator)} ${times(issue.rows)}, with the same numbers. Keep one row; nothing was taken from them.`;
    case 'contradiction':
      return `${places(issue.rows)} give ${periodOf(issue.rows)} of ${nameOf(issue.indicator)} different numbers. Keep the right row; nothing was taken from them.`;
    case 'unknown-indicator':
      return sayUnknown(issue.rows);
    case 'other-indicator':
      return `${places(issue.rows)}: reference ${issue.rows[0]?.ref ?? ''} is another indicator on the scorecard than ${quote(issue.rows[0]?.title ?? '')}. Correct one of them.`;
    case 'no-column':
      return `The data have ${issue.period} (${places(issue.rows)}), but the scorecard has no column for it.`;
    case 'impossible':
      return `${place(issue.row)} gives ${ratio(issue.row)} for ${about(issue)}, which cannot be. Check both numbers.`;
    case 'value-differs':
      return `${place(issue.row)} gives ${issue.row.value?.raw ?? ''} beside ${ratio(issue.row)} for ${about(issue)}, and the two do not agree.`;
    case 'ratio-missing':
      return issue.row.value === null
        ? `${place(issue.row)} gives no denominator for ${about(issue)}, a percentage.`
        : `${place(issue.row)} gives ${issue.row.value.raw} without numerator and denominator, but ${issue.address} shows them. Add both.`;
    case 'unit':
      return `${place(issue.row)} gives two numbers for ${about(issue)}, which is neither a percentage nor a rate. Give its value.`;
    case 'formula':
      return `${issue.address} is a formula and says ${quote(issue.says)}; the data (${place(issue.row)}) say ${figures(issue.row)}. Mend the formula.`;
    case 'suppressed':
      return `${issue.address} is suppressed and stays so, though the data have a figure (${place(issue.row)}).`;
    case 'parts-apart':
      return `${issue.address} is worked out from cells of its own; the data (${place(issue.row)}) say ${figures(issue.row)}. Type both numbers there.`;
  }
}

function sayUnread({ sheet, address, why, text }: UnreadRow): string {
  const where = formatReference(sheet, address);
  switch (why) {
    case 'period':
      return `${where} says ${quote(text)}, which names no single period. Write Q1 2022-23 or Jun-22.`;
    case 'figure':
      return `${where} says ${quote(text)}, which is no number.`;
    case 'indicator':
      return `${where}: the row has figures, but neither a reference nor a description.`;
  }
}

const place = ({ sheet, address }: DataRow): string => formatReference(sheet, address);

const MOST = 4;

/** "Data!C7 and Data!C9"; where there are many, the first few. */
function places(rows: readonly DataRow[]): string {
  const shown = rows.slice(0, MOST).map(place);
  return rows.length > MOST ? `${shown.join(', ')} and ${rows.length - MOST} more` : sayList(shown);
}

const times = ({ length }: readonly DataRow[]): string => (length === 2 ? 'twice' : `${length} times`);
const periodOf = (rows: readonly DataRow[]): string => rows[0]?.period ?? '';

const nameOf = ({ ref, title }: Pick<Indicator, 'ref' | 'title'>): string =>
  ref === '' ? quote(shortTitle(title)) : `indicator ${ref}`;

const about = ({ indicator, row }: { readonly indicator: Indicator; readonly row: DataRow }): string =>
  `${row.period} of ${nameOf(indicator)}`;

function sayUnknown(rows: readonly DataRow[]): string {
  const names = [
    ...new Set(rows.map(({ ref, title }) => (title === '' ? `reference ${ref}` : quote(title)))),
  ];
  const shown = names.length > MOST ? [...names.slice(0, MOST), `${names.length - MOST} more`] : names;
  return `Not on the scorecard: ${sayList(shown)} (${places(rows)}).`;
}

const number = (value: Rational): string => formatDecimal(value, isInteger(value) ? 0 : 2);

const ratio = ({ numerator, denominator }: DataRow): string =>
  `${numerator ? number(numerator) : 'nothing'} of ${denominator ? number(denominator) : 'nothing'}`;

const figures = (row: DataRow): string =>
  row.numerator && row.denominator
    ? ratio(row)
    : (row.value?.raw ?? (row.numerator ? number(row.numerator) : ''));
