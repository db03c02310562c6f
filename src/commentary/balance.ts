import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { nameOf, type Claim } from './claim';
import { readSentences } from './text/sentences';
import { plainText } from './text/text';

/** What a text passes over, calmly: facts and no score. */
export interface Balance {
  /** Of each colour off target: how many there are, and the names of those the text never mentions. */
  readonly red: OffTarget;
  readonly amber: OffTarget;
  /** Sentences that claim a success of an indicator that is off target. */
  readonly successes: readonly { readonly text: string; readonly indicator: string }[];
  /** The only period of the year the text names, where that is not the one judged; null else. */
  readonly otherPeriod: string | null;
}
interface OffTarget {
  readonly total: number;
  readonly unmentioned: readonly string[];
}

const SUCCESS =
  /\b(?:pleas(?:ed|ing|ure)|proud|success\w*|excellent|outstanding|strong(?:ly)?|good (?:news|progress|performance)|well done|achievements?|celebrat\w*|encouraging|positive)\b/i;
const BUT =
  /\b(?:but|although|though|however|despite|while|whilst|not|no|never|off target|below target|concern\w*)\b/i;

/**
 * Which red and amber indicators a text never mentions, by a name, a figure or a word tied to them; which successes it
 * claims of them; and whether it speaks of another period only. `claims` are what the check made of the same text.
 */
export function findBalance(text: string, judged: JudgedScorecard, claims: readonly Claim[]): Balance {
  const sentences = readSentences(plainText(text), judged, null);
  const tied = new Set(claims.flatMap(({ indicator, verdict }) => (verdict === 'untied' ? [] : [indicator])));
  const named = new Set(
    sentences.flatMap(({ mentions }) => mentions.flatMap(({ weak, indicators }) => (weak ? [] : indicators))),
  );
  const isOff = ({ status }: JudgedIndicator, rag: string): boolean =>
    status.kind === 'rated' && status.rag === rag;
  const offTarget = (rag: 'red' | 'amber'): OffTarget => {
    const all = judged.indicators.filter((each) => isOff(each, rag));
    const unmentioned = all.filter((each) => !named.has(each) && !tied.has(nameOf(each)));
    return { total: all.length, unmentioned: unmentioned.map(nameOf) };
  };
  const successes = sentences.flatMap(({ start, end, mentions }) => {
    const said = text.slice(start, end);
    if (!SUCCESS.test(said) || BUT.test(said)) return [];
    const off = mentions.flatMap(({ indicators: [only, ...more] }) =>
      only && more.length === 0 && (isOff(only, 'red') || isOff(only, 'amber')) ? [only] : [],
    );
    return [...new Set(off)].map((each) => ({ text: said.trim(), indicator: nameOf(each) }));
  });
  const periods = new Set(
    sentences.flatMap((each) =>
      each.periods.flatMap(({ period }) => (period.kind === 'quarter' ? [period.quarter] : [])),
    ),
  );
  const [first, ...others] = periods;
  const otherPeriod =
    first !== undefined && others.length === 0 && first !== judged.period.key ? first : null;
  return { red: offTarget('red'), amber: offTarget('amber'), successes, otherPeriod };
}
