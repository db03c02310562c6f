import { DEFAULT_POLICY } from '../../../../src/domain/settings/settings';
import { findScorecard } from '../../../../src/layout/findScorecard';
import { composeScorecard, type DataIssue } from '../../../../src/domain/plan/compose';
import type { Grid } from '../../../../src/domain/grid/grid';
import { findDataTable } from '../../../../src/layout/findDataTable';
import { judgedGrid } from '../../../fixtures/judged';
import { gridCell, gridOf, publishedGrid } from '../../../fixtures/published';

const HEAD = 'Ref | Indicator | Period | Numerator | Denominator | Value';

function compose(grid: Grid, ...rows: string[]) {
  const text = [HEAD, ...rows].map((row) => row.split(' | ').join('\t')).join('\n');
  const table = findDataTable(gridOf(text, 'Data'), null);
  if (!table) throw new Error('no table');
  const { cells, issues, same } = composeScorecard(judgedGrid(grid, 'Q1').scorecard, [table]);
  return {
    cells: cells.map(({ address, says, to, numberFormat }) => [address, says, to, numberFormat]),
    issues: issues.map(({ kind }) => kind),
    same,
    all: issues,
  };
}
const card = (...rows: string[]) =>
  gridOf(
    ['Ref | Indicator | Council 2021-22 | Target 2022/23 | Q1 2022-23 | Q2 2022-23 | Q3 2022-23', ...rows]
      .map((row) => row.split(' | ').join('\t'))
      .join('\n'),
  );
const REVIEWS = card('4 | Reviews on time | 89.8 | 95% | 93.8 (167/178) | 86.7 (157/181) | ');

test('a blank quarter in the manner of the row', () => {
  expect(compose(REVIEWS, '4 |  | Q3 2022-23 | 134 | 189')).toMatchObject({
    cells: [['G2', '', '70.9 (134/189)', null]],
    issues: [],
  });
});

test('line breaks and white space are those of the quarter before', () => {
  const cells = REVIEWS.cells.map((row, r) =>
    row.map((cell, c) => (r === 1 && c === 5 ? gridCell('86.7% \n(157 / 181)') : cell)),
  );
  expect(compose({ ...REVIEWS, cells }, '4 |  | Q3 | 134 | 189').cells[0]?.[2]).toBe('70.9% \n(134 / 189)');
});

describe('the published scorecard of 2022-23', () => {
  const published = publishedGrid('scorecard-2022-23-q3');

  test('a figure that repeats the quarter before and a truncated one are put right', () => {
    const { cells, same } = compose(
      published,
      '9 |  | Q2 2022-23 | 94 | 109',
      '10 |  | Q1 2022-23 | 102 | 109',
      '4 |  | Q3 2022-23 | 134 | 189',
    );
    expect(cells).toEqual([
      ['J10', '89.9 (94/109)', '86.2 (94/109)', null],
      ['I11', '93.5 (102/109)', '93.6 (102/109)', null],
    ]);
    expect(same).toBe(1);
  });

  test('a figure right at its own decimals stays as it is: 25 (7/28)', () => {
    expect(compose(published, '8 |  | Q1 2022-23 | 7 | 28')).toMatchObject({ cells: [], same: 1 });
    // New numbers take the row's one decimal.
    expect(compose(published, '8 |  | Q1 2022-23 | 8 | 32').cells).toEqual([
      ['I9', '25 (7/28)', '25.0 (8/32)', null],
    ]);
  });

  test('counts and rates', () => {
    const { cells } = compose(
      published,
      '1 | Number of current CLA | Q3 2022-23 | 193 | ',
      '3 |  | Q3 2022-23 | 193 | 60000',
      '2 |  | Q2 2022-23 |  |  | 190',
    );
    // 193 ÷ 60,000 × 10,000 = 32.1666…
    expect(cells).toEqual([
      ['K2', '192', 193, null],
      ['J3', '191', 190, null],
      ['K4', '32.0', 32.2, null],
    ]);
  });

  test('a description decides, not the reference: last year’s 3 is this year’s 5', () => {
    expect(
      compose(published, '3 | % of CLA with 3 or more placements | Q3 2022-23 | 17 | 192').cells,
    ).toEqual([['K6', '8.3 (16/192)', '8.9 (17/192)', null]]);
  });

  test('rows of other years are passed over', () => {
    expect(compose(published, '4 |  | Q3 2021-22 | 1 | 2', '4 |  | Dec-21 | 1 | 2')).toMatchObject({
      cells: [],
      issues: [],
      same: 0,
    });
  });
});

