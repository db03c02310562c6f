import fc from 'fast-check';
import { sumOf, type Breakdown } from '../../../src/domain/tables/breakdown';
import type { Grid } from '../../../src/domain/grid/grid';
import { findBreakdowns } from '../../../src/layout/findBreakdowns';
import { gridCell, gridOf, typedCell } from '../../fixtures/published';
import { publishedText, PUBLISHED_TABLES, sheetOf } from '../../fixtures/tables';

const find = (...rows: string[]): readonly Breakdown[] => findBreakdowns(sheetOf(...rows), null);
const only = (...rows: string[]): Breakdown => {
  const found = find(...rows);
  expect(found).toHaveLength(1);
  return found[0] as Breakdown;
};
/** "Count 16 of 16": heading, the rows' sum, and the total as it stands. */
const columns = (table: Breakdown): readonly string[] =>
  table.counts.map((column) => {
    const sum = sumOf(table, column);
    return `${column.heading} ${sum.kind === 'sum' ? sum.counted.num : '?'} of ${column.total.value.raw}`.trim();
  });
const labels = (table: Breakdown): readonly string[] => table.rows.map(({ label }) => label);

describe('published tables', () => {
  test.each([
    ['breakdowns-2022-23-q3', 3],
    ['care-leaver-status-jun-2020', 1],
    ['placement-types-2018-2020', 1],
    ['primary-need-q1-2020-21', 1],
    ['reasons-ceased-q1-2020-21', 1],
    ['adoption-timeliness', 0],
    ['education-2019-20', 0],
    ['health-indicators-2018-2020', 0],
    ['missing-monthly-2019-2020', 0],
    ['scorecard-2022-23-q3', 0],
    ['scorecard-2020-21-q1', 0],
  ] as const)('%s holds %i', (name, count) => {
    expect(findBreakdowns(gridOf(publishedText(name)), null)).toHaveLength(count);
  });

  test('titles, headings, columns and rows', () => {
    const [, same] = findBreakdowns(gridOf(publishedText('breakdowns-2022-23-q3')), null);
    expect(same?.title).toBe(
      'Breakdown at Q3 2022-23 of indicator 6: CLA looked after for 2.5 years + not in the same placement for 2 years',
    );
    expect(same && columns(same)).toEqual(['14 of 14']);
    expect(same?.area).toEqual({ row: 10, column: 0, rows: 4, columns: 2 });

    const [need] = findBreakdowns(gridOf(publishedText('primary-need-q1-2020-21')), null);
    expect([need?.title, need?.labelHeading, need?.totalLabel]).toEqual(['', 'Primary Need', 'Total']);
    expect(need && columns(need)).toEqual(['Count 195 of 195']);
    expect(need?.shares.map(({ heading, of }) => [heading, of.heading])).toEqual([['%', 'Count']]);
    expect(need?.rows).toHaveLength(10);

    const [types] = findBreakdowns(gridOf(publishedText('placement-types-2018-2020')), null);
    expect(types && columns(types)).toEqual([
      'Mar-18 156 of 156',
      'Jun-18 161 of 173',
      'Sep-18 173 of 173',
      'Dec-18 165 of 165',
      'Mar-19 169 of 169',
      'Jun-19 163 of 163',
      'Sep-19 183 of 183',
      'Dec-19 188 of 188',
      'Mar-20 181 of 181',
      'Jun-20 195 of 195',
    ]);
    expect(types?.counts[9]?.period).toEqual({ kind: 'quarter', quarter: 'Q1', year: '2020-21' });
  });

  test('are found under one another without empty lines, and beside one another', () => {
    const texts = PUBLISHED_TABLES.map(publishedText);
    const under = gridOf(texts.join('\n').replaceAll('\n\n', '\n'));
    expect(findBreakdowns(under, null)).toHaveLength(7);
    const tables = texts.map((text) => text.split('\n').map((row) => row.split('\t')));
    const height = Math.max(...tables.map((rows) => rows.length));
    const beside = Array.from({ length: height }, (_, index) =>
      tables
        .map((rows) => {
          const width = Math.max(...rows.map((row) => row.length));
          return Array.from({ length: width }, (_cell, at) => rows[index]?.[at] ?? '').join('\t');
        })
        .join('\t\t'),
    );
    expect(
      findBreakdowns(gridOf(beside.join('\n')), null)
        .map(labels)
        .map((rows) => rows.length)
        .sort(),
    ).toEqual([10, 13, 13, 14, 3, 6, 9].sort());
  });
});

