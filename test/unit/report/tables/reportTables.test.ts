import { tablesBeside } from '../../../../src/report/tables/beside';
import { reportTables } from '../../../../src/report/tables/reportTables';
import type { ReportedTable } from '../../../../src/report/tables/model';
import { readLinkedTables } from '../../../../src/layout/tables/readTables';
import type { Grid } from '../../../../src/domain/grid/grid';
import { judgedPublished } from '../../../fixtures/judged';
import { gridOf } from '../../../fixtures/published';
import { publishedText, sheetOf } from '../../../fixtures/tables';

const WHOLE = { template: 'full', columns: [] } as const;

function told(
  year: 'scorecard-2022-23-q3' | 'scorecard-2020-21-q1',
  ...grids: Grid[]
): readonly ReportedTable[] {
  const judged = judgedPublished(year, year === 'scorecard-2022-23-q3' ? 'Q3' : 'Q1');
  const { breakdowns, figures } = readLinkedTables(grids, judged.scorecard, []);
  return reportTables({ ...judged, tables: breakdowns, figures }, WHOLE, []);
}
const published = (name: string): readonly ReportedTable[] =>
  told('scorecard-2020-21-q1', gridOf(publishedText(name), name));
const texts = ({ table }: ReportedTable): readonly (readonly string[])[] =>
  table.rows.map(({ cells }) => cells.map(({ text }) => text));
const headings = ({ table }: ReportedTable): readonly string[] => table.columns.map(({ heading }) => heading);
const first = (tables: readonly ReportedTable[]): ReportedTable => {
  expect(tables.length).toBeGreaterThan(0);
  return tables[0] as ReportedTable;
};

describe('the breakdowns of March 2023', () => {
  const tables = told('scorecard-2022-23-q3', gridOf(publishedText('breakdowns-2022-23-q3'), 'Breakdowns'));
  test('each stands under its indicator', () => {
    // Indicators 5, 6 and 13 are in the sheet's rows 6, 7 and 14, counted here from 0.
    expect(tables.map(({ row }) => row)).toEqual([5, 6, 13]);
  });
  test('what it says is counted, and the wrong total is not printed', () => {
    const miles = tables[2] as ReportedTable;
    expect(miles.says).toEqual([
      'The largest group is in house fostering: 9 of the 32.',
      '24 of the 32 are long term.',
    ]);
    expect(texts(miles)[0]).toEqual(['In house fostering (long-term)', '9', '28.1%']);
    expect(texts(miles).at(-1)).toEqual(['Grand Total', '32', '100%']);
    expect(miles.table.notes).toEqual(['The sheet’s total says 31; its rows add up to 32, which is shown.']);
    expect(miles.chart?.series[0]?.values).toEqual([9, 7, 4, 4, 3, 2, 1, 1, 1]);
  });
  test('they stand beside the questions to an author', () => {
    expect(tablesBeside(tables, 6)).toEqual([
      "Breakdown at Q3 2022-23 of indicator 6: CLA looked after for 2.5 years + not in the same placement for 2 years: Now in matched, long-term placement 9; In children's home / complex needs 4; Returned home to parents 1.",
    ]);
    expect(tablesBeside(tables, 7)).toEqual([]);
  });
  test('the title of the next table is no note of this one', () => {
    expect(tables[0]?.table.notes).toEqual([]);
  });
});

test('dates across: the last five, the share of the last, and the change since the one before', () => {
  const types = first(published('placement-types-2018-2020'));
  expect(headings(types)).toEqual([
    'Placement Type',
    'Jun-19',
    'Sep-19',
    'Dec-19',
    'Mar-20',
    'Jun-20',
    '% of all',
    'Change since Mar-20',
  ]);
  // 93 of 195 is 47.69%; 93 less 89 is 4.
  expect(texts(types)[3]).toEqual(['Foster Carer - Inhouse', '75', '80', '84', '89', '93', '47.7%', '+4']);
  expect(texts(types)[7]).toEqual(['Residential Schools', '3', '0', '0', '0', '0', '0.0%', '0']);
  expect(texts(types).at(-1)).toEqual(['Grand Total', '163', '183', '188', '181', '195', '100%', '+14']);
  // 30 to 35 in semi-independent placements is the largest of all changes.
  expect(types.says[1]).toBe(
    'Since Mar-20 the largest change is in Independent/Semi Independent Placements: it rose from 30 to 35.',
  );
});

