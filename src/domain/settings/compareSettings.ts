import { judgeScorecard } from '../judging/judge';
import type { JudgedScorecard } from '../judging/judged';
import type { PeriodKey } from '../periods/period';
import type { Indicator, Scorecard } from '../indicators/scorecard';
import type { Settings } from './settings';
import type { Rag, Status } from '../judging/status';

/** An indicator whose status other settings would change in one quarter; null is not rated. */
interface StatusChange {
  readonly indicator: Indicator;
  readonly period: PeriodKey;
  readonly before: Rag | null;
  readonly after: Rag | null;
}

const ragOf = (status: Status): Rag | null => (status.kind === 'rated' ? status.rag : null);

/**
 * What other settings would change: every indicator and quarter whose status would be another, those of the judged
 * quarter first, then the other quarters in order; within a quarter in the order of the sheet. `reread` is the same sheet
 * as the other settings read it, where they read cells otherwise.
 */
export function statusChanges(
  judged: JudgedScorecard,
  settings: Settings,
  reread: Scorecard = judged.scorecard,
): readonly StatusChange[] {
  const { scorecard, period: judgedPeriod } = judged;
  const others = scorecard.periods.filter(({ key }) => key !== judgedPeriod.key);
  return [judgedPeriod, ...others].flatMap((period) => {
    const before = judgeScorecard(scorecard, judged.settings, period).indicators;
    const after = judgeScorecard(reread, settings, period).indicators;
    return before.flatMap(({ indicator, status }, index): StatusChange[] => {
      const next = after[index];
      if (!next || ragOf(status) === ragOf(next.status)) return [];
      return [{ indicator, period: period.key, before: ragOf(status), after: ragOf(next.status) }];
    });
  });
}
