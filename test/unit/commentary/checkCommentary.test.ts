import fc from 'fast-check';
import { checkCommentary } from '../../../src/commentary/checkCommentary';
import { knownNames } from '../../../src/commentary/text/mentions';
import { gridOf } from '../../fixtures/published';
import { judgedGrid, judgedPublished } from '../../fixtures/judged';
import { seed } from '../../property/seed';

const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
const brief = (text: string, indicator?: string) =>
  checkCommentary(text, judged, indicator === undefined ? {} : { indicator }).map(
    (claim) => `${claim.verdict} ${claim.kind} ${claim.indicator ?? '-'} ${claim.text} (${claim.because})`,
  );

test('a claim says the exact words, where they stand, what they are tied to and what is right', () => {
  const text = 'Timeliness of reviews improved to 72.9% in Q3.';
  expect(checkCommentary(text, judged)).toEqual([
    {
      text: 'improved',
      start: 22,
      end: 30,
      indicator: '4',
      period: 'Q3',
      year: null,
      kind: 'direction',
      verdict: 'contradicts',
      expected: 'worsened',
      because: 'wrong-direction',
      figures: '86.7% at Q2, 70.9% at Q3',
      cell: 'K5',
    },
    {
      text: '72.9%',
      start: 34,
      end: 39,
      indicator: '4',
      period: 'Q3',
      year: null,
      kind: 'percentage',
      verdict: 'contradicts',
      expected: '70.9%',
      because: 'wrong-percentage',
      figures: null,
      cell: 'K5',
    },
  ]);
});

test('points against per cent: 15.8 points are 18.3 per cent', () => {
  expect(brief('Review timeliness fell by 15.8% since Q2.')).toContain(
    'contradicts percentage 4 15.8% (points-not-per-cent)',
  );
  expect(brief('Review timeliness fell by 18.3% since Q2.')).toContain('agrees percentage 4 18.3% (agrees)');
  expect(brief('Review timeliness fell by 15.8 percentage points.')).toContain(
    'agrees percentage 4 15.8 percentage points (agrees)',
  );
});

test('a figure of an earlier quarter said of now is out of date', () => {
  expect(brief('86.7% of reviews are on time.')).toEqual(['contradicts percentage 4 86.7% (out-of-date)']);
  expect(brief('In Q2, 86.7% of reviews were on time.')).toEqual(['agrees percentage 4 86.7% (agrees)']);
});

test('the sheet’s own mistake: its figure agrees, the ratio beside it does not give it', () => {
  expect(brief('Dental checks were 89.9% (94/109) in Q2.')).toEqual([
    'agrees percentage 9 89.9% (agrees-with-shown)',
    'doubtful ratio 9 94/109 (ratio-not-percentage)',
  ]);
});

test('a ratio that does not give its percentage is told without an indicator', () => {
  expect(brief('Of those asked, 45 of 60 (70%) were content.')).toContain(
    'contradicts ratio - 45 of 60 (ratio-not-percentage)',
  );
});

test('year-to-date: the figure rose, but nothing is said of better or worse', () => {
  expect(brief('The proportion with 3 or more placements rose since Q2.')).toEqual([
    'agrees direction 5 rose (agrees)',
  ]);
  expect(brief('The proportion with 3 or more placements improved since Q2.')).toEqual([
    'untied direction 5 improved (year-to-date)',
  ]);
});

test('a sentence goes on about what the one before named; a heading names the lines below it', () => {
  expect(brief('Dental checks rose this quarter. They stand at 91.5%, above target.')).toEqual([
    'agrees direction 9 rose (agrees)',
    'agrees percentage 9 91.5% (agrees)',
    'agrees target 9 above target (agrees)',
  ]);
  expect(brief('Health checks\nPerformance is 92.9%.\n\nIt is red.')).toEqual([
    'contradicts percentage 10 92.9% (wrong-percentage)',
    'contradicts target 10 red (wrong-status)',
  ]);
});

test('an ambiguous name agrees with either of its meanings, and contradicts neither', () => {
  expect(brief('Placement stability was 65.9%.')).toEqual(['agrees percentage 6 65.9% (agrees)']);
  expect(brief('Placement stability was 64.9%.')).toEqual([
    'untied percentage - 64.9% (ambiguous-indicator)',
  ]);
});

