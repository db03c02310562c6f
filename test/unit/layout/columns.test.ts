import { latestPeriod } from '../../../src/domain/indicators/scorecard';
import { found, refs, rows } from './finding';

describe('columns', () => {
  it('stand in any order, among spacers and columns it does not know', () => {
    const scorecard = found(
      rows('Q2\t\tTarget\tMeasure\tOwner\tQ1\tRef\tSN', '90%\t\t95%\tTimeliness\tAB\t91%\t4a\t80%'),
    );
    const { columns } = scorecard;
    expect(columns.periods.map(({ period, column }) => [period.key, column])).toEqual([
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
    expect(latestPeriod(scorecard)?.key).toBe('Q2');
  });

  it('need only a description and a quarter', () => {
    const scorecard = found(rows('Indicator\tQ1', 'Timeliness\t95'));
    expect(scorecard).toMatchObject({ range: 'A1:B2', year: null, columns: { ref: null, target: null } });
    expect(scorecard.indicators[0]).toMatchObject({ ref: '', refCell: null, target: null, past: [] });
  });

  it('of this year, where another year stands beside', () => {
    const led = found(rows('Indicator\tQ4 2021-22\tQ1 2022-23\tQ2 2022-23', 'Timeliness\t90\t91\t92'));
    expect(led.columns.periods.map(({ period }) => period.key)).toEqual(['Q4 2021-22', 'Q1', 'Q2']);
    expect(led.year).toBe('2022-23');
    const beside = found(
      rows('Indicator\tQ3 2022-23\tQ3 2021-22\tTarget 2021/22\tTarget 2022/23', 'T\t1\t2\t3\t4'),
    );
    expect(beside.columns.periods.map(({ column }) => column)).toEqual([1]);
    expect(beside.columns.target?.column).toBe(4);
    expect(beside.year).toBe('2022-23');
  });

  it('keep a quarter whose year is mistyped, for the check that says so', () => {
    const scorecard = found(rows('Indicator\tQ1 2022-23\tQ2 2021-22\tQ3 2022-23', 'Timeliness\t90\t91\t92'));
    expect(scorecard.columns.periods.map(({ year }) => year)).toEqual(['2022-23', '2021-22', '2022-23']);
    expect(scorecard.year).toBe('2022-23');
  });

  it('keep a mistyped year in the last of two, which is no sheet that runs backwards', () => {
    const typed = found(rows('Indicator\tTarget 2023/24\tQ1 2023-24\tQ2 2022-23', 'T\t95%\t90\t91'));
    expect(typed.columns.periods.map(({ period, year }) => [period.key, year])).toEqual([
      ['Q1', '2023-24'],
      ['Q2', '2022-23'],
    ]);
    const backwards = found(rows('Indicator\tQ1 2023-24\tQ4 2022-23\tQ3 2022-23', 'T\t90\t91\t92'));
    expect(backwards.columns.periods.map(({ period }) => period.key)).toEqual([
      'Q1',
      'Q4 2022-23',
      'Q3 2022-23',
    ]);
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
    expect(scorecard.columns.periods.map(({ column, period }) => [column, period.key])).toEqual([
      [5, 'Q1'],
      [6, 'Q2'],
    ]);
    expect(refs(scorecard)).toEqual(['1']);
  });
});

describe('rows of headings that are no pair', () => {
  it("a sheet's title lends its quarter to a single column of figures", () => {
    const { columns, year } = found(
      rows('Scorecard Q3 2022-23', 'Ref\tIndicator\tTarget\tActual', '1\tT\t95%\t90'),
    );
    expect(columns.periods).toMatchObject([{ column: 3, text: 'Actual', period: { key: 'Q3' } }]);
    expect(year).toBe('2022-23');
  });

  it("a quarter's own target is one of a profile", () => {
    const scorecard = found(
      rows('\tIndicator\tQ1\t\tQ2\t', '\t\tActual\tTarget\tActual\tTarget', '\tTimeliness\t90\t95%\t91\t96%'),
    );
    expect(scorecard.columns.target).toEqual({ column: 3, text: 'Target', year: null });
    expect(scorecard.columns.periodTargets?.map(({ column }) => column)).toEqual([3, 5]);
    expect(scorecard.indicators[0]?.target).toMatchObject({
      cell: { address: 'D3' },
      value: { kind: 'profile', raw: 'Q1 95% Q2 96%', percent: true },
    });
    expect(scorecard.columns.periods.map(({ column }) => column)).toEqual([2, 4]);
  });
});
