import type { CheckContext, CheckRun } from '../../checks/check';
import { runChecks } from '../../checks/runChecks';
import type { JudgedScorecard } from '../../domain/judging/judged';
import { judgeScorecard } from '../../domain/judging/judge';
import type { Quarter } from '../../domain/periods/periods';
import { latestQuarter, quartersOf, type Scorecard } from '../../domain/indicators/scorecard';
import type { Settings } from '../../domain/settings/settings';
import { settingsFor } from '../../domain/settings/suggest';

/** A scorecard judged and checked at one quarter: the same for the pane, the ribbon and the command line. */
export interface Analysis {
  readonly judged: JudgedScorecard;
  readonly run: CheckRun;
}

/**
 * Judges and checks a scorecard. `stored` are the settings kept in the workbook, null when there are none; indicators
 * they do not name are suggested for. `around` is what else the workbook holds, where that was read. The quarter is the one wished for when it has a column, else the latest with
 * data, else (an empty year) the first.
 */
export function analyse(
  scorecard: Scorecard,
  stored: Settings | null,
  wished: Quarter | null,
  around: Pick<CheckContext, 'others' | 'breakdowns'> = {},
): Analysis {
  const settings = settingsFor(scorecard, stored);
  const quarters = quartersOf(scorecard);
  const quarter =
    (wished && quarters.includes(wished) ? wished : null) ?? latestQuarter(scorecard) ?? quarters[0] ?? 'Q1';
  return {
    judged: judgeScorecard(scorecard, settings, quarter),
    run: runChecks({ ...around, scorecard, settings, quarter }),
  };
}