test('half up, exactly: 1 of 16 is 6.25, so 6.3', () => {
  expect(compose(REVIEWS, '4 |  | Q3 | 1 | 16').cells[0]?.[2]).toBe('6.3 (1/16)');
});

test('plain numbers stay plain numbers, shares stay shares', () => {
  const plain = card('4 | % of reviews on time | 89.8 | 95% | 93.8 | 86.7 | ');
  expect(compose(plain, '4 |  | Q3 | 134 | 189').cells).toEqual([['G2', '', 70.9, '0.0']]);
  const shares = card('4 | % of reviews on time | 89.8% | 95% | 93.8% | 86.7% | ');
  expect(compose(shares, '4 |  | Q3 | 134 | 189').cells).toEqual([['G2', '', 0.709, '0.0%']]);
});

test('a row without a figure takes the manner of the rows beside it', () => {
  const two = card(
    '4 | Reviews on time | 89.8 | 95% | 93.8\n(167/178) | 86.7 (157/181) | ',
    '5 | % with a dental check |  | 90% |  |  | ',
  );
  const cells = two.cells.map((row, r) =>
    row.map((cell, c) => (r === 1 && c === 4 ? gridCell('93.8 \n(167/178)') : cell)),
  );
  const grid = { ...two, cells: cells.slice(0, 2).concat(cells.slice(-1)) };
  expect(compose(grid, '5 |  | Q1 | 98 | 109').cells[0]?.[2]).toBe('89.9 \n(98/109)');
});

describe('what is not written, and said', () => {
  const kinds = (grid: Grid, ...rows: string[]): readonly DataIssue['kind'][] => {
    const { cells, issues } = compose(grid, ...rows);
    expect(cells).toEqual([]);
    return issues;
  };

  test('two rows for one cell, alike or not', () => {
    expect(kinds(REVIEWS, '4 |  | Q3 | 134 | 189', '4 |  | Q3 2022-23 | 134 | 189')).toEqual(['duplicate']);
    expect(kinds(REVIEWS, '4 |  | Q3 | 134 | 189', '4 |  | Dec-22 | 135 | 189')).toEqual(['contradiction']);
  });

  test.each([
    ['more than there are', '4 |  | Q3 | 190 | 189', 'impossible'],
    ['out of none', '4 |  | Q3 | 0 | 0', 'impossible'],
    ['half a child', '4 |  | Q3 | 1.5 | 189', 'impossible'],
    ['a value that its numbers do not give', '4 |  | Q3 | 134 | 189 | 79.0', 'value-differs'],
    ['a percentage without its denominator', '4 |  | Q3 | 134 |  | ', 'ratio-missing'],
    ['a value where the cell shows a ratio', '4 |  | Q2 |  |  | 80.0', 'ratio-missing'],
    ['an indicator that is not there', '99 |  | Q3 | 134 | 189', 'unknown-indicator'],
    ['another description under its reference', '4 | Dental checks | Q3 | 134 | 189', 'other-indicator'],
    ['a quarter without a column', '4 |  | Q4 | 134 | 189', 'no-column'],
    ['a period that does not tell', '4 |  | Q3 2022 | 134 | 189', 'unread'],
  ])('%s', (_what, row, kind) => {
    expect(kinds(REVIEWS, row)).toEqual([kind]);
  });

  test('a formula that says otherwise, and a suppressed cell', () => {
    const change = (cell: ReturnType<typeof gridCell>): Grid => ({
      ...REVIEWS,
      cells: REVIEWS.cells.map((row, r) => row.map((each, c) => (r === 1 && c === 5 ? cell : each))),
    });
    const formula = { ...gridCell('86.7 (157/181)'), formula: '=Data!F3' };
    expect(kinds(change(formula), '4 |  | Q2 | 150 | 181')).toEqual(['formula']);
    expect(compose(change(formula), '4 |  | Q2 | 157 | 181')).toMatchObject({ same: 1, issues: [] });
    expect(kinds(change(gridCell('[c]')), '4 |  | Q2 | 2 | 9')).toEqual(['suppressed']);
  });

  test('two numbers for what is neither a percentage nor a rate', () => {
    const days = card('7 | Average days to adoption | 426 |  | 440 | 450 | ');
    expect(kinds(days, '7 |  | Q3 | 4260 | 10')).toEqual(['unit']);
  });
});

