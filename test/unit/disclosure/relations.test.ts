import { suppressScorecard } from '../../../src/disclosure/suppress/suppress';
import { judgedGrid } from '../../fixtures/judged';
import { gridOf } from '../../fixtures/published';

/** What is hidden in a sheet of two quarters, each row "title | Q1 | Q2": "2 Q1". */
function hiddenIn(...rows: string[]): readonly string[] {
  const heading = 'Ref\tIndicator\tTarget 2022-23\tQ1 2022-23\tQ2 2022-23';
  const lines = rows.map((row, at) => {
    const [title, ...cells] = row.split(' | ');
    return [at + 1, title, '', ...cells].join('\t');
  });
  const plan = suppressScorecard(judgedGrid(gridOf([heading, ...lines].join('\n')), 'Q2'));
  expect(plan.unprotected).toEqual([]);
  return plan.cells.flatMap(({ place, reasons }) =>
    place.kind === 'indicator' && reasons.length > 0 ? [`${place.index + 1} ${place.period}`] : [],
  );
}

/** Rows that no word ties to each other: what their numbers say alone. Three rows each, by hand. */
describe('relations in the figures', () => {
  it('a sum of counts: 88 − 85 is 3, so one of the two goes with it', () => {
    const hidden = hiddenIn('Number Ash | 88 | 91', 'Number Beech | 3 | 4', 'Number Cedar | 85 | 87');
    expect(hidden).toHaveLength(4);
    expect(hidden).toEqual(expect.arrayContaining(['2 Q1', '2 Q2']));
  });

  it('a split in three of 50: 20 and 27 leave 3', () => {
    const hidden = hiddenIn(
      '% Ash | 40.0 (20/50) | 36.4 (20/55)',
      '% Beech | 54.0 (27/50) | 56.4 (31/55)',
      '% Cedar | 6.0 (3/50) | 7.3 (4/55)',
    );
    expect(hidden).toEqual(expect.arrayContaining(['3 Q1', '3 Q2']));
    expect(hidden).toHaveLength(4);
  });

  it('a percentage and a headcount: 3.4% of 88 is 3, 4.4% of 91 is 4', () => {
    const hidden = hiddenIn(
      'Number of current CLA at end of quarter | 88 | 91',
      '% of CLA at end of quarter placed abroad | 3.4 | 4.4',
      'Average days to a first visit | 4.5 | 6.5',
    );
    expect(hidden).toEqual(['2 Q1', '2 Q2']);
  });

  it('stock and flow: 56 less 5 is 51, where none joined', () => {
    const hidden = hiddenIn(
      'Number of CLA at end of quarter | 56 | 51',
      'Number of CLA who started in the quarter | 0 | 0',
      'Number of CLA who left in the quarter | 0 | 5',
    );
    expect(hidden).toContain('3 Q2');
    expect(hidden.length).toBeGreaterThan(1);
  });

  it('opposites without "not": 46 of 50 within leaves the 4 beyond', () => {
    const hidden = hiddenIn(
      '% of CLA placed within 20 miles | 92.0 (46/50) | 94.5 (52/55)',
      '% of CLA placed more than 20 miles away | 8.0 (4/50) | 5.5 (3/55)',
      'Average days to a first visit | 4.5 | 6.5',
    );
    expect(hidden).toEqual(expect.arrayContaining(['1 Q1', '1 Q2', '2 Q1', '2 Q2']));
  });

  it('nested denominators: 3 of the 20 seen, and the 20 of 50', () => {
    const hidden = hiddenIn(
      '% of CLA who went missing | 40.0 (20/50) | 38.2 (21/55)',
      '% of those missing who had an interview | 15.0 (3/20) | 19.0 (4/21)',
      'Average days to a first visit | 4.5 | 6.5',
    );
    expect(hidden).toEqual(['2 Q1', '2 Q2']);
  });

  it('a rate of a population: 88 at 44.0 per 10,000 is 20,000 children, so 1.5 is 3 of them', () => {
    const hidden = hiddenIn(
      'Number of CLA | 88 | 92',
      'Rate of CLA per 10,000 children | 44.0 | 46.0',
      'Rate of UASC per 10,000 children | 1.5 | 2.0',
    );
    expect(hidden).toEqual(['3 Q1', '3 Q2']);
  });

  it('a sum of a denominator and numerators of other rows that holds in both quarters: 4 is 3 and 1, 14 is 13 and 1', () => {
    const hidden = hiddenIn(
      '% Ash | 38.1 (8/21) | 25.4 (16/63)',
      '% Beech | 33.3 (3/9) | 61.9 (13/21)',
      '% Cedar | 25.0 (1/4) | 7.1 (1/14)',
      '% Dogwood | 75.0 (3/4) | 50.0 (7/14)',
    );
    // Of 14, which row 4 says, 13 are row 2's: row 3's 1 would be left.
    expect(hidden.includes('2 Q2') || hidden.includes('4 Q2')).toBe(true);
  });

  it('three counts that are another row’s denominator: 88 is 80, 7 and 1', () => {
    const hidden = hiddenIn(
      'Number Ash | 80 | 70',
      'Number Beech | 7 | 12',
      'Number Cedar | 1 | 9',
      '% Dogwood | 50.0 (44/88) | 51.6 (47/91)',
    );
    // One of the other three goes with the 1.
    expect(hidden).toContain('3 Q1');
    expect(hidden).toHaveLength(2);
  });

  it('a percentage of one of two numbers, of which one gives few: 2.3% is 4 of 175, or 5 of 214', () => {
    const hidden = hiddenIn('Number Elm | 187 | 214', 'Number Fir | 145 | 175', '% Gorse | 0.0 | 2.3');
    expect(hidden).toContain('3 Q2');
  });
});

/** In one quarter words must speak for a relation. */
describe('relations of one quarter', () => {
  const hiddenOf = (...rows: string[]): readonly string[] => {
    const heading = 'Ref\tIndicator\tTarget 2022-23\tQ1 2022-23';
    const lines = rows.map((row, at) =>
      [at + 1, ...row.split(' | ')].join('\t').replace(/\t([^\t]*)$/, '\t\t$1'),
    );
    const plan = suppressScorecard(judgedGrid(gridOf([heading, ...lines].join('\n')), 'Q1'));
    return plan.cells.flatMap(({ place, reasons }) =>
      place.kind === 'indicator' && reasons.length > 0 ? [`${place.index + 1} ${place.period}`] : [],
    );
  };

  it('opposites are told by each other’s words, also where another row of the same children stands first', () => {
    const hidden = hiddenOf(
      '% of CLA by legal status: full care order | 77.4 (41/53)',
      '% of CLA by legal status: interim care order | 11.3 (6/53)',
      '% of CLA by legal status: accommodated under section 20 | 3.8 (2/53)',
      '% of CLA by legal status: placement order | 7.5 (4/53)',
      '% of CLA placed within 20 miles of home (snapshot) | 88.7 (47/53)',
      '% of CLA placed more than 20 miles away from home (snapshot) | 11.3 (6/53)',
    );
    // 47 of 53 leave 6, which is hidden; so is the 6 of row 6, which says it.
    expect(hidden).toEqual(expect.arrayContaining(['3 Q1', '4 Q1', '5 Q1', '6 Q1']));
  });
});
