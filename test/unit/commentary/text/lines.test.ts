import { checkCommentary } from '../../../../src/commentary/checkCommentary';
import { countLeftOut, readLines } from '../../../../src/commentary/text/lines';
import { judgedPublished } from '../../../fixtures/judged';

const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
const kindsOf = (text: string): readonly (string | null)[] => readLines(text).map(({ kind }) => kind);
const read = (text: string): readonly string[] =>
  checkCommentary(text, judged).map(
    ({ text: words, indicator, verdict }) => `${words}: ${indicator ?? '-'} ${verdict}`,
  );

test.each([
  ['parted by tabs', 'Indicator\tQ1\tQ2\tQ3\nReviews\t93.8%\t86.7%\t79.0%', ['table', 'table']],
  ['parted by bars', '| Measure | Q3 |\n|---|---|\n| Dental checks | 95% |', ['table', 'table', 'table']],
  ['parted by spaces', 'NEET    35.3%    31.4%\n', ['table']],
  ['that lost its columns', '5 % of CLA with 3 or more placements 10.0 9.0 13.5 10.0 13.8', ['table']],
  ['with fractions', 'Dental Checks 89.9 (98/109) 86.2 (94/109) 91.5 (107/117)', ['table']],
])('a table %s', (_, text, kinds) => {
  expect(kindsOf(text)).toEqual(kinds);
});

test('cells one below the other, once the text is a page', () => {
  const text =
    'Reviews of children are reported each quarter.\nTimeliness\n93.8 (167/178)\n86.7 (157/181)\n70.9';
  expect(kindsOf(text)).toEqual([null, null, 'table', 'table', 'table']);
});

test.each([
  ['a list of quarters', 'Rate per 10,000: 31.2, 31.8, 32.0 (Q1, Q2, Q3).'],
  ['an analyst’s note', 'CLA no. Q1 187 / Q2 191 / Q3 192.'],
  ['a note that is only its figure', '70.9% (134/189)'],
  ['a bullet', '-  Dental checks 91.5% (107/117), target 90%'],
  ['a sentence with two spaces', 'Reviews fell.  They stand at 70.9%.  The target is 95%.'],
  ['figures in a row of a sentence', 'Over the year there were 187 191 and 192 children.'],
])('prose: %s', (_, text) => {
  expect(kindsOf(text)).toEqual([null]);
});

test('contents lists and page numbers', () => {
  const text = [
    'Contents',
    '1. Introduction 3',
    '2. Timeliness of reviews 5',
    'Appendix A Scorecard 12',
    'Placement stability ........ 9',
    'Reviews fell in the quarter.',
    'Page 3 of 14',
    '4',
    'Corporate Parenting Panel Page 5',
  ].join('\n');
  expect(kindsOf(text)).toEqual([
    null,
    'contents',
    'contents',
    'contents',
    'contents',
    null,
    'page',
    'page',
    'page',
  ]);
  expect(countLeftOut(text)).toEqual({ table: 0, contents: 4, page: 3 });
});

test('what is left out makes no claim, and does not say what the next line is about', () => {
  expect(read('Indicator | Q2 | Q3\nReviews | 86.7% | 79.0%\nFoster carers approved | 12 | 9')).toEqual([]);
  expect(read('Reviews\t86.7%\t70.9%\nPerformance stands at 70.9%.')).toEqual(['70.9%: - untied']);
});

test('a heading lapses at the next heading-like line', () => {
  expect(read('Timeliness of reviews\nPerformance stands at 79.0%.')).toEqual(['79.0%: 4 contradicts']);
  expect(read('Timeliness of reviews\nFoster carer recruitment\nPerformance stands at 79.0%.')).toEqual([
    '79.0%: - untied',
  ]);
});

test('“Not in EET” is one name', () => {
  expect(read('Not in EET: 34.1% at the end of the quarter.')).toEqual(['34.1%: 8 agrees']);
});

test('numbers of sections and references are no figures', () => {
  expect(
    read('3.2 Timeliness of reviews\n4 Placement stability\nSee Indicator 5, Section 2 and Chart 3.'),
  ).toEqual([]);
});
