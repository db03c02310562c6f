import { buildCard } from '../../../src/report/card';
import { indicatorOf, judgedPublished, judgedRow } from '../../fixtures/judged';
import { expectGolden } from '../../setup/golden';

const card = (ref: string, quarter: 'Q1' | 'Q2' | 'Q3' = 'Q3') => {
  const judged = judgedPublished('scorecard-2022-23-q3', quarter);
  return buildCard(indicatorOf(judged, ref), judged);
};

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
    targetText: 'Target 95% or more',
    sentence: '70.9% is 24.1 points under 95%: 46 more reviews on time would have met it.',
    marks: [
      {
        word: 'Suggested direction',
        says: 'That higher is better is suggested by its wording and not yet confirmed.',
      },
    ],
    trend: [
      { label: '2019-20', value: 98.9, target: null, judged: false, past: true },
      { label: '2020-21', value: 97.1, target: null, judged: false, past: true },
      { label: '2021-22', value: 89.8, target: null, judged: false, past: true },
      { label: 'Q1', value: expect.closeTo(93.82, 2), target: 95, judged: false, past: false },
      { label: 'Q2', value: expect.closeTo(86.74, 2), target: 95, judged: false, past: false },
      { label: 'Q3', value: expect.closeTo(70.9, 2), target: 95, judged: true, past: false },
    ],
    trendText:
      'This year: Q1 93.8% (167 of 178), Q2 86.7% (157 of 181) and Q3 70.9% (134 of 189). Target 95% or more. Past years: 2019-20 98.9%, 2020-21 97.1% and 2021-22 89.8%.',
    comparators: [],
    direction: 'higher',
    accumulation: 'snapshot',
    suggested: true,
  });
});

test('a year-to-date indicator: stepped targets, no past years on the line, whole-year averages named so', () => {
  const found = card('5');
  expect(found.trend).toEqual([
    { label: 'Q1', value: expect.closeTo(1.07, 2), target: 2.5, judged: false, past: false },
    { label: 'Q2', value: expect.closeTo(2.09, 2), target: 5, judged: false, past: false },
    { label: 'Q3', value: expect.closeTo(8.33, 2), target: 7.5, judged: true, past: false },
  ]);
  expect(found.trendText).toBe(
    'This year: Q1 1.1% (2 of 187) against 2.5%, Q2 2.1% (4 of 191) against 5% and Q3 8.3% (16 of 192) against 7.5%.',
  );
  expect(found.comparators).toEqual([
    { label: 'Statistical neighbours 2020-21, full year', value: 10 },
    { label: 'England 2020-21, full year', value: 9 },
  ]);
  expect(found.marks.map(({ word, says }) => [word, says]).slice(0, 2)).toEqual([
    ['Fragile', 'One case the other way would make it amber.'],
    ['Sensitive', 'It would be amber if the tolerance were taken as points.'],
  ]);
});

test('a quarter not judged yet, and figures that are not there', () => {
  const { entry, judged } = judgedRow('Timeliness of Reviews', '95%', ['90.0 (9/10)', 'c']);
  const found = buildCard(entry, judged);
  expect(found.valueText).toBe('Suppressed');
  expect(found.rag).toBeNull();
  expect(found.sentence).toBe('Not rated: the figure is suppressed.');
  expect(found.trend.map(({ value }) => value)).toEqual([90, null]);
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
