import { matchPeriod } from './matchPeriod';
import { parsePeriod } from './parsePeriod';
import type { Period } from './period';
import { APRIL_YEAR, type PeriodContext } from './years';

interface Dated {
  readonly periods: readonly Period[];
  readonly year: string | null;
}

/** How a scorecard counts its years: by the months of its own periods, April where none says. */
export function contextOf({ periods, year }: Dated): PeriodContext {
  for (const { months, place, perYear, grain } of periods) {
    // School terms have a year of their own.
    if (!months || place === null || perYear === null || grain === 'term' || grain === 'half-term') continue;
    const start = months.first - ((place - 1) * 12) / perYear;
    return { year, yearStart: ((start % 12) + 12) % 12 };
  }
  return { ...APRIL_YEAR, year };
}

/** The period a person names, by its label or any other way of writing it: "q3", "Nov 25", "Autumn term 2025". */
export function periodNamed(scorecard: Dated, label: string): Period | null {
  const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');
  const byName = scorecard.periods.find(({ key }) => plain(key) === plain(label));
  if (byName) return byName;
  const said = parsePeriod(label, contextOf(scorecard));
  return said && matchPeriod(scorecard, said);
}
