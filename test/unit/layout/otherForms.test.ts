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

describe('periods of four months', () => {
  const sheet = [
    'Performance report 2016/17, period two (1 April 2016 to 30 November 2016)',
    '',
    'Measure | 2016/17 target | Period one (1 April to 31 July) |  |  | Period two (1 April to 30 November) |  | ',
    ' |  | Profile | Actual | RAG | Profile | Actual | RAG',
    'Number of water samples taken to programme | 12000 | 4000 | 4120 | Green | 8000 | 7150 | Red',
    '% of incidents responded to within 4 hours | 95 | 95 | 97 | Green | 95 | 95 | Green',
    'Working days lost to sickness per employee | 6 | 2 | 1.8 | Green | 4 | 4.3 | Red',
  ];

  test('count from the year’s start to their end, each with its profile as target', () => {
    const { reading } = found(gridOfRows(sheet));
    expect(reading?.columns.map(({ role, period }) => [role, period?.key ?? ''].join(' ').trim())).toEqual([
      'title',
      'target 2016-17',
      'target Jul 2016',
      'figure Jul 2016',
      'status Jul 2016',
      'target Nov 2016',
      'figure Nov 2016',
      'status Nov 2016',
    ]);
  });
});

test('“Oct to Dec 2018” beside the target for 2018/19 is its third quarter', () => {
  const rows = [
    'Indicator | 2017/18 value | 2018/19 target | Apr to Jun 2018 | Jul to Sep 2018 | Oct to Dec 2018',
    '% of doors that close | 81 | 90 | 84 | 85 | 86',
    '% of lids that fit | 91 | 92 | 94 | 93 | 95',
  ];
  const { reading } = found(gridOfRows(rows));
  expect(reading?.columns.slice(3).map(({ period }) => period?.key)).toEqual(['Q1', 'Q2', 'Q3']);
});

test('which of several columns of figures without a time is meant is asked', () => {
  const rows = [
    'Measure | Target | Position north | Position south',
    '% of doors that close | 90 | 81 | 93',
    '% of lids that fit | 90 | 95 | 85',
    '% of hinges oiled | 90 | 88 | 86',
  ];
  const { reading } = found(gridOfRows(rows));
  expect(reading?.columns.slice(2).map(({ role, sure }) => `${role} ${sure}`)).toEqual([
    'figure asked',
    'ignore asked',
  ]);
});

describe('a year to date beside the latest figures', () => {
  const sheet = (variances: readonly number[]): readonly string[] => [
    'National scorecard, position at end of June 2025',
    'Area | Target | National YTD | % Var | Current (-1) | Current',
    ...['in 125 days', 'in 6 hours', 'in 9 weeks', 'in 30 minutes'].map(
      (title, at) =>
        `% of cases closed ${title} | 80 | ${[70, 76, 62, 84][at]} | ${variances[at]} | 75 | ${[72, 78, 66, 88][at]}`,
    ),
  ];
  const rolesOf = (rows: readonly string[]): string =>
    (found(gridOfRows(rows)).reading?.columns ?? []).map(({ role }) => role).join(' ');

  test('is what is judged where the sheet’s own variance is its distance from the target', () =>
    expect(rolesOf(sheet([-12.5, -5, -22.5, 5]))).toBe('title target figure variance past-period ignore'));

  test('is set beside them where it is theirs', () =>
    expect(rolesOf(sheet([-10, -2.5, -17.5, 10]))).toBe('title target ignore variance past-period figure'));
});

test('“As of March 31, 2025” is a day of 2025', () => {
  const rows = [
    'AS OF MARCH 31, 2025',
    'Measure | Target | Actual',
    '% of doors that close | 90 | 81',
    '% of lids that fit | 90 | 95',
  ];
  expect(found(gridOfRows(rows)).periods.map(({ key }) => key)).toEqual(['Mar 2025']);
});

test('a minimum and a maximum target: at least the one, at most the other, between both; “Target met” labels no row', () => {
  const rows = [
    'Performance information (2016-17)',
    'Indicator Name | Data Type | Minimum Target | Maximum Target | Actual Results | Indicator Status',
    'Error rate on payments | Percentage | . | 2 | 0.63 | Target Met',
    'Share of claims paid within 10 days | Percentage | 95 | . | 97.2 | Target Met',
    'Share of requests acknowledged in 2 days | Percentage | 90 | . | 88.4 | Target Not Met',
    'Cost per case managed | Number | . | 1850 | 1912 | Target Not Met',
    'Staff turnover | Percentage | 5 | 12 | 9.1 | Target Met',
    'Web pages that meet the standard | Percentage | 95 | . | 61 | To be Achieved in the Future',
    'Staff who would recommend us | Percentage | 70 | . | . | To be Achieved in the Future',
  ];
  const { indicators } = found(gridOfRows(rows));
  const said = indicators.map(({ target }) => {
    const value = target?.value;
    return value?.kind === 'single' ? `${value.bound} ${value.value.text}` : (value?.kind ?? 'none');
  });
  expect(said).toEqual([
    'at-most 2',
    'at-least 95',
    'at-least 90',
    'at-most 1850',
    'range',
    'at-least 95',
    'at-least 70',
  ]);
});

describe('years that head a second block', () => {
  const sheet = (heading: string, cell: string): readonly string[] => [
    'No. | Performance Indicator | Unit | 2021/22 | 2022/23 | 2023/24 | Requirement',
    'PI 1 | Defects repaired within timescales | % | 96.4 | 97.2 | 97.9 | At least 98%',
    'PI 2 | Inspections within the required interval | % | 98.8 | 99.2 | 99.4 | At least 98%',
    '',
    `No. | Monitoring Indicator | Unit | 2021/22 | 2022/23 | 2023/24 | ${heading}`,
    `MI 1 | Salt used | tonnes | 13870 | 15022 | 12911 | ${cell}`,
  ];

  test('go on with the scorecard where its last column holds words', () =>
    expect(rowsOf(sheet('Purpose', 'Weather context'))).toEqual([
      'Defects repaired within timescales',
      'Inspections within the required interval',
      'Salt used',
    ]));

  test('are another table where numbers stand under another heading', () =>
    expect(rowsOf(sheet('Forecast', '14000'))).toEqual([
      'Defects repaired within timescales',
      'Inspections within the required interval',
    ]));
});

test('shares of one that the sheet’s own parts prove: its targets and limits are shares too', () => {
  const rows = [
    'Measure | Target | Amber limit | Numerator | Denominator | Value',
    'Assessments within 45 days | 0.85 | 0.8 | 201 | 243 | 0.8272',
    'Decisions within 24 hours | 0.95 | 0.9 | 1049 | 1131 | 0.9275',
    'Conferences within 15 days | 0.85 | 0.75 | 31 | 44 | 0.7045',
    'Re-referrals within 12 months | 0.2 | 0.22 | 71 | 318 | 0.2233',
  ];
  const { indicators } = found(gridOfRows(rows));
  const text = (value: (typeof indicators)[number]['target']): string =>
    value?.value.kind === 'single' ? value.value.value.text : 'none';
  expect(indicators.map(({ target }) => text(target))).toEqual(['85.0', '95.0', '85.0', '20.0']);
  const limits = indicators.map(({ besides }) => besides?.thresholds?.amber?.value ?? null);
  expect(limits.map((value) => (value?.kind === 'number' ? value.shown.text : null))).toEqual([
    '80.0',
    '90.0',
    '75.0',
    '22.0',
  ]);
});
