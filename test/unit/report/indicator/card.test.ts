import { buildCard } from '../../../../src/report/indicator/card';
import { indicatorOf, judgedPublished, judgedRow } from '../../../fixtures/judged';
import { expectGolden } from '../../../setup/golden';

const card = (ref: string, period: 'Q1' | 'Q2' | 'Q3' = 'Q3') => {
  const judged = judgedPublished('scorecard-2022-23-q3', period);
  return buildCard(indicatorOf(judged, ref), judged);
};

/** A figure of many cases. */
const PLAIN = { code: null, interval: null };

test('timeliness of reviews at Q3', () => {
  expect(card('4')).toEqual({
    ref: '4',
    title: 'Timeliness of reviews',
    fullTitle: 'Timeliness of Reviews of Looked After Children',
    sheet: 'Scorecard',
    address: 'K5',
    rag: 'red',
    statusWord: 'Red',
    valueText: '70.9% (134 of 189)',
    valueShort: '70.9%',
    targetText: 'Target 95% or more',
    targetShort: '95%',
    // From 157 of 181 (81.0 to 90.9) to 134 of 189 (64.1 to 76.9): more than chance makes.
    travel: { arrow: 'down', word: 'Worsened' },
    travelText:
      'Worsened by 15.8 points (about 30 of the 189 reviews) since Q2, when it was 86.7% (157 of 181).',
    override: null,
    sentence: '70.9% is 24.1 points under 95%: 46 more reviews on time would have met it.',
    marks: [
      {
        word: 'Suggested direction',
        says: 'That higher is better is suggested by its wording and not yet confirmed.',
      },
    ],
    trend: [
      { label: '2019-20', value: 98.9, target: null, judged: false, past: true, says: '98.9%', ...PLAIN },
      { label: '2020-21', value: 97.1, target: null, judged: false, past: true, says: '97.1%', ...PLAIN },
      { label: '2021-22', value: 89.8, target: null, judged: false, past: true, says: '89.8%', ...PLAIN },
      {
        label: 'Q1',
        value: expect.closeTo(93.82, 2),
        target: 95,
        judged: false,
        past: false,
        says: '93.8% (167 of 178)',
        ...PLAIN,
      },
      {
        label: 'Q2',
        value: expect.closeTo(86.74, 2),
        target: 95,
        judged: false,
        past: false,
        says: '86.7% (157 of 181)',
        ...PLAIN,
      },
      {
        label: 'Q3',
        value: expect.closeTo(70.9, 2),
        target: 95,
        judged: true,
        past: false,
        says: '70.9% (134 of 189)',
        ...PLAIN,
      },
    ],
    trendText:
      'This year: Q1 93.8% (167 of 178), Q2 86.7% (157 of 181) and Q3 70.9% (134 of 189). Target 95% or more. Past years: 2019-20 98.9%, 2020-21 97.1% and 2021-22 89.8%.',
    comparators: [],
    averages: [],
    averagesText: '',
    cohortText: '',
    percentage: true,
    bulletText: 'Q3 70.9% (134 of 189); target 95% or more.',
    direction: 'higher',
    accumulation: 'snapshot',
    suggested: true,
  });
});

test('a year-to-date indicator: stepped targets, no past years on the line, whole-year averages named so', () => {
  const found = card('5');
  expect(found.trend).toEqual([
    {
      label: 'Q1',
      value: expect.closeTo(1.07, 2),
      target: 2.5,
      judged: false,
      past: false,
      says: '1.1% (2 of 187)',
      ...PLAIN,
    },
    {
      label: 'Q2',
      value: expect.closeTo(2.09, 2),
      target: 5,
      judged: false,
      past: false,
      says: '2.1% (4 of 191)',
      ...PLAIN,
    },
    {
      label: 'Q3',
      value: expect.closeTo(8.33, 2),
      target: 7.5,
      judged: true,
      past: false,
      says: '8.3% (16 of 192)',
      ...PLAIN,
    },
  ]);
  expect(found.trendText).toBe(
    'This year: Q1 1.1% (2 of 187) against 2.5%, Q2 2.1% (4 of 191) against 5% and Q3 8.3% (16 of 192) against 7.5%.',
  );
  expect(found.comparators).toEqual([
    { of: 'neighbour', label: 'Statistical neighbours 2020-21, full year', value: 10, text: '10.0%' },
    { of: 'england', label: 'England 2020-21, full year', value: 9, text: '9.0%' },
  ]);
  // Part of a year stands beside no average of whole years.
  expect(found.averages).toEqual([]);
  expect(found.averagesText).toBe(
    'Statistical neighbours 2020-21, full year: 10.0%; England 2020-21, full year: 9.0%. Not drawn beside part of a year.',
  );
  expect(found.marks.map(({ word, says }) => [word, says]).slice(0, 2)).toEqual([
    ['Fragile', 'One case the other way would make it amber.'],
    ['Sensitive', 'It would be amber if the tolerance were taken as points.'],
  ]);
});

test('few cases say their Wilson interval, in the picture and in words', () => {
  const { entry, judged } = judgedRow('Timeliness of Reviews', '95%', ['88.9 (8/9)']);
  const found = buildCard(entry, judged);
  expect(found.trend[0]?.interval).toEqual({ low: expect.closeTo(56.5, 1), high: expect.closeTo(98, 1) });
  expect(found.cohortText).toBe('9 reviews are few: the 95% interval of 88.9% is 56.5% to 98.0%.');
  expect(found.bulletText).toBe('Q1 88.9% (8 of 9); target 95% or more and 95% interval 56.5% to 98.0%.');
});

test('a hundred cases are not few', () => {
  const { entry, judged } = judgedRow('Timeliness of Reviews', '95%', ['90.0 (90/100)', '89.9 (89/99)']);
  const found = buildCard(entry, judged);
  expect(found.trend.map(({ interval }) => interval !== null)).toEqual([false, true]);
});

test('a quarter not judged yet, and figures that are not there', () => {
  const { entry, judged } = judgedRow('Timeliness of Reviews', '95%', ['90.0 (9/10)', 'c']);
  const found = buildCard(entry, judged);
  expect(found.valueText).toBe('Suppressed');
  expect(found.rag).toBeNull();
  expect(found.sentence).toBe('Not rated: the figure is suppressed.');
  expect(found.trend.map(({ value }) => value)).toEqual([90, null]);
  // A suppressed figure is a gap with its code: neither its number nor an interval that would give it away.
  expect(found.trend[1]).toMatchObject({ value: null, code: '[c]', says: 'Suppressed', interval: null });
  expect(found.trendText).toBe('This year: Q1 90.0% (9 of 10) and Q2 suppressed. Target 95% or more.');
});

test('all cards of 2022-23 Q3, read by eye', () => {
  const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
  const lines = judged.indicators.map((entry) => {
    const { ref, title, statusWord, valueText, targetText, sentence, marks, trendText, comparators } =
      buildCard(entry, judged);
    return [
      `${ref} ${title}: ${statusWord}`,
      `  ${valueText} | ${targetText}`,
      `  ${sentence}`,
      ...marks.map(({ word, says }) => `  [${word}] ${says}`),
      `  ${trendText}`,
      ...comparators.map(({ label, value }) => `  ${label}: ${value}`),
    ].join('\n');
  });
  expectGolden('cards-2022-23-q3.txt', lines.join('\n\n'));
});
