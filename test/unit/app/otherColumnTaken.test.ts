import { viewReading } from '../../../src/app/session/reading';
import { latestPeriod, type Scorecard } from '../../../src/domain/indicators/scorecard';
import { judgeScorecard } from '../../../src/domain/judging/judge';
import { DEFAULT_POLICY } from '../../../src/domain/settings/settings';
import { settingsFor } from '../../../src/domain/settings/suggest';
import { findScorecard } from '../../../src/layout/findScorecard';
import { gridOf } from '../../fixtures/published';

const GRID = gridOf(
  [
    'Indicator\tTarget\tActual\tProjected\tStatus',
    '% of reviews held on time\t95\t92\t96\tGreen',
    '% of visits made on time\t95\t91\t97\tGreen',
    '% of plans signed on time\t95\t96\t80\tRed',
    '% of calls answered on time\t90\t87\t91\tGreen',
  ].join('\n'),
);

function judge(scorecard: Scorecard) {
  const period = latestPeriod(scorecard);
  if (!period) throw new Error('no period');
  return judgeScorecard(scorecard, settingsFor(scorecard, null), period);
}

test('what the strip offers in place of the figure, once taken, gives the sheet’s own statuses', () => {
  const first = findScorecard(GRID, DEFAULT_POLICY);
  if (first.kind !== 'found') throw new Error(first.reason);
  const { instead } = viewReading(judge(first.scorecard))?.doubt ?? {};
  expect(instead?.says).toBe('With D, Projected, as the figure all 4 agree.');
  expect(instead?.take).toBe('Take D as the figure');
  const second = findScorecard(GRID, DEFAULT_POLICY, false, instead?.choices);
  if (second.kind !== 'found') throw new Error(second.reason);
  const judged = judge(second.scorecard);
  expect(
    judged.indicators.map(({ status }) => (status.kind === 'not-rated' ? status.because : status.rag)),
  ).toEqual(['green', 'green', 'red', 'green']);
  expect(viewReading(judged)?.doubt).toBeUndefined();
});
