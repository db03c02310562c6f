import type { DetailOf } from '../checks/details';
import { capital } from '../domain/values/words';
import { quote, sayOther } from './places';

type Numbers = { readonly stated: string | null; readonly computed: string | null };

const oneLine = (raw: string): string => raw.replace(/\s+/g, ' ').trim();

/** "The total says 31, but the rows add up to 32. Indicator 13 has the rows’ number too: 22.5 (32/142)." */
export function sayTotal(detail: DetailOf<'total-mismatch'>, { stated, computed }: Numbers): string {
  const { column, formula, repeats, textCells, agrees } = detail;
  const of = column === '' ? 'The total' : `The total of ${quote(column)}`;
  const parts = [`${of} says ${stated}, but the rows add up to ${computed}.`];
  if (repeats !== null) parts.push(`It repeats the total of ${quote(repeats)}.`);
  if (textCells.length > 0) parts.push(sayTextCells(textCells));
  else if (formula) parts.push('It is a formula: check which rows it takes in.');
  if (agrees) {
    const other = capital(sayOther(agrees.other));
    const cell = `${oneLine(agrees.raw)} in ${agrees.other.address}`;
    parts.push(
      agrees.side === 'rows'
        ? `${other} has the rows’ number too: ${cell}.`
        : `${other} has the total’s number too: ${cell}. A row may be wrong or missing.`,
    );
  }
  return parts.join(' ');
}

const sayTextCells = (cells: readonly string[]): string =>
  cells.length === 1
    ? `${cells[0]} is text to Excel, so its sum leaves it out.`
    : `${cells.length} rows are text to Excel, so its sum leaves them out; the first is ${cells[0]}.`;

/** "“Abuse or neglect” says 58.1%, but 101 of 195 is 51.8%." */
export function sayShare(detail: DetailOf<'share-mismatch'>, { stated, computed }: Numbers): string {
  const { label, count, base, otherBase, others } = detail;
  const row = label === '' ? 'This row' : quote(label);
  const start = `${row} says ${stated}, but ${count} of ${base} is ${computed}.`;
  if (others === 0)
    return otherBase === null
      ? start
      : `${start} The other rows are out of ${otherBase}, so its count or its percentage is wrong.`;
  const more = others === 1 ? 'Another row does not fit either' : `${others} more rows do not fit either`;
  return otherBase === null
    ? `${start} ${more}: check whether the rows have shifted.`
    : `${start} ${more}: the percentages are all out of ${otherBase}.`;
}

/** "The breakdown has 15, but indicator 5 has 16 in Q3: 8.3 (16/192) in F2. Check both." */
export function sayBreakdown(
  detail: DetailOf<'breakdown-differs'>,
  period: string,
  { stated, computed }: Numbers,
): string {
  const { part, raw, other } = detail;
  const has = { numerator: 'has', others: 'leaves', all: 'is of' }[part];
  return `The breakdown has ${stated}, but ${sayOther(other)} ${has} ${computed} in ${period}: ${oneLine(raw)} in ${other.address}. Check both.`;
}

/** "The shares of “2025” add up to 109, not 100. Look at the largest first." */
export function saySharesSum(detail: DetailOf<'shares-sum'>, { stated }: Numbers): string {
  const { column, total } = detail;
  const of = column === '' ? 'The shares' : `The shares of ${quote(column)}`;
  const says = total === null ? '' : ` The table’s own total says ${total}.`;
  return `${of} add up to ${stated}, not 100%.${says} This is the largest: look at it first.`;
}

const WHOSE = {
  own: 'our figure',
  neighbours: 'the neighbours’',
  england: 'England’s',
  others: 'the others’',
} as const;

/** "Our figure for 2018-19 is 79.8 here and 89.9 in D8; the neighbours’ for 2018-19 79.8 here and 84.6 in C8 (indicator 7)." */
export function saySources({ label, pairs, other }: DetailOf<'sources-differ'>): string {
  const said = pairs.slice(0, 3).map(({ who, at, here, there, address }, index) => {
    const whose = index === 0 ? capital(WHOSE[who]) : WHOSE[who];
    return `${whose} for ${at} is ${oneLine(here)} here and ${oneLine(there)} in ${address}`;
  });
  const more = pairs.length > 3 ? `; ${pairs.length - 3} more differ too` : '';
  return `${quote(label)} and ${sayOther(other)} disagree. ${said.join('; ')}${more}. They may count other children.`;
}
