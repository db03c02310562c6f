import type { Grid } from '../../../src/domain/grid/grid';
import { latestPeriod } from '../../../src/domain/indicators/scorecard';
import { judgeScorecard } from '../../../src/domain/judging/judge';
import { settingsFor } from '../../../src/domain/settings/suggest';
import { found } from './finding';

/** The status, or why there is none, of every indicator of a sheet nobody has said anything about, in its latest period. */
export function judged(grid: Grid): Readonly<Record<string, string>> {
  const scorecard = found(grid);
  const period = latestPeriod(scorecard);
  if (!period) return {};
  const { indicators } = judgeScorecard(scorecard, settingsFor(scorecard, null), period);
  return Object.fromEntries(
    indicators.map(({ indicator, status }) => [
      indicator.title,
      status.kind === 'not-rated' ? status.because : status.rag,
    ]),
  );
}
