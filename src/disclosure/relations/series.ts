import { plus } from '../model/builder';
import { baseTerms, type Entry } from '../model/entries';
import type { Term } from '../model/model';
import type { FigurePeriod } from '../model/plan';
import { titleContent } from './titleContent';

/** One number of an indicator through the periods: its count, its numerator or its denominator. */
export interface Series {
  readonly row: number;
  readonly title: string;
  readonly content: ReadonlySet<string>;
  readonly part: 'count' | 'numerator' | 'denominator';
  /** Where the sheet says it. */
  readonly values: ReadonlyMap<FigurePeriod, number>;
  /** The same in the model's unknowns; also where the sheet has it suppressed. */
  readonly terms: ReadonlyMap<FigurePeriod, readonly Term[]>;
  readonly yearToDate: boolean;
}

/** Whether any number of a series is not nought: one that is nought throughout fits everywhere. */
export const saysAnything = ({ values }: Series): boolean => [...values.values()].some((value) => value > 0);

/** Every series of a scorecard that says a number, in the order of the rows. */
export function seriesOf(
  entries: readonly Entry[],
  truth: (terms: readonly Term[]) => number | null,
): readonly Series[] {
  const byRow = new Map<number, Entry[]>();
  for (const entry of entries) {
    const own = byRow.get(entry.index);
    if (own) own.push(entry);
    else byRow.set(entry.index, [entry]);
  }
  const found: Series[] = [];
  for (const [row, own] of byRow) {
    const [first] = own;
    if (!first) continue;
    const { title } = first.judged.indicator;
    const base = {
      row,
      title,
      content: titleContent(title),
      yearToDate: first.judged.setting.accumulation === 'year-to-date',
    };
    const add = (part: Series['part'], termsOf: (entry: Entry) => readonly Term[] | null): void => {
      const terms = new Map<FigurePeriod, readonly Term[]>();
      const values = new Map<FigurePeriod, number>();
      for (const entry of own) {
        const sum = termsOf(entry);
        if (!sum) continue;
        terms.set(entry.period, sum);
        const value = truth(sum);
        if (value !== null) values.set(entry.period, value);
      }
      if (values.size > 0) found.push({ ...base, part, terms, values });
    };
    const isCount = ({ figure, rest }: Entry): boolean =>
      figure.kind === 'count' || figure.kind === 'rate' || (figure.kind === 'suppressed' && rest === null);
    add('count', (entry) => (isCount(entry) && entry.top !== null ? [plus(entry.top)] : null));
    add('numerator', (entry) => (!isCount(entry) && entry.top !== null ? [plus(entry.top)] : null));
    add('denominator', (entry) => (isCount(entry) ? null : baseTerms(entry)));
  }
  return found;
}
