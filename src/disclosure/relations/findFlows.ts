import { less } from '../model/builder';
import { isPastYear } from '../model/entries';
import type { Term } from '../model/model';
import type { FigurePeriod } from '../model/plan';
import type { TitleSupport } from './evidence';
import { before, judgePattern, Lookup, mayCount, type FoundPattern, type Pattern } from './pattern';
import type { Series } from './series';
import { isFlowTitle, isStockTitle, shareContent } from './titleContent';

/** In a longer scorecard the rows of a stock and its flows stand within so many rows of each other. */
const REACH = 12;
const FEW = 30;

/**
 * Stock and flow: the number at the end is the number at the end before, and who joined, less who left. A row that
 * says the number at the start is that of the end before; one that counts from April adds up the quarters.
 */
export function findFlows(all: readonly Series[], periods: readonly FigurePeriod[]): readonly FoundPattern[] {
  if (periods.length < 2) return [];
  const counted = all.filter(({ part }) => part !== 'denominator');
  const own = counted.map((series) => (series.yearToDate ? ownOf(series, periods) : series));
  const lookup = new Lookup(own, periods);
  const found: FoundPattern[] = [];
  const judge = (pattern: Pattern, tried: number, wording: TitleSupport): void => {
    const one = judgePattern(pattern, periods, tried, wording);
    if (one) found.push(one);
  };
  const many = Math.min(own.length, FEW);
  for (const stock of counted) {
    const at = lastStep(stock, periods);
    const now = at === undefined ? undefined : stock.values.get(at);
    const then = at === undefined ? undefined : stock.values.get(before(at, periods) ?? at);
    if (at === undefined || now === undefined || then === undefined) continue;
    const change: Pattern['parts'] = [
      { series: stock, times: 1 },
      { series: stock, times: -1, back: true },
    ];
    for (const start of new Lookup(counted, [at]).at(at, then)) {
      if (start.row === stock.row) continue;
      const wording =
        isStockTitle(start.title) && shareContent([start.content, stock.content]) ? 'named' : 'none';
      judge(
        {
          parts: [
            { series: start, times: 1 },
            { series: stock, times: -1, back: true },
          ],
        },
        many * many,
        wording,
      );
    }
    const near = own.filter(
      ({ row }) => row !== stock.row && (own.length <= FEW || Math.abs(row - stock.row) < REACH),
    );
    for (const into of near) {
      const joined = into.values.get(at);
      if (joined === undefined) continue;
      // Where none left, or none joined, one row alone tells the change.
      if (Math.abs(now - then) === joined && joined > 0)
        judge({ parts: [...change, { series: into, times: now > then ? -1 : 1 }] }, many * many, 'none');
      for (const out of lookup.at(at, joined - (now - then))) {
        if (out.row === into.row || out.row === stock.row || !near.includes(out)) continue;
        const parts: Pattern['parts'] = [...change, { series: into, times: -1 }, { series: out, times: 1 }];
        if (!mayCount({ parts }, periods)) continue;
        const wording = wordingOf(stock, into, out);
        judge({ parts, withNought: wording === 'named' }, many ** 3, wording);
      }
    }
  }
  return found;
}

function wordingOf(stock: Series, into: Series, out: Series): TitleSupport {
  const worded = isFlowTitle(into.title, true) && isFlowTitle(out.title, false);
  if (worded && isStockTitle(stock.title)) return 'named';
  return worded || shareContent([stock, into, out].map(({ content }) => content)) ? 'unit' : 'none';
}

/** The last period for which a series says its number and that of the period before. */
const lastStep = ({ values }: Series, periods: readonly FigurePeriod[]): FigurePeriod | undefined =>
  periods.findLast((period, at) => at > 0 && values.has(period) && values.has(periods[at - 1] ?? period));

/** A year-to-date row quarter by quarter. */
function ownOf(series: Series, periods: readonly FigurePeriod[]): Series {
  const values = new Map<FigurePeriod, number>();
  const terms = new Map<FigurePeriod, readonly Term[]>();
  for (const period of periods) {
    const [value, sum] = [series.values.get(period), series.terms.get(period)];
    const earlier = before(period, periods);
    const first = isPastYear(period) || earlier === undefined || isPastYear(earlier);
    const [then, old] = first ? [0, []] : [series.values.get(earlier), series.terms.get(earlier)];
    if (value !== undefined && then !== undefined) values.set(period, value - then);
    if (sum && old) terms.set(period, less(sum, old));
  }
  return { ...series, values, terms };
}
