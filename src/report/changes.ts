import { judgeIndicator } from '../domain/judging/judge';
import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { periodBefore } from '../domain/periods/order';
import type { Status } from '../domain/judging/status';
import { NOTHING_CHANGED, sayStatusChange } from '../wording/reports/report';
import { statusWord } from '../wording/status';
import { movementOf, sayMoved } from './indicator/facts';
import type { ReportList } from './model';
import { nameOf } from './names';

/**
 * What changed since the quarter before, or in Q1 since the outturn: statuses, each judged against its own quarter's
 * target, and figures much moved. A year-to-date figure itself is never compared with the quarter before.
 */
export function changesOf(judged: JudgedScorecard): ReportList {
  const since = periodBefore(judged.scorecard, judged.period.key);
  const items = judged.indicators.flatMap((entry) => sayEntry(entry, judged));
  return {
    heading: `Changes since ${since?.key ?? 'the year before'}`,
    items: items.length === 0 ? [NOTHING_CHANGED] : items,
  };
}

/** Whether a status is one that may not be told, or of a figure that may not. */
export const isHidden = (status: Status): boolean =>
  status.kind === 'not-rated' && (status.because === 'suppressed' || status.because === 'withheld');

function sayEntry(entry: JudgedIndicator, judged: JudgedScorecard): readonly string[] {
  const { indicator, setting, status } = entry;
  const { period, scorecard, settings } = judged;
  const previous = periodBefore(scorecard, period.key);
  const then =
    previous !== null && indicator.periods[previous.key]
      ? judgeIndicator(indicator, previous, setting, settings.policy)
      : null;
  const now = { period: period.key, word: statusWord(status) };
  // A status that is hidden, then or now, is no change.
  const known = then && !isHidden(then) && !isHidden(status) ? then : null;
  const before = previous !== null && known ? { period: previous.key, word: statusWord(known) } : null;
  const moved = movementOf(entry, judged);
  const changed = before !== null && before.word !== now.word;
  if (!changed && !moved?.much) return [];
  const profile = indicator.target?.value.kind === 'profile';
  const movement = moved ? ` ${sayMoved(moved)}` : '';
  return [`${nameOf(entry)}: ${sayStatusChange(before, now, profile)}.${movement}`];
}
