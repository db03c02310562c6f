import type { Grid } from '../../../src/domain/grid';
import { latestQuarter, type Scorecard } from '../../../src/domain/scorecard';
import { DEFAULT_POLICY } from '../../../src/domain/settings';
import { findScorecard, type LayoutResult } from '../../../src/layout/findScorecard';
import { gridOf, publishedGrid } from '../../fixtures/published';

const find = (grid: Grid): LayoutResult => findScorecard(grid, DEFAULT_POLICY);

function found(grid: Grid): Scorecard {
  const result = find(grid);
  if (result.kind !== 'found') throw new Error(result.reason);
  return result.scorecard;
}

const rows = (...lines: string[]): Grid => gridOf(lines.join('\n'));
const refs = ({ indicators }: Scorecard): string[] => indicators.map(({ ref }) => ref);
const titles = ({ indicators }: Scorecard): string[] => indicators.map(({ title }) => title);

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
      quarters: [
        { column: 8, text: 'Harrow Q1 2022-23', quarter: 'Q1', year: '2022-23' },
        { column: 9, text: 'Harrow Q2 2022-23', quarter: 'Q2', year: '2022-23' },
        { column: 10, text: 'Harrow Q3 2022-23', quarter: 'Q3', year: '2022-23' },
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
    expect(latestQuarter(scorecard)).toBe('Q3');
    expect(scorecard.indicators[8]?.quarters.Q2).toMatchObject({
      address: 'J10',
      row: 9,
      column: 9,
      value: { kind: 'ratio', raw: '89.9 (94/109)' },
    });
  });

  it('2020-21', () => {
    const earlier = found(publishedGrid('scorecard-2020-21-q1'));
    expect(earlier).toMatchObject({ range: 'A1:I13', year: '2020-21' });
    expect(earlier.columns.quarters.map(({ quarter }) => quarter)).toEqual(['Q1']);
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
    expect(shifted.indicators[8]?.quarters.Q2?.address).toBe('L16');
    expect(refs(shifted)).toHaveLength(14);
  });
});

describe('columns', () => {
  it('stand in any order, among spacers and columns it does not know', () => {
    const scorecard = found(
      rows('Q2\t\tTarget\tMeasure\tOwner\tQ1\tRef\tSN', '90%\t\t95%\tTimeliness\tAB\t91%\t4a\t80%'),
    );
    const { columns } = scorecard;
    expect(columns.quarters.map(({ quarter, column }) => [quarter, column])).toEqual([
      ['Q2', 0],
      ['Q1', 5],
    ]);
    expect([
      columns.title.column,
      columns.target?.column,
      columns.ref?.column,
      columns.neighbour?.column,
    ]).toEqual([3, 2, 6, 7]);
    expect(scorecard.range).toBe('A1:H2');
    expect(refs(scorecard)).toEqual(['4a']);
    expect(latestQuarter(scorecard)).toBe('Q2');
  });

  it('need only a description and a quarter', () => {
    const scorecard = found(rows('Indicator\tQ1', 'Timeliness\t95'));
    expect(scorecard).toMatchObject({ range: 'A1:B2', year: null, columns: { ref: null, target: null } });
    expect(scorecard.indicators[0]).toMatchObject({ ref: '', refCell: null, target: null, past: [] });
  });

  it('of this year, where another year stands beside', () => {
    const led = found(rows('Indicator\tQ4 2021-22\tQ1 2022-23\tQ2 2022-23', 'Timeliness\t90\t91\t92'));
    expect(led.columns.quarters.map(({ text }) => text)).toEqual(['Q1 2022-23', 'Q2 2022-23']);
    const beside = found(
      rows('Indicator\tQ3 2022-23\tQ3 2021-22\tTarget 2021/22\tTarget 2022/23', 'T\t1\t2\t3\t4'),
    );
    expect(beside.columns.quarters.map(({ column }) => column)).toEqual([1]);
    expect(beside.columns.target?.column).toBe(4);
    expect(beside.year).toBe('2022-23');
  });

  it('keep a quarter whose year is mistyped, for the check that says so', () => {
    const scorecard = found(rows('Indicator\tQ1 2022-23\tQ2 2021-22\tQ3 2022-23', 'Timeliness\t90\t91\t92'));
    expect(scorecard.columns.quarters.map(({ year }) => year)).toEqual(['2022-23', '2021-22', '2022-23']);
    expect(scorecard.year).toBe('2022-23');
  });

  it('of the target give the year where the quarters do not', () => {
    expect(found(rows('Indicator\tTarget 2022/23\tQ1', 'T\t95%\t90')).year).toBe('2022-23');
  });

  it('of ours are found by name and are no part of the range', () => {
    const scorecard = found(rows('Ref\tIndicator\tQ1\tRAG\tVariance', '1\tTimeliness\t95\tGreen\t0.0%'));
    expect(scorecard).toMatchObject({ range: 'A1:C2', lastColumn: 2 });
    expect(scorecard.columns.rag).toEqual({ column: 3, text: 'RAG' });
    expect(scorecard.columns.variance).toEqual({ column: 4, text: 'Variance' });
  });

  it('with comments, headed or not, belong to the table, so that ours go right of them', () => {
    expect(found(rows('Indicator\tQ1\tComments', 'T\t95\tfine')).lastColumn).toBe(2);
    expect(found(rows('Indicator\tQ1\t', 'T\t95\tfine')).lastColumn).toBe(2);
    expect(found(rows('Indicator\tQ1\tRAG\tVariance\tComments', 'T\t95\tGreen\t0\tfine')).lastColumn).toBe(1);
    expect(found(rows('Theme\tIndicator\tQ1\t\tKey', 'A\tT\t95\t\tgreen is good')).range).toBe('A1:C2');
  });

  it('headed KPI hold the reference where another describes it', () => {
    const { columns } = found(rows('KPI\tDescription\tQ1', 'CS1\tTimeliness\t95'));
    expect([columns.ref?.column, columns.title.column]).toEqual([0, 1]);
    expect(found(rows('KPI\tQ1', 'Timeliness\t95')).columns.title.column).toBe(0);
  });
});

