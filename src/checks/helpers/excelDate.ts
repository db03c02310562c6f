const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Day 0 of Excel's calendar, for dates after February 1900 (before, Excel counts a leap day that never was). */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** 1 March 1900 to 31 December 9999, the last day Excel knows. */
const FIRST = 61;
const LAST = 2_958_465;

/** The serial of a date after February 1900; months count from 1. */
export const serialOf = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - EPOCH) / DAY;

/** A serial in words, and what was probably typed to make Excel store it; nulls for a serial that is no date. */
export function describeDate(serial: number): {
  readonly date: string | null;
  readonly typed: string | null;
} {
  if (!(serial >= FIRST && serial <= LAST)) return { date: null, typed: null };
  const at = new Date(EPOCH + Math.floor(serial) * DAY);
  const [day, month, year] = [at.getUTCDate(), at.getUTCMonth(), at.getUTCFullYear()];
  const date = `${day} ${MONTHS[month] ?? ''} ${year}`;
  // 2/50 cannot be a day and a month, so Excel takes month and year and stores the first of the month. A year that
  // two digits give but the day and month could not (over 31, or far from now) marks that reading.
  const short = year % 100;
  const asMonthYear = day === 1 && (short > 31 || year < 2000);
  return {
    date,
    typed: asMonthYear ? `${month + 1}/${String(short).padStart(2, '0')}` : `${day}/${month + 1}`,
  };
}
