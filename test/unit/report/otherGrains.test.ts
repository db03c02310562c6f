import { actualMissing } from '../../../src/checks/rules/actual-missing';
import { cumulativeFalls } from '../../../src/checks/rules/cumulative-falls';
import { runChecks } from '../../../src/checks/runChecks';
import { latestPeriod } from '../../../src/domain/indicators/scorecard';
import type { PeriodContext } from '../../../src/domain/periods/years';
import { buildTable } from '../../../src/report/table';
import { factsOf } from '../../../src/report/indicator/facts';
import { sayTrend, trendOf } from '../../../src/report/indicator/trend';
import { explainStatus } from '../../../src/wording/status';
import { judgedOf, scorecardOf, type RowOfPeriods } from '../../fixtures/anyPeriods';

const APRIL: PeriodContext = { year: '2025-26', yearStart: 3 };
const SCHOOL: PeriodContext = { year: '2025-26', yearStart: 8 };
const ROLLING = [
  'Nov-24',
  'Dec-24',
  'Jan-25',
  'Feb-25',
  'Mar-25',
  'Apr-25',
  'May-25',
  'Jun-25',
  'Jul-25',
  'Aug-25',
  'Sep-25',
  'Oct-25',
  'Nov-25',
];
const MONTHS = ROLLING.slice(5);

function judgedAt(context: PeriodContext, headings: readonly string[], row: RowOfPeriods, period: string) {
  const judged = judgedOf(scorecardOf(context, headings, [row]), [row], period);
  const [entry] = judged.indicators;
  if (!entry) throw new Error('no indicator');
  return { judged, entry };
}

const ragAt = (row: RowOfPeriods, period: string): string => {
  const { status } = judgedAt(APRIL, MONTHS, row, period).entry;
  return status.kind === 'rated' ? status.rag : status.kind === 'stated' ? '' : status.because;
};

describe('months against a target by quarter', () => {
  const row: RowOfPeriods = {
    title: '% of CLA with 3 or more placements, year to date',
    target: 'Q1 - 2.5% Q2 - 5% Q3 - 7.5% Q4 - 10%',
    figures: [
      '0.5 (1/200)',
      '1.0 (2/200)',
      '3.0 (6/200)',
      '3.5 (7/200)',
      '4.0 (8/200)',
      '4.5 (9/200)',
      '5.0 (10/200)',
      '5.5 (11/200)',
    ],
    direction: 'lower',
    accumulation: 'year-to-date',
  };
  test.each([
    // 3.0 against Q1's 2.5 is off by a fifth; 4.5 is within Q2's 5.
    ['Jun 2025', 'red'],
    ['Sep 2025', 'green'],
    ['May 2025', 'target-period-missing'],
    ['Nov 2025', 'target-period-missing'],
  ])('%s: %s', (period, status) => expect(ragAt(row, period)).toBe(status));

  test('what is missing is said of the month', () => {
    const { judged, entry } = judgedAt(APRIL, MONTHS, row, 'May 2025');
    expect(explainStatus(entry, judged.period)).toBe('Not rated: the target gives no figure for this month.');
  });
});

test('a month of one target the year through: 92 of 100 against 95 is amber', () => {
  const row = {
    title: 'Reviews on time',
    target: '95%',
    figures: ['92 (92/100)', '95 (95/100)', '80 (80/100)'],
  };
  expect(['Apr 2025', 'May 2025', 'Jun 2025'].map((period) => ragAt(row, period))).toEqual([
    'amber',
    'green',
    'red',
  ]);
});

