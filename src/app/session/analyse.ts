import type { CheckContext, CheckRun } from '../../checks/check';
import { runChecks } from '../../checks/runChecks';
import type { JudgedScorecard } from '../../domain/judging/judged';
import { judgeScorecard } from '../../domain/judging/judge';
import { withHistory } from '../../domain/overTime/history';
import { findPeriod } from '../../domain/periods/order';
import type { PeriodKey } from '../../domain/periods/period';
import { quarterPeriod } from '../../domain/periods/quarters';
import { latestPeriod, type Scorecard } from '../../domain/indicators/scorecard';
import type { Settings } from '../../domain/settings/settings';
import { settingsFor } from '../../domain/settings/suggest';

/** A scorecard judged and checked at one period: the same for the pane, the ribbon and the command line. */
export interface Analysis {
  readonly judged: JudgedScorecard;
  readonly run: CheckRun;
}

/**
 * Judges and checks a scorecard. `stored` are the settings kept in the workbook, null when there are none; indicators
 * they do not name are suggested for. `otherSheets` is what else the workbook holds, where that was read. The period is the one asked for when it has a column, else the latest with
 * data, else (an empty year) the first.
 */
export function analyse(
  scorecard: Scorecard,
  stored: Settings | null,
  requested: PeriodKey | null,
  otherSheets: Pick<CheckContext, 'others' | 'breakdowns' | 'figures'> = {},
): Analysis {
  const settings = settingsFor(scorecard, stored);
  const period =
    (requested === null ? null : findPeriod(scorecard, requested)) ??
    latestPeriod(scorecard) ??
    scorecard.periods[0] ??
    quarterPeriod('Q1', scorecard.year);
  const judged = judgeScorecard(scorecard, settings, period);
  const statuses = judged.indicators.map(({ status }) => status);
  return {
    judged: {
      ...withHistory(judged, otherSheets.others ?? []),
      tables: otherSheets.breakdowns ?? [],
      figures: otherSheets.figures ?? [],
    },
    run: runChecks({ ...otherSheets, scorecard, settings: judged.settings, period, statuses }),
  };
}
