import type { Dated } from '../../domain/facts/indicatorFacts';
import { equal, sign, subtract } from '../../domain/values/exact';
import { sayWay } from '../judge/judgeDirection';
import type { PlacedClaim } from '../judge/makeClaim';
import type { Sentence } from '../text/sentences';
import { findAll, overlap, within } from '../text/text';
import type { FactBook } from '../link/factBook';
import { judgeMultiple, MULTIPLES } from './multiples';
import { isOtherMark, statedMark } from '../link/mark';
import { isForeign } from '../link/otherSubject';
import { fits } from '../link/readFigure';
import { leadsElsewhere } from '../link/saidAlready';
import { labelOf } from '../link/times';
import { averageIn, timesBefore, claimOfWord, wordAt, type PlacedWord } from './wordAt';
import { AHEAD, BETTER, DOWN, TARGET, UP, WORSE } from '../text/wording';

type Sense = 'up' | 'down' | 'better' | 'worse';
const SENSES: readonly (readonly [Sense, string])[] = [
  ['up', UP],
  ['down', DOWN],
  ['better', BETTER],
  ['worse', WORSE],
];
const NEGATED = /(?:\b(?:not|never|no longer|neither|nor|yet to|hardly)\b|n't\b)[^,;]{0,20}$/i;
const SIDE =
  /\b(?:well below|below|under|short of|fall(?:s|ing)? short of|behind|missing|missed|miss|above|over|exceed\w*|breach\w*|beat\w*|ahead of|past|passed|outside|the wrong side of|within|inside|on target|met|meets?|meeting|reach(?:ed)?|achieved?|(?:quite )?at(?= target)|on the right side of|better than|worse than|higher than|lower than)\b/gi;
/** Words of direction, of a side of the target or an average, "doubled", "a third fewer", held against the figures of their sentence's times. */
export function matchWords(sentence: Sentence, book: FactBook): readonly PlacedClaim[] {
  if (isForeign(sentence) || sentence.others.some((other) => within(other, sentence))) return [];
  const read = (
    pattern: RegExp | string,
    judge: (word: PlacedWord) => PlacedClaim | null,
  ): readonly PlacedClaim[] =>
    findAll(typeof pattern === 'string' ? new RegExp(pattern, 'gi') : pattern, sentence.text, sentence)
      .filter((place) => !sentence.mentions.some((mention) => overlap(mention, place)))
      .flatMap((place) => {
        const word = wordAt(sentence, place, book);
        return (word && judge(word)) ?? [];
      });
  return [
    ...SENSES.flatMap(([sense, pattern]) => read(pattern, (word) => direction(sentence, word, sense, book))),
    ...read(SIDE, (word) => side(sentence, word)),
    ...MULTIPLES.flatMap(([pattern, factor, reach]) =>
      read(pattern, (word) => judgeMultiple(sentence, word, factor, reach)),
    ),
  ];
}

const holds = (sense: Sense, off: -1 | 0 | 1, good: string): boolean =>
  sense === 'up' || sense === 'down'
    ? off === (sense === 'up' ? 1 : -1)
    : (off > 0 === (good === 'higher')) === (sense === 'better');

function direction(sentence: Sentence, word: PlacedWord, sense: Sense, book: FactBook): PlacedClaim | null {
  const { judged, now, named, lead, tail, dated } = word;
  const { direction: good, accumulation } = judged.setting;
  const judging = sense === 'better' || sense === 'worse';
  if (/^[- ]to[- ]date/i.test(tail) || /^\s*(?:the |our |its )?(?:\w+ ){0,2}(?:targets?|tgt)\b/i.test(tail))
    return null;
  const ofMark =
    new RegExp(`^\\s*than\\b[^,;]{0,30}(?:${TARGET}|\\baverage\\b)`, 'i').test(tail) &&
    averageIn(word, 45) === null;
  if (ofMark || /\bor\s*$/i.test(lead) || leadsElsewhere(sentence, word.place, judged, book)) return null;
  const average = averageIn(word, 45);
  if (average) {
    if (!/^(?:better|worse|higher|lower)$/i.test(sentence.text.slice(word.place.start, word.place.end)))
      return null;
    const off = sign(subtract(now.exact, average.values[0] ?? now.exact));
    const truth = holds(sense, off, good);
    return claimOfWord(
      word,
      'target',
      truth ? 'agrees' : named && off !== 0 ? 'contradicts' : 'untied',
      'wrong-comparator',
      average.text,
      average.cell,
    );
  }
  if (judging && (accumulation === 'year-to-date' || (good !== 'higher' && good !== 'lower'))) return null;
  const { bases, stated } = timesBefore(sentence, word);
  const negated = NEGATED.test(lead);
  const says = (then: Dated): boolean | null => {
    const off = movedFrom(then, now);
    if (off === 0) return null;
    const truth = holds(sense, off, good);
    return truth !== negated;
  };
  const answers = bases.map(says).filter((answer) => answer !== null);
  if (answers.length > 0 && answers.every(Boolean))
    return claimOfWord(word, 'direction', 'agrees', 'agrees', null);
  const others = dated.slice(0, dated.indexOf(now)).slice(-3).map(says);
  const none = answers.length > 0 && !answers.some(Boolean) && (stated || !others.some(Boolean));
  // "Reviews improved", and nothing more, may be said of anything.
  const isHeld =
    sentence.figures.length > 0 ||
    sentence.periods.length > 0 ||
    new RegExp(TARGET, 'i').test(sentence.text.slice(sentence.start, sentence.end));
  // "The number of reviews due rose" is no word on the share that were in time.
  const ofNumber = /\bnumber of [^,;]*$/i.test(lead) && now.ratio !== null;
  const sure =
    none && named && isHeld && !ofNumber && !AHEAD.test(lead) && !/\btarget\b/i.test(tail.slice(0, 40));
  const [first] = bases;
  const way = first && sign(subtract(now.exact, first.exact));
  const expected = way === undefined ? null : sayWay(way, judging ? (good === 'higher' ? 1 : -1) : null);
  return claimOfWord(word, 'direction', sure ? 'contradicts' : 'untied', 'wrong-direction', expected);
}

function side(sentence: Sentence, word: PlacedWord): PlacedClaim | null {
  const { judged, now, named, lead, tail, facts, place } = word;
  const said = sentence.text.slice(place.start, place.end).toLowerCase();
  const when = sentence.periods.find((each) => each.start >= place.start && each.period.kind === 'quarter');
  const at = when ? labelOf(when.period) : now.at;
  const average = averageIn(word, 45);
  const target = facts.find((fact) => fact.role === 'target' && fact.at === at) ?? null;
  const number = target
    ? `^[^,;\\d]{0,30}(?<![\\d.])${target.text.replace('%', '').replace(/\.0$/, '')}(?:\\.0)?(?![\\d.]*\\d)`
    : null;
  const ofTarget =
    target !== null &&
    (new RegExp(`^[^,;]{0,30}${TARGET}`, 'i').test(tail) ||
      said === 'on target' ||
      (/^(?:met|missed|achieved|reached)$/.test(said) &&
        new RegExp(`${TARGET}(?: (?:was|is|has been|had been|were))?\\s*$`, 'i').test(lead)) ||
      (number !== null && new RegExp(number).test(tail)));
  const stated = average ? null : statedMark(sentence, place);
  const isOurs = stated === null || (target?.values.some((one) => equal(one, stated.value)) ?? false);
  if (!average && stated === null && isOtherMark(sentence, place)) return null;
  const mark = average ?? (ofTarget && isOurs ? target : null);
  const isKind =
    stated !== null &&
    (now.cell.value.kind === 'ratio' || stated.decimals > 0 || ofTarget || stated.form === 'percent');
  const value = mark?.values[0] ?? (isKind ? stated.value : undefined);
  if (!value) return null;
  const off = sign(subtract(now.exact, value));
  const good = judged.setting.direction === 'lower' ? off <= 0 : off >= 0;
  // A limit can only be exceeded for the worse.
  const isLimit =
    /^(?:exceed|breach)/.test(said) && /^[^,;]{0,30}\b(?:limit|ceiling|threshold|cap)s?\b/i.test(tail);
  const truth = isLimit ? off > 0 : truthOf(said, off, good);
  const turned = NEGATED.test(lead) || /\bneither\b/i.test(lead) ? !truth : truth;
  const sure = named && (judged.setting.direction !== 'none' || average !== null) && !AHEAD.test(lead);
  // Minutes are in the past tense: "was at 65.9%, which was above" speaks of now all the same.
  const isNow = facts.some(
    (fact) =>
      fact.role === 'value' && fact.at === now.at && sentence.figures.some((each) => fits(each, fact)),
  );
  const past = !isNow && /\b(?:having been|had been|points?|was|were)\s*(?:\w+\s*)?$/i.test(lead);
  const verdict = turned ? 'agrees' : sure && !past ? 'contradicts' : 'untied';
  const expected = off > 0 ? 'above target' : off < 0 ? 'below target' : 'on target';
  return claimOfWord(
    word,
    'target',
    verdict,
    average ? 'wrong-comparator' : 'wrong-side',
    expected,
    mark?.cell,
  );
}

function truthOf(said: string, off: -1 | 0 | 1, good: boolean): boolean {
  if (/below|under|lower/.test(said)) return off < 0;
  if (/above|over|higher/.test(said)) return off > 0;
  if (/^(?:exceed|past|passed)/.test(said)) return off >= 0 || good;
  if (/^breach/.test(said)) return !good;
  if (/short|behind|miss|outside|wrong|worse/.test(said)) return !good;
  return good;
}

/** As shown, then exactly where both are ratios: what was rounded away is no movement. */
const movedFrom = (then: Dated, now: Dated): -1 | 0 | 1 => {
  const shown = sign(subtract(now.shown, then.shown));
  return shown === 0 && now.ratio && then.ratio ? sign(subtract(now.exact, then.exact)) : shown;
};
