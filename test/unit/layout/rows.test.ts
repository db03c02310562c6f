import type { Grid } from '../../../src/domain/grid/grid';
import { found, refs, rows, titles } from './finding';

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
    expect(found({ ...grid, cells }).indicators[0]?.periods.Q1).toMatchObject({
      formula: '=ROUND(F9,1)',
      value: { kind: 'number', shown: { text: '93.8' } },
    });
  });
});
