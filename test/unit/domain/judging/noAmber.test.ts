import { findNoAmber } from '../../../../src/domain/judging/rule/noAmber';
import { judged } from '../../layout/judged';
import { rows } from '../../layout/finding';

const hear = (text: string): string => {
  const found = findNoAmber([{ text, address: 'A9' }]);
  return found ? (found.ofSome ? 'of some' : 'none between') : 'nothing';
};

test.each([
  'Every standard is reported as achieved or not achieved; no in-between category is used.',
  'We do not use amber on this scorecard.',
  'Measures are shown green or red only.',
  'Status is either Achieved or Missed.',
  'Status: only green and red.',
  'A two-colour rating is used.',
  'Two colour RAG: at target or better, and short of it.',
  'Each target is judged pass or fail.',
  'Measured on a pass/fail basis',
  'Amber is never given: a target is reached or it is not.',
  'Indicators are rated green or red, with nothing in between.',
  'The scorecard has no middle rating.',
  'No tolerance is applied.',
  'A standard is Met only if it is reached in full; there is no tolerance.',
  'Anything short of its target is shown as red.',
  'Green: reached. Red: not reached. There is no yellow.',
  'A pledge is Achieved where the level is reached, otherwise Not achieved.',
  'Green when the plan is met or exceeded, otherwise Red.',
])('%s', (text) => expect(hear(text)).toBe('none between'));

test.each([
  'There is no amber this quarter.',
  'There were no amber ratings.',
  'We have no amber indicators to report.',
  'Four measures are green or red.',
  'No amber alerts were raised over the summer.',
  'Amber is used for what is within 5% of target.',
  'Inspection: pass or fail',
  'The budget has no middle tier.',
  'Red and green bins only are collected.',
  'Residents told us whether their needs were met or not met.',
  'The measure was either on target or close to it.',
  'Amber, green or red',
  'Amber: within 4% of target; anything worse than target beyond that is red',
])('nothing: %s', (text) => expect(hear(text)).toBe('nothing'));

test('of some rows only', () =>
  expect(hear('For milestone measures there is no amber rating.')).toBe('of some'));

/** Near misses by 2.2% and 4%, one far miss, both ends. */
const FIGURES = [
  ['% of visits on time', '90%', '88%'],
  ['% of reviews on time', '75%', '72%'],
  ['% of plans agreed', '80%', '50%'],
  ['% of health checks done', '85%', '91%'],
] as const;
const sheet = (note: string, met: string, missed: string) =>
  judged(
    rows(
      note,
      '',
      'Measure\tTarget\tQ1\tStatus',
      ...FIGURES.map((row, at) => [...row, at < 3 ? missed : met].join('\t')),
    ),
  );
const two = (rag: string, far = 'red') => ({
  '% of visits on time': rag,
  '% of reviews on time': rag,
  '% of plans agreed': far,
  '% of health checks done': 'green',
});

test('a line that denies amber makes a near miss red', () => {
  expect(sheet('We do not use amber on this scorecard.', 'Green', 'Red')).toEqual(two('red'));
  expect(sheet('Status is either Achieved or Missed.', 'Achieved', 'Missed')).toEqual(two('red'));
});

test('beside a tolerance, or amber among the statuses, it is asked about', () => {
  expect(
    sheet('Amber: within 5% of target. There is no amber rating on this scorecard.', 'Green', 'Red'),
  ).toEqual(two('to-be-confirmed', 'to-be-confirmed'));
  expect(sheet('We do not use amber on this scorecard.', 'Green', 'Amber')).toEqual(
    two('to-be-confirmed', 'to-be-confirmed'),
  );
});

// Eight of the first wrong colours on strangers' workbooks were our amber beside such words, with a line nobody had read.
test('words with two ends and no line that says so: our own amber waits for a person', () =>
  expect(sheet('Performance 2025', 'Met', 'Not met')).toEqual(two('to-be-confirmed')));
