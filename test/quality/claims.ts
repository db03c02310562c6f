import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommentary } from '../../src/commentary/checkCommentary';
import type { Claim, ClaimKind, ClaimVerdict } from '../../src/commentary/claim';
import type { JudgedScorecard } from '../../src/domain/judging/judged';
import type { Quarter } from '../../src/domain/periods/periods';
import { judgedPublished } from '../fixtures/judged';

/**
 * The parts of the corpus, in the order they were written. Each was measured before the rules were changed for it (see
 * decision 061 for those figures); 'held-out' and 'first-contact-held-out' were never tuned on.
 */
export const PARTS = [
  'development',
  'held-out',
  'authors',
  'unseen',
  'first-contact',
  'first-contact-held-out',
] as const;
export type Part = (typeof PARTS)[number];

/**
 * Contradictions when a part first met rules that had not been shaped by it, as measured then: right, reported, expected.
 * History and no measure of today's rules; null for the part the rules were worked out on.
 */
const FIRST_CONTACT: Readonly<Record<Part, readonly [number, number, number] | null>> = {
  development: null,
  'held-out': [39, 40, 41],
  authors: [24, 40, 30],
  unseen: [13, 19, 17],
  'first-contact': [9, 25, 13],
  'first-contact-held-out': [7, 15, 15],
};

/** A claim a sentence is written to make. `when` is a quarter, a past year, or "-" for neither. */
export interface Expected {
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
  readonly quarter: Quarter;
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
    const [year, quarter] = sheet.split(' ');
    return {
      part,
      text: text.replaceAll('\\n', '\n'),
      scorecard: year === '2020-21' ? 'scorecard-2020-21-q1' : 'scorecard-2022-23-q3',
      quarter: quarter as Quarter,
      row: row === '' ? null : row,
      expected: expected === '' ? [] : expected.split(' ; ').map(readExpected),
    };
  });
}

const judgedBooks = new Map<string, JudgedScorecard>();

function judgedFor({ scorecard, quarter }: Sentence): JudgedScorecard {
  const key = `${scorecard} ${quarter}`;
  const judged = judgedBooks.get(key) ?? judgedPublished(scorecard, quarter);
  judgedBooks.set(key, judged);
  return judged;
}

const checked = (sentence: Sentence): readonly Claim[] =>
  checkCommentary(
    sentence.text,
    judgedFor(sentence),
    sentence.row === null ? {} : { indicator: sentence.row },
  );

const matches = (claim: Claim, expected: Expected): boolean =>
  claim.verdict === expected.verdict &&
  claim.kind === expected.kind &&
  (claim.indicator ?? '-') === expected.indicator &&
  (claim.quarter ?? claim.year ?? '-') === expected.when &&
  claim.text.includes(expected.text);

/** One sentence with what was not found and what was found too much. Untied claims are never too much. */
export interface Miss {
  readonly sentence: Sentence;
  readonly missed: readonly Expected[];
  readonly spurious: readonly Claim[];
}

export interface Measured {
  readonly sentences: number;
  /** Of the contradictions reported, how many are; of those there are, how many were reported. */
  readonly contradictions: { readonly right: number; readonly reported: number; readonly expected: number };
  /** Of all claims tied to an indicator, agreeing or not, how many have the right indicator, time and verdict. */
  readonly tied: { readonly right: number; readonly reported: number; readonly expected: number };
  readonly misses: readonly Miss[];
}

/** Holds what the check makes of each sentence against what it was written to make. */
export function measureClaims(part: Part): Measured {
  const results = corpus(part).map((sentence) => ({ sentence, claims: checked(sentence) }));
  const count = (verdicts: readonly ClaimVerdict[]) => {
    let [right, reported, expected] = [0, 0, 0];
    for (const { sentence, claims } of results) {
      const wanted = sentence.expected.filter(({ verdict }) => verdicts.includes(verdict));
      const found = claims.filter(({ verdict }) => verdicts.includes(verdict));
      expected += wanted.length;
      reported += found.length;
      right += wanted.filter((each) => found.some((claim) => matches(claim, each))).length;
    }
    return { right, reported, expected };
  };
  const misses = results.flatMap(({ sentence, claims }): Miss[] => {
    const missed = sentence.expected.filter(
      (each) => each.verdict !== 'untied' && !claims.some((claim) => matches(claim, each)),
    );
    const spurious = claims.filter(
      (claim) => claim.verdict !== 'untied' && !sentence.expected.some((each) => matches(claim, each)),
    );
    return missed.length + spurious.length > 0 ? [{ sentence, missed, spurious }] : [];
  });
  return {
    sentences: results.length,
    contradictions: count(['contradicts']),
    tied: count(['agrees', 'contradicts']),
    misses,
  };
}

const share = (right: number, of: number): string =>
  `${right} of ${of} (${((right / of) * 100).toFixed(1)}%)`;

function firstContact(part: Part): readonly string[] {
  const first = FIRST_CONTACT[part];
  if (!first) return [];
  const [right, reported, expected] = first;
  return [`    on first contact: precision ${share(right, reported)}, recall ${share(right, expected)}`];
}

/** The measures of every part as lines for `npm run quality`, misses named. */
export function renderClaims(): string {
  const lines = PARTS.flatMap((part) => {
    const { sentences, contradictions, tied, misses } = measureClaims(part);
    return [
      `Commentary check, ${part} part: ${sentences} sentences`,
      `  contradictions: precision ${share(contradictions.right, contradictions.reported)}, recall ${share(contradictions.right, contradictions.expected)}`,
      ...firstContact(part),
      `  all tied claims: precision ${share(tied.right, tied.reported)}, recall ${share(tied.right, tied.expected)}`,
      `  sentences not wholly right: ${misses.length}`,
    ];
  });
  return lines.join('\n');
}
