import { matchIndicators } from '../../../../src/domain/indicators/matchIndicators';
import { judgedPublished } from '../../../fixtures/judged';

const titles = (...all: string[]) => all.map((title) => ({ title }));
const match = (here: string, ...there: string[]) =>
  matchIndicators(titles(here), titles(...there)).map(({ there: { title }, how }) => [title, how]);

describe('the published scorecards of 2020-21 and 2022-23', () => {
  const older = judgedPublished('scorecard-2020-21-q1', 'Q1').scorecard.indicators;
  const newer = judgedPublished('scorecard-2022-23-q3', 'Q3').scorecard.indicators;

  test('eleven indicators go on under other references', () => {
    const pairs = matchIndicators(older, newer).map(({ here, there }) => `${here.ref} → ${there.ref}`);
    expect(pairs).toEqual([
      '1 → 3',
      '2 → 4',
      '3 → 5',
      '4 → 6',
      '5 → 7',
      '6 → 8',
      '7 → 9',
      '8 → 10',
      '9 → 11',
      '10 → 13',
      '11 → 14',
    ]);
  });

  test('the other way round it is the same pairs', () => {
    const pairs = matchIndicators(newer, older).map(({ here, there }) => `${there.ref} → ${here.ref}`);
    expect(pairs).toHaveLength(11);
    expect(pairs[0]).toBe('1 → 3');
    expect(pairs[10]).toBe('11 → 14');
  });
});

test('case and white space do not matter', () => {
  expect(match('Timeliness of  reviews', 'TIMELINESS\nof reviews')).toEqual([
    ['TIMELINESS\nof reviews', 'same'],
  ]);
});

test.each([
  ['% of CLA with 3 or more placements', 'Percentage of children looked after with three or more placements'],
  ['% of CLA looked after 2.5+ years', 'Per cent of LAC looked after 2.5 yrs or more'],
  ['% of Care Leavers NEET (19-21)', '% of care leavers not in education, employment or training (19 - 21)'],
  ['Rate of CLA per 10,000 children', 'Rate of children in care per 10000 children'],
])('%s: the same words', (here, there) => {
  expect(match(here, there)).toEqual([[there, 'same-words']]);
});

test.each([
  [
    '% of CLA away from placement without authorisation',
    '% of CLA away from placement without authorization',
  ],
  [
    '% of children who ceased due to a Special Guardianshp Order',
    '% of children who ceased due to a Special Guardianship Order',
  ],
])('%s: alike', (here, there) => {
  expect(match(here, there)).toEqual([[there, 'alike']]);
});

test.each([
  ['another subject', '% of CLA with up to date dental checks', '% of CLA with up to date health checks'],
  ['another number', '% of CLA with 3 or more placements', '% of CLA with 2 or more placements'],
  [
    'another age',
    '% of care leavers in suitable accommodation (19 - 21)',
    '% of care leavers in suitable accommodation (17 - 18)',
  ],
  [
    'the opposite',
    '% of CLA in the same placement for 2 years',
    '% of CLA not in the same placement for 2 years',
  ],
  ['another unit', 'Number of CLA placed 20 miles away from home', '% of CLA placed 20 miles away from home'],
  [
    'another coverage',
    '% of CLA placed more than 20 miles away from home (snapshot)',
    '% of CLA placed more than 20 miles away from home (rolling year)',
  ],
  [
    'another cohort',
    '% of CLA in education, employment or training',
    '% of care leavers in education, employment or training',
  ],
  ['a word more', '% of CLA with a PEP', '% of CLA with a PEP reviewed'],
  ['nothing in common', 'Timeliness of reviews', 'Stability of placements'],
  ['no description', '', ''],
])('%s is no match', (_why, here, there) => {
  expect(match(here, there)).toEqual([]);
});

test('two of one description are left, as is one that fits two', () => {
  expect(match('Reviews on time', 'Reviews on time', 'reviews on time')).toEqual([]);
  const here = titles('Reviews on time', 'Reviews on time', 'Dental checks');
  expect(matchIndicators(here, titles('Reviews on time', 'Dental checks'))).toHaveLength(1);
});

test('the same text goes before the same words', () => {
  const there = titles('Percentage of CLA with 3 placements', '% of CLA with 3 placements');
  expect(matchIndicators(titles('% of CLA with 3 placements'), there)).toEqual([
    { here: { title: '% of CLA with 3 placements' }, there: there[1], how: 'same' },
  ]);
});