test('dates, ages, money, times, lists and references are no claims', () => {
  const text =
    '1. On 7 October 2022 the panel (item 4, Appendix 2) met at 10:30am.\n' +
    '2. Young people aged 16–17 and 18+ get £55 a week for 2.5 years, or 28 days.\n' +
    '3. Call 020 8863 5611 about Section 20 or Regulation 44; see 2021-22.';
  expect(checkCommentary(text, judged, { indicator: '4' })).toEqual([]);
});

test('indicators no name of the field fits are known by the words of their titles', () => {
  const other = judgedGrid(
    gridOf(
      'Ref\tIndicator\tTarget 2022/23\tQ1 2022-23\tQ2 2022-23\n' +
        'A1\t% of pupils with a library card\t60%\t51.0 (51/100)\t55.0 (55/100)\n' +
        'A2\t% of pothole repairs completed within the agreed period\t90%\t88.0 (88/100)\t91.0 (91/100)',
    ),
    'Q2',
  );
  expect(
    checkCommentary('Library cards reached 57%, while pothole repairs are at 91%.', other),
  ).toMatchObject([
    { indicator: 'A1', verdict: 'contradicts', expected: '55.0%' },
    { indicator: 'A2', verdict: 'agrees' },
  ]);
});

test('any text is read without a fault, and every claim is a stretch of it, in order', () => {
  const words = fc.constantFrom(
    'Reviews',
    'dental checks',
    'fell',
    'to',
    'from',
    '70.9%',
    '134/189',
    'of',
    '(',
    ')',
    ',',
    '.',
    '\n',
    'in Q2',
    'above target',
    'England',
    'one',
    '16',
    'twelve',
    'points',
    'by',
    '%',
    '/',
    '–',
    '’s',
    '½',
    '０',
    '\u00a0',
    'since',
    'better than',
    'red',
    'not',
    'last year',
    'İ',
    '😀',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 25 }).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom(undefined, '4', '5', 'no such'), (text, indicator) => {
      let last = 0;
      for (const claim of checkCommentary(text, judged, indicator === undefined ? {} : { indicator })) {
        expect(text.slice(claim.start, claim.end)).toBe(claim.text);
        expect(claim.text).not.toBe('');
        expect(claim.start).toBeGreaterThanOrEqual(last);
        last = claim.start;
        if (claim.verdict === 'untied') continue;
        expect(claim.indicator !== null || claim.because === 'ratio-not-percentage').toBe(true);
      }
    }),
    { seed, numRuns: 300 },
  );
});

test('a long commentary is checked to its end', () => {
  const text = 'Timeliness of reviews fell to 70.9% (134/189) in Q3, from 86.7% in Q2. '.repeat(300);
  expect(checkCommentary(text, judged)).toHaveLength(1200);
});

test('the row the words stand in wins over a name in them, and a name over it only where its figure fits', () => {
  const inRow = (text: string, indicator: string): readonly string[] =>
    checkCommentary(text, judged, { indicator }).map(
      (claim) => `${claim.text}: ${claim.indicator ?? '-'} ${claim.verdict}`,
    );
  expect(
    inRow('Most are now in matched, long-term placements, and overall 8.3% (16/192) moved.', '5'),
  ).toEqual(['8.3%: 5 agrees', '16/192: 5 agrees']);
  expect(inRow('Long-term stability is at 65.9%.', '5')).toEqual(['65.9%: 6 agrees']);
  expect(inRow('Long-term stability is at 40.2%.', '5')).toEqual(['40.2%: - untied']);
});

test.each([
  ['During Q2 86.7% of reviews were on time.', ['86.7%: Q2 agrees']],
  ['In the last quarter 86.7% of reviews were on time.', ['86.7%: Q2 agrees']],
  [
    'Between Q1 and Q2 reviews fell from 93.8% to 86.7%.',
    ['fell: Q2 agrees', '93.8%: Q1 agrees', '86.7%: Q2 agrees'],
  ],
])('the quarter named in the text wins: %s', (text, expected) => {
  expect(
    checkCommentary(text, judged).map((claim) => `${claim.text}: ${claim.period ?? '-'} ${claim.verdict}`),
  ).toEqual(expected);
});

// A report asks this of every row: at 1,000 rows without a word it took over a minute to read all titles for each.
test('where nothing is written nothing is looked up; titles are read once for all texts', () => {
  const untouched = new Proxy(judged, {
    get: () => {
      throw new Error('the scorecard was looked at');
    },
  });
  for (const text of ['', ' ', '\n\u00a0\n']) expect(checkCommentary(text, untouched)).toEqual([]);
  expect(knownNames(judged.indicators)).toBe(knownNames(judged.indicators));
});
