import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortTitle } from '../../../src/wording/shortTitle';
import { expectGolden } from '../../setup/golden';

const titlesOf = (file: string): string[] =>
  readFileSync(join(__dirname, '../../fixtures/published', file), 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split('\t')[1] ?? '')
    .filter((title) => title !== '');

test.each([
  ['% of CLA who are looked after 1 yr + with up to date Dental Checks (rolling year)', 'Dental checks'],
  ['% of CLA  with 3 or\nmore placements', '3 or more placements'],
  ['% of Care Act Assessments in time', 'Care Act assessments in time'],
  ['Timeliness of Reviews of Looked After Children', 'Timeliness of reviews'],
  [
    '% of Care Leavers in suitable accommodation (19 - 21 year olds)',
    'Care leavers in suitable accommodation',
  ],
  ['Number of current CLA at end of quarter', 'Current CLA'],
  ['Single assessments completed in 45 days', 'Single assessments completed in 45 days'],
  ['% of CLA', 'CLA'],
  ['%', '%'],
  ['', ''],
])('%j is called %j', (title, short) => {
  expect(shortTitle(title)).toBe(short);
});

test('a very long title is cut at a word, with an ellipsis', () => {
  expect(
    shortTitle('Average time between a child entering care and moving in with the adoptive family, in days'),
  ).toBe('Average time between a child entering care and moving in…');
});

test('the short titles of the published scorecards, read by eye', () => {
  const lines = ['scorecard-2022-23-q3.tsv', 'scorecard-2020-21-q1.tsv'].flatMap((file) => [
    file,
    ...titlesOf(file).map((title) => `  ${title}\n    ${shortTitle(title)}`),
  ]);
  expectGolden('table-short-titles.txt', lines.join('\n'));
});