describe('headings over two rows', () => {
  it('are read together', () => {
    const scorecard = found(
      rows(
        'Ref\tIndicator\tPast years\t\tTarget\tActual 2022-23\t',
        '\t\t2020-21\t2021-22\t2022-23\tQ1\tQ2',
        '1\tTimeliness\t97.1\t89.8\t95%\t93.8\t86.7',
      ),
    );
    expect(scorecard).toMatchObject({ range: 'A1:G3', headerRow: 1, year: '2022-23' });
    expect(scorecard.columns.past.map(({ year }) => year)).toEqual(['2020-21', '2021-22']);
    expect(scorecard.columns.target?.column).toBe(4);
    expect(scorecard.columns.quarters.map(({ column, quarter }) => [column, quarter])).toEqual([
      [5, 'Q1'],
      [6, 'Q2'],
    ]);
    expect(refs(scorecard)).toEqual(['1']);
  });
});

describe('rows of headings that are no pair', () => {
  it("a sheet's title lends its quarter to no column", () => {
    expect(
      find(rows('Scorecard Q3 2022-23', 'Ref\tIndicator\tTarget\tActual', '1\tT\t95%\t90')),
    ).toMatchObject({
      reason: 'headings-missing',
    });
  });

  it("a quarter's own target is not the target of the year", () => {
    const scorecard = found(
      rows('\tIndicator\tQ1\t\tQ2\t', '\t\tActual\tTarget\tActual\tTarget', '\tTimeliness\t90\t95%\t91\t96%'),
    );
    expect(scorecard.columns.target).toBeNull();
    expect(scorecard.columns.quarters.map(({ column }) => column)).toEqual([2, 4]);
  });
});

describe('rows', () => {
  const headings = 'Ref\tIndicator\tTarget\tQ1';

  it('without figures or reference are no indicators: sub-headings, footnotes, repeated headings, gaps', () => {
    const scorecard = found(
      rows(
        headings,
        '\tLooked after children',
        '1\tTimeliness\t95%\t93.8',
        '',
        'A\tCare leavers',
        '2\tAccommodation\t85%\t',
        headings,
        '3\tEducation',
        '',
        'All figures are provisional',
        '',
        '\tIn house fostering\t9\t',
        '1\tSee the note above',
      ),
    );
    expect(titles(scorecard)).toEqual(['Timeliness', 'Accommodation', 'Education']);
    expect(scorecard.range).toBe('A1:D8');
  });

  it('not yet filled in count where figures follow', () => {
    const scorecard = found(rows(headings, '1\tTimeliness\t95%\t93.8', '', '2\tNew', '3\tEducation\t\t5'));
    expect(titles(scorecard)).toEqual(['Timeliness', 'New', 'Education']);
  });

  it('end at another table with headings of its own', () => {
    const scorecard = found(
      rows(headings, '1\tTimeliness\t95%\t93.8', 'Ref\tIndicator\tQ1\tQ2', '9\tOther\t1\t2'),
    );
    expect(titles(scorecard)).toEqual(['Timeliness']);
  });

  it('keep references as shown', () => {
    const grid = rows(headings, '1.10\tA\t\t5', '4a\tB\t\t5', '\tC\t\t5');
    expect(refs(found(grid))).toEqual(['1.10', '4a', '']);
  });

  it('fold white space in titles', () => {
    expect(titles(found(rows(headings, '1\t  Timeliness \u00a0 of reviews \t\t5')))).toEqual([
      'Timeliness of reviews',
    ]);
  });

  it('read formulas by their value', () => {
    const grid: Grid = {
      ...rows(headings, '1\tT\t95%\t5'),
    };
    const cells = grid.cells.map((row, index) =>
      index === 1
        ? [...row.slice(0, 3), { value: 93.8, formula: '=ROUND(F9,1)', numberFormat: '0.0', error: false }]
        : row,
    );
    expect(found({ ...grid, cells }).indicators[0]?.quarters.Q1).toMatchObject({
      formula: '=ROUND(F9,1)',
      value: { kind: 'number', shown: { text: '93.8' } },
    });
  });
});

describe('not found', () => {
  const TITLE = 'a column that describes the indicator (Indicator Description, Indicator, Measure …)';
  const QUARTER = 'a column for a quarter (Q1, Quarter 1 …)';

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
  const start = performance.now();
  expect(found(grid).indicators).toHaveLength(20_000);
  // A second or two when the machine is free; the bound is for a busy one, and only catches a square.
  expect(performance.now() - start).toBeLessThan(60_000);
}, 90_000);
