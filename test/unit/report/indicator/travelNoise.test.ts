import { noiseOf, travelOf } from '../../../../src/report/indicator/travel';
import type { Noise } from '../../../../src/domain/overTime/noise';
import { judgedRow } from '../../../fixtures/judged';

/** Why a movement may be chance; 'clear' where it is more. */
function noise(title: string, before: string, now: string, target = '95%'): Noise | 'clear' | undefined {
  const { entry, judged } = judgedRow(title, target, [before, now]);
  const travel = travelOf(entry, judged);
  return travel ? (noiseOf(entry, judged, travel) ?? 'clear') : undefined;
}

test('a fall no chance explains is clear', () => {
  // 95% intervals: 81.0 to 90.9, and 64.1 to 76.9.
  expect(noise('Reviews on time', '86.7 (157/181)', '70.9 (134/189)')).toBe('clear');
});

test('intervals that overlap are noise, though neither figure lies in the other’s', () => {
  // 85.0 to 95.6 holds neither 83.0 nor its interval's end alone: 74.5 to 89.1 of 83/100 overlaps it.
  expect(noise('Health checks', '83.0 (83/100)', '91.7 (100/109)')).toBe('intervals-overlap');
  // 91.7 lies within 89.3 to 97.6, the interval of 111/117.
  expect(noise('Health checks', '91.7 (100/109)', '94.9 (111/117)')).toBe('intervals-overlap');
});

test('a group below twenty is too small, whatever it did', () => {
  expect(noise('Health checks', '62.5 (5/8)', '88.9 (8/9)')).toBe('small-cohort');
  expect(noise('Health checks', '5.3 (1/19)', '95.0 (19/20)')).toBe('small-cohort');
  expect(noise('Health checks', '5.0 (1/20)', '95.0 (19/20)')).toBe('clear');
});

test('without cases, five points or more', () => {
  expect(noise('% of reviews on time', '86.7%', '82.0%')).toBe('small-change');
  expect(noise('% of reviews on time', '86.7%', '81.0%')).toBe('clear');
});

test('what has not moved is no noise', () => {
  expect(noise('Reviews on time', '90.0 (90/100)', '90.0 (90/100)')).toBe('clear');
});

test('plain counts below twenty, by twice the deviation of two chance counts', () => {
  // (6 − 5)² = 1 against 4 × 11; (15 − 2)² = 169 against 4 × 17 = 68; (9 − 1)² = 64 against 40.
  expect(noise('Families in bed and breakfast', '5', '6', '4')).toBe('small-cohort');
  expect(noise('Families in bed and breakfast', '2', '15', '4')).toBe('clear');
  expect(noise('Number of exclusions', '1', '9', '4')).toBe('clear');
  // (18 − 10)² = 64 against 4 × 28 = 112; 20 and more goes by a tenth.
  expect(noise('Number of exclusions', '10', '18', '4')).toBe('small-cohort');
  expect(noise('Number of exclusions', '18', '21', '4')).toBe('clear');
  // Days are no cases.
  expect(noise('Average days to place a child', '5', '6', '4')).toBe('clear');
});
