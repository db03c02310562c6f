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

  it('are told from another table beneath though a comment runs on beside both', () => {
    const note = 'Reviewed 12 of 14 cases; up 3.2 on last year.';
    const scorecard = found(
      rows(
        'Ref\tIndicator\tTarget\tQ1 2020-21\tComments',
        `1\tTimeliness of reviews\t95%\t98.4\t${note}`,
        `2\tAccommodation of care leavers\t85%\t72.5\t${note}`,
        `3\tDental checks\t90%\t74.5\t${note}`,
        `\t\t\t\t${note}`,
        `Placement\tMar-20\tJun-20\tSep-20\t${note}`,
        ...['Foster carers', 'Family centres', 'With parents', 'Secure units', 'Other', 'Residential'].map(
          (label) => `${label}\t12\t14\t13\t${note}`,
        ),
        `Grand Total\t72\t84\t78\t${note}`,
      ),
    );
    expect(titles(scorecard)).toEqual([
      'Timeliness of reviews',
      'Accommodation of care leavers',
      'Dental checks',
    ]);
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
