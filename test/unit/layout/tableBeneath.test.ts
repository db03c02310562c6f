import { gridOfRows } from '../../fixtures/strangers/rows';
import { found, refs, titles } from './finding';

const SCORECARD = [
  'Ref | Indicator | Target | Q1 | Q2',
  '1 | % of reviews on time | 95 | 93.1 | 94.2',
  '2 | % of visits on time | 90 | 88 | 91.4',
];

test.each([
  ['ages across', ['Children by age | 0-4 | 5-9 | 10-15', 'Boys | 12 | 20 | 31', 'Girls | 14 | 18 | 26']],
  [
    'in the column of the descriptions',
    [' | Ward | Number | Share', ' | North | 80 | 42%', ' | South | 111 | 58%'],
  ],
  ['under the same quarters', [' | Ward |  | Q1 | Q2', ' | North |  | 80 | 82', ' | South |  | 107 | 109']],
  [
    'with a line above it and a total beneath',
    [
      'Table 2: placements',
      'Placement | Boys | Girls | All',
      'Fostered | 60 | 62 | 122',
      'Total | 90 | 101 | 191',
    ],
  ],
])('a table right under the scorecard is none of its rows: %s', (_name, rows) => {
  const scorecard = found(gridOfRows([...SCORECARD, ...rows]));
  expect(titles(scorecard)).toEqual(['% of reviews on time', '% of visits on time']);
  expect(scorecard.unplaced?.map(({ what }) => what)).toEqual(['table']);
});

test.each([
  [
    'words for its figures',
    ['3 | % of plans on time | Baseline | Annual | Yearly', '4 | % seen alone | 90 | 88 | 91'],
  ],
  [
    'a section with the headings again',
    [
      'Safety | Indicator | Target | Q1 | Q2',
      '3 | % of plans | 90 | 1 | 2',
      '4 | % seen alone | 90 | 88 | 91',
    ],
  ],
])('what goes on is: %s', (_name, rows) => {
  expect(refs(found(gridOfRows([...SCORECARD, ...rows]))).slice(-2)).toEqual(['3', '4']);
});
