import type { JudgedIndicator } from '../../domain/judging/judged';
import { compare, HUNDRED } from '../../domain/values/exact';
import { fits } from './readFigure';
import type { FactBook } from './factBook';
import type { WrittenFigure } from '../text/figures';
import type { Mention } from '../text/mention';
import type { Sentence } from '../text/sentences';

/** A figure that few indicators share: a ratio, one with decimals, a large count. */
const isTelling = ({ form, decimals, hedge, value }: WrittenFigure): boolean =>
  hedge === 'none' &&
  (form === 'ratio' ||
    (decimals > 0 && (form === 'percent' || form === 'plain')) ||
    (form === 'plain' && compare(value, HUNDRED) > 0));

/**
 * A name of several meanings is settled by a telling figure of its sentence that is the present value of one of them alone: "placement
 * stability is at 65.9%".
 */
export function narrowByFigure(sentence: Sentence, book: FactBook): Sentence {
  const telling = sentence.figures.filter(isTelling);
  if (telling.length === 0) return sentence;
  const hasOne = (indicator: JudgedIndicator): boolean =>
    book
      .of(indicator)
      .some(
        (fact) =>
          fact.role === 'value' &&
          fact.at === sentence.present.quarter &&
          telling.some((figure) => (figure.form === 'ratio') === (fact.ratio !== null) && fits(figure, fact)),
      );
  const narrowed = sentence.mentions.map((mention): Mention => {
    const [one, ...more] = mention.indicators;
    // "Burglary … 306 offences": a single word, and the figure with it.
    if (mention.faint && mention.weak && one && more.length === 0)
      return hasOne(one) ? { ...mention, faint: false } : mention;
    if (more.length === 0 || mention.every) return mention;
    const having = mention.indicators.filter(hasOne);
    return having.length === 1 ? { ...mention, indicators: having } : mention;
  });
  return { ...sentence, mentions: narrowed };
}
