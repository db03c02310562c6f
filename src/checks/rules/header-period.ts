import { formatAddress } from '../../domain/grid/address';
import { byTime } from '../../domain/periods/order';
import type { Period, PeriodKey } from '../../domain/periods/period';
import { QUARTERS } from '../../domain/periods/periods';
import type { PeriodHeading, Scorecard } from '../../domain/indicators/scorecard';
import { yearBefore } from '../../domain/periods/yearText';
import type { Check, Outcome } from '../check';
import type { HeaderTrouble } from '../details';
import { clean, faulty } from '../helpers/example';
import { cannotTell, failSheet, pass } from '../helpers/outcomes';

const ROW = '1 | Number of current CLA | N/A | 187 | 191 | 192';

export const headerPeriod: Check = {
  id: 'header-period',
  title: 'Headings disagree about the period',
  severity: 'warning',
  why: 'A heading left from last year, or quarters out of order, puts right figures under the wrong period.',
  fix: 'Correct the heading, or move the figures under the right one.',
  limits:
    'It compares headings with each other; it cannot know that every figure was pasted one column too far.',
  examples: {
    pass: [
      clean(
        'another block of quarters',
        'Q2',
        'Ref | Indicator | Target 2022/23 | Q1 2022-23 | Q2 2022-23 | Q1 2022-23 | Q2 2022-23',
        '1 | Number of current CLA | N/A | 187 | 191 | A | G',
      ),
      clean('one year', 'Q3', 'Ref | Indicator | Target 2022/23 | Q1 2022-23 | Q2 2022-23 | Q3 2022-23', ROW),
    ],
    fail: [
      faulty(
        'out of order',
        'E1',
        'Q3',
        'Ref | Indicator | Target 2022/23 | Q2 2022-23 | Q1 2022-23 | Q3 2022-23',
        ROW,
      ),
      faulty(
        'a target of last year',
        'C1',
        'Q3',
        'Ref | Indicator | Target 2021/22 | Q1 2022-23 | Q2 2022-23 | Q3 2022-23',
        ROW,
      ),
      faulty(
        'a quarter of last year',
        'F1',
        'Q3',
        'Ref | Indicator | Target 2022/23 | Q1 2022-23 | Q2 2022-23 | Q3 2021-22',
        ROW,
      ),
      faulty(
        'a title of last year',
        'A1',
        'Q2',
        'Corporate parenting scorecard 2021-22',
        'Ref | Indicator | Target 2022/23 | Q1 2022-23 | Q2 2022-23',
        '1 | Number of current CLA | N/A | 187 | 191',
      ),
      faulty(
        'a heading given twice',
        'F1',
        'Q3',
        'Ref | Indicator | Target 2022/23 | Q1 2022-23 | Q2 2022-23 | Q2 2022-23',
        ROW,
      ),
      faulty(
        'a heading given twice, with a column after each quarter',
        'H1',
        'Q3',
        'Ref | Indicator | Target 2022/23 | Q1 2022-23 | DoT | Q2 2022-23 | DoT | Q2 2022-23 | DoT',
        '1 | Number of current CLA | N/A | 187 | up | 191 | up | 192 | up',
      ),
      faulty(
        'a quarter is missing',
        'E1',
        'Q3',
        'Ref | Indicator | Target 2022/23 | Q1 2022-23 | Q3 2022-23',
        '1 | Number of current CLA | N/A | 187 | 192',
      ),
    ],
    cannotTell: [
      clean(
        'no year in the headings',
        'Q2',
        'Ref | Indicator | Target | Q1 | Q2',
        '1 | Number of current CLA | N/A | 187 | 191',
      ),
    ],
  },
  run({ scorecard }) {
    return [
      ...orderOutcomes(scorecard),
      ...twiceOutcomes(scorecard),
      ...yearOutcomes(scorecard),
      ...titleOutcomes(scorecard),
    ];
  },
};

const addressOf = ({ headerRow }: Scorecard, { column }: { readonly column: number }): string =>
  formatAddress(headerRow, column);

const trouble = (scorecard: Scorecard, heading: { readonly column: number }, says: HeaderTrouble): Outcome =>
  failSheet(headerPeriod, scorecard, addressOf(scorecard, heading), { id: 'header-period', says });

/** Each heading against the one left of it. */
function orderOutcomes(scorecard: Scorecard): readonly Outcome[] {
  const headings = scorecard.columns.periods;
  // Where periods stand down the side they are in no order of columns; the latest first throughout is one.
  if (scorecard.reading?.orientation === 'long' || isLatestFirst(headings))
    return headings.map((heading) => pass(addressOf(scorecard, heading)));
  let disordered = false;
  return headings.flatMap((heading, index): readonly Outcome[] => {
    const before = headings[index - 1];
    const says = before ? stepTrouble(headings, before.period, heading.period) : null;
    if (!says) return [pass(addressOf(scorecard, heading))];
    // Latest first is one trouble, not one for every heading.
    if (says.kind === 'order' && disordered) return [];
    disordered ||= says.kind === 'order';
    return [trouble(scorecard, heading, says)];
  });
}

