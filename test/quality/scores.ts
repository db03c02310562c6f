import type { CheckId } from '../../src/checks/details';
import type { Finding } from '../../src/checks/finding';
import { CHECKS } from '../../src/checks/registry';
import type { Measured, MutantResult } from './measure';

/** What a check came to. Only mutants that something in the book can tell count as tried. */
export interface Score {
  readonly id: CheckId;
  readonly tried: number;
  readonly found: number;
  /** Places of clean books it looked at. */
  readonly looked: number;
  /** Errors and warnings on clean books. */
  readonly alarms: number;
  /** Notes on clean books. */
  readonly notes: number;
}

/** A finding on a clean book, with the book's name. */
export interface Alarm {
  readonly book: string;
  readonly finding: Finding;
}

export const isDetectable = ({ mutant }: MutantResult): boolean => mutant.undetectable === null;

const findingsOf = ({ clean }: Measured): readonly Alarm[] =>
  clean.flatMap(({ book, run }) => (run?.findings ?? []).map((finding) => ({ book: book.name, finding })));

/** Errors and warnings on clean books: each is a false alarm. */
export const alarmsOf = (measured: Measured): readonly Alarm[] =>
  findingsOf(measured).filter(({ finding }) => finding.severity !== 'note');

export const notesOf = (measured: Measured): readonly Alarm[] =>
  findingsOf(measured).filter(({ finding }) => finding.severity === 'note');

export function scoresOf(measured: Measured): readonly Score[] {
  const detectable = measured.mutants.filter(isDetectable);
  const [alarms, notes] = [alarmsOf(measured), notesOf(measured)];
  const times = (list: readonly Alarm[], id: CheckId): number =>
    list.filter(({ finding }) => finding.id === id).length;
  return CHECKS.map(({ id }) => {
    const mine = detectable.filter(({ mutation }) => mutation.check === id);
    const looked = measured.clean.flatMap(
      ({ run }) => run?.results.find((result) => result.id === id)?.outcomes ?? [],
    );
    return {
      id,
      tried: mine.length,
      found: mine.filter(({ found }) => found).length,
      looked: looked.length,
      alarms: times(alarms, id),
      notes: times(notes, id),
    };
  });
}

/** All checks taken together. */
export function totalOf(scores: readonly Score[]): Omit<Score, 'id'> {
  const sum = (pick: (score: Score) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0);
  return {
    tried: sum(({ tried }) => tried),
    found: sum(({ found }) => found),
    looked: sum(({ looked }) => looked),
    alarms: sum(({ alarms }) => alarms),
    notes: sum(({ notes }) => notes),
  };
}

/** Of the mistakes tried, how many were found; of the errors and warnings raised, how many were right. 0 to 1; null for none. */
export const recallOf = ({ tried, found }: Omit<Score, 'id'>): number | null =>
  tried === 0 ? null : found / tried;
export const precisionOf = ({ found, alarms }: Omit<Score, 'id'>): number | null =>
  found + alarms === 0 ? null : found / (found + alarms);
