import type { JudgedIndicator } from '../../domain/judging/judged';
import { equal, type Rational } from '../../domain/values/exact';
import { periodsBefore } from '../../domain/periods/order';
import type { Policy } from '../../domain/settings/settings';
import { basesFor } from '../link/comparedWith';
import { isOtherMark, statedMark } from '../link/mark';
import { isOtherSubject } from '../link/otherSubject';
import { leadsElsewhere } from '../link/saidAlready';
import { standsForIt } from '../link/standsForIt';
import { subjectsOf } from '../link/subjects';
import { endOfStretch, timesOf } from '../link/times';
import type { FactBook } from '../link/factBook';
import { findDirections, findRelations, type DirectionWord, type RelationWord } from '../text/directionWords';
import type { Mention } from '../text/mention';
import { clauseOf, type Sentence } from '../text/sentences';
import { findTargetWords, type TargetWord } from '../text/targetWords';
import { overlap, within, type Span } from '../text/text';
import { AVERAGE, averageNamed, LEFT_OUT } from '../text/wording';
import { judgeDirection, judgeRelation } from './judgeDirection';
import { judgeSide, judgeSideOf } from './judgeTarget';
import { judgeAgainstEach, claimOfNone, untied, type PlacedClaim } from './makeClaim';

const AHEAD =
  /\b(?:will|expect\w*|forecast\w*|projected|predict\w*|aim(?:s|ing)? to|hop(?:e|es|ing) to|plan(?:s|ned)? to|intend\w*|likely to|should|would|could|to be|needs? to|until|if)\b[^,;]*$/i;

/** The reader by rules, of words: of direction, of comparison with other councils and of the target. */
export function ruleWords(sentence: Sentence, book: FactBook, policy: Policy): readonly PlacedClaim[] {
  const { text } = sentence;
  const relations = findRelations(text, sentence);
  const sides = findTargetWords(text, sentence);
  const directions = findDirections(text, sentence).filter(
    (word) =>
      ![...relations, ...sides].some((other) => overlap(word, other)) &&
      !AHEAD.test(text.slice(sentence.start, word.start)),
  );
  return [
    ...directions.flatMap((word) => directionClaims(sentence, word, book)),
    ...relations.map((word) => relationClaim(sentence, word, book)),
    ...sides.flatMap((word) => sideClaims(sentence, word, policy, book)),
  ];
}

/** "Performance" before the word, and not the indicator's own. */
const isOfPerformance = (sentence: Sentence, word: Span): boolean =>
  /\bperformance\b/i.test(sentence.text.slice(clauseOf(sentence, word).start, word.start));

function sideClaims(
  sentence: Sentence,
  word: TargetWord,
  policy: Policy,
  book: FactBook,
): readonly PlacedClaim[] {
  const { sense } = word;
  const links = linksOf(sentence, word, false);
  if (links.length === 0) return sense.kind === 'rag' ? [] : [claimOfNone(word, 'target')];
  const now = nowFor(sentence, word);
  const isBefore = sense.kind === 'rag' && sense.before && now === sentence.present.quarter;
  return links.map((link) =>
    judgeAgainstEach(
      word,
      link,
      'target',
      (judged) => {
        const other = otherMark(sentence, word, judged, book);
        if (other === 'unknown') return untied('target', 'other-subject', now);
        if (other && sense.kind !== 'rag')
          return judgeSideOf(sense, isOfPerformance(sentence, word), judged, other, now);
        if (!isBefore) return judgeSide(sense, isOfPerformance(sentence, word), judged, policy, now);
        // "From green to amber over the summer": of any time before.
        const [base = now] = basesFor(sentence, word, judged, now);
        const earlier = periodsBefore(judged, now);
        const told = [base, ...earlier.map(({ key }) => key)].map((at) =>
          judgeSide(sense, false, judged, policy, at),
        );
        return (
          told.find(({ verdict }) => verdict === 'agrees') ?? told[0] ?? untied('target', 'no-period', now)
        );
      },
      true,
    ),
  );
}

/** The number a word of side is said against where it is not our target; 'unknown' where that is another mark and no number is given. */
function otherMark(
  sentence: Sentence,
  word: TargetWord,
  judged: JudgedIndicator,
  book: FactBook,
): Rational | 'unknown' | null {
  if (word.sense.kind === 'rag') return null;
  const stated = statedMark(sentence, word);
  if (!stated) return isOtherMark(sentence, word) ? 'unknown' : null;
  const facts = book.of(judged);
  const isOurs = facts.some(
    ({ role, values: [value] }) => role === 'target' && value !== undefined && equal(value, stated.value),
  );
  if (isOurs) return null;
  const isKind = facts.some(
    ({ role, unit, ratio }) =>
      role === 'value' && !ratio && (unit === 'percent') === (stated.form === 'percent'),
  );
  return isKind ? stated.value : 'unknown';
}

