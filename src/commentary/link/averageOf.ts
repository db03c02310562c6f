import type { FactRole } from '../../domain/facts/fact';
import type { WrittenFigure } from '../text/figures';
import type { Sentence } from '../text/sentences';
import type { FactBook } from './factBook';
import { subjectsOf, type Subjects } from './subjects';

/**
 * The subjects of a figure in its role. An average is of what the figure before it is of, where what stands nearer has none:
 * "at 32.0 per 10,000 we have fewer children in care than the England average of 67".
 */
export function subjectsInRole(
  sentence: Sentence,
  figure: WrittenFigure,
  role: FactRole,
  book: FactBook,
): Subjects {
  const subjects = subjectsOf(sentence, figure);
  if (role !== 'neighbour' && role !== 'england') return subjects;
  const hasOne = ({ main }: Subjects): boolean =>
    main.some((one) => book.of(one).some((fact) => fact.role === role));
  if (hasOne(subjects)) return subjects;
  const before = sentence.figures
    .filter(({ end }) => end <= figure.start)
    .map((each) => subjectsOf(sentence, each))
    .findLast((each) => each.main.length === 1 && hasOne(each));
  return before ?? subjects;
}
