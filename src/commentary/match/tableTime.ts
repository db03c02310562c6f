import type { Fact } from '../../domain/facts/fact';
import { parsePeriod } from '../../domain/periods/parsePeriod';
import { APRIL_YEAR } from '../../domain/periods/years';
import { labelOfTime } from '../../domain/tables/tableTimes';
import type { WrittenFigure } from '../text/figures';
import type { Sentence } from '../text/sentences';
import { labelOf, PAST, timesOf } from '../link/times';

const DATED =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*[ -](?:20)?\d\d\b|\b20\d\d ?[-/–] ?(?:20)?\d\d\b|\b20\d\d\b|\b(?:autumn|spring|summer)(?: term)? 20\d\d\b/gi;

/** Every time a sentence names, as facts are labelled: those of the scorecard, and dates that only a table has. */
export function labelsIn({ text, start, end, periods, present }: Sentence): ReadonlySet<string> {
  const dated = text.slice(start, end).match(DATED) ?? [];
  const spoken = periods.flatMap(({ period }) =>
    period.kind === 'quarter' || period.kind === 'year' ? [labelOf(period)] : [],
  );
  const read = dated.flatMap((words) => {
    const time = parsePeriod(words, APRIL_YEAR);
    return time ? [labelOfTime(time, present)] : [];
  });
  return new Set([...spoken, ...read]);
}

/** Whether a fact of a table may be of the time a sentence names; where it names none, of the latest there. */
export function isOfTime(fact: Fact, labels: ReadonlySet<string>, { present }: Sentence): boolean {
  if (labels.size === 0) return fact.latest === true || fact.at === present.quarter || fact.at === '';
  return labels.has(fact.at) || fact.at === '';
}

/** The one time a figure is of: its own where its words name one, else the latest of the table. */
export function isOfItsTime(
  fact: Fact,
  sentence: Sentence,
  figure: WrittenFigure,
  labels: ReadonlySet<string>,
): boolean {
  const { stated } = timesOf(sentence, figure);
  if (labels.size > 1) return stated !== null && stated !== PAST && fact.at === stated;
  return isOfTime(fact, labels, sentence);
}