describe('thirteen months that roll', () => {
  const figures = ['80', '81', '82', '83', '84', '85', '86', '87', '88', '89', '90', '91', '92'];
  const row: RowOfPeriods = { title: '% of reviews on time', target: '95%', figures };

  test('a month is compared with the one before it, and the same month last year is told', () => {
    const { judged, entry } = judgedAt(APRIL, ROLLING, row, 'Nov 2025');
    const facts = factsOf(entry, judged);
    expect(facts).toContain('Improved by 1 point since Oct 2025, when it was 91%.');
    expect(facts).toContain('A year before, in Nov 2024, it was 80%.');
    expect(facts[0]).toBe('Amber at Nov 2025: 92%. Target 95% or more.');
  });

  test('what counts from April is compared with the same month last year, never with the month before', () => {
    const ytd: RowOfPeriods = {
      title: 'Number of adoptions, year to date',
      target: '20',
      figures: ['9', '10', '12', '13', '14', '1', '3', '4', '5', '6', '8', '10', '12'],
      accumulation: 'year-to-date',
    };
    const { judged, entry } = judgedAt(APRIL, ROLLING, ytd, 'Nov 2025');
    const facts = factsOf(entry, judged).join('\n');
    expect(facts).toContain(
      'It counts from April, so Nov 2025 is not compared with Oct 2025. At Oct 2025 it was 10',
    );
    expect(facts).toContain('Improved by 3 since Nov 2024, when it was 9.');
    expect(facts).not.toContain('since Oct 2025');
    expect(trendOf(entry, judged).map(({ label }) => label)).toEqual([
      'Apr 2025',
      'May 2025',
      'Jun 2025',
      'Jul 2025',
      'Aug 2025',
      'Sep 2025',
      'Oct 2025',
      'Nov 2025',
    ]);
  });

  test('the trend runs through all of them, with targets for this year alone', () => {
    const { judged, entry } = judgedAt(APRIL, ROLLING, row, 'Nov 2025');
    const trend = trendOf(entry, judged);
    expect(trend).toHaveLength(13);
    expect(trend.map(({ target }) => target)).toEqual([
      null,
      null,
      null,
      null,
      null,
      95,
      95,
      95,
      95,
      95,
      95,
      95,
      95,
    ]);
    expect(trend.filter((point) => point.judged).map(({ label }) => label)).toEqual(['Nov 2025']);
    expect(sayTrend(entry, judged)).toMatch(/^Figures: Nov 2024 80%, Dec 2024 81%/);
  });

  test('a table is of the month, at its end', () => {
    const { judged } = judgedAt(APRIL, ROLLING, row, 'Nov 2025');
    const { title, source } = buildTable(judged, { columns: ['title', 'periods', 'rag'] });
    expect(title).toBe('Performance scorecard, Nov 2025');
    expect(source).toContain('Position at the end of Nov 2025 (30 November 2025).');
  });
});

describe('a count from April falls', () => {
  const found = (headings: readonly string[], figures: readonly string[]): readonly string[] => {
    const row: RowOfPeriods = {
      title: 'Number of adoptions, year to date',
      target: '',
      figures,
      accumulation: 'year-to-date',
    };
    const { scorecard, settings, period } = judgedOf(scorecardOf(APRIL, headings, [row]), [row], 'Nov 2025');
    return runChecks({ scorecard, settings, period }, [cumulativeFalls]).findings.map(
      ({ address }) => address,
    );
  };
  test('not with a new year', () => {
    // 14 in March, 1 in April.
    expect(found(ROLLING, ['9', '10', '12', '13', '14', '1', '3', '4', '5', '6', '8', '10', '12'])).toEqual(
      [],
    );
  });
  test('within the year: August', () => {
    expect(found(MONTHS, ['1', '3', '4', '6', '5', '8', '10', '12'])).toEqual(['G2']);
  });
});

describe('an indicator reported each quarter among months', () => {
  const findingsAt = (period: string, figures: readonly string[]): readonly string[] => {
    const row: RowOfPeriods = { title: '% of care leavers in touch', target: '90%', figures };
    const judged = judgedOf(scorecardOf(APRIL, MONTHS, [row]), [row], period);
    return runChecks({ ...judged, period: judged.period }, [actualMissing]).findings.map(
      ({ address }) => address,
    );
  };
  test('is not missing in between, but is where its quarter ends', () => {
    // Columns C to J are April to November.
    expect(findingsAt('Nov 2025', ['', '', '91', '', '', '92', '', ''])).toEqual([]);
    expect(findingsAt('Sep 2025', ['', '', '91', '', '', '', '', ''])).toEqual(['H2']);
    expect(findingsAt('Nov 2025', ['90', '91', '92', '93', '94', '95', '96', ''])).toEqual(['J2']);
  });
});

describe('school terms', () => {
  const TERMS = ['Autumn 2024 term', 'Spring 2025 term', 'Summer 2025 term', 'Autumn 2025 term'];
  const row: RowOfPeriods = { title: '% attendance', target: '94%', figures: ['93', '92.5', '92', '94.2'] };
  test('the latest with data is judged, against the term before and the same term last year', () => {
    const scorecard = scorecardOf(SCHOOL, TERMS, [row]);
    expect(latestPeriod(scorecard)?.key).toBe('Autumn 2025');
    const { judged, entry } = judgedAt(SCHOOL, TERMS, row, 'Autumn 2025');
    expect(factsOf(entry, judged)).toEqual(
      expect.arrayContaining([
        'Green at Autumn 2025: 94.2%. Target 94% or more.',
        'Improved by 2.2 points since Summer 2025, when it was 92%. A change this small may be chance.',
        'A year before, in Autumn 2024, it was 93%.',
      ]),
    );
  });
});
