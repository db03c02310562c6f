import { aQuarter } from '../../fixtures/periods';
import type { PeriodKey } from '../../../src/domain/periods/period';
import { DEFAULT_POLICY } from '../../../src/domain/settings/settings';
import { explainStatus, sayNotRated, sayTarget, statusWord } from '../../../src/wording/status';
import { indicatorOf, judgedPublished, judgedRow } from '../../fixtures/judged';

const said = (period: PeriodKey, ref: string): string =>
  explainStatus(indicatorOf(judgedPublished('scorecard-2022-23-q3', period), ref), aQuarter(period));

test.each<[PeriodKey, string, string]>([
  ['Q3', '4', '70.9% is 24.1 points under 95%: 46 more reviews on time would have met it.'],
  ['Q3', '5', '8.3% is 0.8 points over the Q3 limit of 7.5%: 2 fewer cases would have met it.'],
  ['Q3', '6', '65.9% is 4.1 points under 70%: 2 more cases would have met it.'],
  ['Q3', '7', '88.6% is 3.6 points over 85%: met, with 3 cases to spare.'],
  ['Q3', '13', '22.5% is 2.5 points over 20%: 4 fewer cases would have met it.'],
  ['Q3', '14', '5.9% is 3.1 points under the Q3 limit of 9%: met, with 8 cases to spare.'],
  [
    'Q1',
    '4',
    '93.8% is 1.2 points under 95%, or 1.2% of the target, inside the 5% tolerance: 3 more reviews on time would have met it.',
  ],
  [
    'Q2',
    '7',
    '84.3% is 0.7 points under 85%, or 0.8% of the target, inside the 5% tolerance: 1 more care leaver would have met it.',
  ],
  [
    'Q2',
    '9',
    '86.2% (the sheet shows 89.9%) is 3.8 points under 90%, or 4.2% of the target, inside the 5% tolerance: 5 more cases would have met it.',
  ],
  ['Q3', '1', 'Not rated: there is no target.'],
  ['Q4', '4', 'Not rated: the sheet has no column for this quarter.'],
])('2022-23 %s indicator %s: %s', (period, ref, sentence) => {
  expect(said(period, ref)).toBe(sentence);
});

test.each<[string, string, string, string]>([
  // 132/139 is 94.96: shown as 95.0, and still under 95.
  [
    'Timeliness of Reviews',
    '95%',
    '95.0 (132/139)',
    '95.0% (94.96% before rounding) is less than 0.1 points under 95%, or less than 0.1% of the target, inside the 5% tolerance: 1 more review on time would have met it.',
  ],
  // 21/100 against 20 is exactly 5% off.
  [
    '% of CLA placed more than 20 miles away from home',
    '20%',
    '21.0 (21/100)',
    '21.0% is 1.0 points over 20%, exactly 5% of the target, which counts as amber: 1 fewer case would have met it.',
  ],
  ['Timeliness of Reviews', '95%', '95.0 (95/100)', '95.0% is exactly 95%: met, with no case to spare.'],
  [
    '% of CLA with 3 or more placements',
    '0%',
    '1.0 (1/100)',
    '1.0% is 1.0 points over the target of 0%, and a target of zero leaves no room for amber: 1 fewer case would have met it.',
  ],
  [
    '% of CLA with 3 or more placements',
    '0%',
    '0.0 (0/100)',
    '0.0% is exactly the target of 0%: met, with no case to spare.',
  ],
  [
    '% of Care Leavers in suitable accommodation',
    '80-85%',
    '78.0 (78/100)',
    '78.0% is 2.0 points under the range of 80% to 85%, or 2.5% of the target, inside the 5% tolerance: 2 more care leavers would have met it.',
  ],
  [
    '% of Care Leavers in suitable accommodation',
    '80-85%',
    '82.0 (82/100)',
    '82.0% is between 80% and 85%: met, with 2 cases to spare.',
  ],
  [
    '% of CLA with a missing episode',
    'Less than 22%',
    '22.0 (22/100)',
    '22.0% is exactly 22%, and the target is to be better than that: 1 fewer case would have met it.',
  ],
  ['Timeliness of Reviews', '95%', '98.4', '98.4% is 3.4 points over 95%: met.'],
  ['Timeliness of Reviews', '95%', '72.5', '72.5% is 22.5 points under 95%: not met.'],
  ['Timeliness of Reviews', '95%', 'c', 'Not rated: the figure is suppressed.'],
  ['Timeliness of Reviews', '95%', '[x]', 'Not rated: the figure is not available.'],
  ['Timeliness of Reviews', '95%', '120 (12/10)', 'Not rated: the ratio is impossible.'],
])('%s, target %s, %s', (title, target, value, sentence) => {
  const { entry, period } = judgedRow(title, target, [value]);
  expect(explainStatus(entry, period)).toBe(sentence);
});

test('a tolerance in points is said in points', () => {
  const { entry, period } = judgedRow('Timeliness of Reviews', '95%', ['91.7 (100/109)'], {
    ...DEFAULT_POLICY,
    toleranceKind: 'points',
  });
  expect(explainStatus(entry, period)).toBe(
    '91.7% is 3.3 points under 95%, inside the tolerance of 5 points: 4 more reviews on time would have met it.',
  );
});

test('exactly the tolerance is red where the workbook says so', () => {
  const title = '% of CLA placed more than 20 miles away from home';
  const { entry, period } = judgedRow(title, '20%', ['21.0 (21/100)'], {
    ...DEFAULT_POLICY,
    atTolerance: 'red',
  });
  expect(explainStatus(entry, period)).toBe(
    '21.0% is 1.0 points over 20%, exactly 5% of the target, which counts as red: 1 fewer case would have met it.',
  );
});

test('judged by the figure shown, a ratio that says otherwise is not turned into cases', () => {
  const { entry, period } = judgedRow('Timeliness of Reviews', '95%', ['95.0 (132/139)'], {
    ...DEFAULT_POLICY,
    judgeBy: 'shown',
  });
  expect(explainStatus(entry, period)).toBe('95.0% is exactly 95%: met, though its ratio misses it.');
});

test.each<[PeriodKey, string, string]>([
  ['Q3', '4', 'Target 95% or more'],
  ['Q3', '5', 'Target for Q3 7.5% or less'],
  ['Q4', '14', 'Target for Q4 12% or less'],
  ['Q3', '1', ''],
])('target at %s of indicator %s: %s', (period, ref, words) => {
  expect(sayTarget(indicatorOf(judgedPublished('scorecard-2022-23-q3', period), ref), aQuarter(period))).toBe(
    words,
  );
});

test.each([
  ['80-85%', 'Between 80% and 85%'],
  ['<=20%', 'Target 20% or less'],
  ['Less than 22%', 'Target less than 22%'],
  ['Above Stat Neighbour Average', 'Target above the statistical neighbour average'],
  ['No target', ''],
  ['Q1 - 2%', 'Target for Q1 2% or less'],
  ['about the same', 'Target not readable: “about the same”'],
])('target %s: %s', (target, words) => {
  const { entry } = judgedRow('% of CLA with 3 or more placements', target, ['1.0 (1/100)']);
  expect(sayTarget(entry, aQuarter('Q1'))).toBe(words);
});

test('a status is always a word', () => {
  expect(statusWord({ kind: 'not-rated', because: 'no-target' })).toBe('Not rated');
  expect(statusWord(indicatorOf(judgedPublished('scorecard-2022-23-q3', 'Q3'), '4').status)).toBe('Red');
  expect(sayNotRated('no-direction')).toBe('Not rated: it is not set whether higher or lower is better.');
});
