import type { JudgedScorecard } from '../domain/judging/judged';
import { nameOf, type Claim } from './claim';
import { ruleFigures } from './judge/ruleFigures';
import { readSentences } from './text/sentences';
import { byPlace, overlap, plainText } from './text/text';
import { ownFigures } from './judge/ownFigures';
import { ruleWords } from './judge/ruleWords';
import { narrowByFigure } from './link/narrowByFigure';
import { decide } from './decide';
import { factBook } from './link/factBook';
import { matchFigures } from './match/matchFigures';
import { matchWords } from './match/matchWords';

/**
 * Checks commentary against a judged scorecard: each number and each word of direction or target, in the order of the
 * text, tied to an indicator and a time and found to agree or not, or said to be untied. Dates, ages, money, lengths of
 * time and references are no claims. `indicator` is the reference (or title) of the row the commentary belongs to.
 * Never throws; the text is only read.
 */
export function checkCommentary(
  text: string,
  judged: JudgedScorecard,
  options: { readonly indicator?: string } = {},
): readonly Claim[] {
  // Most rows have no words, and to find the row of each is a walk through all.
  if (text.trim() === '') return [];
  const row = judged.indicators.find((each) => nameOf(each) === options.indicator) ?? null;
  const plain = plainText(text);
  const book = factBook(judged);
  return readSentences(plain, judged, row)
    .flatMap((read) => {
      const sentence = narrowByFigure(read, book);
      const claims = [
        ...decide(ruleFigures(sentence, book), matchFigures(sentence, book)),
        ...decide(ruleWords(sentence, book, judged.settings.policy), matchWords(sentence, book)),
      ];
      const certain = ownFigures(sentence, claims);
      return [...certain, ...claims.filter((claim) => !certain.some((each) => overlap(claim, each)))];
    })
    .sort(byPlace)
    .map((claim) => ({ text: text.slice(claim.start, claim.end), ...claim }));
}