const isLatestFirst = (headings: readonly PeriodHeading[]): boolean =>
  headings.length >= 3 &&
  headings.every(({ period }, at) => at === 0 || byTime(period, headings[at - 1]?.period ?? period) < 0);

/**
 * One quarter's heading typed over the next one's column too, which then is not read. Several headings that come again
 * are another block of columns, and no slip; so may be one that stands off the quarters' own step.
 */
function twiceOutcomes(scorecard: Scorecard): readonly Outcome[] {
  const again = (scorecard.unplaced ?? []).flatMap(({ what, text, address }) => {
    const first = scorecard.columns.periods.find((heading) => heading.text === text);
    return what === 'column' && first ? [{ first, text, address }] : [];
  });
  const [only, other] = again;
  if (!only || other) return [];
  const next = [1, stepOf(scorecard.columns.periods)].map((step) =>
    formatAddress(scorecard.headerRow, only.first.column + step),
  );
  if (!next.includes(only.address)) return [];
  const first = addressOf(scorecard, only.first);
  const says = { kind: 'twice', text: only.text, first } as const;
  return [failSheet(headerPeriod, scorecard, only.address, { id: 'header-period', says })];
}

/** How many columns a quarter stands right of the one before, where that is the same throughout; else 1. */
function stepOf(headings: readonly PeriodHeading[]): number {
  const steps = headings.slice(1).map(({ column }, index) => column - (headings[index]?.column ?? 0));
  const [first = 1] = steps;
  return steps.every((step) => step === first) ? first : 1;
}

function stepTrouble(
  headings: readonly PeriodHeading[],
  before: Period,
  after: Period,
): HeaderTrouble | null {
  if (before.grain !== after.grain) return null;
  const alike = headings.filter(({ period }) => period.grain === after.grain);
  if (byTime(after, before) < 0) return { kind: 'order', periods: alike.map(({ period }) => period.key) };
  const missing = quartersBetween(before, after).filter(
    (key) => !headings.some(({ period }) => period.key === key),
  );
  return missing.length > 0 ? { kind: 'gap', missing, before: before.key, after: after.key } : null;
}

/** The quarters of the scorecard's own year between two of them. */
function quartersBetween(before: Period, after: Period): readonly PeriodKey[] {
  const [first, last] = [before, after].map(({ key }) => QUARTERS.findIndex((quarter) => quarter === key));
  return first === undefined || last === undefined || first < 0
    ? []
    : QUARTERS.slice(first + 1, Math.max(0, last));
}

/** The year the latest period lies in, where a heading names one; null when none does. */
function currentYear(headings: readonly PeriodHeading[]): string | null {
  const dated = headings.filter(({ year }) => year !== null);
  const latest = dated.reduce<PeriodHeading | null>(
    (last, each) => (!last || byTime(each.period, last.period) > 0 ? each : last),
    null,
  );
  return latest?.period.year ?? null;
}

/** "2025" may be a year of the calendar, which is in no conflict with 2025-26. */
const differ = (a: string, b: string): boolean => a !== b && a.length === b.length;

/** The year each heading names against the one its period lies in, and the target's year against the latest. */
function yearOutcomes(scorecard: Scorecard): readonly Outcome[] {
  const { periods, target } = scorecard.columns;
  const usual = currentYear(periods);
  if (usual === null) return [cannotTell(null, 'No quarter’s heading names its year.')];
  const odd = periods.flatMap((heading): readonly Outcome[] => {
    const { year, period } = heading;
    return year === null || period.year === null || !differ(year, period.year)
      ? []
      : [
          trouble(scorecard, heading, {
            kind: 'quarter-year',
            period: period.key,
            year,
            others: period.year,
          }),
        ];
  });
  if (!target) return odd;
  const { year } = target;
  if (year === null)
    return [...odd, cannotTell(addressOf(scorecard, target), 'The target’s heading names no year.')];
  return !differ(year, usual)
    ? [...odd, pass(addressOf(scorecard, target))]
    : [...odd, trouble(scorecard, target, { kind: 'target-year', year, periods: usual })];
}

/** A title of the year before, where every heading agrees on this year and no other title names it. */
function titleOutcomes(scorecard: Scorecard): readonly Outcome[] {
  const { columns, titles = [] } = scorecard;
  const years = [...columns.periods, ...(columns.target ? [columns.target] : [])].map(({ year }) => year);
  const [year] = columns.periods.flatMap((heading) => heading.year ?? []);
  if (year === undefined || years.some((each) => each !== null && each !== year)) return [];
  if (titles.some((title) => title.year === year)) return titles.map(({ address }) => pass(address));
  return titles
    .filter((title) => title.year === yearBefore(year))
    .map((title) =>
      failSheet(headerPeriod, scorecard, title.address, {
        id: 'header-period',
        says: { kind: 'title-year', year: title.year, periods: year },
      }),
    );
}
