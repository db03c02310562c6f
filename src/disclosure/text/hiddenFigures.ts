import { type Entry, entriesOf } from '../model/entries';
import { type TitleWords, readTitleWords } from '../../domain/indicators/titleWords';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { SuppressionPlan } from '../model/plan';
import { periodAfter, periodBefore } from '../../domain/periods/order';
import { percentageOf } from '../../domain/values/cells';
import { formatDecimal, rational } from '../../domain/values/exact';

/** A hidden figure of the scorecard with the counts from which it can be worked out. */
export interface Hidden {
  readonly entry: Entry;
  readonly words: TitleWords;
  readonly counts: ReadonlySet<number>;
}

/** The figures a plan hides, each with what gives it away. */
export function secretsOf(judged: JudgedScorecard, plan: SuppressionPlan): readonly Hidden[] {
  const entries = entriesOf(judged);
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return entries.flatMap((entry): Hidden[] => {
    const { figure, index } = entry;
    const own = countOf(entry);
    if (!plan.hidden.has(entry.key) || own === null) return [];
    const beside = [
      periodBefore(judged.scorecard, entry.period),
      periodAfter(judged.scorecard, entry.period),
    ];
    const differences = beside.flatMap((period) => {
      const other = period && byKey.get(`${index}:${period.key}`);
      const count = other ? countOf(other) : null;
      return count === null ? [] : [Math.abs(count - own)];
    });
    const left = figure.kind === 'ratio' ? [figure.denominator - figure.numerator] : [];
    const counts = new Set([own, ...left, ...differences].filter((count) => count > 0));
    return [{ entry, words: readTitleWords(entry.judged.indicator.title), counts }];
  });
}

function countOf({ figure }: Entry): number | null {
  if (figure.kind === 'ratio') return figure.numerator;
  return figure.kind === 'count' ? figure.count : null;
}

/** A percentage as the sheet shows it, and as anyone would round it. */
export function percentagesOf({ figure, judged, period }: Entry): ReadonlySet<string> {
  if (figure.kind !== 'ratio' || figure.denominator === 0) return new Set();
  const exact = percentageOf(rational(figure.numerator), rational(figure.denominator));
  const value = judged.indicator.periods[period]?.value;
  const shown = value?.kind === 'ratio' ? [value.shown.text] : [];
  return new Set([...shown, ...[0, 1, 2].map((decimals) => formatDecimal(exact, decimals))].map(trim));
}

/** "4.0" and "4" are one figure. */
export const trim = (figure: string): string =>
  figure.includes('.') ? figure.replace(/\.?0+$/, '') : figure;

/** Every other percentage a reader may see: figures that stay, targets and averages. */
export function otherFigures(judged: JudgedScorecard, hidden: ReadonlySet<string>): ReadonlySet<string> {
  const cells = judged.indicators.flatMap(({ indicator }, index) => [
    indicator.neighbour,
    indicator.england,
    indicator.target?.cell ?? null,
    ...indicator.past.map(({ cell }, at) => (hidden.has(`${index}:past-${at}`) ? null : cell)),
    ...Object.entries(indicator.periods).map(([period, cell]) =>
      hidden.has(`${index}:${period}`) ? null : (cell ?? null),
    ),
  ]);
  return new Set(
    cells.flatMap((cell) => {
      if (!cell) return [];
      const figures = cell.value.raw.replace(/\([^)]*\)/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
      return figures.map(trim);
    }),
  );
}
