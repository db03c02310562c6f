import { parseTarget } from '../../../../src/domain/targets/parseTarget';
import type { Target } from '../../../../src/domain/targets/targets';
import { gridCell } from '../../../fixtures/published';

function say(target: Target): string {
  switch (target.kind) {
    case 'single':
      return `${target.bound} ${target.value.text}${target.percent ? '%' : ''}`;
    case 'range':
      return `${target.from.text} to ${target.to.text}${target.percent ? '%' : ''}`;
    case 'profile': {
      const values = Object.entries(target.byQuarter).map(([quarter, shown]) => `${quarter}=${shown.text}`);
      return `${values.join(' ')}${target.percent ? ' %' : ''}`;
    }
    case 'comparator':
      return `${target.side} ${target.of}`;
    default:
      return target.kind;
  }
}

const PUBLISHED = 'Q1=2.5 Q2=5 Q3=7.5 Q4=10 %';

test.each([
  // Published profiles and their spellings.
  ['Q1 - 2.5% Q2 - 5% Q3 - 7.5% Q4 - 10%', PUBLISHED],
  ['Q1 - 2.5% \nQ2 -  5%\nQ3  - 7.5%\nQ4 - 10%', PUBLISHED],
  ['Q1 – 2.5% Q2 — 5% Q3: 7.5% Q4 = 10%', PUBLISHED],
  ['Q1-2.5%Q2-5%Q3-7.5%Q4-10%', PUBLISHED],
  ['Q1 2.5%, Q2 5%; Q3 7.5% / Q4 10%.', PUBLISHED],
  ['Quarter 1: 2.5% | Quarter 2: 5% | Quarter 3: 7.5% | Quarter 4: 10%', PUBLISHED],
  ['Cumulative: Q1 2.5% Q2 5% Q3 7.5% Q4 10%', PUBLISHED],
  ['q1\u00a0-\u00a02.5 per cent q2 - 5% q3 - 7.5% q4 - 10%', PUBLISHED],
  ['Q1 - 3 Q2 - 6 Q3 - 9 Q4 - 12', 'Q1=3 Q2=6 Q3=9 Q4=12'],
  ['Q1 - 2.5% Q3 - 7.5%', 'Q1=2.5 Q3=7.5 %'],
  ['Q1 - n/a Q2 - 5%', 'Q2=5 %'],
  ['Q4 - 10% Q1 - 2.5%', 'Q4=10 Q1=2.5 %'],
  // One number.
  ['95%', 'at 95%'],
  ['32.0', 'at 32.0'],
  [' 95 %\n', 'at 95%'],
  ['95 per cent', 'at 95%'],
  ['1,234', 'at 1234'],
  ['<=20%', 'at-most 20%'],
  ['≤ 20%', 'at-most 20%'],
  ['No more than 20%', 'at-most 20%'],
  ['20% or less', 'at-most 20%'],
  ['Less than 22%', 'less-than 22%'],
  ['< 22%', 'less-than 22%'],
  ['Fewer than 85', 'less-than 85'],
  ['>=95%', 'at-least 95%'],
  ['At least 95%', 'at-least 95%'],
  ['95%+', 'at-least 95%'],
  ['95% or above', 'at-least 95%'],
  ['More than 40%', 'more-than 40%'],
  ['Target: 90%', 'at 90%'],
  ['<426 days', 'less-than 426'],
  ['95%*', 'at 95%'],
  // Ranges.
  ['80-85%', '80 to 85%'],
  ['80% – 85%', '80 to 85%'],
  ['between 80 and 85', '80 to 85'],
  ['10 to 12', '10 to 12'],
  // Comparisons.
  ['Above Stat Neighbour Average', 'above neighbour'],
  ['Above SN', 'above neighbour'],
  ['Below England average', 'below england'],
  ['Lower than the national average', 'below england'],
  ["Above statistical neighbours' average", 'above neighbour'],
  // None.
  ['N/A', 'none'],
  ['', 'none'],
  [' - ', 'none'],
  ['No target', 'none'],
  ['TBC', 'none'],
  ['Monitoring only', 'none'],
  ['Not Published', 'none'],
  // What cannot be read is not guessed at.
  ['Q1 - 2.5% Q1 - 5%', 'unreadable'],
  ['Q1 - 2.5% and then better', 'unreadable'],
  ['Q5 - 2%', 'unreadable'],
  ['Q1 - <5% Q2 - <10%', 'unreadable'],
  ['85-80%', 'unreadable'],
  ['at least 20% or less', 'unreadable'],
  ['Improve on last year', 'unreadable'],
  ['In line with national', 'unreadable'],
  ['95% (167/178)', 'unreadable'],
  ['#REF!', 'unreadable'],
])('%j', (text, expected) => {
  const target = parseTarget(gridCell(text));
  expect(say(target)).toBe(expected);
  expect(target.raw).toBe(text);
});

test.each([
  [0.95, '0%', 'at 95%'],
  [0.025, '0.0%', 'at 2.5%'],
  [32, '0.0', 'at 32.0'],
  [95, 'General', 'at 95'],
  [44573, 'd-mmm', 'unreadable'],
])('number cell %d formatted %s', (value, format, expected) =>
  expect(say(parseTarget(gridCell(value, format)))).toBe(expected),
);

test('errors and booleans are unreadable', () => {
  expect(parseTarget({ ...gridCell('#N/A'), error: true }).kind).toBe('unreadable');
  expect(parseTarget(gridCell(true)).kind).toBe('unreadable');
});

test('a cell as long as Excel allows costs no time', () => {
  const long = 32_000;
  const texts = [
    'Q1 - '.repeat(long / 5),
    '1'.repeat(long),
    'target '.repeat(long / 7),
    '<='.repeat(long / 2),
  ];
  const start = performance.now();
  expect(texts.map((text) => parseTarget(gridCell(text)).kind)).toEqual(texts.map(() => 'unreadable'));
  expect(performance.now() - start).toBeLessThan(2_000);
});
