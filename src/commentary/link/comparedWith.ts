import type { JudgedIndicator } from '../../domain/judging/judged';
import type { PeriodKey } from '../../domain/periods/period';
import { periodBefore } from '../../domain/periods/order';
import type { Period } from '../text/periodWords';
import { clauseOf, type Sentence } from '../text/sentences';
import { within, type Span } from '../text/text';
import { timesBefore } from './values';

/** What a change is counted from. `stated` false: the quarter before, as is usual. */
export interface Bases {
  /** Any of them may be meant. */
  readonly periods: readonly Period[];
  readonly stated: boolean;
}

/** The times a change may be counted from, by the sentence: "since Q1", "from 86.7% in Q2", else the quarter before. */
export function basesFor(sentence: Sentence, place: Span, judged: JudgedIndicator, now: Period): Bases {
  const stated = statedBase(sentence, place);
  const today = now.kind === 'quarter' ? now.quarter : sentence.present.quarter;
  if (stated?.kind === 'start') return { periods: sinceStart(judged, today), stated: true };
  if (stated) return { periods: [stated], stated: true };
  return { periods: usual(judged, today), stated: false };
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

/** The quarter before; at the first of the year the end of the last, except for what counts from April. */
function usual(judged: JudgedIndicator, today: PeriodKey): readonly Period[] {
  const earlier = periodBefore(judged, today);
  if (earlier) return [{ kind: 'quarter', quarter: earlier.key }];
  if (judged.setting.accumulation === 'year-to-date') return [];
  return timesBefore(judged, 'Q1').slice(0, 1);
}

function sinceStart(judged: JudgedIndicator, today: PeriodKey): readonly Period[] {
  const first: readonly Period[] = today === 'Q1' ? [] : [{ kind: 'quarter', quarter: 'Q1' }];
  const before = judged.setting.accumulation === 'year-to-date' ? [] : timesBefore(judged, 'Q1').slice(0, 1);
  return [...first, ...before];
}