describe('shapes', () => {
  test('a title over empty lines, in two lines', () => {
    const table = only(
      'Breakdown of indicator 5',
      'at Q3 2022-23',
      '',
      '',
      'Reason | Count',
      'A | 1',
      'B | 2',
      'Total: | 3',
    );
    expect([table.title, table.labelHeading]).toEqual(['Breakdown of indicator 5 at Q3 2022-23', 'Reason']);
  });

  test('a source line is no title', () => {
    expect(only('Source: case system', '', 'A | 1', 'B | 2', 'Total | 3').title).toBe('');
  });

  test.each([
    'Total',
    'Grand Total',
    'Count:',
    'TOTALS',
    'Overall total',
    'All',
    'Total children',
    'Total (n)',
    'Sum',
  ])('a last row of %s', (label) => {
    expect(columns(only('A | 1', 'B | 2', `${label} | 3`))).toEqual(['3 of 3']);
  });

  test.each([
    ['no total', ['A | 1', 'B | 2', 'C | 3']],
    ['a single row', ['Reason | Count', 'A | 1', 'Total | 1']],
    ['an average', ['A | 1', 'B | 2', 'Average | 1.5']],
    ['a total of words', ['A | 1', 'B | 2', 'Total | see below']],
    ['rates', ['A | 31.2', 'B | 31.8', 'All | 31.5']],
    ['percentages only', ['A | 40%', 'B | 60%', 'Total | 100%']],
    ['a total as a heading', ['Type | Total', 'A | 1', 'B | 2']],
    ['a total far below', ['A | 1', 'B | 2', '', '', 'Total | 3']],
  ])('%s is no breakdown', (_name, rows) => {
    expect(find(...rows)).toEqual([]);
  });

  test('an empty line before the total', () => {
    expect(columns(only('A | 1', 'B | 2', '', 'Total | 3'))).toEqual(['3 of 3']);
  });

  test('dashes and gaps are nought; a percentage in text is one', () => {
    const table = only('Reason | Q1 | Q2 | %', 'A | - | 1 | 50.0%', 'B | 4 |  | 50.0%', 'Total | 4 | 1');
    expect(columns(table)).toEqual(['Q1 4 of 4', 'Q2 1 of 1']);
  });

  test('percentages before their counts', () => {
    const table = only(
      'Reason | % | Q1 2022-23 | % | Q2 2022-23',
      'A | 25% | 1 | 50% | 2',
      'B | 75% | 3 | 50% | 2',
      'Total |  | 4 |  | 4',
    );
    expect(table.shares.map(({ of }) => of.heading)).toEqual(['Q1 2022-23', 'Q2 2022-23']);
  });

  test('sub-headings under headings, sub-totals, and rows that split a row', () => {
    const table = only(
      'Placement | Count',
      'Fostering',
      'Agency | 4',
      'In-house | 6',
      'of which kinship | 2',
      'Sub-total | 10',
      'Residential',
      'Homes | 3',
      'Grand Total | 13',
    );
    expect(columns(table)).toEqual(['Count 13 of 13']);
    expect(table.rows.filter(({ role }) => role === 'left-out').map(({ label }) => label)).toEqual([
      'of which kinship',
      'Sub-total',
    ]);
  });

  test('a grand total that counts its sub-totals again is wrong', () => {
    const rows = ['Placement | Count', 'Agency | 4', 'In-house | 6', 'Sub-total | 10', 'Homes | 3'];
    expect(columns(only(...rows, 'Grand Total | 23'))).toEqual(['Count 13 of 23']);
    // "Foster carers total" with a number of its own is a row like any other.
    const own = only(
      'Type | Count',
      'Agency | 4',
      'In-house | 6',
      'Foster carers total | 7',
      'Homes | 3',
      'Total | 20',
    );
    const sum = own.counts[0] && sumOf(own, own.counts[0]);
    expect(sum?.kind === 'sum' && [sum.counted.num, sum.all.num]).toEqual([13n, 20n]);
  });

  test('rows that fall into groups by chance are added all the same', () => {
    const rows = ['A | 2', 'B | 1', 'C | 1', 'D | 3', 'E | 2', 'F | 1'];
    expect(columns(only(...rows, 'Total | 11'))).toEqual(['10 of 11']);
  });

  test('rows set in under a row that has a count', () => {
    const table = only(
      'Placement | Count',
      'Fostering | 10',
      '   Agency | 4',
      '   In-house | 6',
      'Residential | 3',
      'Total | 14',
    );
    expect(columns(table)).toEqual(['Count 13 of 14']);
  });

  test('a pivot table whose outer rows are the sums of the inner ones', () => {
    const table = only(
      'Row Labels | Count',
      'Fostering | 10',
      'Agency | 4',
      'In-house | 6',
      'Residential | 3',
      'Homes | 1',
      'Schools | 2',
      'Grand Total | 13',
    );
    expect(columns(table)).toEqual(['Count 13 of 13']);
  });

  test('years as headings, and a year over its quarters', () => {
    expect(
      columns(only('Age | 2021 | 2022', 'Under 10 | 5 | 6', '10 or more | 7 | 8', 'Total | 12 | 14')),
    ).toEqual(['2021 12 of 12', '2022 14 of 14']);
    const table = only(
      ' | 2021-22 |  | 2022-23',
      'Type | Q3 | Q4 | Q1',
      'A | 1 | 2 | 3',
      'B | 1 | 2 | 3',
      'Total | 2 | 4 | 6',
    );
    expect(table.counts.map(({ period }) => period)).toEqual([
      { kind: 'quarter', quarter: 'Q3', year: '2021-22' },
      { kind: 'quarter', quarter: 'Q4', year: '2021-22' },
      { kind: 'quarter', quarter: 'Q1', year: '2022-23' },
    ]);
  });

  test('headings that Excel turned into dates', () => {
    // 43252 is 1 June 2018; typed as "Jun-18", Excel may also make it 18 June of the year of typing, here 2023.
    const grid: Grid = {
      sheet: 'Sheet1',
      top: 4,
      left: 2,
      cells: [
        [gridCell('Type'), gridCell(43252, 'mmm-yy'), gridCell(45095, 'd-mmm')],
        [gridCell('A'), gridCell(1), gridCell(1)],
        [gridCell('B'), gridCell(2), gridCell(2)],
        [gridCell('Total'), gridCell(3), gridCell(4)],
      ],
    };
    const [table] = findBreakdowns(grid, null);
    expect(table && columns(table)).toEqual(['Jun-18 3 of 3', 'Jun-18 3 of 4']);
    expect(table?.counts.map(({ total }) => total.address)).toEqual(['D8', 'E8']);
    expect(table?.counts[1]?.period).toEqual({ kind: 'quarter', quarter: 'Q1', year: '2018-19' });
  });

  test('a line without figures and no headings: what adds up decides, else it stays open', () => {
    const rows = ['Homes', 'A | 1', 'B | 2', 'Schools', 'C | 3', 'D | 4'];
    expect(columns(only(...rows, 'Total | 10'))).toEqual(['10 of 10']);
    expect(only(...rows, 'Total | 7').title).toBe('Schools');
    expect(only(...rows, 'Total | 8').certain).toBe(false);
  });

  test('the scorecard is left out', () => {
    const grid = sheetOf('Ref | Indicator | Q1', '1 | A | 1', '2 | B | 2', 'Total | 3 | 3');
    expect(findBreakdowns(grid, { row: 0, column: 0, rows: 4, columns: 3 })).toEqual([]);
  });
});