function relationClaim(sentence: Sentence, word: RelationWord, book: FactBook): PlacedClaim {
  const link = linkWord(sentence, word, false);
  const averages = /comparator/i.test(word.averages)
    ? (['neighbour', 'england'] as const)
    : [...word.averages.matchAll(new RegExp(AVERAGE, 'gi'))].map(([each]) => averageNamed(each));
  return judgeAgainstEach(
    word,
    link,
    'direction',
    (judged) => {
      const facts = book.of(judged);
      const known = averages.flatMap((of) => facts.find(({ role }) => role === of) ?? []);
      const all = known.length === averages.length ? known : [];
      return judgeRelation(word.sense, all, judged, nowFor(sentence, word));
    },
    true,
  );
}

/** The words of its clause before a word; of the clause before as well where it opens its own: "ten were late, down from …". */
function leadOf(sentence: Sentence, word: Span): string {
  const clause = clauseOf(sentence, word);
  const lead = sentence.bare.slice(clause.start, word.start);
  if (/[a-z]/i.test(lead)) return lead;
  const earlier = sentence.clauses.filter(({ end }) => end <= clause.start).at(-1);
  return sentence.bare.slice((earlier ?? clause).start, word.start);
}

/** "Late reviews rose": those that count fell. */
const TURNED: Readonly<Record<string, string>> = { up: 'down', down: 'up', rose: 'fell', fell: 'rose' };

function directionClaims(sentence: Sentence, word: DirectionWord, book: FactBook): readonly PlacedClaim[] {
  const links = linksOf(sentence, word, word.noun);
  if (links.length === 0) return [claimOfNone(word, 'direction')];
  const now = nowFor(sentence, word);
  const ofTheRest = LEFT_OUT.test(leadOf(sentence, word));
  const turn = <T extends string>(said: T): T => (ofTheRest ? ((TURNED[said] ?? said) as T) : said);
  return links.map((link) => {
    const made = judgeAgainstEach(
      word,
      link,
      'direction',
      (judged) => {
        if (leadsElsewhere(sentence, word, judged, book)) return untied('direction', 'other-subject', now);
        const bases = basesFor(sentence, word, judged, now);
        return judgeDirection(
          { ...word, sense: turn(word.sense) },
          isOfPerformance(sentence, word),
          judged,
          now,
          bases,
        );
      },
      true,
    );
    return { ...made, expected: made.expected && turn(made.expected) };
  });
}

/** What a word is said of: "both dental and health checks improved" of each. */
function linksOf(sentence: Sentence, word: Span, noun: boolean): readonly (readonly JudgedIndicator[])[] {
  const listed = listAfter(sentence, word);
  if (listed.length > 1) return listed.map(({ indicators }) => indicators);
  const before = sentence.mentions.filter(({ weak, end }) => !weak && end <= word.start);
  const each = [...new Set(before.flatMap(({ indicators }) => indicators))];
  if (each.length > 1 && ALL.test(sentence.text.slice(sentence.start, word.start)))
    return each.map((one) => [one]);
  const link = linkWord(sentence, word, noun);
  if (sentence.mentions.some(({ every, indicators }) => every && indicators === link))
    return link.map((one) => [one]);
  return link.length > 0 ? [link] : [];
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

const ALL = /\bboth\b|\ball(?: \w+)*\s*$/i;
const OPENS = /^\s*(?:\(|:|in|for|on)\s*(?:both |our |the |%|of )*$/i;
const JOINS = /^\s*(?:,|;|&|and|,\s*and)\s*(?:our |the |% )?$/i;

/** What a word speaks of: an indicator named in its clause, or what the clause goes on about. */
function linkWord(sentence: Sentence, word: Span, noun: boolean): readonly JudgedIndicator[] {
  if (isOtherSubject(sentence, word)) return [];
  const { main, mention } = subjectsOf(sentence, word);
  const clause = clauseOf(sentence, word);
  if (!(mention && within(mention, clause)) && !standsForIt(sentence, clause, word)) return [];
  // "Heads up, reviews are …": a word before a name is said of it where nothing parts them.
  const parted =
    mention && mention.start >= word.end && /[,;:]/.test(sentence.text.slice(word.end, mention.start));
  return parted && !noun ? [] : main;
}

/**
 * The label of the time a word speaks of: the end of the stretch it names, that of the figure it leads to ("fell to 86.7% in Q2"), else one named in its
 * clause or at the head of the sentence, else now.
 */
function nowFor(sentence: Sentence, word: Span): string {
  const { figures, text, present } = sentence;
  const next = figures.find(({ start }) => start >= word.end);
  const leads = next && /^[^,;]*\b(?:to|at)\s*(?:[a-z]+ ){0,2}$/i.test(text.slice(word.end, next.start));
  const ofFigure = leads ? timesOf(sentence, next).stated : null;
  const clause = clauseOf(sentence, word);
  const periods = sentence.periods.filter(
    (each) =>
      each.role === 'at' &&
      !/\b(?:having|after|following)\b/i.test(text.slice(word.end, Math.max(word.end, each.start))) &&
      (within(each, clause) || !figures.some(({ end }) => end <= each.start)),
  );
  const own = periods.length > 0 ? timesOf({ ...sentence, periods }, word).stated : null;
  return endOfStretch(sentence, word) ?? ofFigure ?? own ?? present.quarter;
}
