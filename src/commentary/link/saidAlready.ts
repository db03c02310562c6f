import type { JudgedIndicator } from '../../domain/judging/judged';
import type { WrittenFigure } from '../text/figures';
import type { Sentence } from '../text/sentences';
import type { Span } from '../text/text';
import type { FactBook } from './factBook';
import { fits, type ReadFigure } from './readFigure';
import { LEFT_OUT } from '../text/wording';
import { saidRole } from './roles';
import { timesOf } from './times';

/** Whether another figure of the form gives the indicator's value of now: then this one may be of any other time. */
export const isSeries = (
  sentence: Sentence,
  figure: WrittenFigure,
  judged: JudgedIndicator,
  book: FactBook,
  isMeant: (other: WrittenFigure) => boolean = () => true,
): boolean =>
  sentence.figures.some(
    (other) =>
      other !== figure &&
      isMeant(other) &&
      other.form === figure.form &&
      saidRole(sentence, other) === 'value' &&
      book
        .of(judged)
        .some(
          (fact) =>
            (fact.role === 'value' || fact.role === 'numerator') &&
            fact.at === sentence.present.quarter &&
            (fact.unit === 'ratio') === (other.form === 'ratio') &&
            fits(other, fact),
        ),
  );

/**
 * Whether the sentence has given the value of now already, so that a further figure without a time of its own is of something else:
 * a part, a site, another body. "Sickness was 4.4%, with long-term sickness at 2.9%."
 */
export const isSaidAlready = (read: ReadFigure, judged: JudgedIndicator, book: FactBook): boolean =>
  isOfABody(read, judged) || isSaidBeside(read, judged, book);

/** "A London average of 9.5%": of a body the sheet has no column for, unless averages are what it counts. */
const isOfABody = ({ sentence, figure, role }: ReadFigure, { indicator }: JudgedIndicator): boolean =>
  role === 'value' &&
  !/\b(?:average|mean)\b/i.test(indicator.title) &&
  /\baverage of (?:about |around )?$/i.test(sentence.text.slice(sentence.start, figure.start));

const isSaidBeside = (
  { sentence, figure, role, times }: ReadFigure,
  judged: JudgedIndicator,
  book: FactBook,
): boolean =>
  role === 'value' &&
  // "111 done, 8 not done": those left out are of the same row.
  !LEFT_OUT.test(sentence.text.slice(figure.end, Math.min(sentence.end, figure.end + 12))) &&
  (times.stated === null || times.stated === sentence.present.quarter) &&
  // "From 70.9% to 86.7%": that is of another time by its own words, whatever it fits.
  isSeries(sentence, figure, judged, book, (other) =>
    [null, sentence.present.quarter].includes(timesOf(sentence, other).stated),
  );

/** Whether a word of direction leads to such a further figure: "reviews fell to 70.9%, participation rose to 88%". */
export function leadsElsewhere(
  sentence: Sentence,
  word: Span,
  judged: JudgedIndicator,
  book: FactBook,
): boolean {
  const next = sentence.figures.find(({ start }) => start >= word.end);
  if (
    !next ||
    !/^\s*(?:\w+ly )?(?:to|at)\s*(?:[a-z]+ ){0,2}$/i.test(sentence.text.slice(word.end, next.start))
  )
    return false;
  const own = book.of(judged).some((fact) => fact.role === 'value' && fits(next, fact));
  return !own && isSeries(sentence, next, judged, book);
}