test('no grid makes it throw', () => {
  const cell = fc.oneof(
    fc
      .constantFrom(
        '',
        '',
        'Total',
        'Grand Total',
        'Count:',
        'Sub-total',
        'of which',
        '5',
        '51.8%',
        '-',
        '[c]',
        'A',
        'Jun-18',
        '2021',
        '1.5',
      )
      .map(typedCell),
    fc.double().map((value) => gridCell(value, 'd-mmm')),
    fc.string({ maxLength: 8 }).map((text) => gridCell(text)),
    fc.integer({ min: -5, max: 300 }).map((value) => gridCell(value)),
  );
  const label = fc
    .constantFrom('', 'A', 'B', '   C', 'Title', 'Sub-total', 'Total', 'Grand Total', 'of which D')
    .map(typedCell);
  const row = fc.tuple(label, cell, cell, fc.oneof(label, cell)).map((cells) => [...cells]);
  const table = fc
    .tuple(fc.array(row, { maxLength: 8 }), fc.constantFrom('Total', 'Grand Total'))
    .map(([rows, total]) => [...rows, [typedCell(total), typedCell('5'), typedCell('7')]]);
  let found = 0;
  fc.assert(
    fc.property(fc.oneof(table, fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 9 })), (cells) => {
      found += findBreakdowns({ sheet: 'Random', top: 3, left: 1, cells }, null).length;
    }),
    { numRuns: 5000, seed: 20230307 },
  );
  expect(found).toBeGreaterThan(100);
});

test('twenty thousand rows take a moment', () => {
  const row = ['Row', '5', '3', '51.8%'].map(typedCell);
  const total = ['Total', '500', '300', ''].map(typedCell);
  const cells = Array.from({ length: 20_000 }, (_, index) => (index % 100 === 99 ? total : row));
  expect(findBreakdowns({ sheet: 'Long', top: 0, left: 0, cells }, null)).toHaveLength(200);
});
