import { readExample } from '../../../src/checks/helpers/example';
import { runChecks } from '../../../src/checks/runChecks';
import { settingsFor } from '../../../src/domain/settings/suggest';
import { brief, contextOf, runRows } from './runExample';

const HEAD = 'Ref | Indicator | Target 2022/23 | Q1 2022-23 | Q2 2022-23 | Q3 2022-23';
const COUNT = '1 | Number of current CLA at end of quarter | N/A | 187 | 191 | 192';
const loud = (...rows: string[]) => {
  const { findings } = runRows('Q1', HEAD, ...rows);
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ address, id, fix }) => [address, id, fix?.to ?? null]);
};

describe('a quarter that repeats the one before', () => {
  const row = (cells: string) => `9 | % with dental checks in place | N/A | ${cells}`;
  test.each([
    [
      'the figure, not the ratio',
      '89.9 (98/109) | 89.9 (94/109)',
      [['E2', 'ratio-mismatch', '86.2 (94/109)']],
    ],
    ['the ratio, not the figure', '89.9 (98/109) | 86.2 (98/109)', [['E2', 'ratio-mismatch', null]]],
    ['both, and right', '89.9 (98/109) | 89.9 (98/109)', [['E2', 'repeated-value', null]]],
    [
      'both, and wrong',
      '89.7 (98/109) | 89.7 (98/109)',
      [
        ['D2', 'ratio-mismatch', null],
        ['E2', 'ratio-mismatch', null],
      ],
    ],
    ['the figure, each right for its ratio', '89.9 (98/109) | 89.9 (107/119)', []],
    [
      'the figure, the earlier ratio wrong',
      '86.2 (98/109) | 86.2 (94/109)',
      [['D2', 'ratio-mismatch', '89.9 (98/109)']],
    ],
    ['the figure, without its ratio', '89.9 (98/109) | 89.9', [['E2', 'repeated-value', null]]],
    ['all of them, without the ratio', '100.0 (12/12) | 100.0', []],
    ['the ratio of a small group', '50.0 (2/4) | 50.0 (2/4)', []],
  ])('%s', (_name, cells, expected) => {
    expect(loud(row(cells))).toEqual(expected);
  });
});

describe('a wrong denominator', () => {
  test('the headcount tells, and the figure bears it out: that is the certain fix', () => {
    expect(loud(COUNT, '5 | % with 3 moves | N/A | 1.1 (2/187) | 2.1 (4/191) | 8.3 (16/129)')).toEqual([
      ['F3', 'ratio-mismatch', null],
      ['F3', 'headcount-differs', '8.3 (16/192)'],
    ]);
  });

  const SUITABLE = '7 | % of Care Leavers in suitable accommodation (19 - 21 year olds) | N/A';
  const NEET = '8 | % of Care Leavers not in education, employment or training (19 - 21 year olds) | N/A';

  test.each([
    [
      'one that is impossible is that alone',
      '84.3 (51/43)',
      '35.3 (18/51)',
      [['E2', 'ratio-impossible', null]],
    ],
    [
      'a copy of the quarter before is the odd one',
      '96.4 (27/28)',
      '35.3 (18/51)',
      [
        ['E2', 'repeated-value', null],
        ['E2', 'cohort-differs', null],
      ],
    ],
    [
      'one cut off is believed before one that is wrong',
      '84.3 (43/15)',
      '35.2 (18/51)',
      [
        ['E2', 'ratio-impossible', null],
        ['E3', 'ratio-rounding', '35.3 (18/51)'],
      ],
    ],
    [
      'with a figure that fits the cohort',
      '84.3 (43/57)',
      '35.3 (18/51)',
      [
        ['E2', 'ratio-mismatch', null],
        ['E2', 'cohort-differs', '84.3 (43/51)'],
      ],
    ],
  ])('in a cohort: %s', (_name, suitable, neet, expected) => {
    expect(
      loud(
        `${SUITABLE} | 96.4 (27/28) | ${suitable} | 88.6 (78/88)`,
        `${NEET} | 25.0 (7/28) | ${neet} | 34.1 (30/88)`,
      ),
    ).toEqual(expected);
  });

  test('two quarters are too few to call a row the headcount', () => {
    expect(loud(COUNT, '5 | % with 3 moves | N/A | 1.1 (2/187) | 2.2 (4/181)')).toEqual([]);
  });

  test('a confirmed cohort accuses in its first quarter, a suggested one does not', () => {
    const sheet = [
      HEAD,
      '7 | % of Care Leavers in suitable accommodation (19 - 21 year olds) | 85% | 96.4 (27/28)',
      '8 | % of Care Leavers not in education, employment or training (19 - 21 year olds) | 35% | 22.6 (7/31)',
    ];
    const context = contextOf(readExample(sheet.join('\n').replaceAll(' | ', '\t')), 'Q1');
    const run = (source: 'suggested' | 'confirmed') => {
      const indicators = context.settings.indicators.map((setting) => ({ ...setting, source }));
      const settings = settingsFor(context.scorecard, { ...context.settings, indicators });
      return brief(runChecks({ ...context, settings })).filter((line) => line.includes('cohort'));
    };
    expect(run('suggested')).toEqual([]);
    expect(run('confirmed')).toEqual(['D3 cohort-differs']);
  });
});

