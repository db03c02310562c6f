import { runChecks } from '../../../src/checks/runChecks';
import { latestPeriod } from '../../../src/domain/indicators/scorecard';
import { judgeIndicator } from '../../../src/domain/judging/judge';
import { settingsFor } from '../../../src/domain/settings/suggest';
import { found, rows } from './finding';

const SHEET = rows(
  'Measure\tJul 2025\t\tAug 2025\t\tSep 2025\t\t',
  '\tActual\tRAG\tActual\tRAG\tActual\tTrajectory\tRAG',
  '% of visits on time\t90\tG\t91\tG\t92\t95\tA',
  '% of reviews on time\t80\tG\t91\tG\t96\t95\tG',
  '% of calls answered in time\t70\tA\t71\tA\t72\t75\tR',
  '% of plans agreed in time\t60\tG\t61\tG\t62\t60\tG',
);

test('figures of other periods are not held against the one period’s target', () => {
  const scorecard = found(SHEET);
  const settings = settingsFor(scorecard, null);
  const says = (at: number): readonly string[] =>
    scorecard.periods.map((period) => {
      const [indicator, setting] = [scorecard.indicators[at], settings.indicators[at]];
      if (!indicator || !setting) throw new Error('no such row');
      const status = judgeIndicator(indicator, period, setting, settings.policy);
      return status.kind === 'rated' ? status.rag : status.because;
    });
  expect(says(0)).toEqual(['target-period-missing', 'target-period-missing', 'amber']);
  expect(says(1)).toEqual(['target-period-missing', 'target-period-missing', 'green']);
});

test('nor are the sheet’s own statuses of those periods called wrong', () => {
  const scorecard = found(SHEET);
  const period = latestPeriod(scorecard);
  if (!period) throw new Error('no period');
  const { findings } = runChecks({ scorecard, settings: settingsFor(scorecard, null), period });
  // 72 of 75 is 4% off, so amber; Jul and Aug are nobody's to say.
  expect(findings.filter(({ id }) => id === 'rag-differs').map(({ address }) => address)).toEqual(['H5']);
});