test('a value that is the ratio rounded agrees with it', () => {
  expect(compose(REVIEWS, '4 |  | Q3 | 134 | 189 | 71')).toMatchObject({ issues: [] });
});

test('a short description goes with its reference when no other indicator fits better', () => {
  const two = card(
    '9 | % of CLA with up to date Dental Checks | 90 | 90% | 89.9 (98/109) |  | ',
    '10 | % of CLA with up to date Health Checks | 99 | 95% | 93.6 (102/109) |  | ',
  );
  expect(compose(two, '9 | Dental | Q2 | 94 | 109').cells).toHaveLength(1);
  expect(compose(two, '10 | Dental checks | Q2 | 94 | 109').issues).toEqual(['other-indicator']);
});

describe('rows by what the scorecard is of', () => {
  const composeInto = (head: string, row: string, ...data: string[]) => {
    const grid = gridOf([head, row].map((line) => line.split(' | ').join('\t')).join('\n'));
    const layout = findScorecard(grid, DEFAULT_POLICY);
    if (layout.kind !== 'found') throw new Error(layout.reason);
    const { scorecard } = layout;
    const text = data.map((line) => line.split(' | ').join('\t')).join('\n');
    const table = findDataTable(gridOf(text, 'Data'), null, scorecard);
    const { cells, issues } = composeScorecard(scorecard, table ? [table] : []);
    return {
      cells: cells.map(({ address, to }) => `${address} ${to}`),
      issues: issues.map(({ kind }) => kind),
    };
  };

  test('months, of two years, as words and as dates', () => {
    expect(
      composeInto(
        'Ref | Indicator | Target | Nov 2024 | Dec 2024 | Jan 2025 | Feb 2025',
        '4 | Calls answered in time (%) | 90 | 88.1 | 87.2 | 91.3 | ',
        'Ref | Month | Value',
        '4 | Dec-24 | 87.5',
        '4 | 31/01/2025 | 91.3',
        '4 | February 2025 | 92',
        '4 | Mar 2025 | 93',
      ),
    ).toEqual({ cells: ['E2 87.5', 'G2 92'], issues: ['no-column'] });
  });

  test('terms, with the year in a column of its own', () => {
    expect(
      composeInto(
        'Ref | Indicator | Target | Autumn 2024 | Spring 2025 | Summer 2025',
        '4 | Attendance (%) | 95 | 94.1 | 93.2 | ',
        'Ref | Academic year | Term | Value',
        '4 | 2024/25 | Summer | 94.4',
        '4 | 2024/25 | Spring | 93.6',
        '4 | 2023/24 | Summer | 90.1',
      ),
    ).toEqual({ cells: ['E2 93.6', 'F2 94.4'], issues: [] });
  });

  test('half years, and a month within one', () => {
    expect(
      composeInto(
        'Ref | Indicator | Target | H1 2025-26 | H2 2025-26',
        '4 | Inquests held in time (%) | 95 | 94.1 | ',
        'Ref | Period | Value',
        '4 | H2 2025-26 | 96.0',
        '4 | Nov 2025 | 12',
      ),
    ).toEqual({ cells: ['E2 96'], issues: [] });
  });
});
