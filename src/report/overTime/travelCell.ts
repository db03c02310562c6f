import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { nounFor } from '../../wording/indicator';
import { periodBefore } from '../../domain/periods/order';
import { NOT_COMPARED, sayNoise, sayTravelShort } from '../../wording/overTime/travel';
import { startOf } from '../../wording/periodNouns';
import { sayChange, sayCountsFrom } from '../../wording/reports/report';
import { movementOf } from '../indicator/facts';
import { plainCell, type SaidCell } from '../said';

/**
 * The direction of travel as a cell: "Worsened by 15.8 points (about 30 reviews)", with a note where it may be chance. What
 * counts from the year's start is compared with the same period last year, which the cell then names, or not at all.
 */
export function sayTravelCell(entry: JudgedIndicator, judged: JudgedScorecard): SaidCell {
  const moved = movementOf(entry, judged);
  const yearToDate = entry.setting.accumulation === 'year-to-date';
  if (!moved) {
    return yearToDate
      ? plainCell('Not compared', 'text', sayCountsFrom(startOf(judged.scorecard), judged.period.key))
      : plainCell('');
  }
  const { said, amount, cases, noise } = moved;
  const noun = nounFor(entry.indicator.title, cases?.count ?? 0n);
  const text = sayChange(said.way, amount, cases, noun);
  const note = noise === null ? null : sayNoise(noise);
  return plainCell(yearToDate ? `${text} since ${said.since}` : text, 'text', note);
}

/** The same for a narrow column beside the scorecard: "↑ better: 3 more cases". Since when is said where it is not the period before. */
export function shortTravel(entry: JudgedIndicator, judged: JudgedScorecard): string {
  const moved = movementOf(entry, judged);
  if (!moved) return NOT_COMPARED;
  const { said, ...rest } = moved;
  const since = said.since === periodBefore(judged.scorecard, judged.period.key)?.key ? '' : said.since;
  return sayTravelShort({ ...rest, way: said.way, since });
}
