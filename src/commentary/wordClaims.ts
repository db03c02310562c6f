import type { Policy } from '../domain/settings/settings';
import { basesFor } from './link/comparedWith';
import { settle, unclaimed, type Made } from './judge/makeClaim';
import { findDirections, findRelations, type DirectionWord } from './text/directionWords';
import type { Figure } from './text/figures';
import { judgeDirection, judgeRelation } from './judge/judgeDirection';
import { judgeSide } from './judge/judgeTarget';
import { isOtherSubject } from './link/otherSubject';
import { LEFT_OUT } from './judge/countedNouns';
import type { Mention } from './text/mentions';
import type { Period } from './text/periodWords';
import { clauseOf, type Sentence } from './text/sentences';
import { averageNamed, AVERAGE } from './link/roles';
import { findTargetWords, type TargetWord } from './text/targetWords';
import { standsForIt, type IndicatorLink } from './link/linkIndicator';
import { overlap, within, type Span } from './text/text';
import { whenOf } from './link/linkPeriod';

interface LinkedFigure {
  readonly figure: Figure;
  readonly link: IndicatorLink | null;
}

const AHEAD =
  /\b(?:will|expect\w*|forecast\w*|projected|predict\w*|aim(?:s|ing)? to|hop(?:e|es|ing) to|plan(?:s|ned)? to|intend\w*|likely to|should|would|could|to be|needs? to|until|if)\b[^,;]*$/i;

/** Words of direction, of comparison with other councils and of the target, as claims. */
export function wordClaims(
  sentence: Sentence,
  figures: readonly LinkedFigure[],
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
    ...directions.flatMap((word) => directionClaims(sentence, word, figures)),
    ...relations.flatMap((word): Made[] => {
      const link = linkWord(sentence, word, figures, false);
      const averages = averagesIn(word.averages);
      if (!link) return [unclaimed(word, 'direction')];
      return [
        settle(word, link, 'direction', (judged, firm) =>
          judgeRelation(word.sense, averages, judged, nowFor(sentence, word), firm),
        ),
      ];
    }),
    ...sides.flatMap((word): readonly Made[] => {
      const links = linksOf(sentence, word, figures, false);
      if (links.length === 0) return word.sense.kind === 'rag' ? [] : [unclaimed(word, 'target')];
      return links.map((link) => sideClaim(sentence, word, link, policy));
    }),
  ];
}

function sideClaim(sentence: Sentence, word: TargetWord, link: IndicatorLink, policy: Policy): Made {
  return settle(word, link, 'target', (judged, firm) => {
    const { sense } = word;
    const now = nowFor(sentence, word);
    const isNow = now.kind === 'quarter' && now.quarter === sentence.present.quarter;
    const isBefore = sense.kind === 'rag' && sense.before && isNow;
    const at = isBefore ? (basesFor(sentence, word, judged, now).periods[0] ?? now) : now;
    return judgeSide(sense, isOfPerformance(sentence, word), judged, policy, at, firm);
  });
}

/** The words of its clause before a word; of the clause before as well where it opens its own: "ten were late, down from …". */
function leadOf(sentence: Sentence, word: Span): string {
  const clause = clauseOf(sentence, word);
  const lead = sentence.bare.slice(clause.start, word.start);
  if (/[a-z]/i.test(lead)) return lead;
  const before = sentence.clauses.find(({ end }) => end === clause.start);
  return before ? sentence.bare.slice(before.start, word.start) : lead;
}

/** "Late reviews rose": those that count fell. */
const turned = (word: DirectionWord): DirectionWord =>
  word.sense === 'up' || word.sense === 'down'
    ? { ...word, sense: word.sense === 'up' ? 'down' : 'up' }
    : word;

function directionClaims(
  sentence: Sentence,
  word: DirectionWord,
  figures: readonly LinkedFigure[],
): readonly Made[] {
  const links = linksOf(sentence, word, figures, word.noun);
  const now = nowFor(sentence, word);
  if (links.length === 0) return [unclaimed(word, 'direction')];
  const ofTheRest = LEFT_OUT.test(leadOf(sentence, word));
  return links.map((link) => {
    const made = settle(word, link, 'direction', (judged, firm) => {
      const { periods } = basesFor(sentence, word, judged, now);
      const said = ofTheRest ? turned(word) : word;
      return judgeDirection(said, isOfPerformance(sentence, word), judged, now, periods, firm);
    });
    return ofTheRest ? { ...made, expected: turnedBack(made.expected) } : made;
  });
}

const turnedBack = (expected: string | null): string | null =>
  expected === 'rose' ? 'fell' : expected === 'fell' ? 'rose' : expected;

