import { isNotApplicable, readNotAvailable } from '../../../../src/domain/values/markers';

describe('words that say why there is no figure', () => {
  test.each(['tbc', 'TBC', 'T.B.C.', 'tba', 'Data not available', 'not published', '..'])(
    '%s alone',
    (text) => {
      expect(readNotAvailable(text)).toEqual({ note: null });
    },
  );

  test.each([
    'annual',
    'Annual figure',
    'Annual measure only',
    'Reported annually',
    'available in Q4',
    'Available from September 2023',
    'Figures due in January',
    'to be confirmed',
    'awaiting data',
    'pending',
    'to follow',
    'Not published, London Avg 42%',
    'full year data not available as schools closed',
    'not known',
  ])('%s keeps its words', (text) => {
    expect(readNotAvailable(text)).toEqual({ note: text });
  });

  test.each([
    '93.8 tbc',
    '93.8 (167/178) annual',
    'awaiting 12 returns of 40',
    'annual 42',
    'see Q4',
    'up',
    '93.8 or 94.4',
    'due',
  ])('%s is none of them', (text) => {
    expect(readNotAvailable(text)).toBeNull();
  });
});

test.each(['n/a', 'N/A', 'N.A.', 'na', 'n/a (annual)', 'Not applicable', '[z]', 'N / A', 'n\\a'])(
  '%s is not applicable',
  (text) => {
    expect(isNotApplicable(text)).toBe(true);
  },
);
