import { runChecks } from '../../../src/checks/runChecks';
import type { PeriodKey } from '../../../src/domain/periods/period';
import { publishedGrid, type PublishedScorecard } from '../../fixtures/published';
import { contextOf } from './runExample';

const findings = (name: PublishedScorecard, period: PeriodKey) =>
  runChecks(contextOf(publishedGrid(name), period)).findings.map(
    ({ severity, id, address, stated, computed, fix }) =>
      [severity, address, id, stated, computed, fix && `${fix.from} → ${fix.to}`] as const,
  );

/** What is wrong in the published scorecard of Q3 2022-23, whichever quarter is judged. */
const MISTAKES = [
  ['error', 'I8', 'ratio-mismatch', '96.3', '96.4', '96.3 (27/28) → 96.4 (27/28)'],
  ['error', 'J10', 'ratio-mismatch', '89.9', '86.2', '89.9 (94/109) → 86.2 (94/109)'],
  ['warning', 'I11', 'ratio-rounding', '93.5', '93.6', '93.5 (102/109) → 93.6 (102/109)'],
];

const DECIMALS = [
  ['note', 'I9', 'decimals-mixed', '25', '25.0', '25 (7/28) → 25.0 (7/28)'],
  ['note', 'J12', 'decimals-mixed', '4', '4.0', '4 (2/50) → 4.0 (2/50)'],
  ['note', 'J13', 'decimals-mixed', '4', '4.0', '4 (2/50) → 4.0 (2/50)'],
  ['note', 'K13', 'decimals-mixed', '9', '9.0', '9 (7/78) → 9.0 (7/78)'],
];

const sensitive = (address: string) => ['note', address, 'rag-sensitive', null, null, null];
const sorted = (rows: readonly (readonly (string | null)[])[]) =>
  [...rows].map((row) => row.join(' | ')).sort();

describe('the published scorecard of Q3 2022-23', () => {
  test.each([
    ['Q3', ['K6', 'K7', 'K9', 'K11', 'K14']],
    ['Q2', ['J8', 'J9', 'J10', 'J14']],
    ['Q1', ['I10', 'I14']],
  ] as const)('judged at %s holds the known mistakes and nothing else', (period, cells) => {
    expect(sorted(findings('scorecard-2022-23-q3', period))).toEqual(
      sorted([...MISTAKES, ...DECIMALS, ...cells.map(sensitive)]),
    );
  });
});

describe('the published scorecard of Q1 2020-21', () => {
  // Adopted, over 20 miles away, missing: red by per cent of the target, amber by points.
  test('holds no error and no warning', () => {
    expect(findings('scorecard-2020-21-q1', 'Q1')).toEqual(['I10', 'I11', 'I12'].map(sensitive));
  });
});
