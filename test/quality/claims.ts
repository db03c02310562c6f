import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommentary } from '../../src/commentary/checkCommentary';
import type { Claim, ClaimKind, ClaimVerdict } from '../../src/commentary/claim';
import type { JudgedScorecard } from '../../src/domain/judging/judged';
import type { PeriodKey } from '../../src/domain/periods/period';
import { judgedPublished } from '../fixtures/judged';

/**
 * The parts of the corpus, in the order they were written. Each was measured before anything was changed for it (decision
 * 061). The three named "held-out" were never tuned on: of them only totals are looked at. "hands" is in eight other
 * hands, "hands-mirror" the same with its mistakes put right, "field" in the manner of public committee papers.
 */
export const PARTS = [
  'development',
  'held-out',
  'authors',
  'unseen',
  'first-contact',
  'first-contact-held-out',
  'hands',
  'hands-mirror',
  'field',
  'field-held-out',
] as const;
export type Part = (typeof PARTS)[number];

/** A claim a sentence is written to make. `when` is a quarter, a past year, or "-" for neither. */
interface Expected {
  readonly verdict: ClaimVerdict;
  readonly kind: ClaimKind;
  readonly indicator: string;
  readonly when: string;
  readonly text: string;
}

export interface Sentence {
  readonly part: Part;
  readonly text: string;
  readonly scorecard: 'scorecard-2022-23-q3' | 'scorecard-2020-21-q1';
  readonly period: PeriodKey;
  /** The row it stands in; null for a text of its own. */
  readonly row: string | null;
  readonly expected: readonly Expected[];
}

const VERDICTS: Readonly<Record<string, ClaimVerdict>> = { '+': 'agrees', '-': 'contradicts', '?': 'untied' };
const KINDS: Readonly<Record<string, ClaimKind>> = {
  p: 'percentage',
  r: 'ratio',
  d: 'direction',
  t: 'target',
  c: 'count',
};

function readExpected(text: string): Expected {
  const match = /^([+?-])([prdtc]) (\S+) (\S+) (.+)$/.exec(text);
  const [, verdict = '', kind = '', indicator = '', when = '', words = ''] = match ?? [];
  const [said, meant] = [VERDICTS[verdict], KINDS[kind]];
  if (!said || !meant) throw new Error(`Not an expectation: “${text}”`);
  return { verdict: said, kind: meant, indicator, when, text: words };
}

/** The sentences of a part. */
export function corpus(part: Part): readonly Sentence[] {
  const path = join(__dirname, '../fixtures/commentary', `${part}.tsv`);
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [text = '', sheet = '', row = '', expected = ''] = line.split('\t');
    const [year, period] = sheet.split(' ');
    return {
      part,
      text: text.replaceAll('\\n', '\n'),
      scorecard: year === '2020-21' ? 'scorecard-2020-21-q1' : 'scorecard-2022-23-q3',
      period: period as PeriodKey,
      row: row === '' ? null : row,
      expected: expected === '' ? [] : expected.split(' ; ').map(readExpected),
    };
  });
}

const judgedBooks = new Map<string, JudgedScorecard>();

function judgedFor({ scorecard, period }: Sentence): JudgedScorecard {
  const key = `${scorecard} ${period}`;
  const judged = judgedBooks.get(key) ?? judgedPublished(scorecard, period);
  judgedBooks.set(key, judged);
  return judged;
}

/** What the check makes of a sentence. */
export const checked = (sentence: Sentence): readonly Claim[] =>
  checkCommentary(
    sentence.text,
    judgedFor(sentence),
    sentence.row === null ? {} : { indicator: sentence.row },
  );

export interface Placed extends Expected {
  readonly start: number;
  readonly end: number;
}

const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/.test(character);

