import { formatArea } from '../../../../src/domain/grid/address';
import { readTables } from '../../../../src/layout/tables/readTables';
import { sheetOf } from '../../../fixtures/tables';

/** The kinds and places of what is read. */
function kinds(...rows: string[]): readonly string[] {
  const { breakdowns, figures } = readTables([{ grid: sheetOf(...rows), scorecard: null }]);
  return [
    ...breakdowns.map(({ area }) => `breakdown ${formatArea(area)}`),
    ...figures.map(({ kind, area }) => `${kind} ${formatArea(area)}`),
  ];
}

describe('tables as other teams keep them', () => {
  test('counts and their shares without a total', () => {
    expect(
      kinds(
        'CLA by legal status (n = 212)',
        '',
        'Legal status | Children | % of CLA',
        'Care order | 150 | 70.8%',
        'Section 20 | 62 | 29.2%',
      ),
    ).toEqual(['breakdown A3:C5']);
  });
  test('months down the side', () => {
    expect(
      kinds(
        'Missing from care',
        '',
        'Month | Episodes | Children',
        'Apr-25 | 14 | 8',
        'May-25 | 9 | 6',
        'Jun-25 | 11 | 7',
      ),
    ).toEqual(['series A3:C6']);
  });
  test('school years with c, z, x and a local indicator', () => {
    expect(
      kinds(
        'Key Stage 4',
        'Measure | 2022/23 | 2023/24 | SN 2023/24 | National 2023/24',
        '% grade 4+ | c | 17.6 | 22.1 | 19.4',
        '% in sustained destination | 82.4 | z |  | ',
        'Progress 8 | x | -1.3 | Local indicator | -1.29',
      ),
    ).toEqual(['yearly A2:E5']);
  });
  test('years across, a percentage of each age in each', () => {
    expect(
      kinds(
        'Age profile of CLA (per cent)',
        'Age | 2023 | 2024',
        'Under 5 | 17 | 16',
        '5-9 | 17 | 18',
        '10-15 | 39 | 38',
        '16-17 | 27 | 28',
      ),
    ).toEqual(['shares A2:C6']);
  });
  test('two tables side by side, each with labels of its own', () => {
    expect(
      kinds(
        'Gender | No. |  | Age | No.',
        'Boys | 119 |  | 0-9 | 79',
        'Girls | 93 |  | 10-17 | 133',
        'Total | 212 |  | Total | 212',
      ),
    ).toEqual(['breakdown A1:B4', 'breakdown D1:E4']);
  });
  test('an empty column inside a table does not cut it', () => {
    expect(
      kinds(
        'Measure | Q1 2025-26 | Q2 2025-26 |  | England',
        '% of sessions missed | 6.1 | 6.4 |  | 5.9',
        '% suspended | 2.0 | 2.3 |  | 2.5',
      ),
    ).toEqual(['series A1:E3']);
  });
  test('terms', () => {
    expect(
      kinds(
        ' | Autumn 2024 | Spring 2025 | Summer 2025',
        '% suspended | 6.1 | 8.3 | 9.9',
        'Permanently excluded | 0 | 1 | 1',
      ),
    ).toEqual(['series A1:D3']);
  });
});

describe('none of a report’s', () => {
  test.each([
    [
      'a budget',
      [
        'Service | Budget £000 | Actual £000 | Variance £000',
        'Fostering | 2400 | 2510 | 110',
        'Residential | 3100 | 3390 | 290',
        'Total | 5500 | 5900 | 400',
      ],
    ],
    [
      'spending by month',
      [
        'Spend by team',
        'Team | Apr | May | Jun',
        'Fostering | £20,100 | £21,000 | £19,500',
        'Adoption | £4,000 | £4,100 | £4,200',
      ],
    ],
    [
      'a list of children',
      [
        'Child | Legal status | Placement | Age',
        'AB | Full care order | Foster | 12',
        'CD | Section 20 | Residential | 15',
      ],
    ],
    [
      'a rota',
      [
        'Worker | Mon | Tue | Wed | Thu',
        'Ann Example | 7 | 7 | 7 | 7',
        'Bob Sample | 7 | 0 | 7 | 7',
        'Total | 14 | 7 | 14 | 14',
      ],
    ],
    [
      'an invoice',
      [
        'Item | Quantity | Unit price | Amount',
        'Chairs | 20 | 35 | 700',
        'Desks | 10 | 120 | 1200',
        'Total | 30 |  | 1900',
      ],
    ],
    [
      'a pivot',
      [
        'Row Labels | Sum of Q1 | Sum of Q2',
        'North | 120 | 130',
        'South | 90 | 99',
        'Grand Total | 210 | 229',
      ],
    ],
    [
      'a register',
      [
        'Risk | Likelihood | Impact | Score',
        'Placement breaks down | 3 | 4 | 12',
        'No foster carers | 2 | 5 | 10',
      ],
    ],
    [
      'a diary',
      [
        'Date | Name | Reason | Minutes',
        'Jan-25 | Sam Placeholder | Review | 45',
        'Feb-25 | Jo Nobody | Visit | 60',
      ],
    ],
    [
      'a scorecard nobody read',
      ['Thing | Target | Q1 2025-26 | Q2 2025-26', 'Reviews | 95 | 93 | 94', 'Visits | 90 | 88 | 91'],
    ],
    ['plain numbers', ['Ward | Homes | Streets', 'East | 120 | 14', 'West | 90 | 11']],
  ])('%s', (_name, rows) => {
    expect(kinds(...rows)).toEqual([]);
  });
});
