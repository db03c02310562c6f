import { carriedForward } from '../../../../src/checks/rules/carried-forward';
import type { PeriodKey } from '../../../../src/domain/periods/period';
import { readExample } from '../../../../src/checks/helpers/example';
import { runChecks } from '../../../../src/checks/runChecks';
import { sayFinding, whereOf } from '../../../../src/wording/findings';
import { publishedGrid } from '../../../fixtures/published';
import { contextOf } from '../runExample';

type Rows = readonly string[];
const grid = (name: string, rows: Rows) =>
  readExample(rows.map((row) => row.split(' | ').join('\t')).join('\n'), name);
const run = (period: PeriodKey, rows: Rows, others: Readonly<Record<string, Rows>>) =>
  carriedForward.run(
    contextOf(
      grid('2022-23', rows),
      period,
      null,
      Object.entries(others).map(([name, each]) => grid(name, each)),
    ),
  );
const found = (period: PeriodKey, rows: Rows, others: Readonly<Record<string, Rows>>) =>
  run(period, rows, others).flatMap((outcome) => (outcome.kind === 'fail' ? [outcome.finding] : []));

const NOW = 'Ref | Indicator | Council 2020-21 | Council 2021-22 | Q1 2022-23';
const LAST = 'Ref | Indicator | Council 2019-20 | Council 2020-21 | Q4 2021-22';
const BEFORE = 'Ref | Indicator | Council 2019-20 | Q4 2020-21';
const NEXT = 'Ref | Indicator | Council 2020-21 | Council 2021-22 | Council 2022-23 | Q1 2023-24';

describe('the published scorecards of 2020-21 and 2022-23', () => {
  const older = { ...publishedGrid('scorecard-2020-21-q1'), sheet: '2020-21' };
  const newer = publishedGrid('scorecard-2022-23-q3');

  // 2019-20 stands in both: 31.7, 98.9, 13.5, 69.7, 92.9, 29.1, 94.0, 94.0, 3.1, 20.0 and 12.8, each the same.
  test('agree on 2019-20 in all eleven indicators they share, whichever is checked', () => {
    const outcomes = carriedForward.run(contextOf(newer, 'Q3', null, [older]));
    expect(outcomes).toEqual(
      ['E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10', 'E11', 'E12', 'E14', 'E15'].map((address) => ({
        kind: 'pass',
        address,
      })),
    );
    const back = carriedForward.run(contextOf(older, 'Q1', null, [newer]));
    expect(back).toEqual(
      ['G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10', 'G11', 'G12'].map((address) => ({
        kind: 'pass',
        address,
      })),
    );
  });

  test('a slip in one of them is found, by description and not by reference', () => {
    const cells = older.cells.map((row, r) =>
      row.map((cell, c) => (r === 3 && c === 6 ? { ...cell, value: 15.3 } : cell)),
    );
    const { findings } = runChecks(contextOf(newer, 'Q3', null, [{ ...older, cells }]), [carriedForward]);
    expect(findings.map(sayFinding)).toEqual([
      "2019-20 says 13.5, but “2020-21” says 15.3 ('2020-21'!G4). Check which is right.",
    ]);
    expect(findings.map(whereOf)).toEqual(['E6 · 3 or more placements · 2019-20']);
  });
});

test('without other sheets nothing is said', () => {
  expect(run('Q1', [NOW, '4 | Reviews on time | 97.1 | 89.8 | 93.8'], {})).toEqual([]);
  const { scorecard, settings, period } = contextOf(publishedGrid('scorecard-2022-23-q3'), 'Q3');
  expect(carriedForward.run({ scorecard, settings, period })).toEqual([]);
});