/** Where the words of each expectation stand: "5" is not the 5 of 95, and a second "86.7%" is the next one. */
export function placed({ text, expected }: Sentence): readonly Placed[] {
  const last = new Map<string, number>();
  return expected.map((each) => {
    const from = last.get(each.text) ?? -1;
    let start = text.indexOf(each.text, from + 1);
    while (
      start >= 0 &&
      /^\d/.test(each.text) &&
      /[\d.]/.test(text[start - 1] ?? '') &&
      isDigit(text[start - 1] === '.' ? text[start - 2] : text[start - 1])
    )
      start = text.indexOf(each.text, start + 1);
    if (start < 0) start = Math.max(from, text.indexOf(each.text));
    last.set(each.text, start);
    return { ...each, start, end: start + each.text.length };
  });
}

/** What is counted of a part; a share is the first of its two numbers of the second. */
export interface Measured {
  readonly sentences: number;
  /** Of the claims called wrong, those that lie on a mistake. */
  readonly redPrecision: Share;
  /** Of the mistakes, those called wrong. */
  readonly redRecall: Share;
  /** Of the mistakes, those called wrong or put in doubt. */
  readonly seen: Share;
  /** Of the true claims, those tied to their indicator and said to agree. */
  readonly tied: Share;
  /** Of the doubts, those that lie on a mistake. */
  readonly doubts: Share;
  /** Sentences with what was called wrong and is not, and what was missed. */
  readonly misses: readonly { readonly sentence: Sentence; readonly what: string }[];
}
export type Share = readonly [part: number, of: number];

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

const measuredParts = new Map<Part, Measured>();

/** Holds what the check makes of each sentence against what it was written to make, by place; once for a run. */
export function measureClaims(part: Part): Measured {
  const measured = measuredParts.get(part) ?? measurePart(part);
  measuredParts.set(part, measured);
  return measured;
}

function measurePart(part: Part): Measured {
  const results = corpus(part).map((sentence) => {
    const truth = placed(sentence);
    const neutral = truth.filter(({ verdict }) => verdict === 'untied');
    const claims = checked(sentence).filter((claim) => !neutral.some((each) => overlap(claim, each)));
    return { sentence, truth, claims };
  });
  const reds = results.flatMap(({ sentence, truth, claims }) =>
    claims
      .filter(({ verdict }) => verdict === 'contradicts' || verdict === 'doubtful')
      .map((claim) => ({
        sentence,
        claim,
        right: truth.some((each) => each.verdict === 'contradicts' && overlap(claim, each)),
      })),
  );
  const mistakes = results.flatMap(({ sentence, truth, claims }) =>
    truth
      .filter(({ verdict }) => verdict === 'contradicts')
      .map((each) => ({
        sentence,
        each,
        said: claims.filter((claim) => overlap(claim, each)).map(({ verdict }) => verdict),
      })),
  );
  const good = results.flatMap(({ truth, claims }) =>
    truth
      .filter(({ verdict }) => verdict === 'agrees')
      .map((each) =>
        claims.some(
          (claim) => claim.verdict === 'agrees' && claim.indicator === each.indicator && overlap(claim, each),
        ),
      ),
  );
  const [called, doubted] = [
    reds.filter(({ claim }) => claim.verdict === 'contradicts'),
    reds.filter(({ claim }) => claim.verdict === 'doubtful'),
  ];
  const isSeen = (said: readonly ClaimVerdict[]): boolean =>
    said.includes('contradicts') || said.includes('doubtful');
  return {
    sentences: results.length,
    redPrecision: [called.filter(({ right }) => right).length, called.length],
    redRecall: [mistakes.filter(({ said }) => said.includes('contradicts')).length, mistakes.length],
    seen: [mistakes.filter(({ said }) => isSeen(said)).length, mistakes.length],
    tied: [good.filter(Boolean).length, good.length],
    doubts: [doubted.filter(({ right }) => right).length, doubted.length],
    misses: [
      ...called
        .filter(({ right }) => !right)
        .map(({ sentence, claim }) => ({ sentence, what: `called wrong: ${claim.text}` })),
      ...mistakes
        .filter(({ said }) => !isSeen(said))
        .map(({ sentence, each }) => ({ sentence, what: `missed: ${each.text}` })),
    ],
  };
}
