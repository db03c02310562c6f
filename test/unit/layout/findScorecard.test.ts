import { aQuarter } from '../../fixtures/periods';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../../../src/domain/grid/grid';
import { latestPeriod } from '../../../src/domain/indicators/scorecard';
import { gridOf, publishedGrid } from '../../fixtures/published';
import { find, found, refs, rows } from './finding';

describe('published scorecards', () => {
  const scorecard = found(publishedGrid('scorecard-2022-23-q3'));

  it('2022-23', () => {
    expect(scorecard).toMatchObject({
      sheet: 'Scorecard',
      range: 'A1:K15',
      headerRow: 0,
      firstColumn: 0,
      lastColumn: 10,
      lastRow: 14,
      year: '2022-23',
    });
    expect(scorecard.columns).toEqual({
      ref: { column: 0, text: 'Ref No' },
      title: { column: 1, text: 'Indicator Description' },
      neighbour: { column: 2, text: 'Statistical Neighbour Average 2020/21', year: '2020-21' },
      england: { column: 3, text: 'England average 2020/21', year: '2020-21' },
      past: [
        { column: 4, text: 'Harrow 2019-20', year: '2019-20' },
        { column: 5, text: 'Harrow 2020-21', year: '2020-21' },
        { column: 6, text: 'Harrow 2021-22', year: '2021-22' },
      ],
      target: { column: 7, text: 'Harrow target 2022/23', year: '2022-23' },
      periods: [
        { column: 8, text: 'Harrow Q1 2022-23', period: aQuarter('Q1', '2022-23'), year: '2022-23' },
        { column: 9, text: 'Harrow Q2 2022-23', period: aQuarter('Q2', '2022-23'), year: '2022-23' },
        { column: 10, text: 'Harrow Q3 2022-23', period: aQuarter('Q3', '2022-23'), year: '2022-23' },
      ],
      rag: null,
      variance: null,
    });
    expect(refs(scorecard)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
    ]);
    expect(latestPeriod(scorecard)?.key).toBe('Q3');
    expect(scorecard.indicators[8]?.periods.Q2).toMatchObject({
      address: 'J10',
      row: 9,
      column: 9,
      value: { kind: 'ratio', raw: '89.9 (94/109)' },
    });
  });

  it('2020-21', () => {
    const earlier = found(publishedGrid('scorecard-2020-21-q1'));
    expect(earlier).toMatchObject({ range: 'A1:I13', year: '2020-21' });
    expect(earlier.columns.periods.map(({ period }) => period.key)).toEqual(['Q1']);
    expect(refs(earlier)).toHaveLength(12);
  });

  it('reads a scorecard that starts anywhere, with notes round it', () => {
    const { cells } = publishedGrid('scorecard-2022-23-q3');
    const blank = gridOf('').cells;
    const moved: Grid = {
      sheet: 'Q3 2022',
      top: 4,
      left: 2,
      cells: [
        ...gridOf('Corporate Parenting Scorecard 2022-23\n').cells,
        ...blank,
        ...cells,
        ...blank,
        ...gridOf('Notes\n1\tFigures are provisional\nSource: Mosaic').cells,
      ],
    };
    // The title stands in row 5, one empty row follows, so the headings are in row 7, from column C on.
    const shifted = found(moved);
    expect(shifted).toMatchObject({
      range: 'C7:M21',
      headerRow: 6,
      firstColumn: 2,
      lastColumn: 12,
      lastRow: 20,
    });
    expect(shifted.indicators[8]?.periods.Q2?.address).toBe('L16');
    expect(refs(shifted)).toHaveLength(14);
  });
});

