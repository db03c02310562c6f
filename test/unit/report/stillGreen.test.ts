import { judgeScorecard } from '../../../src/domain/judging/judge';
import { latestPeriod } from '../../../src/domain/indicators/scorecard';
import { settingsFor } from '../../../src/domain/settings/suggest';
import { methodOf } from '../../../src/report/method';
import { legendOf } from '../../../src/report/notes';
import { found, rows } from '../layout/finding';

const TABLE = [
  'Measure\tGood is\tTarget\tQ1 2025/26',
  '% of visits on time\tHigh\t80%\t77%',
  '% of reviews on time\tHigh\t80%\t70%',
  '% of calls answered in time\tHigh\t80%\t50%',
  '',
];

function judgedBy(key: string) {
  const scorecard = found(rows(...TABLE, key));
  const period = latestPeriod(scorecard);
  if (!period) throw new Error('no period');
  return judgeScorecard(scorecard, settingsFor(scorecard, null), period);
}

test('the legend and the method say how far green reaches by the sheet’s own rule', () => {
  const judged = judgedBy(
    'Green: within 5% of target. Amber: between 5% and 20% below target. Red: more than 20% below target.',
  );
  const legend = legendOf(judged, judged.indicators, [], true);
  expect(legend.map(({ term, says }) => `${term}: ${says}`)).toEqual([
    'Red: off target by more than 20% of the target',
    'Amber: off target by 20% of the target or less and more than is still green',
    'Green: on target or better, or off target by 5% of the target or less',
  ]);
  expect(methodOf(judged, false).join(' ')).toContain('One that misses it by up to 5% of it is still green.');
});

test('elsewhere neither speaks of it', () => {
  const judged = judgedBy('Amber: up to 20% below target. Red: more than 20% below target.');
  const legend = legendOf(judged, judged.indicators, [], true);
  expect(legend.map(({ says }) => says).join()).not.toContain('green');
  expect(methodOf(judged, false).join(' ')).not.toContain('still green');
});
