import { isBeyondNoise, travelOf } from '../../../src/report/travel';
import { judgedRow } from '../../fixtures/judged';

function drawn(title: string, before: string, now: string): boolean | null {
  const { entry, judged } = judgedRow(title, '95%', [before, now]);
  const travel = travelOf(entry, judged);
  return travel && isBeyondNoise(entry, travel);
}

test('a fall no chance explains has an arrow', () => {
  // 95% intervals: 81.0 to 90.9, and 64.1 to 76.9.
  expect(drawn('Reviews on time', '86.7 (157/181)', '70.9 (134/189)')).toBe(true);
});

test('what lies within the interval of the other has none', () => {
  // 91.7 lies within 89.3 to 97.6, the interval of 111/117.
  expect(drawn('Health checks', '91.7 (100/109)', '94.9 (111/117)')).toBe(false);
  // Eight children of whom three more: 8/9 alone may be anything from 56.5 to 98.0.
  expect(drawn('Health checks', '62.5 (5/8)', '88.9 (8/9)')).toBe(false);
});

test('without cases, five points or more', () => {
  expect(drawn('% of reviews on time', '86.7%', '82.0%')).toBe(false);
  expect(drawn('% of reviews on time', '86.7%', '81.0%')).toBe(true);
});

test('no change has none', () => {
  expect(drawn('Reviews on time', '90.0 (90/100)', '90.0 (90/100)')).toBe(false);
});