/** "Both dental and health checks improved" is said of each. */
function linksOf(
  sentence: Sentence,
  word: Span,
  figures: readonly LinkedFigure[],
  noun: boolean,
): readonly IndicatorLink[] {
  const listed = listAfter(sentence, word);
  if (listed.length > 1)
    return listed.map((mention) => ({ indicators: mention.indicators, firm: true, mention }));
  const before = sentence.mentions.filter(({ weak, end }) => !weak && end <= word.start);
  const each = [...new Set(before.flatMap(({ indicators }) => indicators))];
  if (each.length === 2 && /\bboth\b/i.test(sentence.text.slice(sentence.start, word.start))) {
    return each.map((one) => ({ indicators: [one], firm: true, mention: before.at(-1) ?? null }));
  }
  const last = before.at(-1);
  if (last && before.length > 2 && /^[^.;\d]*\ball\b/i.test(sentence.text.slice(last.end, word.start)))
    return before.map((mention) => ({ indicators: mention.indicators, firm: true, mention }));
  const link = linkWord(sentence, word, figures, noun);
  if (link?.mention?.every) return link.indicators.map((one) => ({ ...link, indicators: [one] }));
  return link ? [link] : [];
}

/** "Improved (dental checks, health checks)", "fell for reviews and stability": the names of a list right after a word. */
function listAfter({ mentions, text }: Sentence, word: Span): readonly Mention[] {
  const after = mentions.filter(({ weak, start }) => !weak && start >= word.end);
  const joined = after.findIndex((mention, index) => {
    const from = after[index - 1]?.end ?? word.end;
    return !(index === 0 ? OPENS : JOINS).test(text.slice(from, mention.start));
  });
  return joined < 0 ? after : after.slice(0, joined);
}

const OPENS = /^\s*(?:\(|:|in|for|on)\s*(?:both |our |the |%|of )*$/i;
const JOINS = /^\s*(?:,|;|&|and|,\s*and)\s*(?:our |the |% )?$/i;

/** Those named; "both comparators" are the two. */
const averagesIn = (words: string): readonly ('neighbour' | 'england')[] =>
  /comparator/i.test(words)
    ? ['neighbour', 'england']
    : [...words.matchAll(new RegExp(AVERAGE, 'gi'))].map(([each]) => averageNamed(each));

/** "Performance" before the word, and not the indicator's own. */
const isOfPerformance = (sentence: Sentence, word: Span): boolean =>
  /\bperformance\b/i.test(sentence.text.slice(clauseOf(sentence, word).start, word.start));

/** What a word speaks of: an indicator named in its clause, or what the clause goes on about. */
function linkWord(
  sentence: Sentence,
  word: Span,
  figures: readonly LinkedFigure[],
  noun: boolean,
): IndicatorLink | null {
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
  const last = figures.filter(({ figure, link }) => figure.end <= word.start && link !== null).at(-1)?.link;
  const earlier = strong.filter(({ end }) => end <= word.start).at(-1);
  if (earlier) return { indicators: earlier.indicators, firm: true, mention: earlier };
  if (last?.mention?.weak) return { ...last, firm: true };
  if (after) return { indicators: after.indicators, firm: true, mention: after };
  if (sentence.context.length > 0) return { indicators: sentence.context, firm: true, mention: null };
  const [later] = strong;
  return later ? { indicators: later.indicators, firm: true, mention: later } : null;
}

/**
 * The time a word speaks of: one named right after it, that of the figure it leads to ("fell to 86.7% in Q2"), or one
 * before it that no figure has taken for its own.
 */
function nowFor(sentence: Sentence, word: Span): Period {
  const { figures, periods, text, start, present } = sentence;
  const clause = clauseOf(sentence, word);
  const at = periods.filter(({ role }) => role === 'at');
  const next = figures.find((figure) => figure.start >= word.end);
  const after = at.find((each) => each.start >= word.end && within(each, clause));
  if (after && (!next || after.end <= next.start)) return after.period;
  if (next && /\b(?:to|at)\s*(?:[a-z]+ ){0,2}$/i.test(text.slice(word.start, next.start))) {
    const when = whenOf(sentence, next);
    if (when.stated) return when.period;
  }
  const taken = figures.flatMap((figure) => {
    const when = whenOf(sentence, figure);
    return when.stated && FROM.test(text.slice(start, figure.start)) ? [when.period] : [];
  });
  // "From amber in Q1 to red": what it went from is not what it is.
  const isFrom = (each: Span): boolean =>
    /\bfrom\b[^,;]*$/i.test(text.slice(start, each.start)) &&
    /^[^,;]*\bto\s*(?:\w+ )?$/i.test(text.slice(each.end, word.start));
  const before = at.filter((each) => each.end <= word.start && !taken.includes(each.period) && !isFrom(each));
  const heads = before.find((each) => !figures.some((figure) => figure.end <= each.start));
  const own = before.find((each) => within(each, clause));
  // "Fell in Q2 but is back above target": a clause in the present tense speaks of now.
  const words = own ?? (IS_NOW.test(text.slice(clause.start, word.start)) ? undefined : heads);
  return words?.period ?? { kind: 'quarter', quarter: present.quarter };
}

const IS_NOW =
  /^\W*(?:and|but|though|although|while|yet)\b[^,;]*\b(?:is|are|has|have|remains?|stands?|now)\b/i;
const FROM = /\b(?:from|compared (?:with|to)|than|was|stood at)\s*(?:\w+ )?$/i;