describe('scale', () => {
  const head = 'Ref | Indicator | 2020-21 | 2021-22 | Target 2022/23 | Q1 2022-23 | Q2 2022-23';
  test.each([
    ['a share', '4 | % on time | 97.9 | 93.0 | 95% | 93.8 | 0.9', ['G2']],
    ['ten times', '4 | % on time | 97.9 | 93.0 | 95% | 93.8 | 938', ['G2']],
    ['a hundred times', '4 | % on time | 97.9 | 93.0 | 95% | 93.8 | 9380', ['G2']],
    ['a share formatted as a percentage twice', '4 | % on time | 97.9 | 93.0 | 95% | 93.8 | 9380%', ['G2']],
    ['none at all', '4 | % on time | 97.9 | 93.0 | 95% | 93.8 | 0.0', []],
    ['small percentages', '5 | % with 3 moves | 13.5 | 10.0 | 10% | 0.5 | 0.9', []],
    ['a count', '1 | Number of current CLA | 182 | 188 | N/A | 938 | 0.9', []],
    ['a rate', '3 | Rate per 10,000 children | 182 | 188 | N/A | 938 | 0.9', []],
  ])('%s', (_name, row, cells) => {
    const { findings } = runRows('Q2', head, row);
    expect(findings.filter(({ id }) => id === 'scale-slip').map(({ address }) => address)).toEqual(cells);
  });
});

test('quarters with the latest first throughout are an order, and no finding', () => {
  const run = runRows('Q3', 'Ref | Indicator | Target 2022/23 | Q3 2022-23 | Q2 2022-23 | Q1 2022-23', COUNT);
  expect(brief(run)).toEqual([]);
});

test('a formula is reported but never given a fix', () => {
  const { findings } = runRows(
    'Q3',
    HEAD,
    '4 | % on time | N/A | =Z1 → 93.9 (167/178) | =Z2 → 86.8 (157/181) | =Z3 → 93 (102/109) ',
  );
  expect(findings.map(({ id }) => id)).toEqual([
    'ratio-mismatch',
    'ratio-mismatch',
    'ratio-rounding',
    'decimals-mixed',
  ]);
  expect(findings.filter(({ fix }) => fix !== null)).toEqual([]);
});

test('the fix keeps the manner of the cell', () => {
  expect(loud('4 | % on time | N/A | 93.9%⏎( 167 / 178 )')).toEqual([
    ['D2', 'ratio-mismatch', '93.8%\n( 167 / 178 )'],
  ]);
});
