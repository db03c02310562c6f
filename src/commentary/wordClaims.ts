import type { Policy } from '../domain/settings';
import { basesFor } from './bases';
import { settle, unclaimed, type Made } from './claimed';
import { findDirections, findRelations, type DirectionWord } from './directionWords';
import type { Figure } from './figures';
import { judgeDirection, judgeRelation } from './judgeDirection';
import { judgeSide } from './judgeTarget';
import { isOtherSubject } from './otherSubject';
import type { Period } from './periodWords';
import { clauseOf, type Sentence } from './reading';
import { averageNamed, AVERAGE } from './roles';
import { findTargetWords } from './targetWords';
import { standsForIt, type Tie } from './tie';
import { overlap, within, type Span } from './text';
import { whenOf } from './times';

export interface TiedFigure {
  readonly figure: Figure;
  readonly tie: Tie | null;
}

const AHEAD =
  /\b(?:will|expect\w*|forecast\w*|projected|predict\w*|aim(?:s|ing)? to|hop(?:e|es|ing) to|plan(?:s|ned)? to|intend\w*|likely to|should|would|could|to be|needs? to|until|if)\b[^,;]*$/i;

/** Words of direction, of comparison with other councils and of the target, as claims. */
export function wordClaims(
  sentence: Sentence,
  figures: readonly TiedFigure[],
  policy: Policy,
): readonly Made[] {
  const { text } = sentence;
  const relations = findRelations(text, sentence);
  const sides = findTargetWords(text, sentence);
  const taken: readonly Span[] = [...relations, ...sides];
  const directions = findDirections(text, sentence).filter(
    (word) =>
      !taken.some((other) => overlap(word, other)) && !AHEAD.test(text.slice(sentence.start, word.start)),
  );
  return [
    ...directions.map((word) => directionClaim(sentence, word, figures)),
    ...relations.flatMap((word): Made[] => {
      const tie = tieWord(sentence, word, figures, false);
      const averages = [...word.averages.matchAll(new RegExp(AVERAGE, 'gi'))].map(([each]) =>
        averageNamed(each),
      );
      if (!tie) return [unclaimed(word, 'direction')];
      return [
        settle(word, tie, 'direction', (judged, firm) =>
          judgeRelation(word.sense, averages, judged, nowFor(sentence, word), firm),
        ),
      ];
    }),
    ...sides.flatMap((word): Made[] => {
      const tie = tieWord(sentence, word, figures, false);
      if (!tie) return word.sense.kind === 'rag' ? [] : [unclaimed(word, 'target')];
      return [
        settle(word, tie, 'target', (judged, firm) => {
          const { sense } = word;
          const before = sense.kind === 'rag' && sense.before;
          const now = nowFor(sentence, word);
          const at = before ? (basesFor(sentence, word, judged, now).periods[0] ?? now) : now;
          return judgeSide(sense, isOfPerformance(sentence, word), judged, policy, at, firm);
        }),
      ];
    }),
  ];
}

function directionClaim(sentence: Sentence, word: DirectionWord, figures: readonly TiedFigure[]): Made {
  const tie = tieWord(sentence, word, figures, word.noun);
  if (!tie) return unclaimed(word, 'direction');
  const now = nowFor(sentence, word);
  return settle(word, tie, 'direction', (judged, firm) => {
    const { periods } = basesFor(sentence, word, judged, now);
    return judgeDirection(word, isOfPerformance(sentence, word), judged, now, periods, firm);
  });
}

/** "Performance" before the word, and not the indicator's own. */
const isOfPerformance = (sentence: Sentence, word: Span): boolean =>
  /\bperformance\b/i.test(sentence.text.slice(clauseOf(sentence, word).start, word.start));

/** What a word speaks of: an indicator named in its clause, or what the clause goes on about. */
function tieWord(sentence: Sentence, word: Span, figures: readonly TiedFigure[], noun: boolean): Tie | null {
  if (isOtherSubject(sentence, word)) return null;
  const clause = clauseOf(sentence, word);
  const strong = sentence.mentions.filter(({ weak }) => !weak);
  const inClause = strong.filter((mention) => within(mention, clause));
  const before = inClause.filter(({ end }) => end <= word.start).at(-1);
  const after = inClause.find(({ start }) => start >= word.end);
  const named = noun && after ? after : (before ?? strong.find((mention) => overlap(mention, word)));
  if (named) return { indicators: named.indicators, firm: true, mention: named };
  if (!standsForIt(sentence, clause, word))
    return after ? { indicators: after.indicators, firm: true, mention: after } : null;
  const last = figures.filter(({ figure, tie }) => figure.end <= word.start && tie !== null).at(-1)?.tie;
  const earlier = strong.filter(({ end }) => end <= word.start).at(-1);
  if (earlier) return { indicators: earlier.indicators, firm: true, mention: earlier };
  if (last?.mention?.weak) return { ...last, firm: true };
  if (after) return { indicators: after.indicators, firm: true, mention: after };
  if (sentence.context.length > 0) return { indicators: sentence.context, firm: true, mention: null };
  const [later] = strong;
  return later ? { indicators: later.indicators, firm: true, mention: later } : null;
}

/** The time a word speaks of: one named in its clause or at the head of the sentence that no figure has taken. */
function nowFor(sentence: Sentence, word: Span): Period {
  const clause = clauseOf(sentence, word);
  const taken = new Set(
    sentence.figures.flatMap((figure) => {
      const when = whenOf(sentence, figure);
      return when.stated && isFrom(sentence, figure) ? [when.period] : [];
    }),
  );
  const free = sentence.periods.filter(({ role, period }) => role === 'at' && !taken.has(period));
  const words = free.find((each) => within(each, clause)) ?? free.find(({ end }) => end <= word.start);
  return words?.period ?? { kind: 'quarter', quarter: sentence.present.quarter };
}

const isFrom = ({ text, start }: Sentence, figure: Figure): boolean =>
  /\b(?:from|compared (?:with|to)|than|was|stood at)\s*(?:\w+ )?$/i.test(text.slice(start, figure.start));
