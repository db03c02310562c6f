import type { Besides } from '../../../src/domain/indicators/besides';
import type { JudgedIndicator } from '../../../src/domain/judging/judged';
import type { NotRatedReason } from '../../../src/domain/judging/status';
import { sayQuestions } from '../../../src/wording/questions';
import { indicatorOf, NOTHING_BESIDE, scorecardCell, settingOf } from '../../fixtures/indicator';

const judged = (ref: string, title: string, because: NotRatedReason): JudgedIndicator => ({
  indicator: { ...indicatorOf({ title }), ref },
  setting: settingOf('none'),
  status: { kind: 'not-rated', because },
  periods: [],
});

const asked: JudgedIndicator = {
  ...judged('5', 'Visits', 'to-be-confirmed'),
  setting: settingOf('higher', { asksTolerance: true }),
};

test('one question for all it concerns', () =>
  expect(
    sayQuestions({
      indicators: [
        judged('1', 'Contacts', 'no-direction'),
        judged('2', 'Referrals', 'no-direction'),
        judged('3', 'Adoptions', 'to-be-confirmed'),
        judged('4', 'Reviews', 'no-target'),
        asked,
      ],
    }),
  ).toEqual([
    'Which way is better for these 2? 1 Contacts; 2 Referrals',
    'Is the target the whole year’s, or to date, for this one? 3 Adoptions',
    'How far off the target is still amber, by the sheet’s own words, for this one? 5 Visits',
  ]));

test('no more names than one reads', () => {
  const many = Array.from({ length: 14 }, (_, at) => judged(String(at + 1), 'Contacts', 'no-direction'));
  expect(sayQuestions({ indicators: many })[0]).toMatch(
    /^Which way is better for these 14\? 1 Contacts; .*; and 2 more$/,
  );
});

test('nothing to ask', () =>
  expect(sayQuestions({ indicators: [judged('4', 'Reviews', 'no-target')] })).toEqual([]));

test('what each colour begins at, where its cell was not understood', () => {
  const entry = judged('7', 'Beds free', 'to-be-confirmed');
  const criteria = scorecardCell('Green: 20 to 22. Amber: 18 to 24. Red: the rest', 'B9');
  const besides: Besides = {
    ...NOTHING_BESIDE,
    thresholds: { green: null, amber: null, red: null, minimum: null, criteria },
  };
  expect(sayQuestions({ indicators: [{ ...entry, indicator: { ...entry.indicator, besides } }] })).toEqual([
    'What does each colour begin at, as its cell was not understood, for this one? 7 Beds free',
  ]);
});

test('statuses that the sheet contradicts are one question, with their names', () =>
  expect(
    sayQuestions({
      indicators: [
        {
          ...judged('1', 'Visits', 'to-be-confirmed'),
          setting: settingOf('higher', { contradicted: { differing: 5, compared: 12 } }),
        },
      ],
    }),
  ).toEqual([
    'The sheet’s own statuses differ from these in 5 of 12 rows. Is something read wrongly? 1 Visits',
  ]));