describe('published tables that are no scorecards by quarter', () => {
  const table = (name: string): Grid =>
    gridOf(readFileSync(join(__dirname, '../../fixtures/published', `${name}.tsv`), 'utf8'));

  it('education by years: seven rows are read, a shifted row and what stands under other headings are named', () => {
    const education = found(table('education-2019-20'));
    expect(education).toMatchObject({ range: 'A1:G11', year: '2019-20' });
    expect(education.columns).toMatchObject({
      title: { column: 0, text: 'Educational Attainment at Key Stages' },
      england: { column: 4, year: '2018-19' },
      neighbour: { column: 5, year: '2018-19' },
      past: [{ year: '2016-17' }, { year: '2017-18' }, { year: '2018-19' }],
      periods: [{ column: 6, period: { key: '2019-20' }, year: '2019-20' }],
    });
    expect(education.indicators.map(({ row }) => row + 1)).toEqual([3, 4, 5, 7, 8, 10, 11]);
    expect(education.unplaced).toEqual([
      {
        what: 'row',
        text: 'Percentage of children looked After reaching the expected standard least level 4 at KS2 in Reading, Writing and Maths (Source DfE)',
        address: 'B2',
      },
      { what: 'table', text: 'Exclusions from school', address: 'A12' },
    ]);
  });

  it.each([
    ['health-indicators-2018-2020', 'A1:J6', 8],
    ['adoption-timeliness', 'A1:N4', 12],
    // Its first table has one heading too few, as printed.
    ['missing-monthly-2019-2020', 'A5:J7', 8],
  ])('%s: the latest quarter, and those of the years before', (name, range, earlier) => {
    const scorecard = found(table(name));
    expect(scorecard).toMatchObject({ range, year: '2020-21' });
    expect(scorecard.columns.periods.at(-1)).toMatchObject({ period: { key: 'Q1' }, text: 'Jun-20' });
    // The quarters of the years before lead up to it without a gap.
    expect(scorecard.columns.periods).toHaveLength(earlier + 1);
    expect(scorecard.unplaced).toEqual([]);
  });

  it.each([
    'breakdowns-2022-23-q3',
    'care-leaver-status-jun-2020',
    'placement-types-2018-2020',
    'primary-need-q1-2020-21',
    'reasons-ceased-q1-2020-21',
  ])('%s: no scorecard', (name) => expect(find(table(name)).kind).toBe('not-found'));
});

describe('not found', () => {
  const TITLE = 'a column that describes the indicator (Indicator, Measure, KPI, Description …)';
  const QUARTER = 'a column of figures (Q1, Apr-25, 2024/25, Actual, Value …)';

  it('an empty sheet', () => {
    expect(find({ sheet: 'Sheet1', top: 0, left: 0, cells: [] })).toMatchObject({ reason: 'empty-sheet' });
    expect(find(rows('', ''))).toMatchObject({ reason: 'empty-sheet' });
  });

  it('no headings of a scorecard', () => {
    expect(find(rows('Placement Type\tMar-18', 'Secure Unit\t0'))).toEqual({
      kind: 'not-found',
      reason: 'no-headings',
      found: [],
      missing: [TITLE, QUARTER],
    });
  });

  it('headings missing: what was found, and what is looked for', () => {
    expect(find(rows('', 'Ref No\tTarget\tQ1', '1\t95%\t90'))).toEqual({
      kind: 'not-found',
      reason: 'headings-missing',
      found: [
        { text: 'Ref No', address: 'A2' },
        { text: 'Target', address: 'B2' },
        { text: 'Q1', address: 'C2' },
      ],
      missing: [TITLE],
    });
    expect(find(rows('Indicator\tTarget', 'Timeliness\t95%'))).toMatchObject({
      reason: 'headings-missing',
      missing: [QUARTER],
    });
  });

  it('headings without indicators', () => {
    expect(find(rows('Indicator\tQ1', '', 'Nothing yet'))).toMatchObject({
      reason: 'no-indicators',
      missing: [],
    });
  });
});

test('20,000 rows in good time', () => {
  const [header = '', ...lines] = Array.from({ length: 20_001 }, (_unused, index) =>
    index === 0
      ? 'Ref\tIndicator\tSN\tEngland\t2020-21\t2021-22\tTarget\tQ1\tQ2\tQ3\tQ4'
      : `${index}\tIndicator of row ${index}\t1.0\t2.0\t3.0\t4.0\t95%\t93.8 (167/178)\t86.7 (157/181)\t70.9 (134/189)\t`,
  );
  const grid = rows(header, ...lines);
  expect(found(grid).indicators).toHaveLength(20_000);
  // A fifth of a second when the machine is free; the bound is for a busy one, and only catches a square.
});
