import { sayFinding } from '../../../../src/wording/findings';
import { gridOf, publishedGrid } from '../../../fixtures/published';
import { publishedText, sheetOf } from '../../../fixtures/tables';
import type { Finding } from '../../../../src/checks/finding';
import { runChecks } from '../../../../src/checks/runChecks';
import { CHECKS } from '../../../../src/checks/registry';
import type { Grid } from '../../../../src/domain/grid/grid';
import { readLinkedTables } from '../../../../src/layout/tables/readTables';
import { contextOf } from '../runExample';

const context = contextOf(publishedGrid('scorecard-2020-21-q1'), 'Q1');
const OF_TABLES = [
  'total-mismatch',
  'share-mismatch',
  'shares-sum',
  'population-differs',
  'table-date',
  'sources-differ',
];
const checks = CHECKS.filter(({ id }) => OF_TABLES.includes(id));

const run = (...grids: Grid[]): readonly Finding[] =>
  runChecks({ ...context, ...readLinkedTables(grids, context.scorecard, []) }, checks).findings;
const brief = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ id, sheet, address }) => `${id} ${sheet}!${address}`);

const PUBLISHED = [
  'adoption-timeliness',
  'age-groups-mar-2019',
  'care-leaver-status-jun-2020',
  'education-2019-20',
  'ethnicity-mar-2019',
  'gender-mar-2019',
  'health-comparison-2019',
  'health-indicators-2018-2020',
  'key-stages-2019',
  'main-placements-mar-2019',
  'missing-monthly-2019-2020',
  'offending-2015-2019',
  'placement-types-2018-2020',
  'primary-need-q1-2020-21',
  'reasons-ceased-q1-2020-21',
  'school-age-2018-2020',
];

test('the published tables beside their scorecard: the mistakes that are known, and no others', () => {
  const findings = run(...PUBLISHED.map((name) => gridOf(publishedText(name), name)));
  expect(brief(findings)).toEqual([
    'table-date age-groups-mar-2019!B1',
    'sources-differ health-comparison-2019!B2',
    'total-mismatch placement-types-2018-2020!C15',
    'total-mismatch reasons-ceased-q1-2020-21!B16',
  ]);
  const said = findings.map(sayFinding);
  expect(said[0]).toBe(
    'The title is of Mar 2018, but the heading of Mar 2019. Check which date the figures stand at.',
  );
  expect(said[1]).toBe(
    '“Had annual Dental Check (%)” and indicator 7 disagree. Our figure for 2018-19 is 79.8 here and 89.9 in F8; the neighbours’ for 2018-19 is 79.8 here and 84.6 in C8; England’s for 2018-19 is 86.8 here and 85.0 in D8. They may count other children.',
  );
});

describe('White 36 for 26, in counts that add to 100', () => {
  const ROWS = ['White | 36', 'Mixed | 20', 'Asian | 14', 'Black | 18', 'Other | 19', 'Not known | 3'];
  const shares = [26, 20, 14, 18, 19, 3].map((share) => ` | ${share}%`);
  test('with a total', () => {
    expect(brief(run(sheetOf('Ethnicity of CLA', 'Ethnicity | Children', ...ROWS, 'Total | 100')))).toEqual([
      'total-mismatch Sheet1!B9',
    ]);
  });
  test('without one, where the rows are shares', () => {
    expect(brief(run(sheetOf('Ethnicity of CLA (%)', 'Ethnicity | Our council', ...ROWS)))).toEqual([
      'shares-sum Sheet1!B3',
    ]);
  });
  test('without one, beside shares that are right', () => {
    const rows = ROWS.map((row, index) => `${row}${shares[index] ?? ''}`);
    expect(brief(run(sheetOf('Ethnicity of CLA', 'Ethnicity | Children | %', ...rows)))).toEqual([
      'share-mismatch Sheet1!C3',
    ]);
  });
  test('across', () => {
    const across = sheetOf(
      'Ethnicity of CLA (%)',
      ' | White | Mixed | Asian | Black | Other',
      'Our council | 36 | 20 | 14 | 18 | 22',
      'England | 70 | 10 | 5 | 8 | 4',
    );
    expect(brief(run(across))).toEqual(['shares-sum Sheet1!B3']);
  });
});

describe('no false alarm', () => {
  test.each<[string, readonly string[]]>([
    [
      'averages of others',
      ['Ethnicity of CLA (%)', 'Ethnicity | Our council | SN', 'White | 60 | 50', 'Black | 40 | 38'],
    ],
    [
      'measures side by side',
      [
        'Health',
        'Measure (%) | Our council | England',
        'Up to date dental checks | 80 | 70',
        'Up to date health checks | 91 | 90',
      ],
    ],
    [
      'needs of which a child may have several',
      [
        'Needs of CLA (%)',
        'Need | Our council | England',
        'Speech | 60 | 50',
        'Social | 55 | 48',
        'Note: children may have more than one need',
      ],
    ],
    [
      'a part of the whole',
      [
        'Most frequent reasons (%)',
        'Reason | Our council | England',
        'Neglect | 40 | 45',
        'Absent parents | 20 | 15',
      ],
    ],
    [
      'rounded to whole numbers',
      [
        'Age of CLA (%)',
        'Age | Our council | England',
        'Under 5 | 17 | 20',
        '5-9 | 17 | 21',
        '10-15 | 39 | 36',
        '16-17 | 28 | 24',
      ],
    ],
  ])('%s', (_name, rows) => {
    expect(run(sheetOf(...rows))).toEqual([]);
  });
});
