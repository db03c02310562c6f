import { gridOfRows } from '../../fixtures/strangers/rows';
import { found, titles } from './finding';

const blocks = (second: string): readonly string[] => [
  'Corporate scorecard, quarter three 2022 to 2023',
  '',
  'Measure title | Units | Q3 actual | Q3 target | Year end target | Status',
  'Homes better protected | Number | 39324 | 37000 | 60000 | Green',
  'Doors that close | % of doors | 94 | 98 | 98 | Red',
  second,
  'Actions on track | % of actions | 93 | 90 | 90 | Green',
  'Staff trained | % of staff | 78 | 80 | 80 | Amber',
];
const rowsOf = (rows: readonly string[]): string[] => titles(found(gridOfRows(rows)));

describe('headings once more', () => {
  test('that say the same of each column in other words begin another block', () => {
    const again =
      'Measure title | Units | Q3 year to date actual | Q3 year to date target | Year end target | Status';
    expect(rowsOf(blocks(again))).toEqual([
      'Homes better protected',
      'Doors that close',
      'Actions on track',
      'Staff trained',
    ]);
  });

  test.each([
    ['another quarter', 'Measure title | Units | Q2 actual | Q2 target | Year end target | Status'],
    ['a forecast for the target', 'Measure title | Units | Q3 actual | Forecast | Year end target | Status'],
  ])('%s is another table', (_name, second) => {
    expect(rowsOf(blocks(second))).toEqual(['Homes better protected', 'Doors that close']);
  });

  test('what stands between is passed over until the headings come again', () => {
    const rows = [
      'Measure | Last period | This period | Target | Status',
      'Doors that close (%) | 90 | 94 | 98 | Red',
      'Lids that fit (%) | 90 | 99 | 98 | Green',
      '',
      'Measure | Last period | This period | Forecast | Status',
      'Shops empty (%) | 9.8 | 9.2 | 8 | Amber',
      '',
      'Measure | Last period | This period | Target | Status',
      'Threads wound (%) | 80 | 81 | 98 | Red',
    ];
    expect(rowsOf(rows)).toEqual(['Doors that close (%)', 'Lids that fit (%)', 'Threads wound (%)']);
  });
});

test('“Indicator” over nothing, right of descriptions under a word nobody knows, heads no titles', () => {
  const rows = [
    'Period: Jul-24 - Jun-25',
    'Linked items | Unit | Target | Actual | Indicator',
    'Number of complaints about water clarity | # | 10 | 2.31',
    'COMMENTS: two main breaks.',
    'The percentage of buildings audited for compliance | % | 100 | 94',
    'COMMENTS: one inspector left.',
    'The percentage of residents who are satisfied | % | 90 | 75',
  ];
  const scorecard = found(gridOfRows(rows));
  expect(titles(scorecard)).toEqual([
    'Number of complaints about water clarity',
    'The percentage of buildings audited for compliance',
    'The percentage of residents who are satisfied',
  ]);
  // A remark beneath an indicator is no heading of a section.
  expect(scorecard.indicators.map(({ besides }) => besides?.section ?? null)).toEqual([null, null, null]);
});

test('“Current (-1)” is the period before, and a full stop alone no figure', () => {
  const rows = [
    'Measure | Target | Current (-2) | Current (-1) | Current (Jun-25)',
    '% of doors that close | 90 | 81 | 82 | 93',
    '% of lids that fit | 90 | 81 | . | 85',
    '% of hinges oiled | 90 | 88 | 86 | .',
  ];
  const { reading, indicators } = found(gridOfRows(rows));
  expect(reading?.columns.map(({ role }) => role)).toEqual([
    'title',
    'target',
    'past-period',
    'past-period',
    'figure',
  ]);
  expect(Object.values(indicators.at(-1)?.periods ?? {}).map(({ value }) => value.kind)).toEqual(['blank']);
});
