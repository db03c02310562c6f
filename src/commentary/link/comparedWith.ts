import { datedFigures } from '../../domain/facts/indicatorFacts';
import type { JudgedIndicator } from '../../domain/judging/judged';
import { earlierInYear, findPeriod, periodBefore } from '../../domain/periods/order';
import type { Period } from '../text/periodWords';
import { clauseOf, type Sentence } from '../text/sentences';
import { within, type Span } from '../text/text';
import { labelOf } from './times';

/**
 * The labels of the times a change may be counted from, by the sentence: "since Q1", "from 86.7% in Q2", else the period
 * before `at`; at the first of the year the end of the last, except for what counts up from the start of a year.
 */
export function basesFor(
  sentence: Sentence,
  place: Span,
  judged: JudgedIndicator,
  at: string,
): readonly string[] {
  const stated = statedBase(sentence, place);
  if (stated && stated.kind !== 'start') return [labelOf(stated)];
  const today = findPeriod(judged, at) ? at : sentence.present.quarter;
  const before = periodBefore(judged, today);
  if (before && !stated) return [before.key];
  const years = datedFigures(judged, '').map((year) => year.at);
  const lastYear = judged.setting.accumulation === 'year-to-date' ? [] : years.slice(-1);
  return stated
    ? [
        ...earlierInYear(judged, today)
          .slice(0, 1)
          .map(({ key }) => key),
        ...lastYear,
      ]
    : lastYear;
}

/** The base named nearest in the clause, else in the sentence; else the time of a figure said to be the one before. */
function statedBase(sentence: Sentence, place: Span): Period | null {
  const clause = clauseOf(sentence, place);
  const bases = sentence.periods.filter(({ role }) => role === 'base');
  const distance = (span: Span): number =>
    span.start >= place.end ? span.start - place.end : (place.start - span.end) * 2;
  const near = (spans: typeof bases): Period | null =>
    [...spans].sort((a, b) => distance(a) - distance(b))[0]?.period ?? null;
  const inClause = near(bases.filter((base) => within(base, clause)));
  if (inClause) return inClause;
  const [only, ...more] = bases;
  return only && more.length === 0 ? only.period : null;
}
