const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Day 0 of Excel's calendar, for dates after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const LONGEST_AGO = 36_526;

const iso = (year: number, month: number, day: number): string | null => {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? at.toISOString().slice(0, 10) : null;
};

/**
 * A day as people write it, as "2027-03-31": "31 March 2027", "31 Mar 2027", "31/03/2027", "2027-03-31", or what Excel
 * made of it, a serial number from the year 2000 on. Null for what is no day of the calendar.
 */
export function parseDay(text: string): string | null {
  const said = text.trim().toLowerCase();
  if (/^\d{5}$/.test(said) && Number(said) >= LONGEST_AGO)
    return new Date(EPOCH + Number(said) * 86_400_000).toISOString().slice(0, 10);
  const [, y = '', m = '', d = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said) ?? [];
  if (y !== '') return iso(Number(y), Number(m), Number(d));
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](20\d\d)$/.exec(said) ?? [];
  if (day !== '') return iso(Number(year), Number(month), Number(day));
  const [, date = '', name = '', of = ''] =
    /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]* (20\d\d)$/.exec(said) ?? [];
  return date === '' ? null : iso(Number(of), MONTHS.indexOf(name) + 1, Number(date));
}
