/** Day 0 of Excel's calendar, for dates after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** The last day Excel knows. */
const LAST = 2_958_465;

/**
 * The month a date cell means, as months since year 0; null for a number that is no date. Excel takes a typed "Jun-18"
 * for the 18th of June of the year it is typed in, and formats it d-mmm: there the day is the year.
 */
export function monthOfSerial(serial: number, numberFormat: string): number | null {
  if (!(serial >= 61 && serial <= LAST)) return null;
  const at = new Date(EPOCH + Math.floor(serial) * DAY);
  const dayIsYear = /d/i.test(numberFormat) && !/y/i.test(numberFormat);
  const year = dayIsYear ? 2000 + at.getUTCDate() : at.getUTCFullYear();
  return year * 12 + at.getUTCMonth();
}