test('an outturn that was not carried forward', () => {
  const [finding] = found('Q1', [NOW, '4 | Reviews on time | 97.1 | 98.8 | 93.8'], {
    'Scorecard 2021-22': [LAST, '2 | Reviews on time | 98.9 | 97.1 | 89.8 (167/186)'],
  });
  expect(finding).toMatchObject({ severity: 'warning', address: 'D2', stated: '98.8', fix: null });
  expect(finding && sayFinding(finding)).toBe(
    "2021-22 says 98.8, but Q4 on “Scorecard 2021-22” came to 89.8 ('Scorecard 2021-22'!E2). Check which is right.",
  );
});

describe('at the decimals shown', () => {
  const outcomeOf = (here: string, there: string) =>
    run('Q1', [NOW, `4 | Reviews on time | 97.1 | ${here} | 93.8`], {
      '2021-22': [LAST, `2 | Reviews on time | 98.9 | 97.1 | ${there}`],
    }).map(({ kind }) => kind)[1];

  test.each([
    ['89.8', '89.8 (167/186)', 'pass'],
    ['89.78', '89.8 (167/186)', 'pass'], // 167 of 186 is 89.784…
    ['90', '89.8 (167/186)', 'pass'],
    ['89', '89.5', 'pass'], // a tie may have gone down
    ['89.8%', '89.8', 'pass'],
    ['89.8', '89.8 (94/109)', 'pass'], // the figure shown is the one carried
    ['89.7', '89.8 (167/186)', 'fail'],
    ['88', '89.8', 'fail'],
    ['N/A', '89.8', undefined],
    ['89.8', 'N/A', undefined],
    ['89.8', '', undefined],
    ['89.8', '#REF!', 'cannot-tell'],
    ['89.8', 'see below', 'cannot-tell'],
  ])('%s against %s: %s', (here, there, kind) => {
    expect(outcomeOf(here, there)).toBe(kind);
  });
});

describe('restated figures', () => {
  const here = [NOW, '4 | Reviews on time | 97.1 | 89.8 | 93.8'];

  test('this sheet and a later one have the new figure: a note', () => {
    const [finding] = found('Q1', here, {
      '2020-21': [BEFORE, '2 | Reviews on time | 98.9 | 96.5'],
      '2023-24': [NEXT, '4 | Reviews on time | 97.1 | 89.8 | 70.9 | 80.0'],
    });
    expect(finding).toMatchObject({ severity: 'note', address: 'C2' });
    expect(finding && sayFinding(finding)).toBe(
      "2020-21 says 97.1, as on “2023-24”, but Q4 on “2020-21” came to 96.5 ('2020-21'!D2). It looks restated: say so in a footnote.",
    );
  });

  test('two later ones agree on another: a note', () => {
    const later = (sheet: string) => [NEXT, `4 | Reviews on time | ${sheet} | 89.8 | 70.9 | 80.0`];
    const [finding] = found('Q1', here, { '2023-24': later('96.4'), '2023-24 Q2': later('96.4') });
    expect(finding && [finding.severity, sayFinding(finding)]).toEqual([
      'note',
      "2020-21 says 97.1, but “2023-24” says 96.4 ('2023-24'!C2) and “2023-24 Q2” says 96.4 ('2023-24 Q2'!C2). It looks restated since.",
    ]);
  });

  test('two later ones that do not agree, or one alone: a warning', () => {
    const later = (sheet: string) => [NEXT, `4 | Reviews on time | ${sheet} | 89.8 | 70.9 | 80.0`];
    expect(found('Q1', here, { a: later('96.4'), b: later('96.6') })[0]?.severity).toBe('warning');
    expect(found('Q1', here, { a: later('96.4') })[0]?.severity).toBe('warning');
  });

  test('an older sheet that has this figure, and a newer one that has another: a warning', () => {
    const [finding] = found('Q1', here, {
      '2020-21': [BEFORE, '2 | Reviews on time | 98.9 | 97.1'],
      '2021-22': [LAST, '2 | Reviews on time | 98.9 | 96.4 | 89.8'],
    });
    expect(finding && sayFinding(finding)).toBe(
      "2020-21 says 97.1, as on “2020-21”, but “2021-22” says 96.4 ('2021-22'!D2). Check which is right.",
    );
  });
});
