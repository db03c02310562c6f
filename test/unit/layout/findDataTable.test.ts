import { parseArea } from '../../../src/domain/grid/address';
import { formatDecimal } from '../../../src/domain/values/exact';
import type { Grid } from '../../../src/domain/grid/grid';
import { findDataTable } from '../../../src/layout/findDataTable';
import { gridCell, gridOf, publishedGrid } from '../../fixtures/published';

const find = (...rows: string[]) =>
  findDataTable(gridOf(rows.map((row) => row.split(' | ').join('\t')).join('\n'), 'Data'), null);
const brief = (grid: Grid) =>
  findDataTable(grid, null)?.rows.map(({ ref, period, year, numerator, denominator, value }) => [
    ref,
    `${period} ${year ?? '?'}`,
    numerator && formatDecimal(numerator, 0),
    denominator && formatDecimal(denominator, 0),
    value?.shown.text ?? null,
  ]);

test('reference, period, numerator and denominator', () => {
  expect(find('Ref | Period | Numerator | Denominator', '4 | Q3 2022-23 | 134 | 189')).toMatchObject({
    sheet: 'Data',
    headerRow: 0,
    rows: [{ address: 'B2', ref: '4', title: '', period: 'Q3', year: '2022-23' }],
    unread: [],
  });
});

test('under a title, beside other columns, indicators by description, a value instead', () => {
  const table = find(
    'Data for the scorecard',
    '',
    'Team | Indicator | Year | Quarter | Value | Note',
    'East | Reviews on time | 2022/23 | 3 | 70.9% | late',
  );
  expect(table?.rows).toMatchObject([
    { address: 'D4', title: 'Reviews on time', period: 'Q3', year: '2022-23', numerator: null },
  ]);
  expect(table?.rows[0]?.value?.shown.text).toBe('70.9');
});

test('the ways to write a quarter', () => {
  const grid = gridOf(
    [
      'Ref\tPeriod\tNumerator\tDenominator',
      ...['Q1', 'Q1 2022-23', '2022/23 Q2', 'Jun-22', 'Dec 2022', '31/03/2023', 'Quarter 2', '3'].map(
        (period) => `4\t${period}\t1\t2`,
      ),
    ].join('\n'),
    'Data',
  );
  expect(brief(grid)?.map(([, period]) => period)).toEqual([
    'Q1 ?',
    'Q1 2022-23',
    'Q2 2022-23',
    'Q1 2022-23',
    'Q3 2022-23',
    'Q4 2022-23',
    'Q2 ?',
    'Q3 ?',
  ]);
});

test('a date cell', () => {
  const grid = gridOf('Ref\tQuarter end\tNumerator\tDenominator\n4\tx\t134\t189', 'Data');
  // 44926 is 31 December 2022.
  const cells = grid.cells.map((row, r) =>
    row.map((cell, c) => (r === 1 && c === 1 ? gridCell(44926, 'dd/mm/yyyy') : cell)),
  );
  expect(brief({ ...grid, cells })).toEqual([['4', 'Q3 2022-23', '134', '189', null]]);
});

test.each([
  ['Q1 2022', 'B2', 'period', 'Q1 2022'],
  ['soon', 'B2', 'period', 'soon'],
  ['2022-23', 'B2', 'period', '2022-23'],
])('a period that does not tell, %s, is said', (period, address, why, text) => {
  expect(find('Ref | Period | Numerator | Denominator', `4 | ${period} | 1 | 2`)).toMatchObject({
    rows: [],
    unread: [{ sheet: 'Data', address, why, text }],
  });
});

test('a year that contradicts the period, a figure and an indicator that are missing are said', () => {
  const table = find(
    'Ref | Period | Year | Numerator | Denominator',
    '4 | Q1 2022-23 | 2021-22 | 1 | 2',
    '4 | Q2 | 2022-23 | many | 2',
    ' | Q2 | 2022-23 | 1 | 2',
  );
  expect(table?.unread.map(({ why, address }) => `${why} ${address}`)).toEqual([
    'period B2',
    'figure D3',
    'indicator A4',
  ]);
});

test('months within a quarter, marks, notes and rows not yet filled in are no data', () => {
  const table = find(
    'Ref | Period | Numerator | Denominator',
    '4 | May-22 | 1 | 2',
    '4 | Q4 |  | ',
    '4 | Q3 | [c] | [c]',
    '',
    'Source: case system',
  );
  expect(table).toMatchObject({ rows: [], unread: [] });
});

test('a value written as a ratio is its two numbers', () => {
  const grid = gridOf('Ref\tPeriod\tValue\n4\tQ3\t70.9 (134/189)', 'Data');
  expect(brief(grid)).toEqual([['4', 'Q3 ?', '134', '189', null]]);
});

test('no table: a scorecard, a breakdown, half the headings', () => {
  expect(findDataTable(publishedGrid('scorecard-2022-23-q3'), null)).toBeNull();
  expect(find('Ref | Period | Numerator', '4 | Q1 | 1')).toBeNull();
  expect(find('Ref | Numerator | Denominator', '4 | 1 | 2')).toBeNull();
  expect(find('Reason | Count', 'Custody | 3', 'Total | 3')).toBeNull();
});

test('where the scorecard stands is not looked at, below it is', () => {
  const rows = 'Ref\tPeriod\tValue\n1\tQ1\t5\nRef\tPeriod\tValue\n2\tQ1\t6';
  expect(findDataTable(gridOf(rows), parseArea('A1:C2'))?.rows.map(({ ref }) => ref)).toEqual(['2']);
});
