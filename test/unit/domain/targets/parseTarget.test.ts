import { parseTarget } from '../../../../src/domain/targets/parseTarget';
import type { Target } from '../../../../src/domain/targets/targets';
import { gridCell } from '../../../fixtures/published';

function say(target: Target): string {
  switch (target.kind) {
    case 'single':
      return [
        `${target.bound} ${target.value.text}${target.percent ? '%' : ''}`,
        target.value.scale === undefined ? '' : `×${target.value.scale}`,
        target.stretch ? `stretch ${target.stretch.text}` : '',
        target.minimum ? `minimum ${target.minimum.text}` : '',
        target.basis ?? '',
        target.per ? `per ${target.per}` : '',
        target.within ? 'within' : '',
      ]
        .filter((part) => part !== '')
        .join(', ');
    case 'range':
      return `${target.from.text} to ${target.to.text}${target.percent ? '%' : ''}`;
    case 'profile': {
      const values = Object.entries(target.byPeriod).map(([quarter, shown]) => `${quarter}=${shown.text}`);
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
  // What is aimed at so far, and by the year's end.
  ['YTD: 11,918,340\nFYT: 23,900,000', 'at 11918340, to-date'],
  ['YTD 30%; full year 60%', 'at 30%, to-date'],
  // The same in two languages.
  ['At least 9.5% / Au moins 9,5 %', 'at-least 9.5%'],
  ['Au moins 85 % / At least 85%', 'at-least 85%'],
  ['At most 120 / At least 90', 'unreadable'],
  ['<500L', 'less-than 500'],
  ['>708t', 'more-than 708'],
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
  ['Q4 - 10% Q1 - 2.5%', 'Q1=2.5 Q4=10 %'],
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
  // Bounds in other words.
  ['at or above 90%', 'at-least 90%'],
  ['at or below 90%', 'at-most 90%'],
  ['Max 5', 'at-most 5'],
  ['5 max.', 'at-most 5'],
  ['min. 90%', 'at-least 90%'],
  ['90% minimum', 'at-least 90%'],
  ['within 5 days', 'at-most 5'],
  ['no later than 10 working days', 'at-most 10'],
  ['Within 1%', 'at-most 1%, within'],
  // Better than 4.5% sickness is less, better than 95% in time is more.
  ['95% or better', 'at 95%'],
  // Nought.
  ['Zero', 'at 0'],
  ['Nil', 'at 0'],
  ['zero tolerance', 'at 0'],
  // Money, units and minus.
  ['£1.2m', 'at 1.2, ×1000000'],
  ['£3,400', 'at 3400, ×1'],
  ['≤ £250k', 'at-most 250, ×1000'],
  ['12 weeks', 'at 12'],
  ['1 180', 'at 1180'],
  ['(12)', 'at -12'],
  ['-25', 'at -25'],
  // Of which time.
  ['90% by March', 'at 90%, year'],
  ['90% by end of March 2026', 'at 90%, year'],
  ['120 per annum', 'at 120, year'],
  ['3,250 pa', 'at 3250, year'],
  ['40 (annual)', 'at 40, year'],
  ['100% by year end', 'at 100%, year'],
  ['30 to date', 'at 30, to-date'],
  ['18 (YTD)', 'at 18, to-date'],
  ['≤ 4 per month', 'at-most 4, per month'],
  // What stands beside it.
  ['95% (stretch 98%)', 'at 95%, stretch 98'],
  ['95%, stretch target 98%', 'at 95%, stretch 98'],
  ['95% / 98% stretch', 'at 95%, stretch 98'],
  ['90% (minimum 85%)', 'at 90%, minimum 85'],
  ['≥ 95% (min: 90%)', 'at-least 95%, minimum 90'],
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
  ['Monitoring only', 'none'],
  ['Not Published', 'none'],
  // Aims without a figure.
  ['TBC', 'words'],
  ['Baseline', 'words'],
  ['Baseline year', 'words'],
  ['Maintain', 'words'],
  ['Maintain at 90%', 'words'],
  ['Top quartile', 'words'],
  ['Upper quartile nationally', 'words'],
  ['+5% on last year', 'words'],
  ['5% reduction', 'words'],
  ['10% below last year', 'words'],
  ['Improve on last year', 'words'],
  ['Reduce from 1,310', 'words'],
  ['In line with national', 'words'],
  ['as last year', 'words'],
  ['To be set in Q2', 'words'],
  // What cannot be read is not guessed at.
  ['9O%', 'unreadable'],
  ['see note', 'unreadable'],
  ['95% (2023/24: 93%)', 'unreadable'],
  ['Q1 - 2.5% Q1 - 5%', 'unreadable'],
  ['Q1 - 2.5% and then better', 'unreadable'],
  ['Q5 - 2%', 'unreadable'],
  ['Q1 - <5% Q2 - <10%', 'unreadable'],
  ['85-80%', 'unreadable'],
  ['at least 20% or less', 'unreadable'],
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
