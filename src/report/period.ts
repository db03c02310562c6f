import type { Quarter } from '../domain/periods/periods';

const LAST_DAY: Readonly<Record<Quarter, string>> = {
  Q1: '30 June',
  Q2: '30 September',
  Q3: '31 December',
  Q4: '31 March',
};

/** "Q3 2022-23", or "Q3" where the sheet gives no year. Also the key of a commentary row. */
export const sayPeriod = (quarter: Quarter, year: string | null): string =>
  year === null ? quarter : `${quarter} ${year}`;

/** The last day of a quarter of a financial year: Q3 of 2022-23 → "31 December 2022", Q4 → "31 March 2023". */
export function asAtDate(quarter: Quarter, year: string | null): string | null {
  if (year === null) return null;
  const first = Number(year.slice(0, 4));
  return `${LAST_DAY[quarter]} ${quarter === 'Q4' ? first + 1 : first}`;
}

/** "Position at the end of Q3 2022-23 (31 December 2022)." */
export function sayAsAt(quarter: Quarter, year: string | null): string {
  const date = asAtDate(quarter, year);
  return `Position at the end of ${sayPeriod(quarter, year)}${date === null ? '' : ` (${date})`}.`;
}
