import { blockOf } from '../../../../src/report/chartBlock';
import { controlLinesOf } from '../../../../src/report/overTime/controlLines';
import { overTimeFacts } from '../../../../src/report/overTime/facts';
import { judgedOf, scorecardOf, type RowOfPeriods } from '../../../fixtures/anyPeriods';

const MONTHS = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];

function twelve(figures: readonly number[]) {
  const headings = MONTHS.slice(0, figures.length).map((name, at) => `${name}-${at > 8 ? 23 : 22}`);
  const row: RowOfPeriods = {
    title: 'Number of missing episodes',
    target: '12',
    direction: 'lower',
    figures: figures.map(String),
  };
  const scorecard = scorecardOf({ year: '2022-23', yearStart: 3 }, headings, [row]);
  const judged = judgedOf(scorecard, [row], scorecard.periods.at(-1)?.key ?? '');
  const [entry] = judged.indicators;
  if (!entry) throw new Error('No indicator');
  return { entry, judged };
}

// Mean 11, ranges of 2: limits 11 − 5.32 and 11 + 5.32.
const STEADY = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];

test('a control chart as cells: target, mean, limits and figures, a column each', () => {
  const { entry, judged } = twelve(STEADY);
  const block = blockOf(entry, judged);
  expect(block?.series.map(({ heading, role, values }) => [heading, role, values[11]])).toEqual([
    ['Target', 'target', 12],
    ['Mean', 'mean', 11],
    ['Lower limit', 'limit', 5.68],
    ['Upper limit', 'limit', 16.32],
    ['This year', 'figures', 12],
  ]);
  expect(block?.periods.at(-1)).toBe('Mar 2023');
});

test('eleven months are provisional: words alone, and the chart stays the trend', () => {
  const { entry, judged } = twelve(STEADY.slice(1));
  expect(controlLinesOf(entry, judged)).toBeNull();
  expect(blockOf(entry, judged)?.series.map(({ role }) => role)).toEqual(['target', 'figures']);
  expect(overTimeFacts(entry, judged, false).notes.join(' ')).toContain('Provisional: fewer than twelve.');
});

test('in a report: mean and limits in words, and what the target may expect', () => {
  const { entry, judged } = twelve([...STEADY.slice(0, 11), 30]);
  // 60 + 60 + 30 = 150, mean 12.5; ten ranges of 2 and one of 20: 40 ÷ 11 = 3.636, reach 9.67.
  expect(overTimeFacts(entry, judged, false).notes).toEqual([
    'Change for the worse: it lies beyond its natural limits. Mean 12.5, natural limits 2.8 to 22.2, from 12 months. By these limits alone it would meet and miss its target by chance; but it is changing.',
  ]);
});