test('shares by group: columns beside other councils, and the largest difference from neighbours', () => {
  const ethnicity = first(published('ethnicity-mar-2019'));
  // 22.5 against 7.2 is 15.3 points; White 10.4.
  expect(ethnicity.says).toEqual([
    'The largest difference from statistical neighbours is Other Ethnic Groups/ Other: 22.5% against 7.2%.',
  ]);
  expect(ethnicity.chart?.type).toBe('columns');
  // 40.6 + 18.1 + 10.4 + 20.0 + 7.2 + 0.0.
  expect(ethnicity.table.notes).toEqual([
    'The figures of statistical neighbours add up to 96.3%: authorities with small numbers are left out of them.',
  ]);
});

test('a series: what counts from the start of the year is told against a year before', () => {
  const [monthly, yearToDate] = published('missing-monthly-2019-2020');
  expect(monthly && headings(monthly).at(-1)).toBe('Change since May-20');
  expect(yearToDate && headings(yearToDate).at(-1)).toBe('Change since Jun-19');
  // 6.1 in June 2020 against 10.2 in June 2019.
  expect(yearToDate && texts(yearToDate)[0]?.at(-1)).toBe('−4.1');
  expect(yearToDate?.chart?.type).toBe('lines');
});

test('rows of a series that are counted from different dates say so', () => {
  const school = first(published('school-age-2018-2020'));
  expect(school.table.notes[0]).toBe('[note 1] The change is since Dec-19.');
  // Sept to date: 11.0 in March 2020 against 12.5 in March 2019; persistent absence 31.0 against 30.5 in December.
  expect(texts(school)[2]?.at(-1)).toBe('−1.5');
  expect(texts(school)[6]?.at(-1)).toBe('+0.5 [note 1]');
});

test('marks are codes with their meaning, notes in cells stay, and a row in the wrong columns is named', () => {
  const education = first(published('education-2019-20'));
  expect(texts(education)[2]).toContain('[c]');
  expect(education.table.legend.map(({ term }) => term)).toEqual(['[c]']);
  expect(education.table.notes.at(-1)).toMatch(
    /^One row is not shown, as the figures stand in the wrong columns: “Percentage of children looked After reaching/,
  );
});

test('councils down the side: our last figure beside theirs', () => {
  expect(first(published('offending-2015-2019')).says).toEqual([
    'In 2019: 4, against 3.5 for statistical neighbours and 3 for England.',
  ]);
});

test('a table left out by a person is in no report; a scorecard alone has none', () => {
  const judged = judgedPublished('scorecard-2020-21-q1', 'Q1');
  const need = gridOf(publishedText('primary-need-q1-2020-21'), 'Need');
  const link = {
    sheet: 'Need',
    table: 'Primary Need',
    indicator: null,
    part: null,
    source: 'confirmed',
    inReport: false,
  } as const;
  const { breakdowns, figures } = readLinkedTables([need], judged.scorecard, [link]);
  expect(reportTables({ ...judged, tables: breakdowns, figures }, WHOLE, [])).toEqual([]);
  const kept = readLinkedTables([need], judged.scorecard, []);
  const with_ = { ...judged, tables: kept.breakdowns, figures: kept.figures };
  expect(reportTables(with_, WHOLE, [])).toHaveLength(1);
  expect(reportTables(with_, { ...WHOLE, template: 'scorecard' }, [])).toEqual([]);
});

test('no largest group is named where a row is hidden', () => {
  const [table] = told(
    'scorecard-2020-21-q1',
    sheetOf(
      'Reasons for leaving care',
      'Reason | Children',
      'Home | 11',
      'Adopted | [c]',
      'Other | 7',
      'Total | 21',
    ),
  );
  expect(table?.says).toEqual([]);
  expect(table && texts(table)).toEqual([
    ['Home', '11', '52.4%'],
    ['Adopted', '[c]', '[c]'],
    ['Other', '7', '33.3%'],
    ['Total', '21', '100%'],
  ]);
});
