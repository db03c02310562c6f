import type { FigurePlace } from '../../disclosure/model/plan';
import type { LinkedBreakdown } from '../../domain/tables/breakdown';
import type { JudgedScorecard } from '../../domain/judging/judged';
import { sayFigurePlace, sayTablePlace } from '../../wording/disclosure';

/** Where a plan of suppression counts its places. */
export interface Subject {
  readonly judged: JudgedScorecard;
  readonly breakdowns: readonly LinkedBreakdown[];
}

/** A place as a reader of the sheet would name it: "4 · Timeliness of reviews, Q3". */
export function nameOfPlace(place: FigurePlace, { judged, breakdowns }: Subject): string {
  if (place.kind === 'table') {
    const breakdown = tableAt(place, breakdowns);
    const row = place.row === 'total' ? 'total' : (breakdown?.rows[place.row]?.label ?? 'a row');
    return sayTablePlace(breakdown?.title ?? '', row);
  }
  const { period, index } = place;
  const past = period.startsWith('past-') ? Number(period.slice('past-'.length)) : null;
  const year = past === null ? period : judged.scorecard.columns.past[past]?.year;
  const indicator = judged.indicators[index]?.indicator;
  return sayFigurePlace(indicator?.ref ?? '', indicator?.title ?? '', year ?? 'a past year');
}

/** The sheet on which a place stands. */
export const sheetOfPlace = (place: FigurePlace, { judged, breakdowns }: Subject): string =>
  (place.kind === 'table' ? tableAt(place, breakdowns)?.sheet : undefined) ?? judged.scorecard.sheet;

/** A plan counts the columns of counts, one breakdown's after the other's. */
const tableAt = ({ table }: Extract<FigurePlace, { kind: 'table' }>, breakdowns: Subject['breakdowns']) =>
  breakdowns.flatMap(({ breakdown }) => breakdown.counts.map(() => breakdown))[table];
