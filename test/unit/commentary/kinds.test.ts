import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommentary } from '../../../src/commentary/checkCommentary';
import { sayClaim } from '../../../src/wording/reports/claims';
import { judgedGrid, judgedPublished } from '../../fixtures/judged';
import { gridOf } from '../../fixtures/published';

const book = (name: string, period: string) =>
  judgedGrid(
    gridOf(readFileSync(join(__dirname, '../../fixtures/commentary/strangers', `${name}.tsv`), 'utf8')),
    period,
  );
const children = book('children', 'Q3');
const hospital = book('hospital', 'Nov 2025');
const published = judgedPublished('scorecard-2022-23-q3', 'Q3');
const brief = (text: string, judged = published) =>
  checkCommentary(text, judged).map(
    (claim) => `${claim.verdict} ${claim.indicator ?? '-'} ${claim.text} (${claim.because})`,
  );

test('what is said of a part of those an indicator counts is never called wrong', () => {
  expect(brief('Sickness absence for nursing staff was 5.2%.', hospital)).toEqual([
    'untied OP15 5.2% (other-subject)',
  ]);
  expect(brief('Sickness absence was 5.2%.', hospital)).toEqual(['contradicts OP15 5.2% (wrong-percentage)']);
});

test('a clause with a subject of its own has taken the place of the name before', () => {
  const said = brief('Dental checks were at 91.5%, and tooth brushing groups were up, at 84.1%.');
  expect(said).toContain('agrees 9 91.5% (agrees)');
  expect(said).toContain('untied 9 84.1% (other-subject)');
});

test('a sentence that its own figures contradict needs neither the scorecard nor a second reader', () => {
  expect(brief('Our helpline calls have risen from 2,604 to 2,488.')).toContain(
    'contradicts - risen (own-figures)',
  );
  expect(brief('Calls rose by 2.3%, from 2,604 to 2,688.')).toContain('contradicts - 2.3% (own-figures)');
  expect(brief('Calls rose by 3.2%, from 2,604 to 2,688.').join()).not.toContain('own-figures');
  expect(brief('Stability fell from 77.5% to 65.9%, a drop of 10.6 percentage points.')).toContain(
    'contradicts 6 10.6 percentage points (own-figures)',
  );
  expect(
    brief('Stability fell from 77.5% to 65.9%, a drop of 10.6 percentage points on Q1.').join(),
  ).not.toContain('own-figures');
});

test('a word of direction that fits one of several indicators agrees with none', () => {
  expect(brief('Placement stability has improved.')).toEqual(['untied - improved (ambiguous-indicator)']);
});

test('lengths tell titles apart: within 15 working days is no word on what has 45', () => {
  expect(brief('75.9% of conferences were held within 15 working days.', children)).toEqual([
    'agrees 2.2 75.9% (agrees)',
  ]);
  expect(brief('86.1% of assessments took no more than 45 working days.', children)).toEqual([
    'agrees 1.3 86.1% (agrees)',
  ]);
});

test('days are a figure of what is counted in days, and else a length of time', () => {
  expect(brief('Children waited 433 days to move in with their adoptive family.', children)).toEqual([
    'agrees 3.4 433 (agrees)',
  ]);
  expect(brief('Dental checks are due every 180 days and stand at 91.5%.')).toEqual([
    'agrees 9 91.5% (agrees)',
  ]);
});

test('another mark than the sheet’s is not called wrong, and a side is held against the number said', () => {
  // The targets in force are those of the trajectory: 76.8.
  expect(brief('A&E 4-hour performance was 67.6%, below the 78% standard.', hospital)).toEqual([
    'agrees OP01 67.6% (agrees)',
    'agrees OP01 below the 78% standard (agrees)',
    'untied OP01 78% (other-subject)',
  ]);
});

test('a rating the sheet itself gives is its mistake and not the author’s', () => {
  const typed = judgedGrid(
    gridOf(
      'Ref\tIndicator\tTarget 2022/23\tQ1 2022-23\tQ2 2022-23\tNote\n' +
        '4\tTimeliness of reviews\t95%\t93.8 (167/178)\t86.7 (157/181)\tAmber',
    ),
    'Q2',
  );
  // As after a reader has confirmed its direction: what the sheet rates amber is judged red.
  const rated = {
    ...typed,
    indicators: typed.indicators.map((entry) => {
      const { besides, titleCell } = entry.indicator;
      const cell = { ...titleCell, value: { ...titleCell.value, raw: 'Amber' } };
      const statuses = [{ period: null, cell }];
      return { ...entry, indicator: { ...entry.indicator, besides: besides && { ...besides, statuses } } };
    }),
  };
  expect(brief('Timeliness of reviews is rated amber.', rated)).toEqual([
    'agrees 4 amber (agrees-with-rating)',
  ]);
  expect(brief('Timeliness of reviews is rated green.', rated)).toEqual([
    'contradicts 4 green (wrong-status)',
  ]);
});

test('one average said for the other is wrong', () => {
  expect(
    brief('22.5% of children are more than 20 miles away, as against the national average of 22.1%.'),
  ).toContain('contradicts 13 22.1% (wrong-comparator)');
});

test('the same month last year is a column where the sheet has one', () => {
  expect(brief('RTT performance was 51.8%, against 53.7% in the same month last year.', hospital)).toEqual([
    'agrees OP03 51.8% (agrees)',
    'agrees OP03 53.7% (agrees)',
  ]);
});

test.each([
  ['Timeliness of reviews improved.', 'By the scorecard it worsened: 86.7% at Q2, 70.9% at Q3.'],
  [
    'Dental checks missed the target.',
    'By the scorecard the target was met at Q3: 91.5%, against a target of 90%.',
  ],
  [
    '22.5% of children are more than 20 miles away, better than the England average.',
    'Against that average it is worse: 22.5%, against 16.0%.',
  ],
  ['Calls have risen from 259 to 255.', 'From 259 to 255 is a fall.'],
])('the figures behind a word are said: %s', (text, says) => {
  const wrong = checkCommentary(text, published).filter(({ verdict }) => verdict !== 'agrees');
  expect(wrong.map(sayClaim)).toContain(says);
});
