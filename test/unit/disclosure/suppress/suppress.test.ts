import { attackPlan } from '../../../../src/disclosure/attack/attack';
import { publishedText } from '../../../../src/disclosure/publish/publishedText';
import { suppressScorecard } from '../../../../src/disclosure/suppress/suppress';
import { DEFAULT_DISCLOSURE } from '../../../../src/disclosure/model/policy';
import type { CountTable } from '../../../../src/disclosure/relations/tables';
import { scorecardCell } from '../../../fixtures/indicator';
import { judgedGrid, judgedPublished } from '../../../fixtures/judged';
import { gridOf } from '../../../fixtures/published';

/** A scorecard of rows "title | target | Q1 | …", and what is hidden in it: "2 Q1: reason". */
function hiddenIn(...rows: string[]): readonly string[] {
  const quarters = Math.max(...rows.map((row) => row.split(' | ').length)) - 2;
  const heading = [
    'Ref',
    'Indicator',
    'Target 2022/23',
    ...[1, 2, 3, 4].slice(0, quarters).map((n) => `Q${n} 2022-23`),
  ];
  const lines = rows.map((row, at) => [String(at + 1), ...row.split(' | ')].join('\t'));
  const judged = judgedGrid(gridOf([heading.join('\t'), ...lines].join('\n')), 'Q1');
  const plan = suppressScorecard(judged);
  expect(attackPlan(judged, plan)).toEqual([]);
  return plan.cells.flatMap(({ place, reasons }) =>
    place.kind === 'indicator' && reasons.length > 0
      ? [
          `${place.index + 1} ${place.period}: ${reasons.map((one) => ('by' in one ? one.by : one.kind)).join(', ')}`,
        ]
      : [],
  );
}

describe('figures hidden for another’s sake, by hand', () => {
  it('the later of two quarters whose difference is small: 14 − 10 is 4', () => {
    expect(hiddenIn('Number of children missing in year |  | 10 | 14 | 30')).toEqual(['1 Q2: year-to-date']);
  });

  it('nothing where the difference is 6, or where the row does not add up over the year', () => {
    expect(hiddenIn('Number of children missing in year |  | 10 | 16')).toEqual([]);
    expect(hiddenIn('Number of children in care |  | 10 | 14')).toEqual([]);
  });

  it('no third quarter where the two small ones before it have room: 0 to 13', () => {
    expect(hiddenIn('Number of children missing in year |  | 3 | 4 | 13')).toEqual([
      '1 Q1: small-count',
      '1 Q2: small-count',
    ]);
  });

  it('the rate per 10,000 of a small count', () => {
    expect(
      hiddenIn(
        'Number of adoptions at end of quarter |  | 3 | 12',
        'Rate of adoptions per 10,000 |  | 0.5 | 2.1',
      ),
    ).toEqual(['1 Q1: small-count', '2 Q1: rate']);
  });

  it('the opposite of a ratio: 22/28 leaves 6, which the other row prints as 6/28', () => {
    expect(
      hiddenIn(
        '% of care leavers in education or employment (19 - 21 year olds) |  | 78.6 (22/28)',
        '% of care leavers not in education or employment (19 - 21 year olds) |  | 21.4 (6/28)',
      ),
    ).toEqual(['1 Q1: small-complement', '2 Q1: total']);
  });

  it('a percentage whose denominator stands in another row of the cohort: 4.0 of 50 is 2', () => {
    expect(
      hiddenIn(
        '% of care leavers in suitable accommodation (19 - 21 year olds) |  | 60.0 (30/50)',
        '% of care leavers in custody (19 - 21 year olds) |  | 4.0',
      ),
    ).toEqual(['2 Q1: percentage']);
  });

  it('ratios no children can make up', () => {
    expect(hiddenIn('% seen |  | 120.0 (6/5)')).toEqual(['1 Q1: impossible-ratio']);
  });
});

describe('tables beside the scorecard of 2022-23 Q3', () => {
  const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
  const tableOf = (
    counts: readonly number[],
    total: number,
    index: number,
    part: CountTable['part'],
  ): CountTable => ({
    period: 'Q3',
    rows: counts.map((count, at) => ({ address: `B${at + 2}`, count, counted: true })),
    total: { address: `B${counts.length + 2}`, count: total, counted: true },
    index,
    part,
  });
  const hiddenRows = (table: CountTable) => {
    const plan = suppressScorecard(judged, DEFAULT_DISCLOSURE, [table]);
    expect(attackPlan(judged, plan, [table])).toEqual([]);
    return [...plan.hidden].filter((key) => key.startsWith('table')).sort();
  };

  it('indicator 5: five small rows share 10, so none is known', () => {
    const hidden = ['table 0:1', 'table 0:2', 'table 0:3', 'table 0:4', 'table 0:5'];
    expect(hiddenRows(tableOf([6, 3, 2, 3, 1, 1], 16, 4, 'numerator'))).toEqual(hidden);
  });

  it('indicator 6: those not in the same placement are 41 − 27; two rows share 5', () => {
    expect(hiddenRows(tableOf([9, 4, 1], 14, 5, 'others'))).toEqual(['table 0:1', 'table 0:2']);
  });

  it('one small row alone: the least of the others goes with it', () => {
    expect(hiddenRows(tableOf([9, 20, 3], 32, 12, 'numerator'))).toEqual(['table 0:0', 'table 0:2']);
  });
});

test.each([
  ['93.8 \n(167/178)', '93.8 (167/178)'],
  ['0.0 (6/20000)', '[low] (6/20000)'],
  ['0.0 (0/27)', '0.0 (0/27)'],
  ['x', '[c]'],
  ['N/A', '[z]'],
  ['Not Published', '[x]'],
  ['Not published, London Avg 42%', 'Not published, London Avg 42%'],
  ['Not published, 2 children', '[x]'],
  ['', ''],
  ['#DIV/0!', '[x]'],
  ['about 3', '[x]'],
])('prints %j as %j', (entry, text) => {
  expect(publishedText(scorecardCell(entry))).toBe(text);
});
