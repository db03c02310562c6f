import type { Period } from '../domain/periods/period';

const LAST_DAYS = [
  '31 January',
  '28 February',
  '31 March',
  '30 April',
  '31 May',
  '30 June',
  '31 July',
  '31 August',
  '30 September',
  '31 October',
  '30 November',
  '31 December',
];

/** "Q3 2022-23", or "Q3" where the sheet gives no year; "Nov 2025" as it is. Also the key of a commentary row. */
export const sayPeriod = ({ key, year }: Period): string =>
  year === null || /\d\d/.test(key) ? key : `${key} ${year}`;

/** The last day of a period: Q3 of 2022-23 → "31 December 2022", February 2024 → "29 February 2024"; null without a year. */
export function asAtDate({ months }: Period): string | null {
  if (months === null) return null;
  const [year, month] = [Math.floor(months.last / 12), months.last % 12];
  const leap = month === 1 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${leap ? '29 February' : (LAST_DAYS[month] ?? '')} ${year}`;
}

/** "Position at the end of Q3 2022-23 (31 December 2022)." */
export function sayAsAt(period: Period): string {
  const date = asAtDate(period);
  return `Position at the end of ${sayPeriod(period)}${date === null ? '' : ` (${date})`}.`;
}
