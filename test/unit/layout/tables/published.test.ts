import { formatArea } from '../../../../src/domain/grid/address';
import type { FigureTable } from '../../../../src/domain/tables/figures';
import { readTables, type SheetTables } from '../../../../src/layout/tables/readTables';
import { gridOf } from '../../../fixtures/published';
import { publishedText } from '../../../fixtures/tables';

const read = (name: string): SheetTables =>
  readTables([{ grid: gridOf(publishedText(name)), scorecard: null }]);

/** "series A1:N4 own 13 × 3": kind, place, columns of its own, rows. */
const told = ({ breakdowns, figures }: SheetTables): readonly string[] => [
  ...breakdowns.map(
    ({ area, counts, rows }) => `breakdown ${formatArea(area)} ${counts.length} × ${rows.length}`,
  ),
  ...figures.map(
    ({ kind, area, columns, rows }) =>
      `${kind} ${formatArea(area)} ${columns.filter(({ who }) => who === 'own').length}+${columns.filter(({ who }) => who !== 'own').length} × ${rows.length}`,
  ),
];

test.each([
  ['adoption-timeliness', ['series A1:N4 13+0 × 3']],
  ['age-groups-mar-2019', ['shares A1:F5 1+2 × 5']],
  ['breakdowns-2022-23-q3', ['breakdown A2:B8 1 × 6', 'breakdown A11:B14 1 × 3', 'breakdown A17:B26 1 × 9']],
  ['care-leaver-status-jun-2020', ['breakdown A1:C15 1 × 13']],
  ['education-2019-20', ['yearly A1:G11 4+2 × 7', 'yearly A12:F14 3+2 × 1']],
  ['ethnicity-mar-2019', ['shares A1:G4 1+2 × 6']],
  ['gender-mar-2019', ['shares A1:C5 1+2 × 2']],
  ['health-comparison-2019', ['yearly A1:E4 1+2 × 4']],
  ['health-indicators-2018-2020', ['series A1:J6 9+0 × 5']],
  ['key-stages-2019', ['yearly A1:F6 3+2 × 5', 'yearly A8:F13 3+2 × 5']],
  ['main-placements-mar-2019', ['shares A1:D9 1+2 × 8']],
  ['missing-monthly-2019-2020', ['series A1:Q3 16+0 × 2', 'series A5:J7 9+0 × 2']],
  ['offending-2015-2019', ['yearly A1:F4 5+0 × 3', 'series A6:M7 13+0 × 1']],
  ['placement-types-2018-2020', ['breakdown A1:K15 10 × 13']],
  ['primary-need-q1-2020-21', ['breakdown A1:C12 1 × 10']],
  ['reasons-ceased-q1-2020-21', ['breakdown A1:C16 1 × 14']],
  ['school-age-2018-2020', ['series A1:H10 7+0 × 9']],
])('%s', (name, expected) => {
  expect(told(read(name))).toEqual(expected);
});

const only = (name: string): FigureTable => {
  const { figures } = read(name);
  expect(figures.length).toBeGreaterThan(0);
  return figures[0] as FigureTable;
};
const cells = ({ columns }: FigureTable, row: number): readonly (string | undefined)[] =>
  columns.map((column) => column.cells[row]?.value.raw);

test('groups across become rows, and each column is one council', () => {
  const ages = only('age-groups-mar-2019');
  expect(ages.columns.map(({ heading, who }) => [heading, who])).toEqual([
    ['Harrow', 'own'],
    ['England', 'england'],
    ['Stat. neighbours avg.', 'neighbours'],
  ]);
  expect(ages.rows.map(({ label }) => label)).toEqual(['Under 1', '1 to 4', '5 to 9', '10 to 15', '16 -17']);
  expect(cells(ages, 4)).toEqual(['40.8%', '23.5%', '37.6%']);
  expect(ages.over).toBe('Age at 31 March 2019 (years) (%)');
  expect(ages.title).toBe('Comparator Info. for % of age of CLA at 31/03/2018 (Source: SSDA903)');
});

test('a group named as not known is a heading, and no figure', () => {
  expect(only('ethnicity-mar-2019').rows.map(({ label }) => label)).toContain('Ethnicity Not Known');
});

test('dates typed one column too far left are put over their figures', () => {
  const missing = only('missing-monthly-2019-2020');
  expect(missing.columns.map(({ time }) => time?.key).slice(0, 2)).toEqual(['Mar 2019', 'Apr 2019']);
  expect(missing.columns.at(-1)?.heading).toBe('Jun-20');
  expect(cells(missing, 0).slice(0, 3)).toEqual(['13', '8', '8']);
});

test('sections, marks and notes in cells; a row that stands one column too far right is not read', () => {
  const school = only('education-2019-20');
  expect(school.unread).toEqual([
    { address: 'B2', text: expect.stringMatching(/^Percentage of children looked After reaching/) as string },
  ]);
  expect(school.rows.map(({ section }) => section)).toEqual([
    '',
    '',
    '',
    'Absence Indicator',
    'Absence Indicator',
    'Special educational needs',
    'Special educational needs',
  ]);
  expect(school.columns[2]?.cells.map(({ value }) => value.kind)).toEqual([
    'number',
    'number',
    'suppressed',
    'number',
    'suppressed',
    'number',
    'number',
  ]);
});

test('councils down and years across: the measure is the title', () => {
  const offending = only('offending-2015-2019');
  expect(offending.title).toBe('% CLA 1yr+ subject to youth caution or convicted during the year');
  expect(offending.rows.map(({ who }) => who)).toEqual(['own', 'neighbours', 'england']);
});
